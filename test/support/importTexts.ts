import type { Dataset } from '../../src/domain/Dataset.ts';
import type { ImportResult } from '../../src/ingest/build/ReadResult.ts';
import { importFiles, type ImportOptions } from '../../src/ingest/importFiles.ts';
import type { ImportPlan } from '../../src/ingest/plan/ImportPlan.ts';
import type { InputFile } from '../../src/ingest/source/Source.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { builtIn } from './builtIn.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export type Imported = ImportResult & { readonly plan: ImportPlan };

/** Reads texts as files `data.csv`, or `data-1.csv`, `data-2.csv` where there are several. */
export function importTexts(
  texts: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const named = texts.map((text, index) => ({
    name: texts.length === 1 ? 'data.csv' : `data-${String(index + 1)}.csv`,
    bytes: utf8(text),
  }));
  return importNamed(named, options);
}

export async function importNamed(
  files: readonly InputFile[],
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const base: Dataset = options.base ?? builtIn();
  const { plan, result } = await importFiles(files, { ...options, base }, ignoreProgress, neverCancelled);
  return { ...result, plan };
}

/** `code row column value` of each issue. */
export const told = ({ issues }: Pick<ImportResult, 'issues'>): readonly string[] =>
  issues.map(({ code, row = '-', column = '-', value = '-' }) => `${code} ${String(row)} ${column} ${value}`);
