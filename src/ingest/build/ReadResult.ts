import type { Dataset, Issue, QuarantinedRow } from '../../domain/Dataset.ts';
import type { MatchedName } from './MatchedName.ts';
import type { NameQuestion } from '../names/NameMatch.ts';
import type { SetAsideReason } from '../plan/ImportPlan.ts';

/** What became of the rows of one sheet. `rows` = the sum of all the others but `blank`. */
export interface SheetAccount {
  readonly file: string;
  readonly sheet?: string;
  /** Filled rows. */
  readonly rows: number;
  readonly loaded: number;
  /** Not loaded, since a name in them is not answered. */
  readonly waiting: number;
  readonly quarantined: number;
  readonly aside: readonly { readonly row: number; readonly reason: SetAsideReason; readonly text: string }[];
  readonly blank: number;
}

/** A dataset made of files, and everything about them that the person should know. */
export interface ImportResult {
  /** Holds the issues and the quarantine as well; rows that wait are in the quarantine. */
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly quarantine: readonly QuarantinedRow[];
  /** Every distinct text of a party with what it was understood to be; in order of appearance. */
  readonly matches: readonly MatchedName[];
  /** Doubtful names, those with most rows first; answered ones at the end. */
  readonly questions: readonly NameQuestion[];
  readonly accounts: readonly SheetAccount[];
  /** How many decisions of each kind were used, by `keptKey`; the others are without object. */
  readonly used: readonly string[];
}
