import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import type { MappingForm } from './mappingFormRows.ts';

/** What stands above and below the table of the form, in its language. */
export interface MappingFormHead {
  readonly title: string;
  /** Name and content: region or scope, day of the data, days of decisions, rows. */
  readonly facts: readonly (readonly [name: string, content: string])[];
  readonly note: string;
  /** What the person who signs fills in. */
  readonly signature: readonly string[];
}

export function mappingFormHead(
  form: MappingForm,
  dataset: Dataset,
  asOf: string,
  own: RegionId | undefined,
  language: Language,
): MappingFormHead {
  const t = translatorFor(language);
  const first = form.decidedOn[0];
  const last = form.decidedOn.at(-1);
  const decided =
    first === undefined || last === undefined
      ? []
      : [
          [
            t('mappingForm.head.decided'),
            first === last
              ? formatDate(first, language)
              : t('mappingForm.head.range', {
                  from: formatDate(first, language),
                  to: formatDate(last, language),
                }),
          ] as const,
        ];
  return {
    title: t('mappingForm.title'),
    facts: [
      own === undefined
        ? [t('mappingForm.head.scope'), dataset.title[language]]
        : [t('mappingForm.head.region'), fullName(indexDataset(dataset), own)],
      [t('mappingForm.head.asOf'), formatDate(asOf, language)],
      ...decided,
      [t('mappingForm.head.rows'), formatNumber(form.table.rows.length, language)],
    ],
    note: t('mappingForm.foot.note'),
    signature: [
      t('mappingForm.foot.place'),
      t('mappingForm.foot.date'),
      t('mappingForm.foot.position'),
      t('mappingForm.foot.signature'),
      t('mappingForm.foot.name'),
    ],
  };
}
