import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import type { ImportPlan, SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { RawSheet } from '../../ingest/source/RawSheet.ts';
import type { Source } from '../../ingest/source/Source.ts';
import { sheetFacts } from './sheetFacts.ts';

/** What was found in the files, in one line: `sheet Rekap, header found in row 5 after four title rows, 64 rows`. */
export function describeTables(source: Source, plan: ImportPlan, language: Language): string {
  const t = translatorFor(language);
  const [first] = source.sheets;
  const [only] = plan.sheets;
  if (source.sheets.length === 1 && first !== undefined && only !== undefined) {
    return describeTable(first, only, language);
  }
  const used = plan.sheets.filter(({ content }) => content !== 'ignore').length;
  const rows = source.sheets.reduce((sum, sheet) => sum + sheet.rowNumbers.length, 0);
  return [
    t('importing.fact.tables', { n: source.sheets.length }),
    ...(used === source.sheets.length ? [] : [t('importing.fact.used', { n: used })]),
    t('importing.fact.rows', { n: rows }),
  ].join(', ');
}

/** What was found in one table. */
export function describeTable(sheet: RawSheet, plan: SheetPlan, language: Language): string {
  const t = translatorFor(language);
  const facts = sheetFacts(sheet, plan);
  const row = facts.header === undefined ? '' : rowsOf(facts.header);
  return [
    ...(sheet.sheet === undefined ? [] : [t('importing.fact.sheet', { sheet: sheet.sheet })]),
    facts.header === undefined
      ? t('importing.fact.noHeader')
      : facts.titles === 0
        ? t('importing.fact.header', { row })
        : t('importing.fact.headerAfter', { row, n: facts.titles }),
    ...(facts.emptyBefore === 1 ? [t('importing.fact.firstEmpty')] : []),
    ...(facts.emptyBefore > 1 ? [t('importing.fact.emptyFirst', { n: facts.emptyBefore })] : []),
    t('importing.fact.rows', { n: facts.rows }),
    ...(facts.hiddenRows === 0 ? [] : [t('importing.fact.hiddenRows', { n: facts.hiddenRows })]),
    ...(facts.hiddenColumns === 0 ? [] : [t('importing.fact.hiddenColumns', { n: facts.hiddenColumns })]),
  ].join(', ');
}

function rowsOf({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}
