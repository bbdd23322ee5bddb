import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AffairCode } from '../../domain/ids.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { missing, type Cell } from './Cell.ts';
import { affairName } from '../affairName.ts';

/** Names of affairs in one cell, sorted as the affairs are listed. */
export function affairNames(codes: Iterable<AffairCode>, dataset: Dataset, language: Language): string {
  return [...codes].map((code) => affairName(dataset, code, language)).join('; ');
}

/**
 * The affairs of an agreement: marked where our rule gave them; in words where only general wording is known; missing
 * where nothing names one.
 */
export function affairCell(agreement: Agreement, dataset: Dataset, language: Language): Cell {
  const t = translatorFor(language);
  if (agreement.affairsBasis === 'broad') {
    const text =
      agreement.affairs.length === 0
        ? t('tables.affair.all')
        : t('tables.affair.part', { list: affairNames(agreement.affairs, dataset, language) });
    return { type: 'text', text, assigned: true, quiet: true };
  }
  if (agreement.affairs.length === 0) return missing;
  const text = affairNames(agreement.affairs, dataset, language);
  return agreement.affairsBasis === 'assigned'
    ? { type: 'text', text, assigned: true }
    : { type: 'text', text };
}
