import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { sheetContents, type SheetContent } from '../../ingest/plan/ImportPlan.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { describeTable } from '../../view/importing/describeTables.ts';
import { columnCounts } from '../../view/importing/sheetFacts.ts';
import { tableName } from '../../view/importing/tableName.ts';
import { Tabs } from '../components/Tabs.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import { SheetQuestions } from './SheetQuestions.tsx';

/** The tables of the files as they were understood: one after the other where there are several. */
export function ColumnsPanel({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const { plan, source } = session;
  // The first table that is used stands open.
  const [chosen, setChosen] = useState(() => plan.sheets.find(({ content }) => content !== 'ignore')?.sheet);
  const current = plan.sheets.find(({ sheet }) => sheet === chosen) ?? plan.sheets[0];
  if (current === undefined) return null;
  const questions = (sheet: number): number => plan.questions.filter((one) => one.sheet === sheet).length;
  return (
    <section className="imp-columns" aria-labelledby="imp-columns-title">
      {plan.sheets.length === 1 ? (
        <Table session={session} sheet={current.sheet} />
      ) : (
        <Tabs
          label={t('importing.tables')}
          value={String(current.sheet)}
          tabs={plan.sheets.map(({ sheet }) => {
            const open = questions(sheet);
            return {
              value: String(sheet),
              label: tableName(source, sheet),
              ...(open === 0 ? {} : { count: `? ${String(open)}` }),
            };
          })}
          onChange={(value) => setChosen(Number(value))}
        >
          <Table key={current.sheet} session={session} sheet={current.sheet} />
        </Tabs>
      )}
    </section>
  );
}

function Table({ session, sheet }: { readonly session: ImportSession; readonly sheet: number }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const [all, setAll] = useState(false);
  const { plan, source } = session;
  const table = source.sheets[sheet];
  const sheetPlan = plan.sheets.find((one) => one.sheet === sheet);
  if (table === undefined || sheetPlan === undefined) return null;
  const counts = columnCounts(plan, sheetPlan);
  const isIgnored = sheetPlan.content === 'ignore';
  const rows = table.rowNumbers.length;
  return (
    <>
      <div className="imp-columns-head">
        <h2 id="imp-columns-title" className="title-section">
          {t('importing.columns')}
        </h2>
        {!isIgnored && (
          <p className="imp-columns-counts">
            {t('importing.columns.recognised', {
              recognised: formatNumber(counts.recognised, language),
              total: formatNumber(counts.total, language),
            })}
            {counts.kept > 0 && `, ${t('importing.columns.kept', { n: counts.kept })}`}
            {counts.ignored > 0 && `, ${t('importing.columns.ignored', { n: counts.ignored })}`}
            {counts.toChoose > 0 && (
              <>
                , <strong>{t('importing.columns.toChoose', { n: counts.toChoose })}</strong>
              </>
            )}
          </p>
        )}
        {plan.sheets.length > 1 && <p className="note">{describeTable(table, sheetPlan, language)}</p>}
        <ContentChoice session={session} sheet={sheet} />
        {rows > 0 && (
          <button
            type="button"
            className="link-button imp-columns-all"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all
              ? t('importing.columns.less')
              : t('importing.columns.all', {
                  columns: formatNumber(sheetPlan.columns.length, language),
                  rows: formatNumber(rows, language),
                })}
          </button>
        )}
      </div>
      <SheetQuestions session={session} plan={sheetPlan} />
      {rows === 0 ? (
        <p className="note">{t('importing.grid.empty')}</p>
      ) : (
        <SheetGrid session={session} table={table} plan={sheetPlan} all={all} />
      )}
    </>
  );
}

/** What one row of the table is, with the reason; best guesses first. */
function ContentChoice({ session, sheet }: { readonly session: ImportSession; readonly sheet: number }) {
  const t = useTranslate();
  const store = useAppStore();
  const sheetPlan = session.plan.sheets.find((one) => one.sheet === sheet);
  if (sheetPlan === undefined) return null;
  const { content, contentBasis, otherContents } = sheetPlan;
  const best = [...new Set<SheetContent>([content, ...otherContents])];
  const rest = sheetContents.filter((one) => !best.includes(one));
  const isAsked = session.plan.questions.some((one) => one.type === 'content' && one.sheet === sheet);
  return (
    <label className={`imp-content ${isAsked ? 'is-asked' : ''}`}>
      <span>{t('importing.content')}</span>
      <select
        className="field"
        value={content}
        onChange={(event) => {
          const next = sheetContents.find((one) => one === event.target.value);
          if (next !== undefined) void store.changePlan({ type: 'content', sheet, content: next });
        }}
      >
        <optgroup label={t('importing.column.best')}>
          {best.map((one) => (
            <option key={one} value={one}>
              {t(`importing.content.${one}`)}
            </option>
          ))}
        </optgroup>
        {rest.length > 0 && (
          <optgroup label={t('importing.group.other')}>
            {rest.map((one) => (
              <option key={one} value={one}>
                {t(`importing.content.${one}`)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <span className="note">{t(`importing.content.basis.${contentBasis}`)}</span>
    </label>
  );
}
