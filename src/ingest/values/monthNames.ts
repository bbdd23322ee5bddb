const names = [
  'januari january januar jan janner',
  'februari pebruari february februar febuari feb peb',
  'maret march marz maerz mar mrz mrt',
  'april apr',
  'mei may mai',
  'juni june jun',
  'juli july jul',
  'agustus august aug agu agt agst ags agust agus',
  'september sept sep',
  'oktober october okt oct',
  'november nopember nov nop',
  'desember december dezember des dec dez',
] as const;

/** Month, 1 to 12, of each name and abbreviation in Indonesian (old spellings included), English and German. */
export const monthOfName: ReadonlyMap<string, number> = new Map(
  names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)),
);

/** Names of the days of the week, as they stand before or after a date. */
export const weekdays =
  'senin|selasa|rabu|kamis|jumat|jum at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mon|tue|wed|thu|fri|sat|sun';
