import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';

/** The statements of the built-in data on where they come from, each known by how it begins. */
const statements = {
  agreements: 'Agreements:',
  regions: 'Region codes,',
  boundaries: 'Boundaries:',
  figures: 'HDI,',
  neighbours: 'Neighbouring countries:',
  affairs: 'Affairs:',
  bodies: 'Cooperation bodies',
} as const;
type Statement = keyof typeof statements;
const known = Object.keys(statements) as readonly Statement[];

/**
 * A source of a dataset in the reader's language: the statements of the built-in data are translated, names of works in
 * them are not. What the language has no words for is introduced and stands as it is written.
 */
export function sourceInWords(dataset: Dataset, source: string, language: Language): string {
  const t = translatorFor(language);
  if (!dataset.builtIn) {
    return t(dataset.id.startsWith('file:') ? 'mappingForm.source.file' : 'mappingForm.source.stated', {
      source,
    });
  }
  const statement = known.find((one) => source.startsWith(statements[one]));
  return statement === undefined
    ? t('mappingForm.source.stated', { source })
    : t(`mappingForm.source.${statement}`);
}

/** Who published what, as the sources of the built-in data name them. */
const publishers = {
  boundaries: 'BIG',
  regions: 'Dukcapil',
  figures: 'BPS',
} as const satisfies Partial<Record<Statement, string>>;

/** The publisher of boundaries, population or figures; `undefined` where no source of the dataset names it. */
export function publisherOf({ builtIn, sources }: Dataset, of: keyof typeof publishers): string | undefined {
  if (!builtIn) return undefined;
  const stated = sources.find((source) => source.startsWith(statements[of]));
  return stated?.includes(publishers[of]) === true ? publishers[of] : undefined;
}

/**
 * The dataset from whose sources borders and figures of `dataset` come: itself, or the built-in one where all its regions
 * and borders are those, as in data made of files with agreements only.
 */
export function groundOf(dataset: Dataset, builtIn: Dataset): Dataset {
  if (dataset.builtIn) return dataset;
  const same =
    dataset.borders.length === builtIn.borders.length &&
    dataset.regions.length === builtIn.regions.length &&
    JSON.stringify(dataset.borders) === JSON.stringify(builtIn.borders) &&
    JSON.stringify(dataset.regions) === JSON.stringify(builtIn.regions);
  return same ? builtIn : dataset;
}
