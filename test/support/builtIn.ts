import { existsSync, readFileSync } from 'node:fs';
import type { Dataset } from '../../src/domain/Dataset.ts';

const file = new URL('../../public/data/indonesia.json', import.meta.url);

/** False in a checkout in which the built-in data were not compiled yet. */
export const builtInExists = existsSync(file);

let loaded: Dataset | undefined;

/** The built-in dataset as the browser fetches it; the same object each time. */
export function builtIn(): Dataset {
  loaded ??= JSON.parse(readFileSync(file, 'utf8')) as Dataset;
  return loaded;
}
