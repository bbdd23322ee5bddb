import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { greatCircleKm } from '../lib/geo.ts';
import { boundaryGeography } from './boundaryGeography.ts';
import { boxAround, boxOfLine, growBox, type Box } from './Box.ts';
import { fitProjection, stretchOf, type Degrees } from './fitProjection.ts';
import { emptyGeography, type Block, type Geography } from './geography.ts';
import { archipelago, toWorld, type Projection } from './projection.ts';

/** The built-in data with its map. */
export interface BuiltInMap {
  readonly dataset: Dataset;
  readonly geography: Geography;
}

/**
 * What lies beneath a dataset: the built-in map, boundaries of its own, the outlines of the world beneath points, or
 * nothing, where no region has a place. `world` = which outlines serve: fine ones for a country, coarse ones where the
 * data span more than a continent.
 */
export type Ground =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'boundaries' | 'points';
      readonly projection: Projection;
      readonly world: 'fine' | 'coarse';
    };

/** Two places of a region further apart than this are two regions. */
const sameKm = 50;
/** Beyond so many degrees of longitude coarse outlines are as fine as the screen. */
const fineUpTo = 70;

/**
 * Where a dataset is drawn. The built-in map serves data of which at least half the regions are built-in ones, unless at
 * least half of them have boundaries that came with the data. O(regions + points of boundaries).
 */
export function groundOf(dataset: Dataset, builtIn: Dataset): Ground {
  const { regions, boundaries = [] } = dataset;
  if (regions === builtIn.regions && boundaries.length === 0) return { kind: 'built-in' };
  const half = regions.length / 2;
  if (boundaries.length < half && builtInRegions(dataset, builtIn) >= half && regions.length > 0) {
    return { kind: 'built-in' };
  }
  const points: Degrees[] = [];
  for (const { lat, lon } of regions) {
    if (lat !== undefined && lon !== undefined) points.push({ lat, lon });
  }
  for (const { polygons } of boundaries) {
    for (const [outer] of polygons) {
      for (const [lon, lat] of outer ?? []) points.push({ lon, lat });
    }
  }
  const projection = fitProjection(points);
  if (projection === undefined) return { kind: 'none' };
  return {
    kind: boundaries.length > 0 ? 'boundaries' : 'points',
    projection,
    world: stretchOf(points.map(({ lon }) => lon)).width > fineUpTo ? 'coarse' : 'fine',
  };
}

/**
 * Everything beneath the network of a dataset. Without `countries` (`countryBlocks`), while the outlines load or where they
 * cannot be had, the regions stand on plain water, at the same places. O(points of boundaries).
 */
export function geographyOf(
  dataset: Dataset,
  builtIn: BuiltInMap,
  ground: Ground,
  countries: readonly Block[] = [],
): Geography {
  if (ground.kind === 'built-in') return builtIn.geography;
  if (ground.kind === 'none') return emptyGeography(archipelago);
  const { projection } = ground;
  const places = boxOfPlaces(dataset, projection);
  if (ground.kind === 'points') {
    return {
      ...emptyGeography(projection),
      box: places,
      blocks: countries,
    };
  }
  const own = boundaryGeography(dataset.boundaries ?? [], dataset.regions, projection);
  return {
    ...own,
    box: boxAround([own.box, places].filter((box) => box !== undefined)),
    foreign: countries.map(({ box, land }) => ({ box, rings: land })),
  };
}

function builtInRegions(dataset: Dataset, builtIn: Dataset): number {
  const { regionOf } = indexDataset(builtIn);
  return dataset.regions.filter((region) => {
    const known = regionOf.get(region.id);
    if (known === undefined) return false;
    if (known === region || known.name === region.name) return true;
    if (known.lat === undefined || known.lon === undefined) return false;
    if (region.lat === undefined || region.lon === undefined) return false;
    const { lat, lon } = region;
    return greatCircleKm({ lat, lon }, { lat: known.lat, lon: known.lon }) <= sameKm;
  }).length;
}

function boxOfPlaces(dataset: Dataset, projection: Projection): Box | undefined {
  const boxes: Box[] = [];
  for (const { lat, lon } of dataset.regions) {
    if (lat === undefined || lon === undefined) continue;
    const { x, y } = toWorld(projection, lon, lat);
    boxes.push(boxOfLine([x, y]));
  }
  const box = boxAround(boxes);
  if (box === undefined) return undefined;
  // A single point has no extent: its surroundings are shown.
  return growBox(box, box.x1 === box.x2 && box.y1 === box.y2 ? 60 : 4);
}
