import { BookmarkPlus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import type { ImportPlan } from '../../ingest/plan/ImportPlan.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { removeProfile, saveProfile, setImportMode } from '../../state/importActions.ts';
import { toProfile } from '../../ingest/plan/profiles.ts';
import { tableName } from '../../view/importing/tableName.ts';
import { Button } from '../components/Button.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

/** What holds for all tables of the files: where they go, what their names are matched against, the kept mapping. */
export function PlanSettings({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const project = useApp((state) => state.work.project);
  const dataset = useApp((state) => state.work.dataset);
  const { plan, mode } = session;
  const projectName = project.name === '' ? dataset.title[language] : project.name;
  return (
    <section className="imp-settings" aria-label={t('importing.settings')}>
      {!dataset.builtIn && (
        <Segmented
          label={t('importing.mode')}
          value={mode}
          segments={[
            { value: 'new', label: t('importing.mode.new') },
            { value: 'update', label: t('importing.mode.update', { name: projectName }) },
          ]}
          onChange={(next) => store.dispatch(setImportMode, next)}
        />
      )}
      {mode === 'new' && <ProjectName key={plan.title} title={plan.title} />}
      <RegionsChoice session={session} />
      <ProfilePart session={session} />
    </section>
  );
}

function ProjectName({ title }: { readonly title: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const id = useId();
  const [text, setText] = useState(title);
  const commit = (): void => {
    const next = text.trim();
    if (next === '') setText(title);
    else if (next !== title) void store.changePlan({ type: 'title', title: next });
  };
  return (
    <div className="imp-setting imp-setting-name">
      <label htmlFor={id}>{t('importing.name')}</label>
      <input
        id={id}
        className="field"
        type="text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </div>
  );
}

function RegionsChoice({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const id = useId();
  const { plan, source } = session;
  const { regions } = plan;
  const tables = plan.sheets.filter(
    ({ content, sheet }) => content === 'regions' || (regions.type === 'table' && regions.sheet === sheet),
  );
  const choose = (value: string): void => {
    const next: ImportPlan['regions'] =
      value === 'built-in' || value === 'file' ? { type: value } : { type: 'table', sheet: Number(value) };
    void store.changePlan({ type: 'regions', regions: next });
  };
  return (
    <div className="imp-setting">
      <label htmlFor={id}>{t('importing.regions')}</label>
      <select
        id={id}
        className="field"
        value={regions.type === 'table' ? String(regions.sheet) : regions.type}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="built-in">{t('importing.regions.built-in')}</option>
        <option value="file">{t('importing.regions.file')}</option>
        {tables.map(({ sheet }) => (
          <option key={sheet} value={String(sheet)}>
            {t('importing.regions.table', { table: tableName(source, sheet) })}
          </option>
        ))}
      </select>
      {regions.type !== 'table' && (
        <p className="note">
          {plan.names === undefined || plan.regionNames === undefined
            ? t('importing.regions.share', { share: formatShare(plan.builtInShare, language) })
            : t('importing.regions.names', {
                regions: formatNumber(plan.regionNames, language),
                n: plan.names,
              })}
        </p>
      )}
    </div>
  );
}

/** The mapping that was applied, and the way to keep the present one for the next file. */
function ProfilePart({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const store = useAppStore();
  const profiles = useApp((state) => state.work.profiles);
  const id = useId();
  const { plan } = session;
  const [name, setName] = useState<string>();
  const [saved, setSaved] = useState('');
  const applied = profiles.find((profile) => profile.name === plan.profile);
  const save = (): void => {
    const wanted = (name ?? '').trim();
    if (wanted === '') return;
    store.dispatch(
      saveProfile,
      toProfile(plan, session.source, { name: wanted, savedOn: new Date().toISOString() }),
    );
    setSaved(t('importing.profile.saved', { name: wanted }));
    setName(undefined);
  };
  return (
    <div className="imp-setting imp-setting-profile">
      {plan.profile !== undefined && (
        <p className="imp-applied">
          {t('importing.profile.applied', { name: plan.profile })}
          {applied !== undefined && (
            <button
              type="button"
              className="link-button"
              onClick={() => store.dispatch(removeProfile, applied.name)}
            >
              {t('importing.profile.remove')}
            </button>
          )}
        </p>
      )}
      {name === undefined ? (
        <Button icon={BookmarkPlus} onClick={() => setName(plan.profile ?? plan.title)}>
          {t('importing.profile.save')}
        </Button>
      ) : (
        <form
          className="imp-inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor={id}>{t('importing.profile.name')}</label>
          <div>
            <input
              id={id}
              ref={(element) => element?.focus({ preventScroll: true })}
              className="field"
              type="text"
              value={name}
              aria-describedby={`${id}-note`}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setName(undefined);
              }}
            />
            <Button type="submit">{t('importing.profile.save')}</Button>
            <Button icon={X} label={t('cancel')} variant="quiet" onClick={() => setName(undefined)} />
          </div>
          <p id={`${id}-note`} className="note">
            {t('importing.profile.note')}
          </p>
        </form>
      )}
      <span className="note" role="status">
        {saved}
      </span>
    </div>
  );
}
