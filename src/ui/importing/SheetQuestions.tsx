import { CircleHelp, Link2 } from 'lucide-react';
import { useState } from 'react';
import { formatDate, formatList, formatNumber, formatShare } from '../../i18n/format.ts';
import { columnNames } from '../../ingest/build/columnNames.ts';
import type { SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { dateExamples } from '../../view/importing/dateExamples.ts';
import { tableName } from '../../view/importing/tableName.ts';
import { Segmented } from '../components/Segmented.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { useRegionOf } from './useRegionOf.ts';

interface Props {
  readonly session: ImportSession;
  readonly plan: SheetPlan;
}

/** What one table leaves open, each with the answer that holds until a person gives another; and how it is joined with others. */
export function SheetQuestions({ session, plan }: Props) {
  if (plan.content === 'ignore') return null;
  return (
    <div className="imp-questions">
      <Owner session={session} plan={plan} />
      {plan.columns.map((column, at) =>
        column.dateOrder === undefined ? null : (
          <DateOrder key={`${String(at)} ${column.header}`} session={session} plan={plan} column={at} />
        ),
      )}
      <RegionColumn session={session} plan={plan} />
      <Join session={session} plan={plan} />
    </div>
  );
}

function Owner({ session, plan }: Props) {
  const t = useTranslate();
  const store = useAppStore();
  const regionOf = useRegionOf();
  const [changing, setChanging] = useState(false);
  const question = session.plan.questions.find((one) => one.type === 'owner' && one.sheet === plan.sheet);
  const { owner, sheet } = plan;
  if (owner === undefined && question === undefined) return null;
  const ask = owner === undefined || changing;
  const isAsked = question?.type === 'owner';
  return (
    <div className={`imp-question ${isAsked ? 'is-asked' : ''}`}>
      <p>
        {isAsked && <CircleHelp size={14} strokeWidth={1.75} aria-hidden />}
        <strong>
          {owner === undefined
            ? t('importing.owner')
            : t('importing.owner.of', { region: regionOf(owner.regionId)?.name ?? owner.regionId })}
        </strong>{' '}
        {owner !== undefined && (
          <span className="note">{t(`importing.owner.basis.${owner.basis}`, { text: owner.text })}</span>
        )}
        {question?.type === 'owner' && (
          <span className="note"> {t('importing.owner.ask', { n: question.rows })}</span>
        )}
      </p>
      {ask ? (
        <div className="imp-question-field">
          <RegionPicker
            label={t('importing.owner')}
            focusFirst={changing}
            onChoose={(regionId) => {
              setChanging(false);
              void store.changePlan({ type: 'owner', sheet, owner: { regionId, text: '', basis: 'chosen' } });
            }}
          />
        </div>
      ) : (
        <span className="imp-question-links">
          <button type="button" className="link-button" onClick={() => setChanging(true)}>
            {t('importing.names.change')}
          </button>
          <button
            type="button"
            className="link-button"
            onClick={() => void store.changePlan({ type: 'owner', sheet, owner: undefined })}
          >
            {t('importing.owner.remove')}
          </button>
        </span>
      )}
    </div>
  );
}

function DateOrder({ session, plan, column }: Props & { readonly column: number }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const columnPlan = plan.columns[column];
  const isAsked = session.plan.questions.some(
    (one) => one.type === 'date-order' && one.sheet === plan.sheet && one.column === column,
  );
  const examples = dateExamples(columnPlan?.samples ?? []);
  const order = columnPlan?.dateOrder;
  // What the values decide themselves is not asked, unless two of them can be read both ways and a person chose.
  const isChosen =
    columnPlan?.basis === 'chosen' && examples.length > 0 && (order === 'dmy' || order === 'mdy');
  if (!isAsked && !isChosen) return null;
  const name = columnNames(plan.columns)[column] ?? '';
  const of = (key: 'dayFirst' | 'monthFirst'): string =>
    examples
      .map((example) =>
        t('importing.date.example', { text: example.text, date: formatDate(example[key], language) }),
      )
      .join('; ');
  return (
    <div className={`imp-question ${isAsked ? 'is-asked' : ''}`}>
      <p>
        {isAsked && <CircleHelp size={14} strokeWidth={1.75} aria-hidden />}
        <strong>{t('importing.date.question', { column: name })}</strong>{' '}
        {isAsked && <span className="note">{t('importing.date.assumed')}</span>}
      </p>
      <Segmented
        label={t('importing.date.question', { column: name })}
        value={order === 'mdy' ? 'mdy' : 'dmy'}
        segments={[
          { value: 'dmy', label: t('importing.date.dmy'), count: of('dayFirst') },
          { value: 'mdy', label: t('importing.date.mdy'), count: of('monthFirst') },
        ]}
        onChange={(next) => {
          void store.changePlan({ type: 'date-order', sheet: plan.sheet, column, order: next });
        }}
      />
    </div>
  );
}

function RegionColumn({ session, plan }: Props) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const columns = plan.regionColumns ?? [];
  if (columns.length < 2) return null;
  const names = columnNames(plan.columns);
  const isAsked = session.plan.questions.some(
    (one) => one.type === 'region-column' && one.sheet === plan.sheet,
  );
  const chosen = plan.columns.findIndex(({ role }) => role === 'region');
  return (
    <div
      className={`imp-question imp-region-column ${isAsked ? 'is-asked' : ''}`}
      role="radiogroup"
      aria-label={t('importing.regionColumn.question')}
    >
      <p>
        {isAsked && <CircleHelp size={14} strokeWidth={1.75} aria-hidden />}
        <strong>{t('importing.regionColumn.question')}</strong>
      </p>
      {columns.map(({ column, regions, ties, onceShare }) => (
        <label key={column}>
          <input
            className="imp-radio"
            type="radio"
            name={`region-column-${String(plan.sheet)}`}
            checked={column === chosen}
            onChange={() => {
              void store.changePlan({ type: 'role', sheet: plan.sheet, column, role: 'region' });
            }}
          />
          <span>{names[column]}</span>
          <span className="note number">
            {t('importing.regionColumn.figures', {
              regions: formatNumber(regions, language),
              ties: formatNumber(ties, language),
              share: formatShare(onceShare, language),
            })}
          </span>
        </label>
      ))}
    </div>
  );
}

function Join({ session, plan }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { join } = session.plan;
  if (join === undefined || (join.participations !== plan.sheet && join.projects !== plan.sheet)) return null;
  const isProjects = join.projects === plan.sheet;
  const other = isProjects ? join.participations : join.projects;
  const names = columnNames(plan.columns);
  const columns = join.on.map(
    ({ participation, project }) => names[isProjects ? project : participation] ?? '',
  );
  return (
    <div className="imp-question">
      <p>
        <Link2 size={14} strokeWidth={1.75} aria-hidden />
        <strong>
          {t('importing.join', {
            table: tableName(session.source, other),
            columns: formatList(columns, language),
          })}
        </strong>{' '}
        <span className="note number">
          {t('importing.join.figures', {
            matched: formatNumber(join.matched, language),
            unmatched: formatNumber(join.unmatched, language),
            repeated: formatNumber(join.repeated, language),
          })}
        </span>
      </p>
    </div>
  );
}
