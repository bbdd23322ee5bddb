import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../domain/Dataset.ts';
import { readBuiltIn, type BuiltInFiles } from '../ingest/builtin/readBuiltIn.ts';
import { findCoastalRegions, type RegencyTopology } from './findCoastalRegions.ts';

/** What the browser fetches, made from the files under `data/`. */
export interface CompileInput extends BuiltInFiles {
  readonly 'regions.topojson': string;
  readonly 'neighbours.geojson': string;
}

/** Names under `data/` that `compileBuiltIn` needs. */
export const compileInputNames = [
  'dataset.json',
  'regions.csv',
  'region-names.json',
  'region-borders.csv',
  'agreements-indonesia.csv',
  'affairs.json',
  'cooperation-bodies.json',
  'regions.topojson',
  'neighbours.geojson',
] as const satisfies readonly (keyof CompileInput)[];

/**
 * Compiles the built-in data into the files of `public/data/`: path below it to text. The same input gives the same
 * bytes. Which regions lie on a sea is read from the boundaries. Coordinates of the neighbouring countries are rounded to 3 decimals (about 100 m), far finer than a screen.
 */
export function compileBuiltIn(files: CompileInput): Readonly<Record<string, string>> {
  const dataset = withCoasts(readBuiltIn(files), files['regions.topojson'], files['neighbours.geojson']);
  return {
    'indonesia.json': JSON.stringify(dataset),
    'regions.topojson': JSON.stringify(JSON.parse(files['regions.topojson'])),
    'neighbours.json': JSON.stringify(JSON.parse(files['neighbours.geojson']), roundNumber),
  };
}

/** A province lies on a sea if one of its regencies, cities or units does; without boundaries it is not known. */
function withCoasts(dataset: Dataset, topology: string, neighbours: string): Dataset {
  const coastal = new Map(
    findCoastalRegions(JSON.parse(topology) as RegencyTopology, JSON.parse(neighbours) as FeatureCollection),
  );
  for (const { id, parentId } of dataset.regions) {
    const own = coastal.get(id);
    if (parentId !== undefined && own !== undefined) {
      coastal.set(parentId, own || coastal.get(parentId) === true);
    }
  }
  const regions = dataset.regions.map((region) => {
    const own = coastal.get(region.id);
    return own === undefined ? region : { ...region, coastal: own };
  });
  return { ...dataset, regions };
}

function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
