import type { Dataset, Issue } from '../domain/Dataset.ts';
import type { Kept } from '../domain/Kept.ts';
import { buildDataset } from '../ingest/build/buildDataset.ts';
import type { ImportProfile } from '../ingest/plan/ImportPlan.ts';
import { planImport } from '../ingest/plan/planImport.ts';
import { openDocument } from '../ingest/project/openDocument.ts';
import { readSource } from '../ingest/source/readSource.ts';
import type { InputFile } from '../ingest/source/Source.ts';
import type { IsCancelled, Report } from '../lib/Task.ts';

export interface RegisterFileRequest {
  readonly files: readonly InputFile[];
  /** What names are matched against. */
  readonly base: Dataset;
  readonly profiles: readonly ImportProfile[];
  /** Decisions on names count here as well. */
  readonly kept: readonly Kept[];
}

/** The dataset that files make as they are first understood; none where they hold no agreement. */
export interface RegisterFile {
  readonly dataset: Dataset | undefined;
  /** Why there is none, where a file says so. */
  readonly issue?: Issue;
}

/** Reads files to be compared only: a project or dataset of ours as it is, tables by the plan that they suggest. */
export async function readRegister(
  { files, base, profiles, kept }: RegisterFileRequest,
  report: Report,
  isCancelled: IsCancelled,
): Promise<RegisterFile> {
  const { documents, ...tables } = await readSource(files, report, isCancelled);
  for (const document of documents.map(openDocument)) {
    if (document.type === 'dataset') return { dataset: document.dataset };
    if (document.type === 'project') return { dataset: document.project.dataset };
  }
  const source = { ...tables, documents: [] };
  const issue = source.issues.find(({ severity }) => severity === 'error');
  const none: RegisterFile = { dataset: undefined, ...(issue === undefined ? {} : { issue }) };
  if (source.sheets.length === 0) return none;
  const plan = planImport(source, { base, profiles }, report, isCancelled);
  const names = kept.filter(({ kind }) => kind === 'name');
  const { dataset } = buildDataset({ source, plan, kept: names, base }, report, isCancelled);
  return dataset.agreements.length === 0 ? none : { dataset };
}
