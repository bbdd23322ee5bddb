import { isRecorded } from '../domain/recordOf.ts';
import type { RegionId } from '../domain/ids.ts';
import type { SceneContext } from './SceneInput.ts';
import type { SceneArea } from './Scene.ts';
import { mixColours } from './tokens.ts';

/**
 * Polygons that are filled: the selected region, its partners, and the bordering regions with nothing recorded.
 * Provinces come first, so that a regency inside one stays visible, and are paler because they are large.
 */
export function sceneAreas(context: SceneContext): readonly SceneArea[] {
  const { focus, tokens, index } = context;
  const areas: SceneArea[] = [];
  for (const [id, tie] of focus.partners) {
    const known = tie.certainty !== 'not-known';
    const strength = isProvince(context, id) ? 0.45 : 1;
    areas.push({
      regionId: id,
      fill: mixColours(known ? tokens.tealTint : tokens.tealWash, tokens.land, strength),
      stroke: mixColours(tokens.tealDimmed, tokens.land, isProvince(context, id) ? 0.4 : 0.6),
      strokeWidth: 0.8,
    });
  }
  for (const id of focus.bordering) {
    areas.push({
      regionId: id,
      fill: mixColours(tokens.turmericTint, tokens.turmericWash, isLarge(context, id) ? 0.15 : 0.75),
      stroke: mixColours(tokens.turmeric, tokens.land, 0.7),
      strokeWidth: 0.9,
    });
  }
  for (const id of focus.selected) {
    const recorded = isRecorded(index, id);
    const strength = isProvince(context, id) ? 0.16 : focus.selected.size > 1 ? 0.3 : 0.55;
    areas.push({
      regionId: id,
      fill: recorded ? mixColours(tokens.tealDimmed, tokens.land, strength) : tokens.sunken,
      stroke: recorded ? tokens.tealText : tokens.ink,
      strokeWidth: recorded ? 1.1 : 1.6,
      ...(recorded ? {} : { hatch: tokens.controlEdge }),
    });
  }
  return areas.toSorted(
    (a, b) => Number(isProvince(context, b.regionId)) - Number(isProvince(context, a.regionId)),
  );
}

/** A strong fill on much land would outweigh everything else. */
function isLarge(context: SceneContext, id: RegionId): boolean {
  return isProvince(context, id) || (context.index.regionOf.get(id)?.areaKm2 ?? 0) > 3000;
}

function isProvince(context: SceneContext, id: RegionId): boolean {
  return context.index.regionOf.get(id)?.level === 'province';
}
