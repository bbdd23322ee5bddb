import type { AffairCode, RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { eligibleAffairs } from '../gaps/affairCoverage.ts';
import { affairFits } from '../gaps/affairFits.ts';
import { describeGap } from '../gaps/describeGap.ts';
import type { Gap } from '../gaps/Gap.ts';
import { gapLists, pairStandings, type GapScores, type GapTable } from '../gaps/GapTable.ts';
import { onRecord, type GapContext } from '../gaps/GapContext.ts';
import { networkOnRecord } from '../gaps/networkOnRecord.ts';
import { pairLevels, type PairLevel } from '../gaps/PairLevel.ts';
import { compareRows, tieOrder } from '../gaps/rankGaps.ts';
import type { Partner, Practice } from './Partner.ts';
import { practiceOf } from './practiceOf.ts';

/** Pairs of a province with regencies or cities beyond its line or of its own are no partners to start with. */
const partnerLevels: readonly PairLevel[] = ['province', 'regency-city', 'region', 'jakarta'];

/** How many of the first affairs of a pair the filter "has practice" looks at. */
const firstAffairs = 3;

/**
 * Whom a region might approach, in the order of every list of pairs (`compareRows`): every candidate pair of it in the lists `new`, `renew`
 * and `extend`, on levels that it acts on. Works for a region without any record: it gains from everybody and has
 * nothing to give on record. O(rows + candidates of the region x affairs).
 */
export function findPartners(
  context: GapContext,
  table: GapTable,
  scores: GapScores,
  region: RegionId,
): readonly Partner[] {
  const place = table.regions.indexOf(region);
  if (place < 0) return [];
  const partners: Partner[] = [];
  for (let row = 0; row < table.length; row += 1) {
    if (table.a[row] !== place && table.b[row] !== place) continue;
    const level = pairLevels[table.level[row] ?? -1];
    const standing = pairStandings[table.standing[row] ?? -1];
    if (level === undefined || !partnerLevels.includes(level)) continue;
    if (!gapLists.some((list) => list === standing)) continue;
    const gap = describeGap(context, table, row);
    partners.push({
      ...describePartner(context, gap, region),
      score: scores.score[row] ?? Number.NaN,
      low: scores.low[row] ?? Number.NaN,
      high: scores.high[row] ?? Number.NaN,
    });
  }
  const order = compareRows(scores, tieOrder(table));
  return partners.toSorted((one, other) => order(one.gap.row, other.gap.row));
}

function describePartner(
  context: GapContext,
  gap: Gap,
  region: RegionId,
): Omit<Partner, 'score' | 'low' | 'high'> {
  const partner = gap.a === region ? gap.b : gap.a;
  const { forThisPair, typical } = affairFits(context, gap);
  const affairs = [...forThisPair, ...typical];
  const own = practiceOf(context, region);
  const theirs = practiceOf(context, partner);
  const eligible = new Set(eligibleAffairs(context, gap.level));
  return {
    region: partner,
    gap,
    affairs,
    gains: practiceBeyond(theirs, own, eligible),
    gives: practiceBeyond(own, theirs, eligible),
    hasPractice: affairs.slice(0, firstAffairs).some(({ affair }) => theirs.has(affair)),
    hasLed: hasLed(context, partner),
    commonPartners: commonPartners(context, region, partner),
  };
}

/** Practice of one side in affairs in which the other has none; most families first, then by code. */
function practiceBeyond(
  one: ReadonlyMap<AffairCode, Practice>,
  other: ReadonlyMap<AffairCode, Practice>,
  eligible: ReadonlySet<AffairCode>,
): readonly Practice[] {
  return [...one.values()]
    .filter(({ affair }) => eligible.has(affair) && !other.has(affair))
    .toSorted((left, right) => right.families - left.families || compareText(left.affair, right.affair));
}

/**
 * Whether a region is lead or initiator of an agreement on record. Where no roles are recorded this is false: the order
 * of the parties does not tell who led.
 */
function hasLed(context: GapContext, region: RegionId): boolean {
  return (context.index.agreementsOf.get(region) ?? []).some(
    ({ id, parties }) =>
      onRecord(context, id) &&
      parties.some(({ partyId, role }) => partyId === region && (role === 'lead' || role === 'initiator')),
  );
}

/** Regions that both have a tie with, on record, by id. */
function commonPartners(context: GapContext, a: RegionId, b: RegionId): readonly RegionId[] {
  const network = networkOnRecord(context);
  const partnersOf = (id: RegionId): readonly RegionId[] =>
    (network.tiesOf.get(id) ?? []).map((tie) => (tie.a === id ? tie.b : tie.a));
  const ofA = new Set(partnersOf(a));
  return partnersOf(b)
    .filter((id) => ofA.has(id))
    .toSorted(compareText);
}
