import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { inForceStatuses } from '../../../src/domain/status.ts';
import { affairCode } from './builtInWords.ts';

/** What the command line is asked for before the tests begin; the key names its folder. */
export const cliRuns = {
  record: ['--export', 'gexf,graphml'],
  trade: ['--filter', `affair=${affairCode('Trade')}`],
  'in-force': ['--status', inForceStatuses.join(',')],
  'in-force-food': ['--status', inForceStatuses.join(','), '--filter', `affair=${affairCode('Food')}`],
} as const satisfies Record<string, readonly string[]>;
export type CliRun = keyof typeof cliRuns;

export function cliFolder(run: CliRun): string {
  return fileURLToPath(new URL(`../../../.cache/e2e-cli/${run}`, import.meta.url));
}

export type CliRow = Readonly<Record<string, string>>;

/** The rows of a table that the command line wrote, by the names of their columns. */
export function readCliTable(run: CliRun, file: string): readonly CliRow[] {
  return parseTable(readFileSync(join(cliFolder(run), file), 'utf8'));
}

export interface CliHidden {
  readonly cases: number;
  readonly first10: Readonly<Record<'score' | 'distance' | 'bordering', { readonly value: number }>>;
}

/** How many hidden members of a level the command line found back, from its `trust.json`. */
export function readCliHidden(level: string): CliHidden {
  const text = readFileSync(join(cliFolder('record'), 'trust.json'), 'utf8');
  const { hiddenMember } = JSON.parse(text) as { hiddenMember: Readonly<Record<string, CliHidden>> };
  const hidden = hiddenMember[level];
  if (hidden === undefined) throw new Error(`nothing was hidden in ${level}`);
  return hidden;
}

/** A table with a header, read by a reader that is not ours. */
export function parseTable(text: string, delimiter = ','): readonly CliRow[] {
  const { data, errors } = papaparse.parse<CliRow>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`not a table: ${JSON.stringify(errors[0])}`);
  return data;
}

/** The value of a column; a column that the file does not have is an error, an empty cell is not. */
export function cellOf(row: CliRow | undefined, column: string): string {
  const value = row?.[column];
  if (value === undefined) throw new Error(`no column ${column} in ${JSON.stringify(row)}`);
  return value;
}

/** Partners of each region, from the ties of a run. */
export function adjacency(run: CliRun): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = partners.get(from) ?? new Set();
    partners.set(from, known.add(to));
  };
  for (const row of readCliTable(run, 'ties.csv')) {
    add(cellOf(row, 'source_id'), cellOf(row, 'target_id'));
    add(cellOf(row, 'target_id'), cellOf(row, 'source_id'));
  }
  return partners;
}

/** Ties from a region to every region that can be reached, breadth first; 0 for itself. */
export function stepsFrom(
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
): ReadonlyMap<string, number> {
  const steps = new Map([[start, 0]]);
  const queue = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const from = queue[at] ?? '';
    for (const to of partners.get(from) ?? []) {
      if (steps.has(to)) continue;
      steps.set(to, (steps.get(from) ?? 0) + 1);
      queue.push(to);
    }
  }
  return steps;
}
