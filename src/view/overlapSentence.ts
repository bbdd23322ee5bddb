import { periodOf } from '../analysis/overlaps/periodOf.ts';
import type { OverlapPair } from '../analysis/overlaps/OverlapPair.ts';
import { levelOf, type Agreement } from '../domain/Agreement.ts';
import { defaultTerms, type Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { Language } from '../domain/ViewSettings.ts';
import type { Statuses } from '../graph/statusesOn.ts';
import { formatDate, formatList } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import { partyLabel } from './partyName.ts';
import { affairName } from './affairName.ts';

/** The parties of a pair in one phrase; the first three where there are many. */
export function overlapTitle(pair: OverlapPair, dataset: Dataset, language: Language): string {
  const names = pair.parties.map((id) => partyLabel(dataset, id).name);
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const more = names.length - shown.length;
  const t = translatorFor(language);
  return formatList(more === 0 ? shown : [...shown, t('overlaps.more', { n: more })], language);
}

/** Days in the largest unit that stays readable: days up to 60, months up to two years, then years. */
export function durationText(days: number, language: Language): string {
  const t = translatorFor(language);
  if (days <= 60) return t('overlaps.days', { n: days });
  if (days < 730) return t('overlaps.months', { n: Math.round(days / 30.44) });
  return t('overlaps.years', { n: Math.round(days / 36.525) / 10 });
}

/**
 * Why a pair stands where it stands, in two or three sentences: what the two have in common, how long they ran together
 * and on what that rests, and whether they still run.
 */
export function overlapSentence(
  pair: OverlapPair,
  dataset: Dataset,
  asOf: string,
  language: Language,
): string {
  const t = translatorFor(language);
  const affairs = pair.affairs.map((code) => affairName(dataset, code, language));
  const sentences = [t(`overlaps.reason.${pair.class}`, { affairs: formatList(affairs, language) })];
  if (pair.class === 'same-ground' || pair.class === 'different-level') {
    if (pair.daysTogether === undefined) sentences.push(t('overlaps.together.unknown'));
    else if (pair.daysTogether > 0) {
      sentences.push(
        t(pair.assumed ? 'overlaps.together.assumed' : 'overlaps.together.stated', {
          duration: durationText(pair.daysTogether, language),
        }),
      );
    } else sentences.push(t('overlaps.together.never'));
  }
  sentences.push(t(`overlaps.reason.live.${pair.live}`, { date: formatDate(asOf, language) }));
  return sentences.join(' ');
}

/** Something that is assumed of a document, or not known, and what one could enter to know better. */
export interface OverlapHint {
  readonly agreement: Agreement;
  readonly code: 'end-assumed' | 'undated' | 'level-unknown' | 'affairs-assigned' | 'planned';
  /** Years of the assumed term. */
  readonly years?: number;
}

/** Hints of both documents, the earlier one's first. Empty where everything is stated. */
export function overlapHints(
  pair: OverlapPair,
  dataset: Dataset,
  statuses: Statuses,
): readonly OverlapHint[] {
  const index = indexDataset(dataset);
  return [pair.a, pair.b].flatMap((id): OverlapHint[] => {
    const agreement = index.agreementOf.get(id);
    if (agreement === undefined) return [];
    const hints: OverlapHint[] = [];
    const end = statuses.get(id)?.end;
    const { begin } = periodOf(agreement, defaultTerms);
    if (agreement.stated?.status === 'planned') hints.push({ agreement, code: 'planned' });
    else if (begin === undefined) hints.push({ agreement, code: 'undated' });
    else if (end?.basis === 'assumed') {
      hints.push({
        agreement,
        code: 'end-assumed',
        ...(end.termYears === undefined ? {} : { years: end.termYears }),
      });
    }
    if (levelOf(agreement.documentType) === 'unknown') hints.push({ agreement, code: 'level-unknown' });
    if (agreement.affairsBasis === 'assigned') hints.push({ agreement, code: 'affairs-assigned' });
    return hints;
  });
}
