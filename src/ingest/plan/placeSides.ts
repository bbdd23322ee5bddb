import type { ColumnRole } from './ImportPlan.ts';
import type { ColumnEvidence, RecognisedColumn } from './recogniseColumns.ts';

/** Columns that either end of a tie may have, by the word that names them without saying whose. */
const sides = [
  { word: 'country', source: 'source_country', target: 'target_country' },
  { word: 'lat', source: 'source_lat', target: 'target_lat' },
  { word: 'lon', source: 'source_lon', target: 'target_lon' },
] as const satisfies readonly { word: ColumnRole; source: ColumnRole; target: ColumnRole }[];
/** A header of these words, nearly whole. */
const named = 0.7;

/**
 * Gives countries and coordinates of a table of ties to the end beside which they stand: `City | Country | Twin town |
 * Country` has each country behind its city.
 */
export function placeSides(
  columns: readonly RecognisedColumn[],
  evidence: readonly ColumnEvidence[],
): readonly RecognisedColumn[] {
  const source = columns.findIndex(({ role }) => role === 'source_region');
  const target = columns.findIndex(({ role }) => role === 'target_region');
  if (source === -1 || target === -1) return columns;
  const placed = [...columns];
  for (const side of sides) {
    for (const [index, column] of columns.entries()) {
      const words = evidence[index]?.words;
      // Only where the header does not say itself whose it is.
      const own = Math.max(words?.get(side.source) ?? 0, words?.get(side.target) ?? 0);
      if ((words?.get(side.word) ?? 0) < named || own >= named) continue;
      if (column.role === 'source_region' || column.role === 'target_region') continue;
      // The nearest end before the column, else the nearest after it.
      const before = [source, target].filter((end) => end < index).toSorted((a, b) => b - a)[0];
      const end = before ?? Math.min(source, target);
      const role = end === source ? side.source : side.target;
      if (placed.some((other) => other.role === role)) continue;
      placed[index] = {
        role,
        basis: 'header',
        others: [side.source, side.target].filter((other) => other !== role),
      };
    }
  }
  return placed;
}
