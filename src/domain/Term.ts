/**
 * A thing that agreements are about, with all the words that mean it. One line of `data/terms.json`; a dataset can add
 * lines of its own.
 */
export interface Term {
  /** Short English name, lower case, words joined by `-`; unique. */
  readonly concept: string;
  /**
   * Words and abbreviations by the language of the titles in which they count, lower case, one or more words each. A word
   * belongs to one concept only, in each language.
   */
  readonly words: Readonly<Partial<Record<'id' | 'en' | 'de', readonly string[]>>>;
  /** Something that lies in a place and reaches across borders: waste, water, rivers, transport, disasters. */
  readonly placeBound?: true;
  /** A whole field of government (*pendidikan*): beside a task within it, it says little of the subject. */
  readonly field?: true;
  /** Codes of the affairs that it can belong to, likeliest first; more than one = the word alone does not decide. */
  readonly affairs?: readonly string[];
}
