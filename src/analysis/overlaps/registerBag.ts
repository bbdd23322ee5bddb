/** What a record is known by when two lists are laid side by side. */
export interface RegisterRecord {
  readonly title: string;
  /** Names of its parties, authors, members. */
  readonly parties: readonly string[];
  readonly year?: number | undefined;
}

/** Words, sorted, each with how often it occurs. */
export type Bag = readonly (readonly [word: string, count: number])[];

/**
 * Title, parties and year of a record in one bag of words: letters and digits without case and accents, whatever their
 * order. A word means the same wherever it stands: a place that one list names in the title and the other among the
 * parties is found again. The year is a word that no other word equals.
 */
export function registerBag({ title, parties, year }: RegisterRecord): Bag {
  const counts = new Map<string, number>();
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of [title, ...parties]) for (const word of wordsOf(text)) add(word);
  if (year !== undefined) add(`year ${String(year)}`);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
