import type { OutsidePartyId, RegionId } from '../domain/ids.ts';
import type { SceneContext } from './SceneInput.ts';
import type { SceneMark, SceneTie } from './Scene.ts';
import { mixColours } from './tokens.ts';

/** Outside parties that a picture carries beside its regions. */
const mostParties = 600;

/**
 * Outside parties of the agreements shown, as triangles. One that joins a single region stands beside it, in a spiral of
 * golden angles so that many fan out evenly; one that joins several stands in their middle.
 */
export function outsideMarks(
  context: SceneContext,
  regions: readonly SceneMark[],
): { readonly marks: readonly SceneMark[]; readonly ties: readonly SceneTie[] } {
  const markOf = new Map(regions.map((mark) => [mark.id, mark]));
  const membersOf = new Map<OutsidePartyId, Set<RegionId>>();
  for (const [region, agreements] of context.network.agreementsOf) {
    if (!markOf.has(region)) continue;
    for (const id of agreements) {
      for (const { partyId } of context.index.agreementOf.get(id)?.parties ?? []) {
        const party = partyId as OutsidePartyId;
        if (!context.index.outsidePartyOf.has(party)) continue;
        const members = membersOf.get(party);
        if (members === undefined) membersOf.set(party, new Set([region]));
        else members.add(region);
      }
    }
  }
  const placed = new Map<string, number>();
  const marks: SceneMark[] = [];
  const ties: SceneTie[] = [];
  for (const [party, members] of mostTelling(context, membersOf)) {
    const places = [...members].toSorted().flatMap((id) => markOf.get(id) ?? []);
    const [first] = places;
    if (first === undefined) continue;
    const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
    const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
    const anchor = places.length === 1 ? first.id : `${x.toFixed(2)},${y.toFixed(2)}`;
    const turn = placed.get(anchor) ?? 0;
    placed.set(anchor, turn + 1);
    const angle = turn * 2.399963 - Math.PI / 2;
    const away =
      places.length === 1 ? first.radiusNear + 14 + 4.2 * Math.sqrt(turn) * 1.6 : 6 * Math.sqrt(turn);
    const selected = context.focus.party === party;
    const near = places.some((place) => place.state === 'selected');
    marks.push(
      partyMark(
        context,
        party,
        { x, y, shiftX: away * Math.cos(angle), shiftY: away * Math.sin(angle) },
        selected,
        near,
      ),
    );
    for (const place of places) ties.push(partyLine(context, party, place, selected || near));
  }
  return { marks, ties };
}

/**
 * By id. Of more than a picture carries, those in focus and those that join most regions: a party of one region says
 * least about the network.
 */
function mostTelling(
  { focus }: SceneContext,
  membersOf: ReadonlyMap<OutsidePartyId, ReadonlySet<RegionId>>,
): readonly (readonly [OutsidePartyId, ReadonlySet<RegionId>])[] {
  const isNear = (party: OutsidePartyId, members: ReadonlySet<RegionId>): boolean =>
    focus.party === party || [...members].some((id) => focus.selected.has(id));
  const byId = [...membersOf].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (byId.length <= mostParties) return byId;
  const kept = new Set(
    byId
      .toSorted(([, one], [, other]) => other.size - one.size)
      .slice(0, mostParties)
      .map(([party]) => party),
  );
  return byId.filter(([party, members]) => kept.has(party) || isNear(party, members));
}

function partyMark(
  context: SceneContext,
  id: OutsidePartyId,
  place: Pick<SceneMark, 'x' | 'y' | 'shiftX' | 'shiftY'>,
  selected: boolean,
  near: boolean,
): SceneMark {
  const { tokens } = context;
  const dimmed = context.focused && !selected && !near;
  return {
    id,
    kind: 'party',
    ...place,
    shape: 'triangle',
    radius: selected ? 5 : 3,
    radiusNear: selected ? 5.6 : 3.6,
    state: selected ? 'selected' : dimmed ? 'dimmed' : 'rest',
    fill: selected ? tokens.tealText : mixColours(tokens.inkQuiet, tokens.land, dimmed ? 0.4 : 0.85),
    stroke: tokens.land,
    strokeWidth: 1,
    ...(selected ? { ring: { colour: tokens.tealText, fill: tokens.land, width: 1.6, gap: 2.4 } } : {}),
    z: selected ? 8900 : 500,
    label: {
      text: context.index.outsidePartyOf.get(id)?.name ?? id,
      size: selected ? 11.5 : 10,
      weight: selected ? 650 : 500,
      colour: selected ? tokens.ink : tokens.inkQuiet,
      importance: selected ? 3900 : near ? 0.5 : -2,
    },
  };
}

function partyLine(
  context: SceneContext,
  party: OutsidePartyId,
  region: SceneMark,
  focused: boolean,
): SceneTie {
  const dimmed = context.focused && !focused;
  return {
    id: `out:${party}|${region.id}`,
    a: region.id,
    b: party,
    state: 'outside',
    colour: context.tokens.inkQuiet,
    width: focused ? 1.2 : 0.7,
    opacity: focused ? 0.8 : dimmed ? 0.1 : 0.35,
    z: focused && context.focused ? 2500 : 100,
  };
}
