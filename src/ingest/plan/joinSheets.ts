import { headerKey } from './headerKey.ts';
import type { JoinPlan } from './ImportPlan.ts';
import type { SheetDraft } from './SheetDraft.ts';

/** Columns of which keys are made; a key of more is a row. */
const mostColumns = 3;
/** Participations that must find their agreement. */
const covered = 0.95;
/** A join that finds fewer is none. */
const least = 0.5;
/** Pairs of columns that are tried together. */
const mostPairs = 8;

interface Pair {
  readonly participation: number;
  readonly project: number;
}

/**
 * How participations find their agreement: the smallest set of columns that both tables have, that names each agreement
 * once, and in which 95 % of the participations are found. Where no set does, the best one with its figures, so that a
 * person sees what is missing; `undefined` where the tables have nothing in common.
 */
export function joinSheets(participations: SheetDraft, projects: SheetDraft): JoinPlan | undefined {
  const pairs = commonColumns(participations, projects);
  let best: JoinPlan | undefined;
  for (let size = 1; size <= Math.min(mostColumns, pairs.length); size += 1) {
    for (const on of subsets(pairs, size)) {
      const join = measureJoin(participations, projects, on);
      const share = join.matched / Math.max(1, join.matched + join.unmatched);
      if (share < least) continue;
      if (join.repeated === 0 && share >= covered && (best === undefined || isBetter(join, best)))
        best = join;
    }
    if (best !== undefined) return best;
  }
  for (const pair of pairs) {
    const join = measureJoin(participations, projects, [pair]);
    const share = join.matched / Math.max(1, join.matched + join.unmatched);
    if (share >= least && (best === undefined || isBetter(join, best))) best = join;
  }
  return best;
}

const isBetter = (one: JoinPlan, other: JoinPlan): boolean =>
  one.repeated < other.repeated || (one.repeated === other.repeated && one.matched > other.matched);

/** The figures of a join on given columns. */
export function measureJoin(participations: SheetDraft, projects: SheetDraft, on: readonly Pair[]): JoinPlan {
  const counts = new Map<string, number>();
  for (const row of projects.rows) {
    const key = keyOf(
      projects,
      row,
      on.map(({ project }) => project),
    );
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let matched = 0;
  let unmatched = 0;
  for (const row of participations.rows) {
    const key = keyOf(
      participations,
      row,
      on.map(({ participation }) => participation),
    );
    if (key !== '' && counts.has(key)) matched += 1;
    else unmatched += 1;
  }
  let repeated = 0;
  for (const count of counts.values()) if (count > 1) repeated += 1;
  return {
    participations: participations.plan.sheet,
    projects: projects.plan.sheet,
    on,
    matched,
    unmatched,
    repeated,
  };
}

function keyOf({ view }: SheetDraft, row: number, columns: readonly number[]): string {
  const texts = columns.map((column) => view.text(row, column).toLowerCase());
  return texts.every((text) => text === '') ? '' : texts.join('\u0000');
}

/** Columns of the same name, and columns that are named as keys, of which half of the values at least are found. */
function commonColumns(participations: SheetDraft, projects: SheetDraft): readonly Pair[] {
  const pairs: (Pair & { readonly share: number })[] = [];
  for (const [participation, left] of participations.plan.columns.entries()) {
    if (left.filled === 0) continue;
    const name = headerKey(left.header);
    for (const [project, right] of projects.plan.columns.entries()) {
      if (right.filled === 0) continue;
      const sameName = name !== '' && name === headerKey(right.header);
      if (!sameName && !(isKey(participations, participation) && isKey(projects, project))) continue;
      const share = overlap(participations, participation, projects, project);
      if (share >= least) pairs.push({ participation, project, share });
    }
  }
  return pairs
    .toSorted((left, right) => right.share - left.share)
    .slice(0, mostPairs)
    .map(({ participation, project }) => ({ participation, project }));
}

/** A header of these words names what a row is. */
const named = 0.7;

function isKey({ evidence }: SheetDraft, column: number): boolean {
  const words = evidence[column]?.words;
  return (
    words !== undefined && ['key', 'id', 'title'].some((role) => (words.get(role as 'key') ?? 0) >= named)
  );
}

/** Rows whose values are compared. */
const comparedRows = 5000;

/** Share of the values of a column of participations that the projects hold. */
function overlap(left: SheetDraft, column: number, right: SheetDraft, other: number): number {
  const known = new Set(right.rows.map((row) => right.view.text(row, other).toLowerCase()));
  const values = new Set(
    left.rows.slice(0, comparedRows).map((row) => left.view.text(row, column).toLowerCase()),
  );
  values.delete('');
  if (values.size === 0) return 0;
  let found = 0;
  for (const value of values) if (known.has(value)) found += 1;
  return found / values.size;
}

function subsets(pairs: readonly Pair[], size: number): readonly (readonly Pair[])[] {
  if (size === 0) return [[]];
  return pairs.flatMap((pair, index) =>
    subsets(pairs.slice(index + 1), size - 1)
      .filter((rest) =>
        rest.every((one) => one.participation !== pair.participation && one.project !== pair.project),
      )
      .map((rest) => [pair, ...rest]),
  );
}
