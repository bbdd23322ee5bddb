import type { Dataset } from '../../domain/Dataset.ts';

/** What data of one's own take from the built-in ones, by how its source is called there. */
const isOfAgreements = (source: string): boolean => source.startsWith('Agreements:');
const isOfAreas = (source: string): boolean => source.startsWith('Cooperation bodies');

/**
 * The sources of what a dataset has from the built-in data: regions, borders, affairs, and the areas where it has them; never
 * those of the agreements, which are its own. None where the dataset is a copy of the built-in data, whose sources it states.
 */
export function baseSources(dataset: Dataset, builtIn: Dataset): readonly string[] {
  const own = new Set(dataset.sources);
  return builtIn.sources.filter(
    (source) => !own.has(source) && !isOfAgreements(source) && (dataset.areas.length > 0 || !isOfAreas(source)),
  );
}
