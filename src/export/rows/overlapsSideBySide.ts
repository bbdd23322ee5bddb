import type { OverlapFindings, OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import { registerFields } from '../../analysis/overlaps/registerFields.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { entryWords } from '../../view/registers/entryLines.ts';
import { fieldKey } from '../../view/registers/fieldKey.ts';
import type { Cell, DataTable } from '../DataTable.ts';

export interface SideBySideInput {
  readonly dataset: Dataset;
  readonly findings: OverlapFindings;
  readonly explainPair: (pair: OverlapPair) => string;
  readonly language: Language;
}

/**
 * Every related pair in the order of the list, one line each: rank, class, whether both still run, score, reason, then
 * the ids and every field of the two documents beside each other. In the words of a language: it is for people.
 */
export function overlapsSideBySide(input: SideBySideInput): DataTable {
  const { dataset, findings, explainPair, language } = input;
  const t = translatorFor(language);
  const { agreementOf } = indexDataset(dataset);
  const columns = [
    t('exporting.pairs.rank'),
    t('exporting.pairs.class'),
    t('exporting.pairs.live'),
    t('exporting.pairs.score'),
    t('exporting.pairs.reason'),
    'A',
    'B',
    ...registerFields.flatMap((field) => ['A', 'B'].map((side) => `${t(fieldKey(field))} ${side}`)),
  ];
  const rows = findings.pairs.flatMap((pair, position): (readonly Cell[])[] => {
    const agreements = [agreementOf.get(pair.a), agreementOf.get(pair.b)];
    return [
      [
        position + 1,
        t(`overlaps.class.${pair.class}`),
        t(`overlaps.live.${pair.live}`),
        Math.round(pair.score),
        explainPair(pair),
        pair.a,
        pair.b,
        ...registerFields.flatMap((field): Cell[] =>
          agreements.map((agreement) =>
            agreement === undefined ? '' : entryWords({ dataset, agreement }, field, language),
          ),
        ),
      ],
    ];
  });
  return { columns, rows };
}

/** Widths of its columns in characters. */
export const sideBySideWidths = [7, 15, 15, 8, 60, 12, 12, 44, 44, 44, 44] as const;
