import { affairCoverages } from '../../analysis/gaps/affairCoverage.ts';
import { describeGap, rowOfPair } from '../../analysis/gaps/describeGap.ts';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import { regionsOf } from '../../domain/DatasetIndex.ts';
import { pairKey, type AffairCode, type RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';

/** What a planned agreement would mean for two of its regions. */
export interface DraftGap {
  readonly a: RegionId;
  readonly b: RegionId;
  /** As the table has the pair; `undefined` where it is no candidate there. */
  readonly gap: Gap | undefined;
  /** Score of 100 under the present weights; 0 where the pair is none of the table. */
  readonly score: number;
  /** Affairs of the draft that nothing covers between the two, and those that are covered in part. */
  readonly closes: readonly AffairCode[];
  readonly completes: readonly AffairCode[];
}

/**
 * For every two regions of a draft: where the pair stands among the gaps, and which of its affairs are not covered
 * between them on the day. Pairs that are a gap or whose affairs are open, best score first. A draft without affairs is
 * looked at by pairs alone. At most `most` regions are paired: of a forum of thirty nobody reads 435 pairs.
 */
export function draftGaps(
  agreement: Agreement,
  affairs: readonly AffairCode[],
  context: GapContext,
  table: GapTable | undefined,
  scores: Float64Array | undefined,
  most = 12,
): readonly DraftGap[] {
  const regions = regionsOf(context.index, agreement)
    .filter((id) => context.index.regionOf.get(id)?.autonomous === true)
    .slice(0, most);
  const found: DraftGap[] = [];
  for (const [at, one] of regions.entries()) {
    for (const other of regions.slice(at + 1)) {
      const [a, b] = one < other ? [one, other] : [other, one];
      const row = table === undefined ? undefined : rowOfPair(table, pairKey(a, b));
      const gap = table === undefined || row === undefined ? undefined : describeGap(context, table, row);
      const coverage = affairs.length === 0 ? undefined : affairCoverages(context, a, b);
      const closes = affairs.filter((code) => coverage?.get(code) === 'none');
      const completes = affairs.filter((code) => coverage?.get(code) === 'partial');
      const isGap = gap !== undefined && gap.standing !== 'covered' && gap.standing !== 'under-way';
      if (!isGap && closes.length === 0 && completes.length === 0) continue;
      found.push({ a, b, gap, score: row === undefined ? 0 : (scores?.[row] ?? 0), closes, completes });
    }
  }
  return found.toSorted((x, y) => y.score - x.score || compareText(pairKey(x.a, x.b), pairKey(y.a, y.b)));
}
