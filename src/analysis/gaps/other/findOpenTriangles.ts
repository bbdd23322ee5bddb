import type { Area } from '../../../domain/Dataset.ts';
import { pairKey, type RegionId } from '../../../domain/ids.ts';
import type { Network } from '../../../graph/Network.ts';
import { compareText } from '../../../lib/compare.ts';
import type { AreaClosure, OpenTriangle } from '../OtherGaps.ts';

export interface AreaTriangles {
  readonly openTriangles: readonly OpenTriangle[];
  readonly closures: readonly AreaClosure[];
}

/** An area of fewer members has no triangle. */
const leastMembers = 3;

/**
 * Per area of three or more members: two members without a tie that both have one with a third (who could bring them
 * together), and the closure, closed triples of all connected triples among the members (Bodin and Tengo 2012,
 * doi:10.1016/j.gloenvcha.2012.01.005). A triple is a member with two of its partners; a triangle holds three. Members
 * that are no region of the network are passed over; an area without triple has no closure. Open triangles: areas in
 * order of id, most common partners first, then by id. O(areas x members x partners^2).
 */
export function findOpenTriangles(network: Network, areas: readonly Area[]): AreaTriangles {
  const openTriangles: OpenTriangle[] = [];
  const closures: AreaClosure[] = [];
  for (const area of areas.toSorted((one, other) => compareText(one.id, other.id))) {
    const members = new Set(area.members.filter((id) => network.indexOf.has(id)));
    if (members.size < leastMembers) continue;
    const open = new Map<string, { readonly a: RegionId; readonly b: RegionId; readonly via: RegionId[] }>();
    let closed = 0;
    let triples = 0;
    for (const middle of [...members].toSorted(compareText)) {
      const partners = partnersOf(network, middle).filter((id) => members.has(id));
      for (const [position, a] of partners.entries()) {
        for (const b of partners.slice(position + 1)) {
          triples += 1;
          const key = pairKey(a, b);
          if (network.tieOf.has(key)) closed += 1;
          else {
            const triangle = open.get(key) ?? { a, b, via: [] };
            triangle.via.push(middle);
            open.set(key, triangle);
          }
        }
      }
    }
    if (triples > 0) closures.push({ area: area.id, closed, triples });
    const found = [...open.values()].toSorted(
      (one, other) =>
        other.via.length - one.via.length || compareText(one.a, other.a) || compareText(one.b, other.b),
    );
    openTriangles.push(...found.map((triangle) => ({ area: area.id, ...triangle })));
  }
  return { openTriangles, closures };
}

/** The other ends of a region's ties, in order of id. */
function partnersOf(network: Network, id: RegionId): readonly RegionId[] {
  return (network.tiesOf.get(id) ?? []).map(({ a, b }) => (a === id ? b : a)).toSorted(compareText);
}
