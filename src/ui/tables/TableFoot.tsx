import { Map as MapIcon } from 'lucide-react';
import { formatShortDate } from '../../i18n/format.ts';
import { goTo } from '../../state/actions.ts';
import { cellText } from '../../view/tables/Cell.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import type { ArrangedTable } from './useTable.ts';

/** What the marks of the table mean, and where the selected row is drawn. */
export function TableFoot(props: {
  readonly shown: ArrangedTable;
  readonly selectedKey: string | undefined;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const year = useApp((state) => state.work.filters.asOf).slice(0, 4);
  const { kind, columns, table } = props.shown;
  const has = (id: string): boolean => columns.some((column) => column.id === id);
  const row = table.all.find((each) => each.key === props.selectedKey);
  const first = columns.find((column) => column.id === 'title' || column.id === 'name' || column.id === 'a');
  const names =
    row === undefined || first === undefined
      ? undefined
      : [first.id, ...(kind === 'ties' ? ['b'] : [])]
          .map((id) => cellText(row.cell(id), language))
          .join(' – ');
  return (
    <footer className="table-foot note">
      {has('ends') && (
        <span>
          <span className="assumed number">{formatShortDate(`${year}-10`, language)}</span>{' '}
          {t('tables.legend.assumed')}
        </span>
      )}
      {kind === 'regions' && (
        <span>
          <RegionMark level="regency" state="no-record" /> {t('tables.legend.noRecord')}
        </span>
      )}
      <span>
        <span className="cell-missing hatch" /> {t('tables.legend.missing')}
      </span>
      {has('affairs') && (
        <span>
          <i>{t('tables.column.affairs')}</i> {t('tables.legend.assigned')}
        </span>
      )}
      {has('filled') && (
        <span>
          <span className="cell-ticks" aria-hidden="true">
            <i className="is-filled" />
            <i className="is-filled" />
            <i />
          </span>{' '}
          {t('tables.legend.filled')}
        </span>
      )}
      <span className="table-foot-end">
        {names !== undefined && <strong>{t('tables.selected', { name: names })}</strong>}
        <button
          type="button"
          className="link-button"
          onClick={() => store.dispatch(goTo, { screen: 'explore' })}
        >
          <MapIcon size={13} strokeWidth={1.75} aria-hidden /> {t('tables.show')}
        </button>
      </span>
    </footer>
  );
}
