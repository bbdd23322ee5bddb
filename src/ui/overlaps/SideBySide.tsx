import { Fragment } from 'react';
import { formatShortDate } from '../../i18n/format.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { goTo, select } from '../../state/actions.ts';
import {
  compareDocuments,
  type DocumentField,
  type DocumentValue,
} from '../../view/overlaps/compareDocuments.ts';
import type { MarkedTitle } from '../../view/overlaps/markSharedWords.ts';
import { sourceHost, sourceLink } from '../../view/sourceLink.ts';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';

/** Two agreements or more field by field: equal ones tinted and marked "=", words on which their likeness rests marked. */
export function SideBySide(props: {
  readonly readings: readonly DocumentReading[];
  readonly titles: readonly MarkedTitle[];
  readonly asOf: string;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { statusOf } = useDerived();
  const { readings, titles } = props;
  const lines = compareDocuments(readings, titles, dataset, statusOf, language);
  const columns = readings.length;
  const isOrderKnown = readings.every(({ period }) => period.begin !== undefined);
  return (
    <table className={`side-by-side side-by-side-${String(columns)}`} aria-label={t('overlaps.compare')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('overlaps.field')}</span>
          </th>
          {readings.map(({ agreement: { id } }, at) => (
            <Fragment key={id}>
              {at > 0 && (
                <td>
                  <span className="visually-hidden">{t('overlaps.equal')}</span>
                </td>
              )}
              <th scope="col">
                <button
                  type="button"
                  className="document-chip"
                  title={t('overlaps.explore')}
                  onClick={() => {
                    store.dispatch(select, { type: 'agreement', id });
                    store.dispatch(goTo, { screen: 'explore' });
                  }}
                >
                  {id}
                </button>
                {columns === 2 && isOrderKnown && (
                  <span className="note"> {t(at === 0 ? 'overlaps.earlier' : 'overlaps.later')}</span>
                )}
              </th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, values, equal }) => (
          <tr key={field} className={equal ? 'field-equal' : ''}>
            <th scope="row">
              {t(`overlaps.field.${field}`, { date: formatShortDate(props.asOf, language) })}
            </th>
            {values.map((value, at) => (
              <Fragment key={readings[at]?.agreement.id ?? at}>
                {at > 0 && (
                  <td className="field-sign">
                    {equal && (
                      <span role="img" aria-label={t('overlaps.equal')}>
                        =
                      </span>
                    )}
                  </td>
                )}
                <td className={`field-${field}`}>
                  <Value field={field} value={value} />
                </td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value(props: { readonly field: DocumentField; readonly value: DocumentValue }) {
  const t = useTranslate();
  const {
    field,
    value: { parts, known },
  } = props;
  const [first] = parts;
  if (first === undefined) return <span className="field-missing">{t('notRecorded')}</span>;
  if (field === 'source') {
    const link = sourceLink(first.text);
    if (link === undefined) return <span className="field-source">{first.text}</span>;
    return (
      <a className="field-source" href={link} target="_blank" rel="noreferrer">
        {sourceHost(link)}
      </a>
    );
  }
  return (
    <>
      {parts.map((part, at) => (
        // The pieces of a value never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={at}>
          {at > 0 && field !== 'title' && ', '}
          {part.common && field === 'title' ? (
            <mark className="word-common">{part.text}</mark>
          ) : (
            <span className={part.assumed === true ? 'assumed' : part.common ? 'part-common' : ''}>
              {part.text}
            </span>
          )}
        </Fragment>
      ))}
      {known !== undefined && <span className="field-known"> {t(`overlaps.known.${known}`)}</span>}
    </>
  );
}
