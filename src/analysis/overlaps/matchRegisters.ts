import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId } from '../../domain/ids.ts';

export interface RegisterMatch {
  readonly a: AgreementId;
  readonly b: AgreementId;
  /** TF-IDF cosine of title, parties and year, 0..1. */
  readonly likeness: number;
  /** Fields whose values differ. */
  readonly differing: readonly string[];
}

export interface RegisterComparison {
  readonly matched: readonly RegisterMatch[];
  readonly onlyA: readonly AgreementId[];
  readonly onlyB: readonly AgreementId[];
}

/** Two registers laid side by side: greedy one to one from the best pair down, from a likeness of .4 on. */
export function matchRegisters(_a: Dataset, _b: Dataset): RegisterComparison {
  throw new Error('not built');
}
