/**
 * What a number is by the format of its cell: a day (with or without a time), a time of day, or a length of time
 * (`[h]:mm`); `undefined` where it is a number.
 */
export type SerialKind = 'day' | 'time' | 'elapsed';

/**
 * Formats that files name by number alone (ECMA-376 part 1, 18.8.30). 27-36 and 50-58 are days and times of Chinese,
 * Japanese and Korean editions, 71-81 of the Thai one; there the value tells times from days.
 */
export function kindOfBuiltIn(id: number): SerialKind | undefined {
  if (id === 46) return 'elapsed';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  const day =
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 36) ||
    (id >= 50 && id <= 58) ||
    (id >= 71 && id <= 81);
  return day ? 'day' : undefined;
}

/**
 * What a format code makes of a number, by its first section: `[$-421]dd mmmm yyyy`, `TT.MM.JJJJ`, `[$Rp-421]#,##0`.
 * Codes are in English in most files; the letters of other languages beside `m` change nothing.
 */
export function kindOfFormat(code: string): SerialKind | undefined {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return 'elapsed';
  const letters = code
    // Quoted and escaped text, the width of a character, and what fills a cell.
    .replaceAll(/"[^"]*(?:"|$)|\\.|_.|\*./g, '')
    // Colours, conditions, currencies and languages.
    .replaceAll(/\[[^\]]*(?:\]|$)/g, '')
    .replace(/;[^]*/, '')
    .replaceAll(/general|standard|am\/pm|a\/p/gi, '')
    // Fractions of a second.
    .replaceAll(/s[.,]0+/gi, 's');
  if (/[0#?@]/.test(letters)) return undefined;
  if (/[yd]|mmm/i.test(letters)) return 'day';
  if (/[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'day' : undefined;
}
