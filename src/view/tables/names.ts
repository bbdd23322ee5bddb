import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, OutsidePartyId, PartyId, RegionId } from '../../domain/ids.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { missing, type Cell } from './Cell.ts';

/** Short name of a party of either sort; its id where the dataset does not hold it. */
export function partyNamer(dataset: Dataset): (id: PartyId) => string {
  const { outsidePartyOf } = indexDataset(dataset);
  const short = shortNamesOf(dataset);
  return (id) => short.get(id as RegionId) ?? outsidePartyOf.get(id as OutsidePartyId)?.name ?? id;
}

/** Names of affairs in one cell, sorted as the affairs are listed. */
export function affairNames(codes: Iterable<AffairCode>, dataset: Dataset, language: Language): string {
  const { affairOf } = indexDataset(dataset);
  return [...codes].map((code) => affairOf.get(code)?.name[language] ?? code).join('; ');
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
