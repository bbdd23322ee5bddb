import { Map as MapIcon, Maximize, Minus, Plus, SlidersHorizontal, Waypoints } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { hasPlaces, layoutShown } from '../../domain/layoutShown.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { connectedComponents } from '../../graph/connectedComponents.ts';
import { statusModeOf } from '../../graph/defaultFilters.ts';
import { goTo, setQuery, setAppearance } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { Popover } from '../components/Popover.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { TaskLine } from './TaskLine.tsx';

export interface PictureControls {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** Layout, the network's figures in words, running work, zoom. */
export function Toolbar(props: {
  readonly controls: PictureControls;
  /** Opens the filters where they are folded; absent while they are shown. */
  readonly onFilters?: (() => void) | undefined;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const chosen = useApp((state) => state.work.appearance.layout);
  const layout = layoutShown(dataset, chosen);
  return (
    <div className="toolbar">
      <Segmented
        label={t('explore.layout')}
        value={layout}
        segments={[
          {
            value: 'map',
            label: t('explore.layout.map'),
            icon: MapIcon,
            ...(hasPlaces(dataset) ? {} : { disabled: t('drawn.noMap') }),
          },
          { value: 'force', label: t('explore.layout.force'), icon: Waypoints },
        ]}
        onChange={(next) => store.dispatch(setAppearance, { layout: next })}
      />
      {!hasPlaces(dataset) && (
        <WhatIsThis of={t('explore.layout.map')} short>
          <p>{t('drawn.noMap')}</p>
        </WhatIsThis>
      )}
      {props.onFilters !== undefined && (
        <Button icon={SlidersHorizontal} className="toolbar-filters" onClick={props.onFilters}>
          {t('explore.filters.show')}
        </Button>
      )}
      <Figures />
      <TaskLine />
      <div className="toolbar-zoom">
        <Button icon={Minus} variant="quiet" label={t('explore.zoomOut')} onClick={props.controls.zoomOut} />
        <Button icon={Plus} variant="quiet" label={t('explore.zoomIn')} onClick={props.controls.zoomIn} />
        <Button icon={Maximize} variant="quiet" label={t('explore.fit')} onClick={props.controls.fit} />
      </div>
    </div>
  );
}

function Figures() {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const filters = useApp((state) => state.work.filters);
  const { network } = useDerived();
  const components = useMemo(() => connectedComponents(network), [network]);
  const anchor = useRef<HTMLButtonElement>(null);
  const [explaining, setExplaining] = useState(false);
  const close = useCallback(() => setExplaining(false), []);
  const inForce = network.ties.filter((tie) => tie.certainty !== 'not-known').length;
  const withoutData = coverageOf(dataset).withoutRecord.length;
  const regions = components.reduce((sum, component) => sum + component.length, 0);
  return (
    <div className="figures" role="status">
      <p>
        <strong>{t(`explore.figures.ties.${statusModeOf(filters)}`, { n: network.ties.length })}</strong>,{' '}
        {t('explore.figures.inForce', { n: inForce })}
      </p>
      <p className="note">
        {t('explore.figures.regions', { n: regions })}{' '}
        {t('explore.figures.components', { n: components.length })}
        {withoutData > 0 && (
          <>
            ;{' '}
            <button
              ref={anchor}
              type="button"
              className="quiet-link"
              aria-expanded={explaining}
              onClick={() => setExplaining(!explaining)}
            >
              {t('explore.figures.withoutData', { n: withoutData })}
            </button>
          </>
        )}
      </p>
      {explaining && (
        <Popover
          anchor={anchor}
          label={t('explore.figures.withoutData', { n: withoutData })}
          onClose={close}
          className="popover-text"
        >
          <p>{t('explore.figures.withoutData.hint')}</p>
          <Button
            small
            onClick={() => {
              store.dispatch(goTo, { screen: 'tables', item: 'regions' });
              store.dispatch(setQuery, t('noRecord.short'));
            }}
          >
            {t('shell.screen.tables')}
          </Button>
        </Popover>
      )}
    </div>
  );
}
