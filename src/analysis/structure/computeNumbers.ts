import type { NetworkArrays } from '../../graph/Network.ts';
import type { MeasureContext } from '../MeasureContext.ts';
import type { NetworkNumbers } from '../MeasureResult.ts';

/**
 * The numbers of the network as a whole. Components count regions with at least one tie. A tie crosses provinces where
 * both provinces are known and differ; ties with an unknown province are left out of the share.
 *
 * @param withCommunities false where they could not be found; the modularity is then missing.
 */
export function computeNumbers(context: MeasureContext, withCommunities: boolean): NetworkNumbers {
  const { arrays, components } = context;
  const { nodeCount, source, hasRecord } = arrays;
  const ties = source.length;
  return {
    regions: nodeCount,
    regionsWithTie: components.members.reduce((sum, nodes) => sum + nodes.length, 0),
    regionsWithoutRecord: hasRecord.reduce((sum, recorded) => sum + (recorded === 0 ? 1 : 0), 0),
    ties,
    density: nodeCount < 2 ? undefined : (2 * ties) / (nodeCount * (nodeCount - 1)),
    components: components.members.length,
    largestComponent: components.members[0]?.length ?? 0,
    crossProvinceShare: shareAcrossProvinces(arrays),
    modularity: withCommunities ? context.communities.modularity : undefined,
  };
}

function shareAcrossProvinces({ source, target, province }: NetworkArrays): number | undefined {
  let known = 0;
  let across = 0;
  for (const [tie, a] of source.entries()) {
    const one = province[a] ?? -1;
    const other = province[target[tie] ?? 0] ?? -1;
    if (one < 0 || other < 0) continue;
    known += 1;
    if (one !== other) across += 1;
  }
  return known === 0 ? undefined : across / known;
}
