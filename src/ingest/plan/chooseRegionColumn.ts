import { fitContent } from './fitContent.ts';
import type { ColumnPlan, SheetPlan } from './ImportPlan.ts';
import type { ColumnEvidence } from './recogniseColumns.ts';
import type { RecognisedShape } from './recogniseShape.ts';
import { measureRegionColumns, proposeRegionColumn } from './regionColumns.ts';
import type { SheetView } from './SheetView.ts';

/** Columns from which this word of a header speaks. */
const named = 0.7;

const isChosen = (column: ColumnPlan | undefined): boolean =>
  column?.basis === 'chosen' || column?.basis === 'profile';

/** A header that has a word for regions among others: `NUTS region`, `Home county`. */
const mentioned = 0.55;
/** Share of the cells that are regions. */
const most = 0.5;

/** Whether a column may say in which region a party sits: by its header, or by its cells where the header says nothing else. */
function namesPlaces(evidence: ColumnEvidence | undefined): boolean {
  if (evidence === undefined) return false;
  const { words, probe } = evidence;
  const region = words.get('region') ?? 0;
  if (region >= named || (words.get('country') ?? 0) >= named) return true;
  // `Mitra` is the role of a partner, and nearly the name of a region.
  if ((words.get('role') ?? 0) >= named && probe.shares.role >= 0.4) return false;
  if (probe.shares.region >= most) return true;
  return region >= mentioned && region >= Math.max(...words.values()) && fitContent('region', probe) >= 0;
}

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
    const isPlace = namesPlaces(evidence[column]);
    // What an agreement has once is where it sits, not where its parties are.
    const isKept = role === 'key' || (constant.has(column) && !isChosen(columns[column]));
    return isPlace && !isKept && filled > 0 ? [column] : [];
  });
  const country = columns.findIndex(({ role }) => role === 'country');
  const figures = measureRegionColumns(view, rows, key, candidates, country === -1 ? undefined : country);
  // A person who has said what one of them is has been asked.
  const isDecided = candidates.some((column) => isChosen(columns[column]));
  const chosen = columns.findIndex((column) => column.role === 'region' && isChosen(column));
  // In a short list hardly a region comes twice; where one column alone holds regions that are known, it is that one.
  const onlyRegions = (): number | undefined => {
    const known = candidates.filter(
      (column) => column !== party && (evidence[column]?.probe.shares.region ?? 0) >= most,
    );
    return known.length === 1 ? known[0] : undefined;
  };
  const proposed =
    chosen !== -1
      ? chosen
      : isDecided
        ? undefined
        : (proposeRegionColumn(figures, party === -1 ? undefined : party) ?? onlyRegions());
  const planned = columns.map((column, index): ColumnPlan => {
    if (index === proposed) {
      return column.role === 'region'
        ? column
        : {
            ...column,
            role: 'region',
            basis: (evidence[index]?.words.get('region') ?? 0) >= mentioned ? 'header' : 'content',
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
