import type { Gap } from '../analysis/gaps/Gap.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import { shortNamesOf } from '../domain/regionName.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatList } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import { affairInText } from './affairInText.ts';
import type { GapFactWriter } from './gapFact.ts';
import { roundPeople } from './roundPeople.ts';

/** Ranks further down are no argument where a common border is one already. */
const nearestBesideBorder = 6;
/** Affairs of a plan that are named; the others are counted. */
const namedAffairs = 3;

/**
 * Why one would expect the two to cooperate, from the terms: each a phrase that goes on from "although they". Border
 * with the people beside it, nearness, common plans. [] where none of these holds. What is not known is left out.
 */
export function gapReasons(
  gap: Gap,
  context: GapContext,
  language: Language,
  facts: GapFactWriter,
): readonly string[] {
  return [
    borderReason(gap, context, language, facts),
    nearnessReason(gap, language, facts),
    planReason(gap, context, language, facts),
  ].filter((reason) => reason !== undefined);
}

function borderReason(
  gap: Gap,
  { dataset }: GapContext,
  language: Language,
  facts: GapFactWriter,
): string | undefined {
  const t = translatorFor(language);
  const { border, peopleA, peopleB } = gap;
  if (gap.level === 'own') return t('gapFacts.why.own');
  if (border === undefined) return undefined;
  if (border.kind === 'point') return t('gapFacts.why.point');
  if (border.kind === 'strait') return t('gapFacts.why.strait');
  if (border.sharedKm === undefined) return t('gapFacts.why.border');
  const line = t('gapFacts.why.borderKm', { km: facts.km('shared-km', border.sharedKm) });
  if (peopleA === undefined || peopleB === undefined) return line;
  const [a, b] = [roundPeople(peopleA), roundPeople(peopleB)];
  if (a === 0 || b === 0) return line;
  if (a === b) {
    return t('gapFacts.why.peopleEach', {
      border: line,
      people: facts.people('people-a', peopleA),
    });
  }
  const names = shortNamesOf(dataset);
  return t('gapFacts.why.people', {
    border: line,
    a: facts.people('people-a', peopleA),
    b: facts.people('people-b', peopleB),
    regionA: names.get(gap.a) ?? gap.a,
    regionB: names.get(gap.b) ?? gap.b,
  });
}

/** Beside a border only what is near in rank; without one the distance too, where nearness made the pair a candidate. */
function nearnessReason(gap: Gap, language: Language, facts: GapFactWriter): string | undefined {
  const t = translatorFor(language);
  const { distanceKm, rankOfA, rankOfB } = gap;
  const rank = rankOfA === undefined || rankOfB === undefined ? undefined : Math.max(rankOfA, rankOfB);
  if (gap.level === 'own') return undefined;
  if (gap.border !== undefined) {
    if (rank === undefined || rank > nearestBesideBorder) return undefined;
    if (rank === 1) return t('gapFacts.why.nearest');
    return t('gapFacts.why.near', { n: facts.count('nearest', rank) });
  }
  if (distanceKm === undefined || !gap.candidacy.includes('near')) return undefined;
  const km = facts.km('distance-km', distanceKm);
  if (rank === undefined) return t('gapFacts.why.apart', { km });
  if (rank === 1) return t('gapFacts.why.apartNearest', { km });
  return t('gapFacts.why.apartNear', { km, n: facts.count('nearest', rank) });
}

function planReason(
  gap: Gap,
  { index }: GapContext,
  language: Language,
  facts: GapFactWriter,
): string | undefined {
  const t = translatorFor(language);
  const plans = gap.plans.flatMap((id) => index.areaOf.get(id) ?? []);
  const [only] = plans;
  if (only === undefined) return undefined;
  if (plans.length > 1) {
    return t('gapFacts.why.areas', {
      areas: formatList(
        plans.map(({ name }) => name),
        language,
      ),
    });
  }
  if (only.affairs.length === 0) return t('gapFacts.why.area', { area: only.name });
  const rest = only.affairs.length - namedAffairs;
  // One that is left over is named too: to count it would take as much room.
  const named = only.affairs.slice(0, rest === 1 ? namedAffairs + 1 : namedAffairs);
  const words = named.map((code) => affairInText(index.affairOf.get(code), code, language));
  if (rest > 1) words.push(t('gapFacts.why.more', { n: facts.count('more-affairs', rest) }));
  return t('gapFacts.why.areaAffairs', { area: only.name, affairs: formatList(words, language) });
}
