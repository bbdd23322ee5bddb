import type { AffairCode, AreaId, FamilyId, RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { compareBegin } from './groupFacts.ts';
import { liveStates } from './compareOverlaps.ts';
import { liveOf } from './liveOf.ts';
import type { OverlapContext } from './OverlapContext.ts';
import type { ProgrammeOverlap } from './OverlapFindings.ts';

interface Place {
  readonly id: AreaId | RegionId;
  readonly members: readonly RegionId[];
}

/**
 * Programmes that cover one place-bound matter in one area (of the dataset, or a province with its regencies and
 * cities) beside each other: two or more cooperations of different groups, with different partners. `without` are the
 * autonomous members of the area that none of them reaches: together, what is crowded and what is left out.
 * A document is in an area where two of its regions are, or its only one.
 * What still runs first, then the most cooperations, then id.
 *
 * @param groupOf the group in which an agreement is reviewed; those of one group are one answer already.
 */
export function findProgrammes(
  context: OverlapContext,
  groupOf: (reading: DocumentReading) => string | undefined,
): readonly ProgrammeOverlap[] {
  const byConcept = new Map<string, DocumentReading[]>();
  for (const reading of context.corpus.readings) {
    for (const concept of context.mattersOf(reading)) {
      const list = byConcept.get(concept);
      if (list === undefined) byConcept.set(concept, [reading]);
      else list.push(reading);
    }
  }
  const placesOf = placesByRegion(context);
  const found: ProgrammeOverlap[] = [];
  for (const [concept, readings] of byConcept) {
    const inPlace = new Map<Place, DocumentReading[]>();
    for (const reading of readings) {
      for (const place of placesOfDocument(placesOf, reading)) {
        const list = inPlace.get(place);
        if (list === undefined) inPlace.set(place, [reading]);
        else list.push(reading);
      }
    }
    for (const [place, documents] of inPlace) {
      const programme = programmeOf(context, concept, place, documents, groupOf);
      if (programme !== undefined) found.push(programme);
    }
  }
  return found.toSorted(
    (one, other) =>
      liveStates.indexOf(one.live) - liveStates.indexOf(other.live) ||
      other.familyIds.length - one.familyIds.length ||
      compareText(one.id, other.id),
  );
}

function programmeOf(
  context: OverlapContext,
  concept: string,
  place: Place,
  documents: readonly DocumentReading[],
  groupOf: (reading: DocumentReading) => string | undefined,
): ProgrammeOverlap | undefined {
  const units = new Map<string, Set<string>>();
  const families = new Set<FamilyId>();
  for (const reading of documents) {
    const family = context.familyOf(reading.agreement.id);
    families.add(family);
    const unit = groupOf(reading) ?? family;
    const parties = units.get(unit) ?? new Set<string>();
    units.set(unit, parties.add(reading.parties.join('\n')));
  }
  const partySets = new Set([...units.values()].flatMap((sets) => [...sets]));
  if (units.size < 2 || partySets.size < 2) return undefined;
  const reached = new Set(documents.flatMap(({ regions }) => regions));
  const ordered = documents.toSorted(compareBegin);
  const affair = commonest(ordered.flatMap(({ affairs: [first] }) => first ?? []));
  return {
    id: `${concept}|${place.id}`,
    areaId: place.id,
    concept,
    ...(affair === undefined ? {} : { affair }),
    familyIds: [...families].toSorted(compareText),
    agreementIds: ordered.map(({ agreement }) => agreement.id),
    regionIds: place.members.filter((id) => reached.has(id)),
    without: place.members.filter((id) => !reached.has(id)),
    live: liveOf(
      ordered.map(({ agreement }) => agreement),
      context.statuses,
      2,
    ),
  };
}

function placesByRegion({ dataset, index }: OverlapContext): ReadonlyMap<RegionId, readonly Place[]> {
  const places: Place[] = dataset.areas.map(({ id, members }) => ({ id, members: sorted(members) }));
  const ofProvince = new Map<RegionId, RegionId[]>();
  for (const { id, parentId } of index.autonomous) {
    if (parentId === undefined) continue;
    const members = ofProvince.get(parentId);
    if (members === undefined) ofProvince.set(parentId, [id]);
    else members.push(id);
  }
  for (const [id, members] of ofProvince) places.push({ id, members: sorted(members) });
  const found = new Map<RegionId, Place[]>();
  for (const place of places) {
    for (const member of place.members) {
      const list = found.get(member);
      if (list === undefined) found.set(member, [place]);
      else list.push(place);
    }
  }
  return found;

  function sorted(members: readonly RegionId[]): readonly RegionId[] {
    return [...new Set(members)]
      .filter((id) => index.regionOf.get(id)?.autonomous === true)
      .toSorted(compareText);
  }
}

function placesOfDocument(
  placesOf: ReadonlyMap<RegionId, readonly Place[]>,
  { regions }: DocumentReading,
): readonly Place[] {
  const counts = new Map<Place, number>();
  for (const region of regions) {
    for (const place of placesOf.get(region) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= Math.min(2, regions.length)).map(([place]) => place);
}

function commonest(affairs: readonly AffairCode[]): AffairCode | undefined {
  const counts = new Map<AffairCode, number>();
  for (const affair of affairs) counts.set(affair, (counts.get(affair) ?? 0) + 1);
  const [best] = [...counts].toSorted(
    ([one, left], [other, right]) => right - left || compareText(one, other),
  );
  return best?.[0];
}
