import type { BorderingPair } from '../analysis/gaps/BorderingPair.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { shortNamesOf } from '../domain/regionName.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatDate, formatKm, formatList, formatNumber } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import { roundPeople } from './roundPeople.ts';

/**
 * Why a pair stands in the list, in one to three sentences: what is recorded between the two, although how much border
 * they share and how many people live beside it; common areas; what has to be checked first. What is not known is left
 * out, never guessed. It never says that there is no agreement, only that none is recorded.
 *
 * @param asOf the day of the state, `YYYY-MM-DD`.
 */
export function gapSentence(pair: BorderingPair, dataset: Dataset, asOf: string, language: Language): string {
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const a = names.get(pair.a) ?? pair.a;
  const b = names.get(pair.b) ?? pair.b;
  const although = [borderPhrase(pair, language), peoplePhrase(pair, language)].filter(Boolean).join(' ');
  const sentences = [
    t(`gaps.sentence.${stateKey(pair)}`, {
      a,
      b,
      n: pair.agreements.length,
      date: formatDate(asOf, language),
      although,
    }),
  ];
  if (pair.sharedAreas.length > 0) {
    const areas = pair.sharedAreas.map((id) => index.areaOf.get(id)?.name ?? id);
    sentences.push(t('gaps.sentence.areas', { areas: formatList(areas, language), n: areas.length }));
  }
  if (!pair.recordedA && !pair.recordedB) sentences.push(t('gaps.sentence.checkBoth'));
  else if (!pair.recordedA || !pair.recordedB) {
    sentences.push(t('gaps.sentence.checkOne', { region: pair.recordedA ? b : a }));
  }
  return sentences.join(' ');
}

const sentenceOfState = {
  'none-recorded': 'noneRecorded',
  'none-in-force': 'noneInForce',
  'planned-only': 'plannedOnly',
  'in-force': 'inForce',
} as const;

/** An undated agreement is never called lapsed, so pairs with nothing else have a sentence of their own. */
function stateKey(
  pair: BorderingPair,
): (typeof sentenceOfState)[keyof typeof sentenceOfState] | 'undatedOnly' {
  const onlyUndated = pair.state === 'none-in-force' && pair.undated.length === pair.agreements.length;
  return onlyUndated ? 'undatedOnly' : sentenceOfState[pair.state];
}

function borderPhrase(pair: BorderingPair, language: Language): string {
  const t = translatorFor(language);
  if (pair.borderKind === 'point') return t('gaps.sentence.point');
  if (pair.borderKind === 'strait') return t('gaps.sentence.strait');
  if (pair.sharedKm === undefined) return t('gaps.sentence.border');
  return t('gaps.sentence.borderKm', { km: formatKm(pair.sharedKm, language) });
}

function peoplePhrase(pair: BorderingPair, language: Language): string {
  if (pair.peopleA === undefined || pair.peopleB === undefined) return '';
  const t = translatorFor(language);
  const [a, b] = [roundPeople(pair.peopleA), roundPeople(pair.peopleB)];
  if (a === 0 || b === 0) return '';
  if (a === b) return t('gaps.sentence.peopleEach', { people: formatNumber(a, language) });
  return t('gaps.sentence.people', { a: formatNumber(a, language), b: formatNumber(b, language) });
}
