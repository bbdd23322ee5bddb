/** What a field can find by text. */
export interface Findable {
  readonly label: string;
  readonly also?: string;
}

/** How the words for kinds of regions are written and, while one types, begun; each stands for all of its forms. */
const kindWords: readonly (readonly [RegExp, string])[] = [
  [/\bkab(?:u(?:p(?:a(?:t(?:e(?:n)?)?)?)?)?)?\b/g, 'kab'],
  [/\b(?:kota ?ma(?:d(?:y(?:a)?)?)?|kodya)\b/g, 'kota'],
  [/\bpro(?:v|p)(?:i(?:n(?:s(?:i)?)?)?)?\b/g, 'prov'],
];

/**
 * Lower case without accents and marks, words one space apart, the words of kinds of regions in one form: how names are
 * compared when one types. `Kab. Kulon-Progo` and `kabupaten kulon progo` both give `kab kulon progo`.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return kindWords.reduce((folded, [written, word]) => folded.replaceAll(written, word), plain);
}

/** Fewer letters than these are found in the middle of too many words. */
const leastWithoutSpaces = 5;

/**
 * The options that match a text, at most `limit`: those whose label begins with it, then those of which a word does,
 * then those that hold it anywhere, or all its words in any order, in the label or in `also`; each group in the given
 * order. Case, accents, marks and the form of `Kabupaten` do not matter. All for an empty text.
 */
export function findOptions<Option extends Findable>(
  options: readonly Option[],
  text: string,
  limit: number,
): readonly Option[] {
  const wanted = foldText(text);
  if (wanted === '') return options.slice(0, limit);
  const words = wanted.split(' ');
  const unspaced = words.join('');
  const groups: [Option[], Option[], Option[]] = [[], [], []];
  for (const option of options) {
    const label = foldText(option.label);
    if (label.startsWith(wanted)) groups[0].push(option);
    else if (` ${label}`.includes(` ${wanted}`)) groups[1].push(option);
    else {
      const all = `${label} ${foldText(option.also ?? '')}`;
      const isHeld =
        all.includes(wanted) ||
        words.every((word) => ` ${all}`.includes(` ${word}`)) ||
        (unspaced.length >= leastWithoutSpaces && label.replaceAll(' ', '').includes(unspaced));
      if (isHeld) groups[2].push(option);
    }
  }
  return groups.flat().slice(0, limit);
}
