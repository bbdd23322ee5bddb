import { lazy, Suspense, useCallback, useState } from 'react';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import './gaps.css';
import { GapsBar } from './GapsBar.tsx';
import { GapsPairs } from './GapsPairs.tsx';
import { GapsProvider } from './GapsProvider.tsx';
import { useGaps } from './useGaps.ts';

/** Below this width the list and what is known of the open pair take turns. */
const onePanel = '(max-width: 899px)';

/**
 * Pairs of regions that one would expect to cooperate and of which no agreement is recorded or in force; and beside
 * them regions x affairs, partners of one region, and gaps that are no pairs.
 */
export function GapsScreen() {
  return (
    <GapsProvider opensFirst>
      <GapsFrame />
    </GapsProvider>
  );
}

function GapsFrame() {
  const t = useTranslate();
  const { settings, gap } = useGaps();
  const narrow = useMediaQuery(onePanel);
  const address = useApp((state) => state.work.item);
  // The first pair opens by itself and is then in no address.
  const item = address ?? gap?.id;
  // The details of a pair open by hand on a narrow screen, those of a region by themselves.
  const [asked, setAsked] = useState<{ readonly item: string | undefined; readonly details: boolean }>();
  const details =
    narrow &&
    (asked !== undefined && asked.item === item
      ? asked.details
      : address !== undefined && !address.includes('|'));
  const onDetails = useCallback(
    (shown: boolean, pair = item) => setAsked({ item: pair, details: shown }),
    [item],
  );
  return (
    <main
      className={`screen screen-gaps ${narrow && settings.view === 'pairs' ? 'screen-gaps-flow' : ''}`}
      aria-label={t('gaps.title')}
    >
      {!(narrow && settings.view === 'pairs') && <GapsBar />}
      {narrow && settings.view === 'pairs' && details && (
        <h1 className="visually-hidden">{t('gaps.title')}</h1>
      )}
      {settings.view === 'pairs' ? (
        <GapsPairs narrow={narrow} details={details} onDetails={onDetails} />
      ) : (
        <div className="gaps-view">
          <Suspense fallback={null}>
            {settings.view === 'matrix' && <CoverageMatrixView />}
            {settings.view === 'partners' && <PartnersView />}
            {settings.view === 'other' && <OtherGapsView />}
          </Suspense>
        </div>
      )}
    </main>
  );
}

const CoverageMatrixView = lazy(async () => ({
  default: (await import('./matrix/CoverageMatrixView.tsx')).CoverageMatrixView,
}));
const PartnersView = lazy(async () => ({
  default: (await import('./partners/PartnersView.tsx')).PartnersView,
}));
const OtherGapsView = lazy(async () => ({
  default: (await import('./other/OtherGapsView.tsx')).OtherGapsView,
}));
