import { ChevronLeft, ChevronRight, Grid3x3, Table2 } from 'lucide-react';
import { useState } from 'react';
import { statusModeOf } from '../../../graph/defaultFilters.ts';
import { goTo, showInForce, showOnRecord } from '../../../state/actions.ts';
import { matrixColumnOrders, matrixRowOrders } from '../../../state/Work.ts';
import { affairShortName } from '../../../view/affairShortName.ts';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { ScopePicker } from '../ScopePicker.tsx';
import { useGaps } from '../useGaps.ts';
import './cover.css';
import { useLastScope } from '../partners/useLastScope.ts';
import { useLightPaper } from './useLightPaper.ts';
import './matrix.css';
import { MatrixActions } from './MatrixActions.tsx';
import { MatrixLegend } from './MatrixCell.tsx';
import { MatrixGrid, rowsPerPage } from './MatrixGrid.tsx';
import { MatrixPanel } from './MatrixPanel.tsx';
import { MatrixRegions } from './MatrixRegions.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { useMatrix, type MatrixModel } from './useMatrix.ts';

/** Who cooperates in what: regions x affairs as a grid or a table, what is selected, and what it says as a whole. */
export function CoverageMatrixView() {
  useLightPaper();
  useLastScope();
  const t = useTranslate();
  const store = useAppStore();
  const model = useMatrix();
  const { context, scope, setScope } = useGaps();
  const language = useApp((state) => state.work.language);
  const [paging, setPaging] = useState<{ readonly of: object; readonly page: number }>();
  const { set, matrix, settings, change, arrangement } = model;
  const pages = Math.max(1, Math.ceil(arrangement.rows.length / rowsPerPage));
  const page = paging?.of === arrangement ? Math.min(paging.page, pages - 1) : 0;
  const { dataset } = context;

  if (matrix.columns.length === 0 || matrix.rows.length === 0) {
    return (
      <section className="cover-view matrix-view matrix-empty" aria-label={t('coverage.title')}>
        <div className="empty">
          <h2 className="title-section">{t('coverage.title')}</h2>
          <p>{t(matrix.rows.length === 0 ? 'coverage.empty.regions' : 'coverage.empty.affairs')}</p>
          <Button onClick={() => store.dispatch(goTo, { screen: 'data' })}>{t('gaps.empty.data')}</Button>
        </div>
      </section>
    );
  }
  return (
    <section className="cover-view matrix-view" aria-label={t('coverage.title')}>
      <div className="matrix-main">
        <h2 className="matrix-heading title-screen">{t('coverage.title')}</h2>
        <header className="matrix-top">
          <ScopePicker
            scope={scope.id}
            onChange={(next) => {
              change({ regions: undefined });
              setScope(next);
            }}
          />
          <MatrixRegions model={model} />
          <StatusSwitch />
          <Segmented
            label={t('coverage.shape')}
            value={settings.asTable ? 'table' : 'grid'}
            segments={[
              { value: 'grid', label: t('coverage.shape.grid'), icon: Grid3x3 },
              { value: 'table', label: t('coverage.shape.table'), icon: Table2 },
            ]}
            onChange={(value) => change({ asTable: value === 'table' })}
          />
          <Orders model={model} />
        </header>
        {settings.asTable ? (
          <MatrixTable model={model} />
        ) : (
          <MatrixGrid key={page} model={model} page={page} />
        )}
        {!settings.asTable && pages > 1 && (
          <nav className="matrix-pages" aria-label={t('coverage.pages')}>
            <Button
              icon={ChevronLeft}
              small
              label={t('coverage.pages.previous')}
              disabled={page === 0}
              onClick={() => setPaging({ of: arrangement, page: page - 1 })}
            />
            <span className="number">
              {t('coverage.pages.at', {
                from: page * rowsPerPage + 1,
                to: Math.min(arrangement.rows.length, (page + 1) * rowsPerPage),
                all: arrangement.rows.length,
              })}
            </span>
            <Button
              icon={ChevronRight}
              small
              label={t('coverage.pages.next')}
              disabled={page === pages - 1}
              onClick={() => setPaging({ of: arrangement, page: page + 1 })}
            />
          </nav>
        )}
        <footer className="matrix-foot">
          {!settings.asTable && <MatrixLegend />}
          <p className="note">{leftOutNote()}</p>
          <div className="matrix-actions">
            <MatrixActions model={model} />
          </div>
        </footer>
      </div>
      <MatrixPanel model={model} />
    </section>
  );

  /** Affairs that no row may agree on have no column; one says which. */
  function leftOutNote(): string {
    const shown = new Set(matrix.columns.map(({ affair }) => affair));
    const left = dataset.affairs.filter(({ code }) => !shown.has(code));
    const notes: string[] = [];
    if (left.length > 0) {
      const names = left.map((affair) => affairShortName(affair, language)).join(', ');
      notes.push(t('coverage.leftOut', { affairs: names }));
    }
    if (set.left > 0) notes.push(t('coverage.regionsLeft', { n: set.left }));
    return notes.join(' ');
  }
}

/** Which agreements count: the switch of the whole application. */
function StatusSwitch() {
  const t = useTranslate();
  const store = useAppStore();
  const filters = useApp((state) => state.work.filters);
  const mode = statusModeOf(filters);
  return (
    <Segmented
      label={t('coverage.status')}
      value={mode}
      segments={[
        { value: 'record', label: t('coverage.status.record.short') },
        { value: 'in-force', label: t('coverage.status.in-force.short') },
        ...(mode === 'chosen'
          ? [{ value: 'chosen' as const, label: t('coverage.status.chosen.short') }]
          : []),
      ]}
      onChange={(value) => {
        if (value === 'record') store.dispatch(showOnRecord);
        if (value === 'in-force') store.dispatch(showInForce);
      }}
    />
  );
}

function Orders(props: { readonly model: MatrixModel }) {
  const t = useTranslate();
  const { settings, change } = props.model;
  return (
    <>
      <select
        className="field"
        aria-label={t('coverage.rows')}
        value={settings.rows}
        onChange={({ target }) => {
          const rows = matrixRowOrders.find((order) => order === target.value);
          if (rows !== undefined) change({ rows });
        }}
      >
        {matrixRowOrders.map((order) => (
          <option key={order} value={order}>
            {t(`coverage.rows.${order}`)}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={t('coverage.columns')}
        value={settings.columns}
        onChange={({ target }) => {
          const columns = matrixColumnOrders.find((order) => order === target.value);
          if (columns !== undefined) change({ columns });
        }}
      >
        {matrixColumnOrders.map((order) => (
          <option key={order} value={order}>
            {t(`coverage.columns.${order}`)}
          </option>
        ))}
      </select>
    </>
  );
}
