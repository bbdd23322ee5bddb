import type { Dataset } from '../domain/Dataset.ts';
import { fullName, indexDataset } from '../domain/DatasetIndex.ts';
import type { PartyId } from '../domain/ids.ts';
import { statuses, type Status } from '../domain/status.ts';
import type { Filters, Language } from '../domain/ViewSettings.ts';
import { statusModeOf } from '../graph/defaultFilters.ts';
import { formatDate, formatList } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { FilterKey } from './filterParams.ts';
import { affairName } from './affairName.ts';

/** One filter in words and the key that takes it away. The status is always there, the others only where they limit. */
export interface FilterPhrase {
  readonly key: FilterKey;
  readonly text: string;
}

/**
 * The filters as phrases, each usable as a chip: first the status with its day, then what else limits, in the order of
 * the keys. Ids that the dataset does not hold are shown as they stand.
 */
export function filterPhrases(
  filters: Filters,
  dataset: Dataset,
  language: Language,
): readonly FilterPhrase[] {
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const anyOf = (names: readonly string[]): string => formatList(names, language, 'disjunction');
  const phrases: FilterPhrase[] = [{ key: 'status', text: statusPhrase(filters, language) }];
  const add = (key: FilterKey, text: string): void => {
    phrases.push({ key, text });
  };
  if (filters.endingOnly) add('ending', t('exporting.filters.ending'));
  const period = periodPhrase(filters, language);
  if (period !== undefined) add('from', period);
  if (!filters.withUndated) add('undated', t('exporting.filters.withoutUndated'));
  if (filters.affairs.length > 0) {
    const names = filters.affairs.map((code) =>
      code === 'none' ? t('exporting.filters.noAffair') : affairName(dataset, code, language),
    );
    add('affair', t('exporting.filters.affair', { list: anyOf(names) }));
  }
  if (filters.kinds.length > 0) {
    const names = filters.kinds.map((kind) => t(`kind.${kind}`));
    add('kind', t('exporting.filters.kind', { list: anyOf(names) }));
  }
  if (filters.documents.length > 0) {
    const names = filters.documents.map((type) => t(`document.${type}`));
    add('doc', t('exporting.filters.document', { list: anyOf(names) }));
  }
  const nameOf = (id: PartyId): string => fullName(index, id);
  if (filters.provinces.length > 0) {
    add('province', t('exporting.filters.province', { list: anyOf(filters.provinces.map(nameOf)) }));
  }
  if (filters.parties.length > 0) {
    add('party', t('exporting.filters.party', { list: anyOf(filters.parties.map(nameOf)) }));
  }
  if (filters.attribute !== undefined) {
    const { name, values } = filters.attribute;
    const words = values.map((value) => (value === '' ? t('notRecorded') : value));
    add('attr', t('health.attributes.value', { column: name, list: anyOf(words) }));
  }
  if (filters.minAgreements > 1) {
    add('min', t('exporting.filters.min', { n: filters.minAgreements }));
  }
  return phrases;
}

/** The filters in one sentence, the same on screen, in pictures and in files. */
export function describeFilters(filters: Filters, dataset: Dataset, language: Language): string {
  const text = filterPhrases(filters, dataset, language)
    .map((phrase) => phrase.text)
    .join('; ');
  return `${text}.`;
}

function statusPhrase(filters: Filters, language: Language): string {
  const t = translatorFor(language);
  const date = formatDate(filters.asOf, language);
  const chosen: readonly Status[] =
    filters.statuses.length === 0 ? statuses : statuses.filter((status) => filters.statuses.includes(status));
  if (chosen.length === statuses.length) return t('exporting.filters.all', { date });
  const mode = statusModeOf({ statuses: chosen });
  if (mode === 'record') return t('exporting.filters.record', { date });
  if (mode === 'in-force') return t('exporting.filters.inForce', { date });
  const names = chosen.map((status) => t(`status.${status}`));
  return t('exporting.filters.chosen', { list: formatList(names, language, 'disjunction'), date });
}

function periodPhrase(filters: Filters, language: Language): string | undefined {
  const t = translatorFor(language);
  const from = filters.fromYear === undefined ? undefined : String(filters.fromYear);
  const to = filters.toYear === undefined ? undefined : String(filters.toYear);
  if (from !== undefined && to !== undefined) {
    return from === to
      ? t('exporting.filters.year', { year: from })
      : t('exporting.filters.period', { from, to });
  }
  if (from !== undefined) return t('exporting.filters.from', { from });
  return to === undefined ? undefined : t('exporting.filters.to', { to });
}
