import { registerFields } from '../../analysis/overlaps/registerFields.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { entryWords } from '../../view/registers/entryLines.ts';
import { fieldKey } from '../../view/registers/fieldKey.ts';
import type { RegisterRow } from '../../view/registers/registerRows.ts';
import type { Cell, DataTable } from '../DataTable.ts';

/**
 * Two registers side by side, one line for each row: state, likeness, decision, then every field of the first and of the
 * second register beside each other. In the words of a language: it is for people.
 */
export function registersRows(
  rows: readonly RegisterRow[],
  names: { readonly a: string; readonly b: string },
  language: Language,
): DataTable {
  const t = translatorFor(language);
  return {
    columns: [
      t('registers.column.state'),
      t('registers.column.likeness'),
      t('registers.column.settled'),
      ...registerFields.flatMap((field) =>
        [names.a, names.b].map((register) =>
          t('registers.column.of', { field: t(fieldKey(field)), register }),
        ),
      ),
    ],
    rows: rows.map(({ part, a, b, match, answer }) => [
      part === 'apart' ? '' : t(`registers.state.${part}`),
      match === undefined ? undefined : Math.round(match.likeness * 1000) / 1000,
      answer === undefined ? '' : t(`registers.decision.${answer}`),
      ...registerFields.flatMap((field): Cell[] =>
        [a, b].map((entry) => (entry === undefined ? '' : entryWords(entry, field, language))),
      ),
    ]),
  };
}
