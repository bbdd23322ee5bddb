const table = (
  rows: readonly (readonly [word: string, short: string])[],
): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const [word, list] of rows) {
    for (const short of list.split(' ')) map.set(short, [...(map.get(short) ?? []), word]);
  }
  return map;
};

/** Abbreviations that everyone writes, with what they stand for; several where that is open. */
export const usualAbbreviations = table([
  ['kepulauan', 'kep kepul'],
  ['pulau', 'p pul'],
  ['tanjung', 'tj tjg tg tanj'],
  ['pegunungan', 'peg'],
  ['gunung', 'gn'],
  ['sungai', 'sei'],
  ['selatan', 'sel'],
  ['utara', 'ut'],
  ['timur', 'tim'],
  ['tenggara', 'tengg'],
  ['barat', 'bar'],
]);

/** Abbreviations that some write: what they lead to is asked. */
export const rareAbbreviations = table([
  ['selatan', 'slt'],
  ['utara', 'utr'],
  ['timur', 'tmr'],
  ['barat', 'brt'],
  ['tengah', 'tgh teng'],
  ['tenggara', 'tgr teng'],
  ['sumatera', 'sum'],
  ['kalimantan', 'kal'],
  ['sulawesi', 'sul'],
  ['gunung', 'gng'],
  ['bandar', 'bdr'],
  ['padang', 'pd pdg'],
  ['halmahera', 'hal halm'],
  ['lampung', 'lamp'],
  ['bengkulu', 'bkl bengk'],
  ['tapanuli', 'tap'],
  ['labuhanbatu', 'lab'],
  ['maluku', 'mal'],
  ['minahasa', 'min minah'],
  ['nusa', 'n'],
  ['teluk', 'tel tlk'],
  ['ogan', 'og'],
  ['komering', 'kom'],
  ['hulu', 'h hl'],
  ['bolaang', 'bol'],
  ['mongondow', 'mong'],
  ['bagian', 'bag'],
  ['jawa', 'jw'],
  ['bandung', 'bdg'],
  ['semarang', 'smg'],
  ['surabaya', 'sby'],
  ['yogyakarta', 'yk yogy'],
  ['jakarta', 'jkt'],
  ['palembang', 'plg'],
  ['medan', 'mdn'],
  ['makassar', 'mks mksr'],
  ['banjarmasin', 'bjm'],
  ['balikpapan', 'bpp'],
  ['bogor', 'bgr'],
  ['malang', 'mlg'],
  ['bekasi', 'bks'],
  ['tangerang', 'tng'],
  ['denpasar', 'dps'],
]);

/** Spelling of before 1947 and 1972 in today's: `djawa` gives `jawa`, `bandoeng` `bandung`. */
export function modernSpelling(key: string): string {
  return key
    .replaceAll('oe', 'u')
    .replaceAll('tj', 'c')
    .replaceAll('dj', 'j')
    .replaceAll('nj', 'ny')
    .replaceAll('sj', 'sy');
}

/** Digits that a scanner or typist put for a letter: `s1eman`, `k0ta`. Numbers that stand alone stay. */
export function lettersForDigits(key: string): string {
  if (!/\d/.test(key) || !/\p{L}/u.test(key)) return key;
  return key
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('5', 's')
    .replaceAll('8', 'b')
    .replaceAll('3', 'e');
}
