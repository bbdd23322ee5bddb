import type { RegionId } from '../domain/ids.ts';
import { isRecorded, recordOf } from '../domain/recordOf.ts';
import type { RegionLevel } from '../domain/Region.ts';
import type { SceneContext } from './SceneInput.ts';
import type { MarkShape, RegionState, SceneLabel, SceneMark } from './Scene.ts';
import { radii } from './sizeScale.ts';
import { mixColours } from './tokens.ts';

/** Shape is the kind of a region. Whatever is no province and no city is a circle. */
export function shapeOf(level: RegionLevel): MarkShape {
  if (level === 'province') return 'square';
  return level === 'city' ? 'diamond' : 'circle';
}

/** Marks of all regions that have a place. Administrative units are no regions of the network and have none. */
export function regionMarks(context: SceneContext): readonly SceneMark[] {
  const marks: SceneMark[] = [];
  for (const id of context.network.regions) {
    if (!context.drawsRegion(id)) continue;
    const parked = context.parked.get(id);
    const place = parked ?? context.placeOf(id);
    const region = context.index.regionOf.get(id);
    if (place === undefined || region === undefined) continue;
    const state = stateOf(context, id);
    const partners = context.network.tiesOf.get(id)?.length ?? 0;
    const value =
      context.sizes.measure === 'partners'
        ? partners
        : (context.input.sizeValues?.[context.network.indexOf.get(id) ?? -1] ?? Number.NaN);
    const look = lookOf(context, id, state);
    marks.push({
      id,
      kind: 'region',
      ...place,
      shiftX: 0,
      shiftY: 0,
      shape: shapeOf(region.level),
      ...sizeOf(context, state, value),
      state,
      ...look,
      ...(parked === undefined ? {} : { parked: true }),
      label: labelOf(context, id, state, partners, region.population?.value ?? 0),
    });
  }
  return marks;
}

function stateOf(context: SceneContext, id: RegionId): RegionState {
  const { focus, pathRegions, within, focused } = context;
  if (focus.selected.has(id)) return 'selected';
  if (pathRegions.has(id)) return 'path';
  const tie = focus.partners.get(id);
  if (tie !== undefined) return tie.certainty === 'not-known' ? 'partner-not-known' : 'partner';
  if (focus.bordering.has(id)) return 'bordering';
  const record = recordOf(context.index, id);
  if (record === 'nothing') return 'no-record';
  if (record === 'none') return 'none';
  if (within !== undefined) return within.has(id) ? 'rest' : 'dimmed';
  return focused ? 'dimmed' : 'rest';
}

function sizeOf(
  context: SceneContext,
  state: RegionState,
  value: number,
): { readonly radius: number; readonly radiusNear: number } {
  const root = context.sizes.rootOf(value);
  if (state === 'no-record') return { radius: 1.6, radiusNear: 2.2 };
  if (state === 'none') return { radius: 2.2, radiusNear: 3 };
  const size = radii(root);
  // A ring or an outline needs room to be told from a dot.
  const least = state === 'selected' ? 4.6 : state === 'bordering' ? 4.2 : 0;
  const ring = state === 'partner-not-known' ? 3.6 : least;
  return { radius: Math.max(size.radius, ring), radiusNear: Math.max(size.radiusNear, ring) };
}

type Look = Pick<SceneMark, 'fill' | 'stroke' | 'strokeWidth' | 'ring' | 'z'>;

function lookOf(context: SceneContext, id: RegionId, state: RegionState): Look {
  const { tokens } = context;
  const node = context.network.indexOf.get(id) ?? -1;
  const measured = context.colours.colourOf(node);
  const coloured = context.colours.legend.type !== 'none';
  const colour = measured ?? (coloured ? tokens.otherCategory : tokens.teal);
  const partners = context.network.tiesOf.get(id)?.length ?? 0;
  switch (state) {
    case 'selected':
      if (!isRecorded(context.index, id)) {
        return {
          fill: tokens.land,
          stroke: tokens.ink,
          strokeWidth: 1.6,
          ring: { colour: tokens.ink, fill: tokens.land, width: 1.6, gap: 2.4 },
          z: 9000,
        };
      }
      return {
        fill: coloured ? colour : tokens.tealText,
        stroke: tokens.land,
        strokeWidth: 1,
        ring: { colour: tokens.tealText, fill: tokens.land, width: 1.6, gap: 2.4 },
        z: 9000,
      };
    case 'path':
      return { fill: tokens.ink, stroke: tokens.land, strokeWidth: 1.4, z: 8000 + partners };
    case 'partner':
      return { fill: colour, stroke: tokens.land, strokeWidth: 1.4, z: 7000 + partners };
    case 'partner-not-known':
      return { fill: tokens.raised, stroke: colour, strokeWidth: 1.6, z: 7000 + partners };
    case 'bordering':
      return { fill: tokens.turmericWash, stroke: tokens.turmeric, strokeWidth: 1.6, z: 6000 + partners };
    case 'no-record':
      return { fill: tokens.land, stroke: tokens.controlEdge, strokeWidth: 0.9, z: 0 };
    case 'none':
      return { fill: tokens.land, stroke: tokens.teal, strokeWidth: 1.2, z: 1 };
    case 'dimmed':
      return {
        fill: mixColours(coloured ? colour : tokens.tealDimmed, tokens.land, dimmedShare(context)),
        stroke: tokens.land,
        strokeWidth: 1,
        z: 1000 + partners,
      };
    case 'rest':
      return { fill: colour, stroke: tokens.land, strokeWidth: 1.2, z: 1000 + partners };
  }
}

/** 62 % beside a selection; less where a neighbourhood or a way is followed, so that it stands alone. */
function dimmedShare(context: SceneContext): number {
  return context.within === undefined && context.pathRegions.size === 0 ? 0.62 : 0.35;
}

function labelOf(
  context: SceneContext,
  id: RegionId,
  state: RegionState,
  partners: number,
  population: number,
): SceneLabel {
  const { tokens } = context;
  const text = context.input.names.get(id) ?? context.index.regionOf.get(id)?.name ?? id;
  // Population only decides between equals: it never outweighs a partner.
  const own = partners + Math.min(0.9, population / 2e7);
  switch (state) {
    case 'selected':
      return { text, size: 14, weight: 750, colour: tokens.ink, importance: 4000 + own };
    case 'path':
    case 'partner':
    case 'partner-not-known':
      return { text, size: 11.5, weight: 650, colour: tokens.ink, importance: 3000 + own };
    case 'bordering':
      return { text, size: 11.5, weight: 650, colour: tokens.ink, importance: 3500 + own };
    case 'no-record':
    case 'none':
      return { text, size: 10.5, weight: 500, colour: tokens.inkQuiet, importance: own - 1 };
    case 'dimmed':
      return { text, size: 10.5, weight: 500, colour: tokens.inkSecond, importance: own };
    case 'rest':
      return partners >= context.strongFrom
        ? { text, size: 11.5, weight: 650, colour: tokens.ink, importance: 100 + own }
        : { text, size: 10.5, weight: 500, colour: tokens.inkSecond, importance: own };
  }
}
