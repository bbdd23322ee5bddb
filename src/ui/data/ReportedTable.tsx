import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { recordOf } from '../../domain/recordOf.ts';
import { formatNumber } from '../../i18n/format.ts';
import { goTo, select } from '../../state/actions.ts';
import { extentWords } from '../../view/data/registerWords.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import type { RegionHealth } from '../../view/data/regionHealth.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useWords } from '../inspector/useWords.ts';
import { RegisterButton } from '../registers/RegisterButton.tsx';
import { useAppStore } from '../StoreContext.tsx';

const rowsAtOnce = 50;
const markStates = { agreements: 'rest', none: 'ring', nothing: 'no-record' } as const;

/** Regions with their agreements, years, completeness and register; the rest of a long list when asked for. */
export function ReportedTable({ rows }: { readonly rows: readonly RegionHealth[] }) {
  const { t } = useWords();
  const [shown, setShown] = useState(rowsAtOnce);
  const rest = rows.length - shown;
  return (
    <>
      <table className="reported-table">
        <thead>
          <tr>
            <th scope="col">{t('health.reported.region')}</th>
            <th scope="col" className="is-number">
              {t('health.reported.agreements')}
            </th>
            <th scope="col" className="is-number">
              {t('health.reported.first')}
            </th>
            <th scope="col" className="is-number">
              {t('health.reported.last')}
            </th>
            <th scope="col" className="is-number" title={t('health.reported.filled.title')}>
              {t('health.reported.filled')}
            </th>
            <th scope="col">{t('health.reported.register')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <ReportedRow key={row.region.id} row={row} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="link-button data-more" onClick={() => setShown(shown + rowsAtOnce)}>
          {t('health.reported.more', { n: Math.min(rest, rowsAtOnce) })}
        </button>
      )}
    </>
  );
}

function ReportedRow({ row }: { readonly row: RegionHealth }) {
  const { t, index, language } = useWords();
  const store = useAppStore();
  const { region, name, agreements, firstYear, lastYear, filled, said, contradicted } = row;
  const extent = extentWords(said, language);
  return (
    <tr>
      <th scope="row">
        <RegionMark level={region.level} state={markStates[recordOf(index, region.id)]} />
        <button
          type="button"
          className="link-button"
          onClick={() => {
            store.dispatch(select, { type: 'region', id: region.id });
            store.dispatch(goTo, { screen: 'explore' });
          }}
        >
          {name}
        </button>
      </th>
      <td className="is-number" data-label={t('health.reported.agreements')}>
        {formatNumber(agreements, language)}
      </td>
      <td className="is-number" data-label={t('health.reported.first')}>
        {firstYear ?? '–'}
      </td>
      <td className="is-number" data-label={t('health.reported.last')}>
        {lastYear ?? '–'}
      </td>
      <td
        className="is-number"
        data-label={t('health.reported.filled')}
        title={t('health.reported.filled.title')}
      >
        {filled === undefined ? '–' : formatFixed(filled, language, 1)}
      </td>
      <td data-label={t('health.reported.register')}>
        <RegisterButton
          region={region}
          said={said}
          label={t('health.form.open', { name, extent })}
          className={`register-cell ${said === undefined ? 'is-unsaid' : ''}`}
        >
          <span>
            {extent}
            {said !== undefined && said.source !== '' && <span className="note"> {said.source}</span>}
          </span>
          <Pencil size={13} strokeWidth={1.75} aria-hidden />
        </RegisterButton>
        {contradicted && (
          <span className="register-contradicted">{t('health.extent.contradicted', { n: agreements })}</span>
        )}
      </td>
    </tr>
  );
}
