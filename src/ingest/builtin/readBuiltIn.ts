import * as v from 'valibot';
import type { Dataset } from '../../domain/Dataset.ts';
import { readAffairs } from './readAffairs.ts';
import { readAreas } from './readAreas.ts';
import { readBuiltInAgreements } from './readBuiltInAgreements.ts';
import { readBorders, readRegions } from './readRegions.ts';

/** Texts of the files under `data/`, by name. */
export interface BuiltInFiles {
  readonly 'dataset.json': string;
  readonly 'regions.csv': string;
  readonly 'region-names.json': string;
  readonly 'region-borders.csv': string;
  readonly 'agreements-indonesia.csv': string;
  readonly 'affairs.json': string;
  readonly 'cooperation-bodies.json': string;
}

const descriptionSchema = v.object({
  id: v.string(),
  title: v.object({ id: v.string(), en: v.string(), de: v.string() }),
  asOf: v.string(),
  sources: v.array(v.string()),
});
const namesSchema = v.array(
  v.strictObject({
    code: v.string(),
    name: v.string(),
    kind: v.picklist(['short', 'abbreviation', 'english', 'former']),
    source: v.optional(v.string()),
  }),
);

/** The built-in dataset. Throws where a file breaks its own rules: the data are ours, so that is a fault to mend. */
export function readBuiltIn(files: BuiltInFiles): Dataset {
  const description = v.parse(descriptionSchema, JSON.parse(files['dataset.json']));
  const names = v.parse(namesSchema, JSON.parse(files['region-names.json']));
  const regions = readRegions(files['regions.csv'], names);
  const regionIds = new Set(regions.map((region) => region.id));
  const read = readBuiltInAgreements(
    files['agreements-indonesia.csv'],
    'agreements-indonesia.csv',
    description.asOf,
    regionIds,
  );
  return {
    schemaVersion: 1,
    id: description.id,
    title: description.title,
    builtIn: true,
    asOf: description.asOf,
    sources: description.sources,
    regions,
    borders: readBorders(files['region-borders.csv']),
    outsideParties: read.outsideParties,
    agreements: read.agreements,
    affairs: readAffairs(files['affairs.json']),
    areas: readAreas(files['cooperation-bodies.json']),
    quarantine: read.quarantine,
    issues: read.issues,
  };
}
