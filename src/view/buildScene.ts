import { indexDataset, type DatasetIndex } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';
import { egoOf } from '../graph/egoOf.ts';
import { boxOfLine, type Box } from './Box.ts';
import { colourScaleOf } from './colourScale.ts';
import { focusOf } from './focus.ts';
import { archipelago, toWorld, type Point } from './projection.ts';
import type { Scene } from './Scene.ts';
import type { SceneContext, SceneInput } from './SceneInput.ts';
import { sceneAreas } from './sceneAreas.ts';
import { outsideMarks } from './sceneOutside.ts';
import { regionMarks } from './sceneRegions.ts';
import { sceneTies } from './sceneTies.ts';
import { sizeScaleOf } from './sizeScale.ts';
import { tokensOf } from './tokens.ts';

/**
 * The picture of a network: marks, ties, filled polygons, legend. Pure; the same input gives the same scene. A region
 * without a place is left out: without coordinates on the map, without a tie in the force layout. O(regions + ties).
 */
export function buildScene(input: SceneInput): Scene {
  const { dataset, network, appearance } = input;
  const index = indexDataset(dataset);
  const tokens = tokensOf[input.theme];
  const partnersOf = (id: RegionId): number => network.tiesOf.get(id)?.length ?? 0;
  const sizeValues =
    appearance.size === 'partners' || appearance.size === 'none' ? undefined : input.sizeValues;
  // A way stands alone; a neighbourhood has its centre in focus where nothing else is selected.
  const isPath = (input.path?.length ?? 0) > 0;
  const centre = input.ego === undefined ? undefined : ({ type: 'region', id: input.ego.id } as const);
  const focus = focusOf(index, network, isPath ? undefined : (input.selection ?? centre));
  const space = appearance.layout === 'force' && input.layout !== undefined ? 'force' : 'map';
  const context: SceneContext = {
    input,
    index,
    network,
    tokens,
    focus,
    within: input.ego === undefined ? undefined : egoOf(network, input.ego.id, input.ego.steps),
    pathRegions: new Set(input.path ?? []),
    focused: focus.selected.size > 0 || input.ego !== undefined || isPath,
    colours: colourScaleOf(appearance.colour, input.colourValues, network.regions, partnersOf, tokens),
    sizes:
      sizeValues === undefined
        ? sizeScaleOf(
            appearance.size === 'none' ? 'none' : 'partners',
            network.regions.map((id) => partnersOf(id)),
          )
        : sizeScaleOf(appearance.size, sizeValues),
    placeOf: placesOf(input, index, space),
  };
  const marks = regionMarks(context);
  const outside = appearance.outsideParties ? outsideMarks(context, marks) : { marks: [], ties: [] };
  const allMarks = [...marks, ...outside.marks].toSorted((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1));
  const markOf = new Map(allMarks.map((mark) => [mark.id as string, mark]));
  const ties = [...sceneTies(context), ...outside.ties]
    .filter((tie) => markOf.has(tie.a) && markOf.has(tie.b))
    .toSorted((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1));
  return {
    space,
    theme: input.theme,
    marks: allMarks,
    markOf,
    ties,
    areas: space === 'map' ? sceneAreas(context) : [],
    ...(space === 'force' && input.layout?.divider !== undefined ? { divider: input.layout.divider } : {}),
    colour: context.colours.legend,
    size: context.sizes,
    focused: context.focused,
  };
}

function placesOf(
  input: SceneInput,
  index: DatasetIndex,
  space: Scene['space'],
): (id: RegionId) => Point | undefined {
  const { layout, network } = input;
  if (space === 'force' && layout !== undefined) {
    return (id) => {
      const node = network.indexOf.get(id);
      if (node === undefined) return undefined;
      const x = layout.x[node] ?? Number.NaN;
      const y = layout.y[node] ?? Number.NaN;
      return Number.isNaN(x) || Number.isNaN(y) ? undefined : { x, y };
    };
  }
  const projection = input.projection ?? archipelago;
  return (id) => {
    const region = index.regionOf.get(id);
    if (region?.lat === undefined || region.lon === undefined) return undefined;
    return toWorld(projection, region.lon, region.lat);
  };
}

/** The world around all marks, or the given ones; `undefined` where none has a place. */
export function sceneBox(scene: Scene, ids?: ReadonlySet<string>): Box | undefined {
  const line: number[] = [];
  for (const mark of scene.marks) {
    if (ids === undefined || ids.has(mark.id)) line.push(mark.x, mark.y);
  }
  return line.length === 0 ? undefined : boxOfLine(line);
}
