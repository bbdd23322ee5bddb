import { stageWords } from './subjects/documentWords.ts';
import { titleWords } from './subjects/normaliseTitle.ts';
import { addDays, addYears, daysBetween } from '../domain/PartialDate.ts';
import type { DocumentPair } from './DocumentPair.ts';
import type { DocumentReading } from './DocumentReading.ts';
import { normaliseNumber } from './normaliseNumbers.ts';
import type { RelationClass, RelationReason } from './Relation.ts';

/** What a rule found: the class, the rule, and which of the two comes first (higher, earlier or inner). */
export interface Found {
  readonly class: RelationClass;
  readonly reason: RelationReason;
  readonly a: DocumentReading;
  readonly b: DocumentReading;
}

/** What the data say themselves: a parent (by id, or by number among documents with a common region), a renewal. */
export function declared(pair: DocumentPair): Found | undefined {
  for (const [one, other] of [pair.both, [pair.second, pair.first] as const]) {
    if (names(pair, other.agreement.parentId, one)) {
      return { class: 'family', reason: 'declared-parent', a: one, b: other };
    }
  }
  for (const [one, other] of [pair.both, [pair.second, pair.first] as const]) {
    if (names(pair, other.agreement.renewsId, one)) {
      return { class: 'renewal', reason: 'declared-renewal', a: one, b: other };
    }
  }
  return undefined;
}

function names(pair: DocumentPair, named: string | undefined, document: DocumentReading): boolean {
  if (named === undefined) return false;
  if (named === document.agreement.id) return true;
  if (pair.commonRegions.length === 0 || document.numbers.length === 0) return false;
  return document.numbers.includes(normaliseNumber(named));
}

/** One document entered twice. */
export function sameRecord(pair: DocumentPair): Found | undefined {
  const { first, second } = pair;
  if (!pair.related || !pair.maybeSameLevel) return undefined;
  const titleless = first.agreement.title.trim() === '' && second.agreement.title.trim() === '';
  if (pair.commonNumber && (titleless || pair.isLike(0.5))) {
    return { class: 'same-record', reason: 'same-number', a: first, b: second };
  }
  if (!pair.equalParties || pair.statedEnds === 'different') return undefined;
  if (!isSameList(first.organisations, second.organisations)) return undefined;
  const apart = pair.daysApart;
  if (apart !== undefined && apart > 7) return undefined;
  // Each party numbers a document: another number is another document, unless the very day is the same.
  if (pair.differingNumbers && !pair.isOneDay && pair.statedEnds !== 'equal') return undefined;
  if (titleless) {
    if (!pair.isOneDay || pair.differingNumbers || pair.statedAffair === 'different') return undefined;
  } else if (!isOneTitle(pair, apart)) return undefined;
  return { class: 'same-record', reason: 'same-words', a: first, b: second };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}

/**
 * Whether two titles can be those of one document that was signed with so many days between (`undefined`: the day of one
 * is not known). Their words are alike; or, signed on one day or with one last day, they say the same in other words:
 * nobody signs two documents on one thing on one day.
 */
function isOneTitle(pair: DocumentPair, apart: number | undefined): boolean {
  const { first, second, corpus } = pair;
  if (first.subject.saysRenewal !== second.subject.saysRenewal || pair.otherPlaces) return false;
  // Titles name the offices that sign, and subjects leave them out: titles alike of other subjects are no one record.
  if (pair.likeness !== undefined && !pair.isLike(0.3)) return false;
  // Titles without words of their own (`MoU A - B`) are alike by themselves: only the day and the affair tell then.
  if (!pair.hasTitleWords) {
    return !corpus.levelsUnused && pair.isOneDay && pair.statedAffair === 'same' && pair.sameTitles;
  }
  const alike = pair.wordsAlike;
  if (pair.statedAffair === 'different') return alike >= 0.95;
  const uncertain = (apart === undefined && pair.statedEnds !== 'equal') || pair.differingNumbers;
  if (alike >= (uncertain ? 0.85 : 0.72)) return true;
  // A programme starts many projects of the same towns on one day.
  if (corpus.levelsUnused || corpus.uses.organisations) return false;
  if (pair.differingNumbers) return pair.isLike(0.8);
  if (apart === 0 || (apart === undefined && pair.statedEnds === 'equal')) return pair.isLike(0.45);
  return apart !== undefined && pair.isLike(0.7);
}

/** An operative document under its umbrella, or a document of a body. */
export function family(pair: DocumentPair): Found | undefined {
  if (!pair.related || pair.corpus.levelsUnused) return undefined;
  for (const [higher, lower] of [pair.both, [pair.second, pair.first] as const]) {
    if (isUnderUmbrella(pair, higher, lower)) {
      return { class: 'family', reason: 'operative-under-umbrella', a: higher, b: lower };
    }
    if (isOfBody(pair, higher, lower)) {
      return { class: 'family', reason: 'document-of-body', a: higher, b: lower };
    }
  }
  return undefined;
}

function isUnderUmbrella(pair: DocumentPair, umbrella: DocumentReading, operative: DocumentReading): boolean {
  if (umbrella.level !== 'umbrella' || operative.level !== 'operative' || !pair.near) return false;
  const { end, endBasis } = umbrella.period;
  if (umbrella.signed === undefined || operative.signed === undefined || end === undefined) return false;
  const opens = addDays(umbrella.signed.first, -30);
  const closes = addDays(end, endBasis === 'assumed' ? 365 : 30);
  // A date of month or year precision counts where one of its days does.
  if (operative.signed.last < opens || operative.signed.first > closes) return false;
  if (umbrella.general || pair.isLike(0.5)) return true;
  return pair.affair === 'same' || pair.affair === 'shared';
}

function isOfBody(pair: DocumentPair, body: DocumentReading, other: DocumentReading): boolean {
  if (body.level !== 'body' || other.level === 'body' || pair.jaccard < 0.8) return false;
  return body.general || other.general || pair.affair !== 'different';
}

/** The second of two documents of one level goes on with the first. */
export function renewal(pair: DocumentPair): Found | undefined {
  const { first, second, corpus } = pair;
  if (!pair.related) return undefined;
  const found = (reason: RelationReason): Found => ({ class: 'renewal', reason, a: first, b: second });
  if (isFollowUp(pair)) return found('follow-up-project');
  if (!pair.near || !pair.maybeSameLevel) return undefined;
  if (corpus.uses.organisations && pair.sharedOrganisations.length === 0) return undefined;
  const inTime = renewsInTime(first, second);
  if (!inTime && !renewsByWords(first, second)) return undefined;
  const { affair } = pair;
  if (affair === 'different' || pair.otherPlaces) return undefined;
  // Where levels say nothing, two documents on everything may be of any kind.
  const general = first.general && second.general && !corpus.levelsUnused;
  if (!general && !pair.isLike(affair === 'same' ? 0.2 : 0.4)) return undefined;
  return found(inTime ? 'renewal-in-time' : 'renewal-by-words');
}

/**
 * The second begins
 * - where the first one's end is known: after half of its term, from 365 days (or a quarter of the term, if longer)
 *   before to 730 after that end;
 * - where the end is assumed: 2 to 7 years after the first one's signing.
 */
function renewsInTime(first: DocumentReading, second: DocumentReading): boolean {
  const { begin, end, endBasis } = first.period;
  const next = second.period.begin;
  if (begin === undefined || next === undefined || end === undefined || next <= begin) return false;
  if (endBasis === 'assumed') {
    const signed = first.signed?.first ?? begin;
    return next >= addYears(signed, 2) && next <= addYears(signed, 7);
  }
  const term = daysBetween(begin, end);
  const afterEnd = daysBetween(end, next);
  return daysBetween(begin, next) > term / 2 && afterEnd >= -Math.max(365, term / 4) && afterEnd <= 730;
}

/** Its title says so, and it begins more than 180 days later. */
function renewsByWords(first: DocumentReading, second: DocumentReading): boolean {
  const { begin } = first.period;
  const next = second.period.begin;
  if (begin === undefined || next === undefined) return false;
  return second.subject.saysRenewal && daysBetween(begin, next) > 180;
}

/** Equal titles, one after the other: a preparatory and its main project. */
/** One title is the other with a word for a stage (*WaterPro_Preparatory*): whatever the dates. */
function isStageOfOther(pair: DocumentPair): boolean {
  const [one, other] = pair.both.map(({ agreement }) => titleWords(agreement.title));
  if (one === undefined || other === undefined) return false;
  const isStage = (words: readonly string[]): boolean => words.some((word) => stageWords.has(word));
  const rest = (words: readonly string[]): string => words.filter((word) => !stageWords.has(word)).join(' ');
  return isStage(one) !== isStage(other) && rest(one) !== '' && rest(one) === rest(other);
}

function isFollowUp(pair: DocumentPair): boolean {
  if (pair.containment < 0.5 || pair.commonRegions.length < 2) return false;
  if (isStageOfOther(pair)) return true;
  const { end } = pair.first.period;
  const next = pair.second.period.begin;
  if (end === undefined || next === undefined || next === pair.first.period.begin) return false;
  const afterEnd = daysBetween(end, next);
  return afterEnd >= -60 && afterEnd <= 730 && pair.maybeSameLevel && pair.wordsAlike >= 0.95;
}
