import { pairStandings } from '../../analysis/gaps/GapTable.ts';
import type { DecisionTaken } from '../../domain/Verdict.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { localDay } from '../../lib/localDay.ts';

/** A decision in words: what and when, by whom where that is said, and why where it is rejected. */
export function describeVerdict(taken: DecisionTaken, language: Language): string {
  const t = translatorFor(language);
  const decision = t(`gaps.verdict.${taken.decision}`);
  const date = formatShortDate(dayDecided(taken), language);
  const { author, reason } = taken;
  const what =
    author === ''
      ? t('verdicts.present', { decision, date })
      : t('verdicts.present.by', { decision, date, author });
  if (reason === undefined) return what;
  return `${what}; ${t('verdicts.present.reason', { reason: t(`verdicts.reason.${reason}`) })}`;
}

/** Where the pair stood when it was decided; `undefined` where it stands there still, or where that is not known. */
export function formerStanding(
  taken: DecisionTaken,
  present: string,
  language: Language,
): string | undefined {
  if (taken.standing === present) return undefined;
  const known = pairStandings.find((standing) => standing === taken.standing);
  return known === undefined ? undefined : standingName(known, language);
}

/** Name of the list that a standing makes. */
export function standingName(standing: (typeof pairStandings)[number], language: Language): string {
  const t = translatorFor(language);
  return standing === 'covered' ? t('verdicts.standing.covered') : t(`gaps.list.${standing}`);
}

/** The day of a decision where the reader is, `YYYY-MM-DD`; text that is no moment comes back as it stands. */
export function dayDecided({ on }: Pick<DecisionTaken, 'on'>): string {
  const moment = new Date(on);
  return Number.isNaN(moment.getTime()) ? on : localDay(moment);
}
