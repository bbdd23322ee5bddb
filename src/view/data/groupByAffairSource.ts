import type { Agreement } from '../../domain/Agreement.ts';

/** How the affairs of an agreement are known, from the surest down. */
export const affairSources = ['stated', 'high', 'medium', 'low', 'broad', 'none'] as const;
export type AffairSource = (typeof affairSources)[number];

/** How the affairs of one agreement are known: stated, given by our rule with a confidence, in general words, or not. */
function affairSourceOf({ affairsBasis, affairsConfidence }: Agreement): AffairSource {
  return affairsBasis === 'assigned' ? (affairsConfidence ?? 'low') : affairsBasis;
}

/** Agreements by how their affairs are known; every agreement is in exactly one list. */
export function groupByAffairSource(
  agreements: readonly Agreement[],
): Readonly<Record<AffairSource, readonly Agreement[]>> {
  const groups: Record<AffairSource, Agreement[]> = {
    stated: [],
    high: [],
    medium: [],
    low: [],
    broad: [],
    none: [],
  };
  for (const agreement of agreements) groups[affairSourceOf(agreement)].push(agreement);
  return groups;
}
