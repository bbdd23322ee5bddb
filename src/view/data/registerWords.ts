import type { RegisterCoverage } from '../../domain/Dataset.ts';
import type { Kept, Reported } from '../../domain/Kept.ts';
import { parsePartialDate } from '../../domain/PartialDate.ts';
import type { Region } from '../../domain/Region.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';

/** What a register is said to hold in a few words: `none, until 31 Dec 2025`. */
export function extentWords(said: RegisterCoverage | undefined, language: Language): string {
  const t = translatorFor(language);
  const extent = t(`health.extent.${said?.extent ?? 'nothing'}`);
  return said?.to === undefined
    ? extent
    : `${extent}, ${t('health.extent.until', { day: formatShortDate(said.to, language) })}`;
}

/** Who said so, and until which day it holds. */
export function registerSource({ source, to }: RegisterCoverage, language: Language): string {
  const t = translatorFor(language);
  const who = source.trim() === '' ? t('health.form.source.unnamed') : source;
  return to === undefined
    ? t('health.none.from', { source: who })
    : t('health.none.fromUntil', { source: who, day: formatShortDate(to, language) });
}

/** The form in which a person says what a register holds. */
export interface RegisterDraft {
  readonly extent: Reported['extent'] | 'nothing';
  readonly until: string;
  readonly source: string;
}

export function registerDraft(said: RegisterCoverage | undefined): RegisterDraft {
  return { extent: said?.extent ?? 'nothing', until: said?.to ?? '', source: said?.source ?? '' };
}

/**
 * What is to be kept of a draft; `undefined` where nothing is said any more, `wrong` where its day is no date. A
 * beginning that was stated before stays.
 */
export function readRegisterDraft(
  { extent, until, source }: RegisterDraft,
  before: RegisterCoverage | undefined,
): Reported | 'wrong' | undefined {
  if (extent === 'nothing') return undefined;
  const to = until.trim();
  if (to !== '' && parsePartialDate(to) === undefined) return 'wrong';
  return {
    extent,
    ...(before?.from === undefined ? {} : { from: before.from }),
    ...(to === '' ? {} : { to }),
    source: source.trim(),
  };
}

/** The decision on what a region's register holds. */
export function reportedDecision(
  { id, name }: Pick<Region, 'id' | 'name'>,
  value: Reported,
  stamp: Pick<Kept, 'author' | 'on'>,
): Kept {
  return { kind: 'reported', key: id, about: [{ type: 'region', id, name }], value, note: '', ...stamp };
}
