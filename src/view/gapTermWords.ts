import type { Gap } from '../analysis/gaps/Gap.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import type { TermId } from '../analysis/gaps/GapWeights.ts';
import type { DatasetIndex } from '../domain/DatasetIndex.ts';
import type { Figure } from '../domain/Region.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatKm, formatList, formatNumber, formatOrdinal } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import { indicatorName } from './indicatorName.ts';
import { roundPeople } from './roundPeople.ts';

/** On what a term of a pair rests, in a few words: `35 km, about 190,000 a side`, `one in common, Kedungsepur`. */
export function gapTermWords(
  gap: Gap,
  term: TermId,
  { index }: Pick<GapContext, 'index'>,
  indicator: string,
  language: Language,
): string {
  const t = translatorFor(language);
  switch (term) {
    case 'border':
      return borderWords(gap, language);
    case 'nearness':
      return nearnessWords(gap, index, language);
    case 'areas': {
      const names = gap.plans.map((id) => index.areaOf.get(id)?.name ?? id);
      if (names.length === 0) return t('gapFacts.term.areas.none');
      const areas = formatList(names, language);
      return names.length === 1
        ? t('gapFacts.term.areas.one', { areas })
        : t('gapFacts.term.areas.several', { n: names.length, areas });
    }
    case 'disparity':
      return disparityWords(gap, indicator, language);
  }
}

function borderWords({ level, border, peopleA, peopleB }: Gap, language: Language): string {
  const t = translatorFor(language);
  if (level === 'own') return t('gapFacts.term.border.own');
  if (border === undefined) return t('gapFacts.term.border.none');
  if (border.kind === 'point') return t('gapFacts.term.border.point');
  if (border.kind === 'strait') return t('gapFacts.term.border.strait');
  if (border.sharedKm === undefined) return t('gapFacts.term.border.noLength');
  const km = formatKm(border.sharedKm, language);
  if (peopleA === undefined || peopleB === undefined) return t('gapFacts.term.border.noPeople', { km });
  const [a, b] = [roundPeople(peopleA), roundPeople(peopleB)];
  const people = formatNumber(Math.min(a, b), language);
  return t(a === b ? 'gapFacts.term.border.each' : 'gapFacts.term.border.least', { km, people });
}

function nearnessWords(
  { a, b, distanceKm, rankOfA, rankOfB }: Gap,
  { regionOf }: DatasetIndex,
  language: Language,
): string {
  const t = translatorFor(language);
  if (distanceKm === undefined) return t('gapFacts.term.nearness.none');
  const km = formatKm(distanceKm, language);
  if (rankOfA === undefined || rankOfB === undefined) return km;
  const [ofA, ofB] = [regionOf.get(a)?.level === 'province', regionOf.get(b)?.level === 'province'];
  if (ofA !== ofB) {
    // Each rank counts regions of another kind.
    const [province, unit] = ofA ? [rankOfA, rankOfB] : [rankOfB, rankOfA];
    return t('gapFacts.term.nearness.kinds', {
      km,
      province: formatOrdinal(province, language),
      unit: formatOrdinal(unit, language),
    });
  }
  if (rankOfA === 1 && rankOfB === 1) return t('gapFacts.term.nearness.nearest', { km });
  const [near, far] = [Math.min(rankOfA, rankOfB), Math.max(rankOfA, rankOfB)].map((rank) =>
    formatOrdinal(rank, language),
  );
  if (rankOfA === rankOfB) return t('gapFacts.term.nearness.same', { km, rank: near ?? '' });
  return t('gapFacts.term.nearness.ranks', { km, near: near ?? '', far: far ?? '' });
}

function disparityWords({ indicatorA, indicatorB }: Gap, indicator: string, language: Language): string {
  const t = translatorFor(language);
  const name = indicatorName(indicator, language);
  if (indicatorA === undefined || indicatorB === undefined) {
    return t('gapFacts.term.disparity.none', { name });
  }
  const number = ({ value }: Figure): string => formatNumber(value, language, 1);
  const [a, b] = [number(indicatorA), number(indicatorB)];
  const { year } = indicatorA;
  if (year === undefined && indicatorB.year === undefined)
    return t('gapFacts.term.disparity', { name, a, b });
  if (year === indicatorB.year) return t('gapFacts.term.disparity.year', { name, a, b, year: String(year) });
  const dated = (text: string, figure: Figure): string =>
    figure.year === undefined ? text : `${text} (${String(figure.year)})`;
  return t('gapFacts.term.disparity', { name, a: dated(a, indicatorA), b: dated(b, indicatorB) });
}
