import type { RegionId } from '../../../domain/ids.ts';
import { onRecordStatuses } from '../../../domain/status.ts';
import { compareText } from '../../../lib/compare.ts';
import { borderingPeers } from '../../coverage/borderingPeers.ts';
import { regionCoverage, type RegionCoverage } from '../../coverage/regionCoverage.ts';
import { eligibleAffairs } from '../affairCoverage.ts';
import { affairPractice } from '../affairPractice.ts';
import { recordedOn, type GapContext } from '../GapContext.ts';
import type { PeerAffairGap } from '../OtherGaps.ts';
import { levelOfPair } from '../PairLevel.ts';

/** One bordering region alone is no habit. */
const leastPeers = 2;
const leastShare = 0.5;
/** Weight of the practice of the whole dataset, in peers: what four peers say weighs as much. */
const priorPeers = 4;

/**
 * Affairs that at least half of a region's bordering peers (two or more with records) have an agreement on, and the
 * region has none, not even in general words; by what is on record. A cell `expected` of the coverage
 * matrix asks for less: one bordering region with an agreement on the affair.
 *
 * share = (k + 4 pi_s) / (n + 4), k of n peers, pi_s the practice of the affair (`affairPractice`): empirical-Bayes
 * shrinkage (Casella 1985), so that 2 of 2 peers do not pass 7 of 8, and a usual affair passes an unusual one. Regions
 * without record are left out. Largest share first, then by region, then by affair. O(regions x peers x affairs).
 */
export function findPeerAffairs(context: GapContext): readonly PeerAffairGap[] {
  const { index } = context;
  const practice = affairPractice(context);
  const known = new Map<RegionId, RegionCoverage>();
  const coverageOf = (region: RegionId): RegionCoverage => {
    const coverage = known.get(region) ?? regionCoverage(context, region, onRecordStatuses);
    known.set(region, coverage);
    return coverage;
  };
  const gaps: PeerAffairGap[] = [];
  for (const { id: region } of index.autonomous) {
    if (!recordedOn(context, region)) continue;
    const peers = borderingPeers(context, region);
    if (peers.length < leastPeers) continue;
    for (const affair of eligibleAffairs(context, levelOfPair(index, region, region))) {
      if (coverageOf(region).affairs.has(affair)) continue;
      const peersWith = peers.filter((peer) => coverageOf(peer).affairs.get(affair)?.named === true);
      if (peersWith.length < leastShare * peers.length) continue;
      const prior = priorPeers * (practice.get(affair) ?? 0);
      const share = (peersWith.length + prior) / (peers.length + priorPeers);
      gaps.push({ region, affair, peersWith, peers: peers.length, share });
    }
  }
  return gaps.toSorted(
    (one, other) =>
      other.share - one.share ||
      compareText(one.region, other.region) ||
      compareText(one.affair, other.affair),
  );
}
