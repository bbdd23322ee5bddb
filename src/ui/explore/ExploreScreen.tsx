import { useMemo, useRef, useState, type ReactNode } from 'react';
import { selectionKey, toggleFiltersPanel } from '../../state/actions.ts';
import { Timeline } from '../charts/Timeline.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { Sheet, type SheetStop } from '../components/Sheet.tsx';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import type { NetworkHandle } from '../graph/networkProps.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { filtersFold, inspectorFolds } from './breakpoints.ts';
import { ClosedLine } from './ClosedLine.tsx';
import { FiltersPanel } from './FiltersPanel.tsx';
import { FocusBar } from './FocusBar.tsx';
import { PanelFailed } from '../inspector/PanelFailed.tsx';
import { InspectorFrame } from './InspectorFrame.tsx';
import { Picture } from './Picture.tsx';
import { Toolbar, type PictureControls } from './Toolbar.tsx';
import './explore.css';

/** The network: filters, picture, timeline and what is known of the selection. */
export function ExploreScreen() {
  const t = useTranslate();
  const store = useAppStore();
  const filtersOpen = useApp((state) => state.work.filtersOpen);
  const inspectorWidth = useApp((state) => state.work.inspectorWidth);
  const selected = useApp((state) => selectionKey(state.work.selection));
  const filtersFolded = useMediaQuery(filtersFold);
  const sheet = useMediaQuery(inspectorFolds);
  const [dialog, setDialog] = useState(false);
  const [stop, setStop] = useState<SheetStop>(selected === '' ? 'low' : 'half');
  const handle = useRef<NetworkHandle | null>(null);
  const controls = useMemo<PictureControls>(
    () => ({
      zoomIn: () => handle.current?.zoomIn(),
      zoomOut: () => handle.current?.zoomOut(),
      fit: () => handle.current?.fit(),
    }),
    [],
  );
  const showPanel = filtersOpen && !filtersFolded;

  // A selection shows itself: a lowered sheet rises for it.
  const [seen, setSeen] = useState(selected);
  if (seen !== selected) {
    setSeen(selected);
    if (selected !== '' && stop === 'low') setStop('half');
  }

  return (
    <main
      className={`screen screen-explore${showPanel ? ' with-filters' : ''}${sheet ? ` with-sheet sheet-at-${stop}` : ''}`}
      aria-label={t('explore.title')}
      style={
        sheet
          ? {}
          : {
              gridTemplateColumns: `${showPanel ? 'var(--filters-width) ' : ''}minmax(0, 1fr) ${String(inspectorWidth)}px`,
            }
      }
    >
      <h1 className="visually-hidden">{t('explore.title')}</h1>
      {showPanel && (
        <aside className="filters" aria-label={t('explore.filters')}>
          <FiltersPanel />
        </aside>
      )}
      <div className="centre">
        <Toolbar
          controls={controls}
          onFilters={
            showPanel
              ? undefined
              : () => {
                  if (filtersFolded) setDialog(true);
                  else store.dispatch(toggleFiltersPanel);
                }
          }
        />
        <FocusBar />
        <ClosedLine />
        <div className="picture">
          <ErrorBoundary fallback={pictureFailed}>
            <Picture handle={handle} />
          </ErrorBoundary>
        </div>
        <Timeline />
      </div>
      {sheet ? (
        <Sheet label={t('explore.inspector')} stop={stop} onStop={setStop}>
          <Inspector />
        </Sheet>
      ) : (
        <InspectorFrame />
      )}
      {dialog && filtersFolded && (
        <Dialog title={t('explore.filters')} className="filters-dialog" onClose={() => setDialog(false)}>
          <FiltersPanel inDialog />
        </Dialog>
      )}
    </main>
  );
}

function pictureFailed(error: Error, retry: () => void): ReactNode {
  return <PanelFailed error={error} onRetry={retry} />;
}
