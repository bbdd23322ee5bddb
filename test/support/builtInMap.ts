import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { buildGeography, type Geography, type RegionTopology } from '../../src/view/geography.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));

let built: Geography | undefined;

/** The boundaries of the built-in data as the browser fetches them; the same object each time. */
export function builtInMap(): Geography {
  built ??= buildGeography(
    read('regions.topojson') as RegionTopology,
    read('neighbours.json') as FeatureCollection,
  );
  return built;
}
