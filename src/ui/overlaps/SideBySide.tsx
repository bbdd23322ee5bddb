import { Fragment } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import { formatDate } from '../../i18n/format.ts';
import { goTo, select } from '../../state/actions.ts';
import { compareAgreements, type ComparedField, type ValuePart } from '../../view/compareAgreements.ts';
import { sourceHost, sourceLink } from '../../view/sourceLink.ts';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';

/** Two agreements field by field: equal ones tinted and marked "=", words that both titles have marked. */
export function SideBySide(props: { readonly a: Agreement; readonly b: Agreement; readonly asOf: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { statusOf } = useDerived();
  const { a, b } = props;
  const fields = compareAgreements(a, b, dataset, statusOf, language);
  const open = (id: Agreement['id']): void => {
    store.dispatch(select, { type: 'agreement', id });
    store.dispatch(goTo, { screen: 'explore' });
  };
  const head = (agreement: Agreement, name: string) => (
    <th scope="col">
      <span className="note">{name}</span>{' '}
      <button
        type="button"
        className="link-button"
        title={t('overlaps.explore')}
        onClick={() => open(agreement.id)}
      >
        {agreement.id}
      </button>
    </th>
  );
  return (
    <section className="overlap-section">
      <h3 className="title-section">{t('overlaps.compare')}</h3>
      <table className="side-by-side">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('overlaps.field')}</span>
            </th>
            {head(a, t('overlaps.earlier'))}
            <th scope="col">
              <span className="visually-hidden">{t('overlaps.equal')}</span>
            </th>
            {head(b, t('overlaps.later'))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, a: partsA, b: partsB, equal }) => (
            <tr key={field} className={equal ? 'field-equal' : ''}>
              <th scope="row">{t(`overlaps.field.${field}`, { date: formatDate(props.asOf, language) })}</th>
              <td className={`field-${field}`}>
                <Value field={field} parts={partsA} assigned={a.affairsBasis === 'assigned'} />
              </td>
              <td className="field-sign">
                {equal && (
                  <span role="img" aria-label={t('overlaps.equal')}>
                    =
                  </span>
                )}
              </td>
              <td className={`field-${field}`}>
                <Value field={field} parts={partsB} assigned={b.affairsBasis === 'assigned'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value(props: {
  readonly field: ComparedField;
  readonly parts: readonly ValuePart[];
  readonly assigned: boolean;
}) {
  const t = useTranslate();
  const { field, parts } = props;
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
  const between = field === 'title' ? '' : field === 'valid' ? ' – ' : ', ';
  return (
    <>
      {parts.map((part, at) => (
        // The pieces of a value never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={at}>
          {at > 0 && between}
          {part.common && field === 'title' ? (
            <mark className="word-common">{part.text}</mark>
          ) : (
            <span className={part.assumed === true ? 'assumed' : part.common ? 'part-common' : ''}>
              {part.text}
            </span>
          )}
        </Fragment>
      ))}
      {field === 'affairs' && props.assigned && (
        <span className="note"> {t('overlaps.affairs.assigned')}</span>
      )}
    </>
  );
}
