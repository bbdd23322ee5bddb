import type { Dataset } from '../domain/Dataset.ts';
import type { Subject } from './DocumentReading.ts';

/** The subjects of the documents of one dataset, and how alike two of them are. */
export interface Subjects {
  /** By place in `Dataset.agreements`. */
  readonly of: readonly Subject[];
  /** The subject of a title that is not (yet) in the data. */
  read(title: string, description?: string, sector?: string): Subject;
  /** Mean of cosine and containment of weighted words, 0..1; `undefined` where one is not known. Symmetric. */
  likeness(one: Subject, other: Subject): number | undefined;
  /** Words and concepts in both, heaviest first. */
  shared(one: Subject, other: Subject): readonly string[];
  /** Share of equal words of two titles, typing errors forgiven, 0..1. Symmetric. */
  wordsAlike(one: Subject, other: Subject): number;
}

/** Reads what every document of a dataset is about. The same object for the same dataset. */
export function readSubjects(_dataset: Dataset): Subjects {
  throw new Error('not built');
}
