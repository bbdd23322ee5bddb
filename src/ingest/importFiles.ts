import type { Dataset } from '../domain/Dataset.ts';
import type { Kept } from '../domain/Kept.ts';
import type { IsCancelled, Report } from '../lib/Task.ts';
import { buildDataset } from './build/buildDataset.ts';
import type { ImportResult } from './build/ReadResult.ts';
import type { ImportPlan, ImportProfile } from './plan/ImportPlan.ts';
import { planImport } from './plan/planImport.ts';
import { readSource } from './source/readSource.ts';
import type { InputFile, Source } from './source/Source.ts';

export interface ImportOptions {
  readonly base: Dataset;
  readonly kept?: readonly Kept[];
  readonly profiles?: readonly ImportProfile[];
  readonly regions?: ImportPlan['regions']['type'];
}

/**
 * Files to a dataset in one go, every guess taken as it comes: for the command line and tests. The application stops
 * after the plan and lets a person change it.
 *
 * @throws CancelledError
 */
export async function importFiles(
  files: readonly InputFile[],
  options: ImportOptions,
  report: Report,
  isCancelled: IsCancelled,
): Promise<{ readonly source: Source; readonly plan: ImportPlan; readonly result: ImportResult }> {
  const { base, kept = [], profiles = [], regions } = options;
  const source = await readSource(files, report, isCancelled);
  const context = { base, profiles, ...(regions === undefined ? {} : { regions }) };
  const plan = planImport(source, context, report, isCancelled);
  const result = buildDataset({ source, plan, kept, base }, report, isCancelled);
  return { source, plan, result };
}
