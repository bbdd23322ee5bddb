import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatList, formatShare } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import type { Relation } from '../../relations/Relation.ts';
import { affairName } from '../affairName.ts';
import { partyLabel } from '../partyName.ts';

/** At most so many names and words in one fact. */
const named = 3;

/**
 * What a draft and an agreement have in common, fact by fact in short words: parties, affairs, words, time together. What
 * is not known says so only where the class rests on it.
 */
export function draftFacts(relation: Relation, dataset: Dataset, language: Language): readonly string[] {
  const t = translatorFor(language);
  const { signals, flags } = relation;
  const facts: string[] = [];
  if (signals.jaccard === 1) facts.push(t('draft.fact.parties.all'));
  else if (signals.common.length > 0) {
    const names = signals.common.slice(0, named).map((id) => partyLabel(dataset, id).name);
    const parties = `${names.join(', ')}${signals.common.length > named ? ', …' : ''}`;
    facts.push(t('draft.fact.parties', { n: signals.common.length, parties }));
  }
  if (signals.sharedAffairs.length > 0) {
    const affairs = signals.sharedAffairs.slice(0, named).map((code) => affairName(dataset, code, language));
    facts.push(t('draft.fact.affairs', { affairs: formatList(affairs, language) }));
  }
  if (signals.subject !== undefined && signals.subject > 0) {
    facts.push(t('draft.fact.subject', { share: formatShare(signals.subject, language) }));
  }
  if (relation.class !== 'complementary') {
    if (signals.time === undefined) facts.push(t('draft.fact.time.unknown'));
    else if (signals.time === 0) facts.push(t('draft.fact.time.none'));
    else {
      const key = flags.includes('end-assumed') ? 'draft.fact.time.assumed' : 'draft.fact.time';
      facts.push(t(key, { share: formatShare(signals.time, language) }));
    }
  }
  return facts;
}

const askedFlags = ['date-missing', 'level-missing', 'affair-missing', 'title-missing'] as const;

/** What one could enter to know better. */
export function draftHints({ flags }: Relation, language: Language): readonly string[] {
  const t = translatorFor(language);
  return askedFlags.filter((flag) => flags.includes(flag)).map((flag) => t(`draft.flag.${flag}`));
}
