import type { Agreement } from '../../domain/Agreement.ts';
import { levelOf } from '../../domain/Agreement.ts';
import type { StatusOnDay } from '../../domain/status.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { useWords } from './useWords.ts';

/** The end of an agreement in words; one that is assumed, or computed from a stated term, is dotted underneath. */
export function EndOf(props: { readonly agreement: Agreement; readonly on: StatusOnDay | undefined }) {
  const { t, language } = useWords();
  const end = props.on?.end;
  if (end?.basis === 'stated') {
    const date = props.agreement.end ?? end.day;
    const { endFrom } = props.agreement;
    const words = t('explore.end.until', { date: formatShortDate(date, language) });
    if (endFrom === undefined) return <span>{words}</span>;
    return (
      <span className="assumed" title={t('explore.end.computed', { term: endFrom })}>
        {words}
      </span>
    );
  }
  if (end !== undefined) {
    return (
      <span className="assumed">
        {t('explore.end.assumedUntil', { date: formatShortDate(end.day, language) })}
      </span>
    );
  }
  const open = levelOf(props.agreement.documentType) === 'body' && props.on?.status === 'assumed-in-force';
  return (
    <span className={open ? 'assumed' : ''}>{t(open ? 'explore.end.openEnded' : 'explore.end.unknown')}</span>
  );
}
