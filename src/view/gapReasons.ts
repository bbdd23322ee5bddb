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

/** Levels on which both ranks of nearness count regions of one kind, so that one number says both. */
const oneKind = ['province', 'regency-city', 'region'] as const;

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
  const reasons = [borderReason(gap, context, language, facts), nearnessReason(gap, language, facts)].filter(
    (reason) => reason !== undefined,
  );
  const plan = planReason(gap, context, language, facts, reasons.length === 0);
  return plan === undefined ? reasons : [...reasons, plan];
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

/**
 * Nearness is a rank: how many kilometres lie between two is no reason by itself, and is told where no border says it.
 * Beside a border only what is near in rank counts; without one only what made the pair a candidate. Where the two
 * ranks count regions of different kinds (a province and a city) no number fits both, and none is told.
 */
function nearnessReason(gap: Gap, language: Language, facts: GapFactWriter): string | undefined {
  const t = translatorFor(language);
  const { distanceKm, rankOfA, rankOfB } = gap;
  const level = oneKind.find((known) => known === gap.level);
  if (level === undefined || rankOfA === undefined || rankOfB === undefined) return undefined;
  const rank = Math.max(rankOfA, rankOfB);
  if (gap.border !== undefined ? rank > nearestBesideBorder : !gap.candidacy.includes('near'))
    return undefined;
  const kind = t(`gapFacts.kind.${rank === 1 ? 'one' : 'several'}.${level}`);
  const n = rank === 1 ? rank : facts.count('nearest', rank);
  if (gap.border !== undefined || distanceKm === undefined) {
    return t(rank === 1 ? 'gapFacts.why.nearest' : 'gapFacts.why.near', { kind, n });
  }
  const km = facts.km('distance-km', distanceKm);
  return t(rank === 1 ? 'gapFacts.why.apartNearest' : 'gapFacts.why.apartNear', { kind, n, km });
}

function planReason(
  gap: Gap,
  { index }: GapContext,
  language: Language,
  facts: GapFactWriter,
  alone: boolean,
): string | undefined {
  const t = translatorFor(language);
  const plans = gap.plans.flatMap((id) => index.areaOf.get(id) ?? []);
  const [only] = plans;
  if (only === undefined) return undefined;
  if (plans.length > 1) {
    return t(alone ? 'gapFacts.why.areas.alone' : 'gapFacts.why.areas', {
      areas: formatList(
        plans.map(({ name }) => name),
        language,
      ),
    });
  }
  const belong = t(alone ? 'gapFacts.why.area.alone' : 'gapFacts.why.area', { area: only.name });
  if (only.affairs.length === 0) return belong;
  const rest = only.affairs.length - namedAffairs;
  // One that is left over is named too: to count it would take as much room.
  const named = only.affairs.slice(0, rest === 1 ? namedAffairs + 1 : namedAffairs);
  const words = named.map((code) => affairInText(index.affairOf.get(code), code, language, 'full'));
  if (rest > 1) words.push(t('gapFacts.why.more', { n: facts.count('more-affairs', rest) }));
  return t('gapFacts.why.areaAffairs', {
    belong,
    n: only.affairs.length,
    affairs: formatList(words, language),
  });
}
