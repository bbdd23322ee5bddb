import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { DocumentReading } from './DocumentReading.ts';
import type { Subjects } from './readSubjects.ts';

/** Every document of a dataset as the rules read it. */
export interface DocumentCorpus {
  readonly dataset: Dataset;
  /** By place in `Dataset.agreements`. */
  readonly readings: readonly DocumentReading[];
  readonly subjects: Subjects;
  /** No document has a type: levels say nothing. */
  readonly levelsUnused: boolean;
  /** Agreements that two regions share, pair by pair, are 5 or more: see dense data. By `pairKey` of regions. */
  readonly sharedByPair: ReadonlyMap<string, number>;
  /** Reads a document that is not (yet) in the data: a draft. */
  read(agreement: Agreement): DocumentReading;
}

/** The same object for the same dataset. */
export function readDocuments(_dataset: Dataset): DocumentCorpus {
  throw new Error('not built');
}
