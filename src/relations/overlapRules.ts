import { daysBetween } from '../domain/PartialDate.ts';
import type { DocumentPair } from './DocumentPair.ts';
import type { DocumentReading } from './DocumentReading.ts';
import type { Found } from './familyRules.ts';
import type { RelationFlag } from './Relation.ts';
import type { Thresholds } from './Thresholds.ts';

/** What an undated pair needs more in likeness. */
const undatedMargin = 0.1;

/**
 * Two documents of one level that do the same with nearly the same parties at the same time. What is not known may be
 * what tells them apart, so a missing day, level or title makes it an overlap, flagged (`missing`).
 */
export function duplication(pair: DocumentPair, thresholds: Thresholds): Found | undefined {
  const { first, second, corpus } = pair;
  if (!pair.related || pair.containment < 0.8 || pair.jaccard < thresholds.nearJaccard) return undefined;
  if (first.level === 'body' || second.level === 'body' || !pair.maybeSameLevel) return undefined;
  const { share } = pair.time;
  const leastTime = pair.endAssumed ? thresholds.time - 0.1 : thresholds.time;
  if (share !== undefined && share < leastTime) return undefined;
  if (pair.isPackage || pair.otherPlaces || isOneOpen(pair)) return undefined;
  const sameProgramme = first.programme !== undefined && first.programme === second.programme;
  if (!sameProgramme && !pair.isLike(leastLikeness(pair, thresholds))) return undefined;
  const shared = pair.sharedOrganisations.length;
  if (corpus.uses.organisations && shared === 0) return undefined;
  const red =
    missing(pair).length === 0 &&
    !(corpus.uses.organisations && shared < 2) &&
    !mayRenewShortTerm(pair) &&
    // On one day an affair that nobody states could make a package of it.
    !(pair.isOneDay && !pair.affairsKnown);
  return {
    class: red ? 'duplication' : 'overlap',
    reason: sameProgramme ? 'same-programme' : 'near-equal',
    a: first,
    b: second,
  };
}

/**
 * The second of two operative documents begins a year or more after the first, whose end nobody states: contracts of one
 * year are common, and it may go on with such a one.
 */
function mayRenewShortTerm({ first, second, equalParties }: DocumentPair): boolean {
  if (!equalParties || first.level !== 'operative' || first.period.endBasis !== 'assumed') return false;
  const days = [first.period.begin, first.signed?.first].filter((day) => day !== undefined).toSorted();
  const latest = [second.period.beginLatest, second.signed?.last]
    .filter((day) => day !== undefined)
    .toSorted();
  const [from] = days;
  const to = latest.at(-1);
  return from !== undefined && to !== undefined && daysBetween(from, to) >= 330;
}

/** Only an affair that both columns name makes less likeness do: what a title or nobody says could be another one. */
function leastLikeness(pair: DocumentPair, { subject }: Thresholds): number {
  const alike = pair.affair === 'same' && pair.affairsKnown && pair.first.general === pair.second.general;
  return alike ? subject : subject + 0.25;
}

/**
 * One of the two is open to everything and the other is not, by their titles: how many affairs a column lists is no
 * reason against a duplication, as an empty column would be none either.
 */
function isOneOpen({ first, second }: DocumentPair): boolean {
  return !(first.specific && second.specific) && first.general !== second.general;
}

/** What is not known of two documents and would have to be, to call them a duplication. */
export function missing(pair: DocumentPair): readonly RelationFlag[] {
  const { corpus, both } = pair;
  const flags: RelationFlag[] = [];
  const lacksSigning = both.some(({ agreement }) => agreement.signedOn === undefined);
  const lacksStart = both.some(({ agreement }) => agreement.start === undefined);
  if (
    pair.undated ||
    both.some(({ dateBasis }) => dateBasis !== 'stated') ||
    (corpus.uses.signing && lacksSigning) ||
    (corpus.uses.start && lacksStart)
  ) {
    flags.push('date-missing');
  }
  if (corpus.levelsUnused) flags.push('level-unused');
  else if (pair.hasUnknownLevel) flags.push('level-missing');
  if (both.some(({ specific }) => !specific)) flags.push('title-missing');
  return flags;
}

/** The smaller of two documents stands within the larger one. */
export function nested(pair: DocumentPair): Found | undefined {
  const margin = pair.undated ? undatedMargin : 0;
  for (const [inner, outer] of [pair.both, [pair.second, pair.first] as const]) {
    if (isInside(pair, inner, outer, margin)) {
      return { class: 'nested', reason: 'inside-larger', a: inner, b: outer };
    }
    if (!outer.general && pair.affair === 'same' && pair.isLike(0.7 + margin) && pair.isBelow(inner, outer)) {
      return { class: 'nested', reason: 'across-levels', a: inner, b: outer };
    }
  }
  return undefined;
}

function isInside(
  pair: DocumentPair,
  inner: DocumentReading,
  outer: DocumentReading,
  margin: number,
): boolean {
  if (!pair.related || outer.general || pair.common.length < inner.parties.length) return false;
  const larger = outer.parties.length - inner.parties.length;
  if (outer.level === 'body' ? larger < 1 : outer.parties.length < 4 || larger < 2) return false;
  if (isTooDense(pair) || isThin(pair)) return false;
  return (
    (pair.affair === 'same' && pair.isLike(0.15 + margin)) ||
    (pair.affair !== 'different' && pair.isLike(0.3 + margin))
  );
}

/** Where regions share many agreements, parties in common say little. */
function isTooDense(pair: DocumentPair): boolean {
  return !pair.isLike(0.5) && pair.isDense && pair.sharedOrganisations.length === 0;
}

/**
 * Neither level, affair nor time is known, and the subjects share one word at most, which is no concept and not all that they
 * are: with names of few words, chance makes such pairs (*Culture without borders*, *Orientation without borders*).
 */
function isThin(pair: DocumentPair): boolean {
  if (!pair.corpus.levelsUnused || pair.affair !== 'unknown') return false;
  if (!pair.undated || pair.isLike(0.9)) return false;
  const { concepts } = pair.first.subject;
  const shared = pair.corpus.subjects.shared(pair.first.subject, pair.second.subject);
  return shared.length < 2 && !shared.some((word) => concepts.has(word));
}

/** Two documents that do partly the same, with partly the same parties. */
export function overlap(pair: DocumentPair, thresholds: Thresholds): Found | undefined {
  const { first, second } = pair;
  if (!pair.related || pair.isPackage || (pair.equalParties && pair.otherPlaces)) return undefined;
  // A forum for everything covers nothing.
  if (pair.both.some(({ level, general }) => level === 'body' && general)) return undefined;
  if (pair.containment < thresholds.containment || pair.jaccard < thresholds.jaccard) return undefined;
  const { share } = pair.time;
  if (share !== undefined && share <= thresholds.someTime) return undefined;
  const reason = overlapReason(pair, thresholds.someSubject + (pair.undated ? undatedMargin : 0));
  if (reason === undefined || isTooDense(pair) || isThin(pair)) return undefined;
  return { class: 'overlap', reason, a: first, b: second };
}

function overlapReason(pair: DocumentPair, least: number): Found['reason'] | undefined {
  const { first, second, affair } = pair;
  const needed =
    affair === 'unknown'
      ? least + 0.1
      : affair === 'different'
        ? least + 0.3
        : affair === 'same' && pair.containment < 1
          ? least - 0.1
          : least;
  if (pair.isLike(needed) || isNeighbouring(pair)) return 'common-affair';
  if (
    pair.near &&
    (first.affairs.length > 1 || second.affairs.length > 1) &&
    pair.sharedAffairs.length > 0 &&
    pair.wordContainment >= (affair === 'same' ? least - 0.1 : least)
  ) {
    return 'one-of-many-affairs';
  }
  return first.general && second.general && pair.equalParties ? 'both-general' : undefined;
}

/**
 * Two tasks of one affair in circles of regions that are not the same. Only where registers tell levels and parties sign
 * themselves: in a dense partnership programme one affair in common is nothing.
 */
function isNeighbouring(pair: DocumentPair): boolean {
  const { corpus, first, second } = pair;
  if (corpus.levelsUnused || corpus.uses.organisations || pair.equalParties) return false;
  return pair.statedAffair === 'same' && !first.general && !second.general;
}

/** Equal parties, other things. */
export function complementary(pair: DocumentPair): Found | undefined {
  const { first, second } = pair;
  if (!pair.related || !pair.equalParties || first.general || second.general) return undefined;
  const { affair } = pair;
  const other =
    affair === 'different' ||
    pair.isPackage ||
    pair.otherPlaces ||
    (pair.likeness !== undefined && !pair.isLike(0.3));
  if (!other) return undefined;
  const reason = pair.isPackage ? 'one-package' : 'other-affair';
  return { class: 'complementary', reason, a: first, b: second };
}
