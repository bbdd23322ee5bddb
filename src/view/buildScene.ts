import { indexDataset, type DatasetIndex } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';
import type { RegionLevel } from '../domain/Region.ts';
import { egoOf } from '../graph/egoOf.ts';
import { hasPlaces } from '../domain/layoutShown.ts';
import { boxAround, boxOfLine, type Box } from './Box.ts';
import { colourScaleOf } from './colourScale.ts';
import { focusOf, type Focus } from './focus.ts';
import { parkRegions } from './parkRegions.ts';
import { archipelago, toWorld } from './projection.ts';
import type { Scene } from './Scene.ts';
import type { SceneContext, SceneInput } from './SceneInput.ts';
import { sceneAreas } from './sceneAreas.ts';
import { outsideMarks } from './sceneOutside.ts';
import { regionMarks, shapeOf } from './sceneRegions.ts';
import { sceneTies } from './sceneTies.ts';
import { sizeScaleOf } from './sizeScale.ts';
import { tokensOf } from './tokens.ts';

/**
 * The picture of a network: marks, ties, filled polygons, legend. Pure; the same input gives the same scene. A region
 * without coordinates stands in a strip below the map; in the force layout a region without a tie is left out where there
 * is a map that shows it, and stands in such a strip where there is none. O(regions + ties).
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
  const space = spaceOf(input);
  const pathRegions = new Set(input.path ?? []);
  const draws = drawsOf(input, focus, pathRegions);
  const drawnRegions = network.regions.filter(draws.drawsRegion);
  const { parking, ...places } = placesOf(input, index, space, drawnRegions);
  const context: SceneContext = {
    input,
    index,
    network,
    tokens,
    focus,
    within: input.ego === undefined ? undefined : egoOf(network, input.ego.id, input.ego.steps),
    pathRegions,
    focused: focus.selected.size > 0 || input.ego !== undefined || isPath,
    colours: colourScaleOf(appearance.colour, input.colourValues, network.regions, partnersOf, tokens),
    sizes: sizeScaleOf(
      sizeValues !== undefined ? appearance.size : appearance.size === 'none' ? 'none' : 'partners',
      sizeValues ?? network.regions.map((id) => partnersOf(id)),
      // Not of what is drawn besides for a selection: sizes keep.
      input.drawn?.regionCount ?? network.regions.length,
    ),
    strongFrom: strongFrom(drawnRegions.map(partnersOf)),
    ...places,
    ...draws,
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
    ...(parking === undefined ? {} : { parking }),
    drawn: {
      regions: marks.length,
      ofRegions: network.regions.length,
      ties: ties.filter(({ id }) => network.tieOf.has(id)).length,
      ofTies: network.ties.length,
      dense: input.drawn?.dense ?? false,
      capped: (input.drawn?.regionCount ?? network.regions.length) < network.regions.length,
    },
    levels: levelsOf(index),
    bordering: index.lifted.length > 0,
    colour: context.colours.legend,
    size: context.sizes,
    focused: context.focused,
  };
}

const levelOrder: readonly RegionLevel[] = ['province', 'regency', 'city', 'other'];

function levelsOf({ autonomous }: DatasetIndex): Scene['levels'] {
  const present = new Set(autonomous.map(({ level }) => level));
  return levelOrder.filter((level) => present.has(level)).map((level) => ({ level, shape: shapeOf(level) }));
}

/** Names of 12 partners or more are written strong, at most 40 of them: where all are, none is. */
function strongFrom(partners: readonly number[]): number {
  return Math.max(12, partners.toSorted((a, b) => b - a)[39] ?? 0);
}

type Places = Pick<SceneContext, 'placeOf' | 'parked'> & Pick<Scene, 'parking'>;

/** Where the regions stand; those of `ids` that have no place stand in a strip below the others. */
function placesOf(
  input: SceneInput,
  index: DatasetIndex,
  space: Scene['space'],
  ids: readonly RegionId[],
): Places {
  const placeOf = space === 'force' ? layoutPlaces(input) : mapPlaces(input, index);
  // On the map those without a tie have their places, and the layout need not show them.
  if (space === 'force' && (hasPlaces(input.dataset) || input.layout === undefined)) {
    return { placeOf, parked: new Map() };
  }
  const line: number[] = [];
  const without: RegionId[] = [];
  for (const id of ids) {
    const place = placeOf(id);
    if (place === undefined) without.push(id);
    else line.push(place.x, place.y);
  }
  const own = space === 'map' ? input.geography?.box : undefined;
  const around = boxAround([
    ...(own === undefined ? [] : [own]),
    ...(line.length < 2 ? [] : [boxOfLine(line)]),
  ]);
  const parking = parkRegions(without, around ?? { x1: 0, y1: 0, x2: 0, y2: 0 });
  if (parking === undefined) return { placeOf, parked: new Map() };
  const lacks = space === 'map' ? 'place' : 'tie';
  return {
    placeOf,
    parked: parking.places,
    parking: { box: parking.box, count: without.length, lacks },
  };
}

function layoutPlaces({ layout, network }: SceneInput): SceneContext['placeOf'] {
  return (id) => {
    const node = network.indexOf.get(id);
    if (node === undefined || layout === undefined) return undefined;
    const x = layout.x[node] ?? Number.NaN;
    const y = layout.y[node] ?? Number.NaN;
    return Number.isNaN(x) || Number.isNaN(y) ? undefined : { x, y };
  };
}

function mapPlaces(input: SceneInput, index: DatasetIndex): SceneContext['placeOf'] {
  const projection = input.geography?.projection ?? archipelago;
  return (id) => {
    const region = index.regionOf.get(id);
    if (region?.lat === undefined || region.lon === undefined) return undefined;
    return toWorld(projection, region.lon, region.lat);
  };
}

/** What is in focus is drawn with all of its ties, whatever the picture leaves out otherwise. */
function drawsOf(
  { network, drawn }: SceneInput,
  focus: Focus,
  pathRegions: ReadonlySet<RegionId>,
): Pick<SceneContext, 'drawsRegion' | 'drawsTie'> {
  if (drawn === undefined) return { drawsRegion: () => true, drawsTie: () => true };
  return {
    drawsRegion: (id) =>
      drawn.regions[network.indexOf.get(id) ?? -1] === 1 ||
      focus.selected.has(id) ||
      focus.partners.has(id) ||
      focus.bordering.has(id) ||
      pathRegions.has(id),
    drawsTie: ({ id }, at) => drawn.ties[at] === 1 || focus.ties.has(id),
  };
}

/** Without coordinates there is no map; with them, the map stands in until a layout has been computed. */
function spaceOf({ dataset, appearance, layout }: SceneInput): Scene['space'] {
  if (!hasPlaces(dataset)) return 'force';
  return appearance.layout === 'force' && layout !== undefined ? 'force' : 'map';
}

/** The world around all marks, or the given ones; `undefined` where none has a place. */
export function sceneBox(scene: Scene, ids?: ReadonlySet<string>): Box | undefined {
  const line: number[] = [];
  for (const mark of scene.marks) {
    if (ids === undefined || ids.has(mark.id)) line.push(mark.x, mark.y);
  }
  return line.length === 0 ? undefined : boxOfLine(line);
}
