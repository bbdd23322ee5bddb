import type { Dataset } from '../../domain/Dataset.ts';
import type { Kept } from '../../domain/Kept.ts';
import type { Verdict } from '../../domain/Verdict.ts';
import type { ImportPlan } from '../plan/ImportPlan.ts';
import type { Source } from '../source/Source.ts';

export const projectFormat = 'jejaring-project';
/** The version that is written. Each older one is brought up to it when it is read; fixtures of each are kept. */
export const projectVersion = 1;

/** One dataset with everything that was decided on it, as it goes from one browser to another in one file. */
export interface ProjectFile {
  /** ISO date and time. */
  readonly savedOn: string;
  /** As the person calls it; empty = the title of its dataset. */
  readonly name: string;
  readonly dataset: Dataset;
  readonly verdicts: readonly Verdict[];
  readonly kept: readonly Kept[];
  /** The tables that the dataset was read from, and how; absent where it did not come from files. */
  readonly recipe?: { readonly source: Source; readonly plan: ImportPlan };
  readonly settings: ProjectSettings;
  /** Fields that this edition does not know: they are written again. */
  readonly further: Readonly<Record<string, unknown>>;
}

export interface ProjectSettings {
  /** Filters, appearance and weights by the keys of the address; what is at its default is left out. */
  readonly view: Readonly<Record<string, string>>;
  /** The lists of gaps as they were when they were last marked as seen. */
  readonly gapsSeen?: SeenLists;
  /** The lists of overlaps as they were when they were last marked as seen. */
  readonly overlapsSeen?: SeenLists;
}

interface SeenLists {
  readonly dataset: string;
  readonly on: string;
  readonly keys: readonly string[];
}

/** A part that could not be read and was left out: `kept` 3 is the fourth decision. */
export interface DamagedPart {
  readonly part: string;
  readonly at?: number;
}
