import type { Dataset } from '../../domain/Dataset.ts';
import type { Filters, Language } from '../../domain/ViewSettings.ts';
import type { Network } from '../../graph/Network.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { describeFilters } from '../../view/describeFilters.ts';
import type { PictureWords } from './Picture.ts';
import { coverageOf } from '../../graph/coverage.ts';

/**
 * What stands around an exported picture: the dataset's title (and the region that the picture is about), both counts of
 * ties, the filters with their day, how much is not recorded, and the sources.
 */
export function pictureWords(
  dataset: Dataset,
  network: Network,
  filters: Filters,
  language: Language,
  subject?: string,
): PictureWords {
  const t = translatorFor(language);
  const title = dataset.title[language];
  const known = network.ties.filter((tie) => tie.certainty !== 'not-known').length;
  const withTie = network.regions.filter((id) => (network.tiesOf.get(id)?.length ?? 0) > 0).length;
  const coverage = coverageOf(dataset);
  return {
    title: subject === undefined ? title : t('exporting.picture.subject', { subject, title }),
    subtitle: t('exporting.picture.counts', { n: network.ties.length, known, regions: withTie }),
    filters: describeFilters(filters, dataset, language),
    coverage: t('exporting.picture.coverage', { n: coverage.withoutRecord.length, all: coverage.regions }),
    sources: t('exporting.picture.sources', { list: dataset.sources.map(withoutStop).join('; ') }),
  };
}

const withoutStop = (text: string): string => text.replace(/[.;\s]+$/, '');
