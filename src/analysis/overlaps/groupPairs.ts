import { compareText } from '../../lib/compare.ts';
import { DisjointSets } from '../../lib/DisjointSets.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { compareOverlaps, isFinding, liveStates } from './compareOverlaps.ts';
import { groupFacts } from './groupFacts.ts';
import type { OverlapContext } from './OverlapContext.ts';
import type { OverlapGroup, OverlapPair } from './OverlapFindings.ts';

/**
 * Groups of red and amber pairs: documents that such pairs connect are reviewed together. A group has the class, reason,
 * score and evidence of its leading pair (the first in the order of the list) and is as live as the most live of its
 * pairs. In no order. O(pairs).
 */
export function groupPairs(context: OverlapContext, pairs: readonly OverlapPair[]): readonly OverlapGroup[] {
  const findings = pairs.filter((pair) => isFinding(pair.class)).toSorted(compareOverlaps);
  const sets = new DisjointSets(context.corpus.readings.length);
  for (const { a, b } of findings) sets.unite(context.readingOf(a).place, context.readingOf(b).place);
  const members = new Map<number, { pairs: OverlapPair[]; documents: Set<DocumentReading> }>();
  for (const pair of findings) {
    const [a, b] = [context.readingOf(pair.a), context.readingOf(pair.b)];
    const root = sets.find(a.place);
    const group = members.get(root);
    if (group === undefined) members.set(root, { pairs: [pair], documents: new Set([a, b]) });
    else {
      group.pairs.push(pair);
      group.documents.add(a).add(b);
    }
  }
  return [...members.values()].flatMap((group): OverlapGroup[] => {
    const [leading] = group.pairs;
    if (leading === undefined || !isFinding(leading.class)) return [];
    const states = group.pairs.map(({ live }) => liveStates.indexOf(live));
    return [
      {
        ...groupFacts(context, leading.class, [...group.documents]),
        reason: leading.reason,
        pairIds: bestFirst(group.pairs),
        live: liveStates[Math.min(...states)] ?? leading.live,
        score: leading.score,
        evidence: leading.evidence,
      },
    ];
  });
}

/** Ids of pairs by score, then by id. */
export function bestFirst(pairs: readonly OverlapPair[]): readonly string[] {
  return pairs
    .toSorted((one, other) => other.score - one.score || compareText(one.id, other.id))
    .map(({ id }) => id);
}
