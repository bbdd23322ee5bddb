import type { AffairCode, AreaId, RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { namesAffairs } from './affairCoverage.ts';
import { onRecord, type GapContext } from './GapContext.ts';

/** Families in an area from which on a member counts as active there. */
const activeFamilies = 5;

/** An affair that at least half of an area's members cover and an active member does not. */
export interface AreaAffairGap {
  readonly area: AreaId;
  readonly region: RegionId;
  readonly affair: AffairCode;
  /** Members with a document in the affair, by id. */
  readonly membersWith: readonly RegionId[];
  /** All members that are autonomous regions. */
  readonly members: number;
  /** Families of the region in the area. */
  readonly families: number;
}

/**
 * The affairs that are usual in an area and that one of its active members lacks: for areas whose regions have neither
 * borders nor coordinates, beside `expectedAgreements`. A document counts in an area where it is on record and names two
 * of its members; a member covers an affair that such a document of its own names, not only in general words. In order of area, then most members
 * first, then affair, then region. O(areas x documents).
 */
export function areaAffairGaps(context: GapContext): readonly AreaAffairGap[] {
  const { dataset, index } = context;
  const autonomous = new Set(index.autonomous.map(({ id }) => id));
  const gaps: AreaAffairGap[] = [];
  for (const area of dataset.areas.toSorted((one, other) => compareText(one.id, other.id))) {
    const members = [...new Set(area.members)].filter((id) => autonomous.has(id)).toSorted(compareText);
    const { families, affairs } = readArea(context, new Set(members));
    const covering = [...affairs]
      .filter(([, having]) => having.size * 2 >= members.length)
      .toSorted(([one, first], [other, second]) => second.size - first.size || compareText(one, other));
    for (const [affair, having] of covering) {
      for (const region of members) {
        const own = families.get(region)?.size ?? 0;
        if (having.has(region) || own < activeFamilies) continue;
        gaps.push({
          area: area.id,
          region,
          affair,
          membersWith: [...having].toSorted(compareText),
          members: members.length,
          families: own,
        });
      }
    }
  }
  return gaps;
}

/** Families of each member, and members of each affair, from the documents that join members. */
function readArea(
  context: GapContext,
  members: ReadonlySet<RegionId>,
): {
  readonly families: ReadonlyMap<RegionId, ReadonlySet<string>>;
  readonly affairs: ReadonlyMap<AffairCode, ReadonlySet<RegionId>>;
} {
  const families = new Map<RegionId, Set<string>>();
  const affairs = new Map<AffairCode, Set<RegionId>>();
  for (const agreement of context.dataset.agreements) {
    if (!onRecord(context, agreement.id)) continue;
    const inside = new Set(
      agreement.parties.map(({ partyId }) => partyId as RegionId).filter((id) => members.has(id)),
    );
    if (inside.size < 2) continue;
    const family = context.families.familyOf.get(agreement.id)?.id ?? agreement.id;
    for (const region of inside) {
      add(families, region, family);
      if (!namesAffairs(agreement)) continue;
      for (const affair of agreement.affairs) add(affairs, affair, region);
    }
  }
  return { families, affairs };
}

function add<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
