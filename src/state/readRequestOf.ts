import type { Dataset } from '../domain/Dataset.ts';
import type { Kept } from '../domain/Kept.ts';
import type { ReadRequest } from '../workers/jobs.ts';
import type { Work } from './Work.ts';

let last: { readonly parts: readonly unknown[]; readonly request: ReadRequest } | undefined;

/**
 * What is to be read for the session that is open; `undefined` without one. The same object while nothing that matters
 * to the reading has changed: decisions of other kinds do not read the tables anew; edits do where the newer data are
 * compared with the present ones.
 */
export function readRequestOf(work: Work, base: Dataset): ReadRequest | undefined {
  const { importing, kept, dataset } = work;
  if (importing === undefined) return undefined;
  const older = importing.mode === 'update' ? dataset : undefined;
  const relevant = kept.filter(isOfReading);
  const edits = older === undefined ? [] : kept.filter(isEdit);
  const parts = [importing.source, importing.plan, older, base, relevant.length, ...relevant, ...edits];
  if (last?.parts.length === parts.length && last.parts.every((part, at) => part === parts[at])) {
    return last.request;
  }
  const request: ReadRequest = {
    source: importing.source,
    plan: importing.plan,
    kept: relevant,
    base,
    ...(older === undefined ? {} : { older, edits }),
  };
  last = { parts, request };
  return request;
}

const kindsOfReading: ReadonlySet<string> = new Set(['name', 'correction', 'aside']);

function isOfReading({ kind }: Kept): boolean {
  return kindsOfReading.has(kind);
}

/** What `compareDatasets` applies to the newer data. */
function isEdit({ kind }: Kept): boolean {
  return kind === 'edit' || kind === 'reported';
}
