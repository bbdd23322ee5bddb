import { ImportScreen } from '../importing/ImportScreen.tsx';
import { OpenFiles } from '../importing/OpenFiles.tsx';
import { usePaste } from '../importing/usePaste.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { AffairsPanel } from './AffairsPanel.tsx';
import { AreasPanel } from './AreasPanel.tsx';
import { AsidePanel } from './AsidePanel.tsx';
import { BiasPanel } from './BiasPanel.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { DecisionsPanel } from './DecisionsPanel.tsx';
import { DataHead } from './DataHead.tsx';
import { FieldsPanel } from './FieldsPanel.tsx';
import { LoadPanel } from './LoadPanel.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import { NoticesPanel } from './NoticesPanel.tsx';
import { ProjectsPanel } from './ProjectsPanel.tsx';
import { ReportedPanel } from './ReportedPanel.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import { SourceCountsPanel } from './SourceCountsPanel.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import { YearsPanel } from './YearsPanel.tsx';
import './data.css';

/** The dataset in use; in its place files that are open to be looked at, until they are loaded or left. */
export function DataScreen() {
  const session = useApp((state) => state.work.importing);
  const isLooking = useApp((state) => state.work.item === 'import');
  usePaste();
  return session !== undefined && isLooking ? <ImportScreen session={session} /> : <DatasetHealth />;
}

/** Where the dataset comes from, what became of its rows, how full it is, what it leans to; and the way to another. */
function DatasetHealth() {
  const t = useTranslate();
  const builtIn = useApp((state) => state.work.dataset.builtIn);
  return (
    <main className="screen screen-data" aria-label={t('data.title')}>
      <div>
        <DataHead />
        <OpenFiles />
      </div>
      <div className="data-columns">
        <div className="data-column">
          {builtIn && <LoadPanel />}
          <NamesPanel />
          <AsidePanel />
          <NoticesPanel />
          <ReportedPanel />
          <DecisionsPanel />
          <SourceCountsPanel />
          <SourcesPanel />
          <AreasPanel />
        </div>
        <div className="data-column">
          {!builtIn && <LoadPanel />}
          <ProjectsPanel />
          <CoveragePanel />
          <YearsPanel />
          {builtIn && <BiasPanel />}
          <FieldsPanel />
          <AffairsPanel />
          <SavedPanel />
        </div>
      </div>
    </main>
  );
}
