import type { GapWeights } from '../../analysis/gaps/GapWeights.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { indicatorName } from '../../view/indicatorName.ts';
import { sourceInWords } from '../../view/verdicts/formSources.ts';
import type { Cell, DataTable } from '../DataTable.ts';
import { mappingFormColumns } from './mappingFormCells.ts';
import { agreementRows } from './mappingFormEvidence.ts';
import type { MappingForm } from './mappingFormRows.ts';

export interface MappingFormAbout {
  readonly form: MappingForm;
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly weights: GapWeights;
  /** Key of the indicator of the disparity term; absent where it counts nothing. */
  readonly indicator?: string;
  /** The dataset whose sources name the publishers of borders and figures; absent: the dataset itself. */
  readonly ground?: Dataset;
  /** Verdicts that are without object in these data. */
  readonly loose: number;
  readonly own?: RegionId;
  /** `Jejaring 0.1.0` */
  readonly creator: string;
  /** Language of this sheet; the form itself is Indonesian. */
  readonly language: Language;
}

/** What the mapping form is, from which data, day and weights it comes, and what its columns mean; one fact per row. */
export function mappingFormAbout(about: MappingFormAbout): DataTable {
  const { form, dataset, asOf, weights, indicator, loose, own, creator, language } = about;
  const t = translatorFor(language);
  const sum = weights.border + weights.nearness + weights.areas + weights.disparity;
  const share = (weight: number): string => formatNumber(sum === 0 ? 0 : (100 * weight) / sum, language, 1);
  const rows: (readonly Cell[])[] = [
    [t('verdicts.about.what'), t('verdicts.about.what.text')],
    [t('verdicts.about.dataset'), dataset.title[language]],
    [t('verdicts.about.day'), formatDate(asOf, language)],
    ...(own === undefined ? [] : [[t('verdicts.about.region'), fullName(indexDataset(dataset), own)]]),
    [t('verdicts.about.count'), form.table.rows.length],
    [t('verdicts.about.verdicts'), form.verdicts],
    ...(form.covered === 0 ? [] : [[t('verdicts.about.covered'), form.covered]]),
    ...(loose === 0 ? [] : [[t('verdicts.about.loose'), loose]]),
    [
      t('verdicts.about.weights'),
      t('verdicts.about.weights.text', {
        border: share(weights.border),
        nearness: share(weights.nearness),
        areas: share(weights.areas),
        disparity: share(weights.disparity),
      }),
    ],
    ...(indicator === undefined ? [] : [[t('verdicts.about.indicator'), indicatorName(indicator, language)]]),
    [t('verdicts.about.filled'), t('verdicts.about.filled.text')],
    [t('verdicts.about.law'), t('verdicts.about.law.text')],
    ...sourcesOf(about),
    ...agreementRows(dataset, form.agreements, language),
    [t('verdicts.about.creator'), creator],
    ...columnRows(form, language),
  ];
  return { columns: [t('verdicts.about.item'), t('verdicts.about.content')], rows };
}

/** Those of the dataset, then those of borders and figures where they come from another. */
function sourcesOf({ dataset, ground = dataset, language }: MappingFormAbout): readonly (readonly Cell[])[] {
  const name = translatorFor(language)('verdicts.about.sources');
  return [...new Set([dataset, ground])].flatMap((one) =>
    one.sources.map((source) => [name, sourceInWords(one, source, language)]),
  );
}

/** What each column is called in the language of this sheet, where that is not the language of the form. */
function columnRows({ table }: MappingForm, language: Language): readonly (readonly Cell[])[] {
  const t = translatorFor(language);
  return mappingFormColumns.flatMap((column, at) => {
    const name = table.columns[at] ?? '';
    const here = t(`verdicts.column.${column}`);
    return here === name ? [] : [[t('verdicts.about.column', { n: at + 1, name }), here]];
  });
}
