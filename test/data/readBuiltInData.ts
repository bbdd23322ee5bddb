import { readFileSync } from 'node:fs';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { parseDataset } from '../../src/ingest/parseDataset.ts';

/** The dataset as the browser gets it. */
export function readBuiltInData(): Dataset {
  return parseDataset(JSON.parse(readFileSync('public/data/indonesia.json', 'utf8')));
}
