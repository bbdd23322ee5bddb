import { readBuiltIn, type BuiltInFiles } from '../ingest/builtin/readBuiltIn.ts';

/** What the browser fetches, made from the files under `data/`. */
export interface CompileInput extends BuiltInFiles {
  readonly 'regions.topojson': string;
  readonly 'neighbours.geojson': string;
}

/** Names under `data/` that `compileBuiltIn` needs. */
export const compileInputNames = [
  'dataset.json',
  'regions.csv',
  'region-aliases.json',
  'region-borders.csv',
  'agreements-indonesia.csv',
  'affairs.json',
  'cooperation-bodies.json',
  'regions.topojson',
  'neighbours.geojson',
] as const satisfies readonly (keyof CompileInput)[];

/**
 * Compiles the built-in data into the files of `public/data/`: path below it to text. The same input gives the same
 * bytes. Coordinates of the neighbouring countries are rounded to 3 decimals (about 100 m), far finer than a screen.
 */
export function compileBuiltIn(files: CompileInput): Readonly<Record<string, string>> {
  return {
    'indonesia.json': JSON.stringify(readBuiltIn(files)),
    'regions.topojson': JSON.stringify(JSON.parse(files['regions.topojson'])),
    'neighbours.json': JSON.stringify(JSON.parse(files['neighbours.geojson']), roundNumber),
  };
}

function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
