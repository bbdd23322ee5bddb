import { FilePlus2, GitCompareArrows, Grid3x3, Layers2, Link2, type LucideIcon } from 'lucide-react';
import type { OverlapView } from '../../state/OverlapsSettings.ts';
import { Segmented } from '../components/Segmented.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useTranslate } from '../StoreContext.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

const views: readonly (readonly [OverlapView, LucideIcon])[] = [
  ['groups', Layers2],
  ['links', Link2],
  ['programmes', Grid3x3],
  ['draft', FilePlus2],
  ['registers', GitCompareArrows],
];

/** Title of the screen, and which of its views is shown. */
export function OverlapsBar({ model }: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  return (
    <header className="gaps-bar">
      <div className="gaps-title">
        <h1 className="title-screen">{t('overlaps.title')}</h1>
        <WhatIsThis of={t('overlaps.title')} short>
          <p>{t('overlaps.lead')}</p>
        </WhatIsThis>
      </div>
      <div className="gaps-views">
        <Segmented
          label={t('overlaps.views')}
          value={model.settings.view}
          segments={views.map(([view, icon]) => ({ value: view, label: t(`overlaps.view.${view}`), icon }))}
          onChange={(view) => model.change({ view })}
        />
      </div>
    </header>
  );
}
