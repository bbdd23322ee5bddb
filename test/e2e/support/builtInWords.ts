import type { Dataset } from '../../../src/domain/Dataset.ts';
import type { RegionId } from '../../../src/domain/ids.ts';
import { shortNamesOf } from '../../../src/domain/regionName.ts';
import { builtIn } from '../../support/builtIn.ts';

/** Code of an affair by its English name. */
export function affairCode(englishName: string): string {
  return found(builtIn().affairs.find(({ name }) => name.en === englishName)?.code, englishName);
}

/** Id of a region by its official name. */
export function regionId(officialName: string): RegionId {
  return found(builtIn().regions.find(({ name }) => name === officialName)?.id, officialName);
}

/** Name by which lists and bars call a region. */
export function shortName(id: string, dataset: Dataset = builtIn()): string {
  return found(shortNamesOf(dataset).get(id as RegionId), id);
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the built-in data do not know ${what}`);
  return value;
}
