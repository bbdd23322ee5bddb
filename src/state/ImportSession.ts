import type { Dataset } from '../domain/Dataset.ts';
import type { Kept } from '../domain/Kept.ts';
import type { ImportPlan } from '../ingest/plan/ImportPlan.ts';
import type { Source } from '../ingest/source/Source.ts';
import type { ReadRequest } from '../workers/jobs.ts';
import type { Work } from './Work.ts';

/** The tables that a dataset was read from, and how: it can be read again once a name is answered or a cell corrected. */
export interface Recipe {
  readonly source: Source;
  readonly plan: ImportPlan;
  /** `keptKey` of the decisions that were found in the tables when they were last read. */
  readonly used?: readonly string[];
}

/** Files that are being looked at before they become the dataset. */
export interface ImportSession extends Recipe {
  readonly files: readonly string[];
  /** `new`: becomes a project of its own. `update`: a newer edition of the present dataset, compared with it first. */
  readonly mode: 'new' | 'update';
  /** What was wrong with single files while others could be read is among the issues of the source. */
  readonly openedOn: string;
}

let last: { readonly parts: readonly unknown[]; readonly request: ReadRequest } | undefined;

/**
 * What is to be read for the session that is open; `undefined` without one. The same object while nothing that matters
 * to the reading has changed: decisions of other kinds do not read the tables anew.
 */
export function readRequestOf(work: Work, base: Dataset): ReadRequest | undefined {
  const { importing, kept, dataset } = work;
  if (importing === undefined) return undefined;
  const older = importing.mode === 'update' ? dataset : undefined;
  const relevant = kept.filter(isOfReading);
  const parts = [importing.source, importing.plan, older, base, ...relevant];
  if (last?.parts.length === parts.length && last.parts.every((part, at) => part === parts[at])) {
    return last.request;
  }
  const request: ReadRequest = {
    source: importing.source,
    plan: importing.plan,
    kept: relevant,
    base,
    ...(older === undefined ? {} : { older, edits: kept }),
  };
  last = { parts, request };
  return request;
}

const kindsOfReading: ReadonlySet<string> = new Set(['name', 'correction', 'aside']);

function isOfReading({ kind }: Kept): boolean {
  return kindsOfReading.has(kind);
}
