import { lazy, Suspense, useEffect, useState } from 'react';
import type { Screen } from '../domain/ViewSettings.ts';
import { ErrorBoundary } from '../ui/components/ErrorBoundary.tsx';
import { EditorProvider } from '../ui/editing/EditorProvider.tsx';
import { ExploreScreen } from '../ui/explore/ExploreScreen.tsx';
import { DropTarget } from '../ui/shell/DropTarget.tsx';
import { Notices } from '../ui/shell/Notices.tsx';
import { screenFailed } from '../ui/shell/PanelFailed.tsx';
import { Rail } from '../ui/shell/Rail.tsx';
import { SearchPalette } from '../ui/shell/SearchPalette.tsx';
import { ShortcutsDialog } from '../ui/shell/ShortcutsDialog.tsx';
import { TopBar } from '../ui/shell/TopBar.tsx';
import { useShortcuts } from '../ui/shell/useShortcuts.ts';
import { useTheme } from '../ui/shell/useTheme.ts';
import '../ui/shell/shell.css';
import { useApp, useTranslate } from '../ui/StoreContext.tsx';

// Explore is the first picture; the others arrive when they are opened.
const GapsScreen = lazy(async () => ({ default: (await import('../ui/gaps/GapsScreen.tsx')).GapsScreen }));
const OverlapsScreen = lazy(async () => ({
  default: (await import('../ui/overlaps/OverlapsScreen.tsx')).OverlapsScreen,
}));
const TablesScreen = lazy(async () => ({
  default: (await import('../ui/tables/TablesScreen.tsx')).TablesScreen,
}));
const DataScreen = lazy(async () => ({ default: (await import('../ui/data/DataScreen.tsx')).DataScreen }));

const screenComponents = {
  explore: ExploreScreen,
  gaps: GapsScreen,
  overlaps: OverlapsScreen,
  tables: TablesScreen,
  data: DataScreen,
} as const satisfies Record<Screen, unknown>;

/** The frame: top bar, rail, the screen, and what floats above them. */
export function App() {
  const t = useTranslate();
  const screen = useApp((state) => state.work.screen);
  const language = useApp((state) => state.work.language);
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  useTheme();
  useShortcuts({ openSearch: () => setSearching(true), openHelp: () => setHelping(true) });

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t(`shell.screen.${screen}`)} · Jejaring`;
  }, [language, screen, t]);

  const Shown = screenComponents[screen];
  return (
    <EditorProvider>
      <div className="app">
        <a
          className="skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('content')?.focus();
          }}
        >
          {t('shell.skip')}
        </a>
        <TopBar onSearch={() => setSearching(true)} />
        <Rail onHelp={() => setHelping(true)} />
        <div id="content" className="content" tabIndex={-1}>
          <ErrorBoundary key={screen} fallback={screenFailed}>
            <Suspense fallback={<div className="screen" aria-busy="true" />}>
              <Shown />
            </Suspense>
          </ErrorBoundary>
        </div>
        <Notices />
        <DropTarget />
        {searching && <SearchPalette onClose={() => setSearching(false)} />}
        {helping && <ShortcutsDialog onClose={() => setHelping(false)} />}
      </div>
    </EditorProvider>
  );
}
