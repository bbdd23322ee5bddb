import type { ColumnPlan, SheetPlan } from './ImportPlan.ts';
import type { ColumnEvidence } from './recogniseColumns.ts';
import type { RecognisedShape } from './recogniseShape.ts';
import { measureRegionColumns, proposeRegionColumn } from './regionColumns.ts';
import type { SheetView } from './SheetView.ts';

/** Columns from which this word of a header speaks. */
const named = 0.7;

const isChosen = (column: ColumnPlan | undefined): boolean =>
  column?.basis === 'chosen' || column?.basis === 'profile';

/** The region columns with their figures, and the proposed one given its role. */
export function chooseRegionColumn(
  view: SheetView,
  rows: readonly number[],
  columns: readonly ColumnPlan[],
  evidence: readonly ColumnEvidence[],
  shape: RecognisedShape,
):
  | { readonly columns: readonly ColumnPlan[]; readonly figures: NonNullable<SheetPlan['regionColumns']> }
  | undefined {
  const key = columns.flatMap(({ role }, column) => (role === 'key' ? [column] : []));
  const party = columns.findIndex(({ role }) => role === 'party');
  if (key.length === 0) return undefined;
  const constant = shape.participations?.constant ?? new Set<number>();
  const candidates = columns.flatMap(({ role, filled }, column) => {
    if (column === party) return [column];
    const words = evidence[column]?.words;
    const isPlace =
      (words?.get('region') ?? 0) >= named ||
      (words?.get('country') ?? 0) >= named ||
      (evidence[column]?.probe.shares.region ?? 0) >= 0.5;
    // What an agreement has once is where it sits, not where its parties are.
    const isKept = role === 'key' || (constant.has(column) && !isChosen(columns[column]));
    return isPlace && !isKept && filled > 0 ? [column] : [];
  });
  const figures = measureRegionColumns(view, rows, key, candidates);
  // A person who has said what one of them is has been asked.
  const isDecided = candidates.some((column) => isChosen(columns[column]));
  const chosen = columns.findIndex((column) => column.role === 'region' && isChosen(column));
  const proposed =
    chosen !== -1
      ? chosen
      : isDecided
        ? undefined
        : proposeRegionColumn(figures, party === -1 ? undefined : party);
  const planned = columns.map((column, index): ColumnPlan => {
    if (index === proposed) {
      return column.role === 'region'
        ? column
        : {
            ...column,
            role: 'region',
            others: [column.role, ...column.others].filter((role) => role !== 'region'),
          };
    }
    if (column.role !== 'region') return column;
    if (constant.has(index)) {
      const hasLocation = columns.some(({ role }) => role === 'location');
      return {
        ...column,
        role: hasLocation ? 'attribute' : 'location',
        others: ['region', ...column.others],
      };
    }
    const isCountry = (evidence[index]?.words.get('country') ?? 0) >= named;
    const taken = columns.some(({ role }) => role === 'country');
    return {
      ...column,
      role: isCountry && !taken ? 'country' : 'ignore',
      others: ['region', ...column.others],
    };
  });
  return { columns: planned, figures };
}
