import { CircleDashed, Route, X } from 'lucide-react';
import type { Region } from '../../domain/Region.ts';
import { provinceOf } from '../../domain/DatasetIndex.ts';
import { bareName } from '../../domain/regionName.ts';
import { closeFocus, openEgo, openPath, select } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore } from '../StoreContext.tsx';
import { useWords } from './useWords.ts';

/** What a region is, its name, and what can be done from it. */
export function RegionHead({ region }: { readonly region: Region }) {
  const { t, index } = useWords();
  const store = useAppStore();
  const focus = useApp((state) => state.work.focus);
  const provinceId = provinceOf(index, region.id);
  const province = provinceId === undefined ? undefined : index.regionOf.get(provinceId);
  const level = t(`level.${region.level}`);
  const kind =
    province === undefined || province.id === region.id
      ? level
      : t('explore.crumb.in', { level, province: bareName(province) });
  const code = region.id.startsWith('own:') ? '' : `, ${t('explore.crumb.code', { code: region.id })}`;
  const egoOpen = focus?.type === 'ego' && focus.region === region.id;
  const pathOpen = focus?.type === 'path' && focus.from === region.id;
  return (
    <header className="inspector-head">
      <div className="inspector-crumb">
        <span>
          {kind}
          {code}
        </span>
        <Button
          icon={X}
          small
          variant="quiet"
          label={t('explore.inspector.close')}
          onClick={() => store.dispatch(select, undefined)}
        />
      </div>
      <h2 className="title-region">{region.name}</h2>
      {region.autonomous && (
        <div className="inspector-actions">
          <Button
            icon={CircleDashed}
            small
            aria-pressed={egoOpen}
            onClick={() => {
              if (egoOpen) store.dispatch(closeFocus);
              else store.dispatch(openEgo, { region: region.id, steps: 1 });
            }}
          >
            {t('explore.neighbourhood')}
          </Button>
          <Button
            icon={Route}
            small
            aria-pressed={pathOpen}
            onClick={() => {
              if (pathOpen) store.dispatch(closeFocus);
              else store.dispatch(openPath, { from: region.id });
            }}
          >
            {t('explore.pathTo')}
          </Button>
        </div>
      )}
    </header>
  );
}
