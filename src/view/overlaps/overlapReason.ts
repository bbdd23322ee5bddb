import type { OverlapGroup, OverlapPair, PartySetLine } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Term } from '../../domain/Term.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { translatorFor, type MessageKey } from '../../i18n/translate.ts';
import { affairInText } from '../affairInText.ts';
import { partyLabel } from '../partyName.ts';
import type { OverlapEntry } from './OverlapEntry.ts';
import { partiesPhrase } from './overlapTitle.ts';
import { subjectName } from './overlapSubject.ts';

/** What a sentence needs beside the finding. */
export interface ReasonContext {
  readonly dataset: Dataset;
  readonly terms: readonly Term[];
  readonly language: Language;
  /** The day of the states. */
  readonly asOf: string;
}

/** Days in the largest unit that stays readable: days up to 60, months up to two years, then years. */
export function durationText(days: number, language: Language): string {
  const t = translatorFor(language);
  if (days <= 60) return t('overlapFacts.days', { n: days });
  if (days < 730) return t('overlapFacts.months', { n: Math.round(days / 30.44) });
  return t('overlapFacts.years', { n: Math.round(days / 36.525) / 10 });
}

/** Why an entry stands where it stands, in two to four sentences. */
export function entryReason(
  entry: OverlapEntry,
  pairs: readonly OverlapPair[],
  context: ReasonContext,
): string {
  switch (entry.type) {
    case 'link':
      return pairReason(entry.pair, context);
    case 'set':
      return setReason(entry.set, context);
    case 'group':
      return groupReason(entry.group, pairs, context);
  }
}

/** Why two documents have their class: the rule, how long they run together, whether they still do. */
export function pairReason(pair: OverlapPair, context: ReasonContext): string {
  const { language, asOf } = context;
  const t = translatorFor(language);
  const sentences = [ruleSentence(pair, context)];
  if (pair.class === 'duplication' || pair.class === 'nested' || pair.class === 'overlap') {
    const { time, days } = pair.signals;
    if (time === undefined) sentences.push(t('overlapFacts.together.unknown'));
    else if (days === 0) sentences.push(t('overlapFacts.together.never'));
    else if (days !== undefined) {
      const assumed = pair.flags.includes('end-assumed');
      sentences.push(
        t(assumed ? 'overlapFacts.together.assumed' : 'overlapFacts.together.stated', {
          duration: durationText(days, language),
        }),
      );
    }
    sentences.push(t(`overlapFacts.live.${pair.live}`, { date: formatDate(asOf, language) }));
  }
  if (pair.familyId !== undefined) sentences.push(t('overlapFacts.family'));
  return sentences.join(' ');
}

function ruleSentence(pair: OverlapPair, context: ReasonContext): string {
  const { dataset, language } = context;
  const t = translatorFor(language);
  return t(`overlapFacts.reason.${pair.reason}`, {
    a: pair.a,
    b: pair.b,
    n: pair.signals.common.length,
    parties: partiesPhrase(pair.signals.common, dataset, language),
    subject: subjectInText({ affairs: pair.signals.sharedAffairs, words: pair.signals.sharedWords }, context),
  });
}

function groupReason(group: OverlapGroup, pairs: readonly OverlapPair[], context: ReasonContext): string {
  const { dataset, language, asOf } = context;
  const t = translatorFor(language);
  const [leading] = pairs;
  if (group.class !== 'fragmentation' && group.class !== 'series') {
    return leading === undefined
      ? t(`overlapFacts.live.${group.live}`, { date: formatDate(asOf, language) })
      : pairReason(leading, context);
  }
  const params = {
    n: group.agreementIds.length,
    m: Math.max(0, group.parties.length - 1),
    subject: subjectInText({ subject: group.subject, affairs: group.affairs }, context),
    region: group.region === undefined ? '' : partyLabel(dataset, group.region).name,
  };
  if (group.class === 'series') {
    return t(
      group.region === undefined ? 'overlapFacts.reason.series' : 'overlapFacts.reason.one-region',
      params,
    );
  }
  const key: MessageKey =
    group.reason === 'alike-subject' ? 'overlapFacts.reason.alike-subject' : 'overlapFacts.reason.chain';
  const sentences = [t(key, params)];
  const through = mostShared(group, dataset);
  if (through !== undefined) {
    sentences.push(
      t('overlapFacts.reason.chain.region', {
        region: partyLabel(dataset, through.id).name,
        n: through.documents,
      }),
    );
  }
  sentences.push(t(`overlapFacts.live.${group.live}`, { date: formatDate(asOf, language) }));
  return sentences.join(' ');
}

function setReason(set: PartySetLine, { dataset, language }: ReasonContext): string {
  return translatorFor(language)('overlapFacts.reason.party-set', {
    parties: partiesPhrase(set.parties, dataset, language),
    n: set.agreementIds.length,
    m: set.affairs.length,
  });
}

/** The subject inside a sentence: a concept or affair as it reads there, words of the titles in quotes. */
function subjectInText(
  about: Parameters<typeof subjectName>[0],
  { dataset, terms, language }: ReasonContext,
): string {
  const t = translatorFor(language);
  const concept = about.subject ?? about.words?.find((word) => word.startsWith('concept:'));
  const [code] = about.affairs;
  if (concept?.startsWith('concept:') !== true && code !== undefined) {
    return affairInText(indexDataset(dataset).affairOf.get(code), code, language);
  }
  const name = subjectName(about, dataset, terms, language);
  if (name === undefined) return t('overlapFacts.subject.unknown');
  return t('overlapFacts.subject', { subject: name });
}

/** The region that most documents of a group share, in how many; `undefined` where none is in two. */
export function mostShared(
  group: Pick<OverlapGroup, 'agreementIds' | 'regionIds'>,
  dataset: Dataset,
): { readonly id: RegionId; readonly documents: number } | undefined {
  const { agreementOf } = indexDataset(dataset);
  let best: { id: RegionId; documents: number } | undefined;
  for (const id of group.regionIds) {
    const documents = group.agreementIds.filter((one) =>
      agreementOf.get(one)?.parties.some(({ partyId }) => partyId === id),
    ).length;
    if (documents >= 2 && documents > (best?.documents ?? 0)) best = { id, documents };
  }
  return best;
}

/** A share as the signals print it: `.46`, with the sign of the language; `1` and `0` whole. */
export function signalNumber(value: number, language: Language): string {
  const text = formatNumber(value, language, 2);
  return language === 'en' ? text.replace(/^0\./, '.') : text;
}
