import { Moon, Redo2, Search, Sun, Undo2 } from 'lucide-react';
import { languages } from '../../domain/ViewSettings.ts';
import { setLanguage, setTheme, goTo } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { ExportMenu } from '../exporting/ExportMenu.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { Mark } from './Mark.tsx';
import { ProjectMenu } from './ProjectMenu.tsx';
import { useShownTheme } from './useTheme.ts';

/** Project, search, undo, export, language, theme. */
export function TopBar(props: { readonly onSearch: () => void }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const past = useApp((state) => state.history.past);
  const future = useApp((state) => state.history.future);
  const saving = useApp((state) => state.saving);
  const theme = useShownTheme();
  return (
    <header className="top-bar">
      <a
        className="brand"
        href="#/explore"
        aria-label="Jejaring"
        onClick={(event) => {
          event.preventDefault();
          store.dispatch(goTo, { screen: 'explore' });
        }}
      >
        <Mark />
        <span>Jejaring</span>
      </a>
      <ProjectMenu />
      <button
        type="button"
        className="search-button"
        aria-label={t('shell.search')}
        onClick={props.onSearch}
        aria-keyshortcuts="Control+K"
      >
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <span>{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="top-actions">
        {(saving === 'failed' || saving === 'elsewhere') && (
          <span className="chip chip-overlap">
            {t(saving === 'failed' ? 'shell.unsaved' : 'shell.unsaved.elsewhere')}
          </span>
        )}
        <Button
          icon={Undo2}
          label={undoLabel(t('actions.undo'), past.at(-1)?.action, t)}
          variant="quiet"
          aria-keyshortcuts="Control+Z"
          disabled={past.length === 0}
          onClick={() => store.undo()}
        />
        <Button
          icon={Redo2}
          label={undoLabel(t('actions.redo'), future[0]?.action, t)}
          variant="quiet"
          aria-keyshortcuts="Control+Shift+Z"
          disabled={future.length === 0}
          onClick={() => store.redo()}
        />
        <span className="top-divider" />
        <ExportMenu />
        <span className="top-divider" />
        <div className="languages" role="group" aria-label={t('shell.language')}>
          {languages.map((code) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-label={languageNames[code]}
              aria-pressed={code === language}
              onClick={() => store.dispatch(setLanguage, code)}
            >
              {code.toUpperCase()}
            </button>
          ))}
        </div>
        <select
          className="language-select"
          aria-label={t('shell.language')}
          value={language}
          onChange={(event) => {
            const chosen = languages.find((code) => code === event.target.value);
            if (chosen !== undefined) store.dispatch(setLanguage, chosen);
          }}
        >
          {languages.map((code) => (
            <option key={code} value={code} lang={code}>
              {languageNames[code].slice(0, 2)}
            </option>
          ))}
        </select>
        <Button
          icon={theme === 'dark' ? Sun : Moon}
          label={t(theme === 'dark' ? 'shell.theme.toLight' : 'shell.theme.toDark')}
          variant="quiet"
          onClick={() => store.dispatch(setTheme, theme === 'dark' ? 'light' : 'dark')}
        />
      </div>
    </header>
  );
}

/** Each language in its own words. */
const languageNames = { id: 'ID, Bahasa Indonesia', en: 'EN, English', de: 'DE, Deutsch' } as const;

function undoLabel(verb: string, action: string | undefined, t: ReturnType<typeof useTranslate>): string {
  return action === undefined ? verb : `${verb}: ${actionName(action, t)}`;
}

/** Actions whose name is a command; what was done is named by a noun of its own. */
const commands: ReadonlySet<string> = new Set([
  'clearPeriod',
  'resetFilters',
  'showOnRecord',
  'showInForce',
  'closeFocus',
]);

/** What an action did, as a noun, by its id. */
export function actionName(action: string, t: ReturnType<typeof useTranslate>): string {
  const key = commands.has(action) ? `actions.noun.${action}` : `actions.${action}`;
  return t(key as Parameters<typeof t>[0]);
}
