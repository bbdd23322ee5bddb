import { formatDate } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { RegionId } from '../domain/ids.ts';
import type { Filters, Language } from '../domain/ViewSettings.ts';
import { statusModeOf } from '../graph/defaultFilters.ts';
import type { Network } from '../graph/Network.ts';

/** Partners of a region among those shown, by how sure their ties are. */
export interface PartnerCounts {
  readonly partners: number;
  /** With a tie that is in force or assumed so. */
  readonly inForce: number;
  readonly notKnown: number;
}

/** Counts the partners of a region in the network as shown. */
export function countPartners(network: Network, id: RegionId): PartnerCounts {
  const ties = network.tiesOf.get(id) ?? [];
  const inForce = ties.filter((tie) => tie.certainty !== 'not-known').length;
  return { partners: ties.length, inForce, notKnown: ties.length - inForce };
}

/**
 * Both counts of a region in one sentence: how many partners are shown, and how many of them are known to be in force
 * ("12 partners on record, none known to be in force"). In the in-force view it also says how many are on record.
 *
 * @param onRecord partners with the same filters on record; needed for the in-force view only.
 */
export function regionSentence(
  counts: PartnerCounts,
  filters: Filters,
  language: Language,
  onRecord = counts.partners,
): string {
  const t = translatorFor(language);
  const { partners: n, inForce, notKnown } = counts;
  const mode = statusModeOf(filters);
  if (mode === 'in-force') {
    const date = formatDate(filters.asOf, language);
    if (n === 0) return t('explore.sentence.noneInForce', { n: onRecord, date });
    if (notKnown === 0) return t('explore.sentence.day.all', { n, onRecord, date });
    return t('explore.sentence.day', { n, inForce, notKnown, onRecord, date });
  }
  const suffix = mode === 'record' ? 'record' : 'chosen';
  if (n === 0) return t(`explore.sentence.${suffix}.noPartner`);
  if (inForce === 0) return t(`explore.sentence.${suffix}.none`, { n });
  if (inForce === n) return t(`explore.sentence.${suffix}.all`, { n });
  return t(`explore.sentence.${suffix}.some`, { n, inForce });
}
