/** Stands between words that a bracket, colon or dash parts: no phrase goes across. A comma parts nothing: *usaha mikro, kecil dan menengah*. */
export const gap = '|';

const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case, without accents; German umlauts as two letters, so that *Müll* and *Muell* are one. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most titles are plain ASCII.
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replaceAll(/[äöüß]/g, (letter) => digraphs[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '');
}

/** Numbers of projects and documents (*DTP1-161-4.1*, *PKS/12/2021*): letters and two or more numbers, joined. */
const projectCode = /(?<![\p{L}\p{N}])\p{L}+\d*(?:[-/.]\d+){2,}(?![\p{L}\p{N}])/gu;

/**
 * Words of a text, folded, with `gap` where a bracket, colon or dash parts them. Letters with dots are one word (*P.K.S.* is *pks*),
 * codes say nothing (`projectCode`), `&` is a word, an apostrophe parts nothing (*qur'an*), a hyphen parts words but no phrase (*e-government*).
 */
export function titleTokens(text: string): readonly string[] {
  const folded = foldText(text)
    .replaceAll(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')
    .replaceAll(projectCode, ' | ')
    .replaceAll(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (letters) => `${letters.replaceAll('.', '')} `);
  const tokens: string[] = [];
  for (const [part] of folded.matchAll(/[\p{L}\p{N}]+|&|[:;()[\]"“”|–—]|\s-(?=\s)/gu)) {
    if (/[\p{L}\p{N}&]/u.test(part)) tokens.push(part);
    else if (tokens.length > 0 && tokens.at(-1) !== gap) tokens.push(gap);
  }
  return tokens;
}

/** The words alone. */
export function titleWords(text: string): readonly string[] {
  return titleTokens(text).filter((token) => token !== gap);
}

/** Words of a text of four letters or more that a full stop ends before another word: *Pengemb. Kota Cerdas*. Folded. */
export function shortenedWords(text: string): ReadonlySet<string> {
  if (!text.includes('. ')) return nothing;
  return new Set(Array.from(foldText(text).matchAll(/\p{L}{4,}(?=\. [\p{L}(])/gu), ([word]) => word));
}

const nothing: ReadonlySet<string> = new Set();
