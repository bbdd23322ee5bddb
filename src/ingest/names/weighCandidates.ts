import { agreementsBetween, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import type { NameCandidate, NameReason } from './NameMatch.ts';

/** A row in which a doubtful name stands, as far as it tells which region is meant. */
export interface NameRow {
  /** Regions of its other parties, so far as they are certain. */
  readonly others: readonly RegionId[];
  /** Provinces that the row names elsewhere: a column of places, a title. */
  readonly provinces?: readonly RegionId[];
  readonly title?: string;
  readonly number?: string;
  /** Day of signing, `YYYY-MM-DD`. */
  readonly signedOn?: string;
}

/**
 * How many times likelier a region becomes where the evidence holds in every row: judged, not measured; the order is what
 * counts. A province beside the name says most, a record of the same agreement nearly as much, neighbours less.
 */
const factors = { 'parent-named': 9, 'repeats-record': 7, 'borders-parties': 3, 'same-parent': 2 } as const;
type Evidence = keyof typeof factors;

/**
 * The candidates of a name weighed by the rows that have it. Each kind of evidence multiplies a candidate's weight with
 * `1 + (factor - 1) * share`, where the share (0 to 1) is that of the rows in which it holds; then the weights are scaled
 * so that they add up to what they added up to before (at most 1): evidence moves weight between candidates and never
 * makes up that it is one of them. Best first, each with the reasons that hold in at least one row and for that one's
 * rows (`rows`, `of`). It orders what a person is asked; it never answers. Without rows or other parties the weights stay.
 */
export function weighCandidates(
  candidates: readonly NameCandidate[],
  rows: readonly NameRow[],
  index: DatasetIndex,
): readonly NameCandidate[] {
  const before = candidates.reduce((sum, { weight }) => sum + weight, 0);
  if (rows.length === 0 || before === 0) return candidates;
  const weighed = candidates.map((candidate) => {
    let { weight } = candidate;
    const reasons: NameReason[] = [...candidate.reasons];
    for (const evidence of Object.keys(factors) as Evidence[]) {
      const holding = rows.filter((row) => holds(evidence, candidate.regionId, row, index)).length;
      if (holding === 0) continue;
      weight *= 1 + (factors[evidence] - 1) * (holding / rows.length);
      reasons.push({ code: evidence, params: { rows: holding, of: rows.length } });
    }
    return { ...candidate, weight, reasons };
  });
  const after = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed
    .map((one) => ({ ...one, weight: (one.weight * before) / after }))
    .toSorted((left, right) => right.weight - left.weight || (left.regionId < right.regionId ? -1 : 1));
}

function holds(evidence: Evidence, id: RegionId, row: NameRow, index: DatasetIndex): boolean {
  const parent = index.regionOf.get(id)?.parentId;
  switch (evidence) {
    case 'parent-named':
      return row.provinces?.some((province) => province === parent || province === id) === true;
    case 'borders-parties':
      return (index.bordersOf.get(id) ?? []).some(({ a, b }) => row.others.includes(a === id ? b : a));
    case 'same-parent':
      // A province counts as its own: its regencies beside it are of it.
      return row.others.some((other) => {
        const province = index.regionOf.get(other)?.parentId ?? other;
        return other !== id && province === (parent ?? id);
      });
    case 'repeats-record':
      return row.others.some((other) => other !== id && repeats(id, other, row, index));
  }
}

/** The data hold an agreement of the two with the number, the title or the day of the row. */
function repeats(id: RegionId, other: RegionId, row: NameRow, index: DatasetIndex): boolean {
  const title = toMatchKey(row.title ?? '');
  const number = toMatchKey(row.number ?? '');
  return agreementsBetween(index, id, other).some(
    (agreement) =>
      (title !== '' && toMatchKey(agreement.title) === title) ||
      (number !== '' && toMatchKey(agreement.number ?? '') === number) ||
      (row.signedOn !== undefined &&
        agreement.signedOn?.precision === 'day' &&
        agreement.signedOn.text === row.signedOn),
  );
}
