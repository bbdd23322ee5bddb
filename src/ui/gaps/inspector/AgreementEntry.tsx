import { indexDataset } from '../../../domain/DatasetIndex.ts';
import type { AgreementId } from '../../../domain/ids.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import { goTo, select } from '../../../state/actions.ts';
import { sourceHost, sourceLink } from '../../../view/sourceLink.ts';
import { useApp, useAppStore, useDerived, useTranslate } from '../../StoreContext.tsx';
import { isInForce } from '../../../domain/status.ts';

/** One agreement of a list: title, status on the day, dates with an assumed end marked, and its source. */
export function AgreementEntry(props: { readonly id: AgreementId }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { statusOf } = useDerived();
  const agreement = indexDataset(dataset).agreementOf.get(props.id);
  const on = statusOf.get(props.id);
  if (agreement === undefined || on === undefined) return null;
  const { end } = on;
  const link = agreement.source === undefined ? undefined : sourceLink(agreement.source);
  return (
    <li className="agreement-entry">
      <button
        type="button"
        className="link-button agreement-title"
        onClick={() => {
          store.dispatch(select, { type: 'agreement', id: props.id });
          store.dispatch(goTo, { screen: 'explore' });
        }}
      >
        {agreement.title}
      </button>
      <p className="finding-facts">
        <span className={`chip ${isInForce(on.status) ? 'chip-teal' : 'chip-outline'}`}>
          {on.status === 'undated' ? t('gaps.agreement.undated') : t(`status.${on.status}`)}
        </span>
        <span>{t(`document.${agreement.documentType}`)}</span>
        {agreement.signedOn !== undefined && (
          <span className="number">
            {t('gaps.agreement.signed', { date: formatShortDate(agreement.signedOn, language) })}
          </span>
        )}
        {end !== undefined && (
          <span className="number">
            <span className={end.basis === 'assumed' ? 'assumed' : ''}>
              {t('gaps.agreement.until', { date: formatShortDate(end.day, language) })}
            </span>
            {end.termYears !== undefined && <> ({t('gaps.agreement.assumed', { n: end.termYears })})</>}
          </span>
        )}
      </p>
      {agreement.source !== undefined && (
        <p className="note agreement-source">
          {link === undefined ? (
            t('gaps.agreement.source', { host: agreement.source })
          ) : (
            <a href={link} target="_blank" rel="noreferrer" title={t('gaps.agreement.opens')}>
              {t('gaps.agreement.source', { host: sourceHost(link) })}
            </a>
          )}
        </p>
      )}
    </li>
  );
}
