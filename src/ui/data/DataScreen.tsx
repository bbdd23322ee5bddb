import { useApp, useTranslate } from '../StoreContext.tsx';
import { AffairsPanel } from './AffairsPanel.tsx';
import { AreasPanel } from './AreasPanel.tsx';
import { AsidePanel } from './AsidePanel.tsx';
import { BiasPanel } from './BiasPanel.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { DataHead } from './DataHead.tsx';
import { FieldsPanel } from './FieldsPanel.tsx';
import { LoadPanel } from './LoadPanel.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import { NoticesPanel } from './NoticesPanel.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import './data.css';

/** The dataset in use: where it comes from, what became of its rows, how full it is, what it leans to; and the way to another. */
export function DataScreen() {
  const t = useTranslate();
  const builtIn = useApp((state) => state.work.dataset.builtIn);
  return (
    <main className="screen screen-data" aria-label={t('data.title')}>
      <DataHead />
      <div className="data-columns">
        <div className="data-column">
          {builtIn && <LoadPanel />}
          <NamesPanel />
          <AsidePanel />
          <NoticesPanel />
          <SourcesPanel />
          <AreasPanel />
        </div>
        <div className="data-column">
          {!builtIn && <LoadPanel />}
          <CoveragePanel />
          {builtIn && <BiasPanel />}
          <FieldsPanel />
          <AffairsPanel />
          <SavedPanel />
        </div>
      </div>
    </main>
  );
}
