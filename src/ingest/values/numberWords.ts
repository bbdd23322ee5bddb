const units = [
  'satu|one|ein|eine|einem|einen',
  'dua|two|zwei',
  'tiga|three|drei',
  'empat|four|vier',
  'lima|five|funf|fuenf',
  'enam|six|sechs',
  'tujuh|seven|sieben',
  'delapan|eight|acht',
  'sembilan|nine|neun',
  'sepuluh|ten|zehn',
  'sebelas|eleven|elf',
  'dua belas|twelve|zwolf|zwoelf',
] as const;
const rest: readonly (readonly [string, number])[] = [
  ['lima belas|fifteen|funfzehn', 15],
  ['delapan belas|eighteen|achtzehn', 18],
  ['dua puluh|twenty|zwanzig', 20],
  ['dua puluh lima|twenty five|funfundzwanzig', 25],
  ['tiga puluh|thirty|dreissig', 30],
  ['lima puluh|fifty|funfzig', 50],
];

/** Numbers in words as terms of agreements use them, by plain text: 1 to 12 and some round ones above. */
export const numberOfWord: ReadonlyMap<string, number> = new Map(
  [...units.map((list, index) => [list, index + 1] as const), ...rest].flatMap(([list, value]) =>
    list.split('|').map((word) => [word, value] as const),
  ),
);
