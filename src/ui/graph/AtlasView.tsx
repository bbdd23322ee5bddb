import { useMemo, type ComponentType, type ReactElement } from 'react';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import type { SceneDrawn } from '../../view/Scene.ts';
import { isWide } from './frameScene.ts';
import { CameraStore } from './CameraStore.ts';
import { Legend } from './Legend.tsx';
import type { NetworkViewProps } from './networkProps.ts';
import { NetworkView } from './NetworkView.tsx';
import { OverviewMap } from './OverviewMap.tsx';
import { useNetworkScene } from './useNetworkScene.ts';
import './atlas.css';

export interface AtlasViewProps extends NetworkViewProps {
  /** `strip` above the working map (windows of 800 px height or more), `inset` within it, or none (phones). */
  readonly overview: 'strip' | 'inset' | 'none';
  readonly legend: 'full' | 'compact' | 'none';
  readonly measureName: (id: string) => string;
  /** Says above the legend how much of the network is drawn. */
  readonly drawnNote?: ComponentType<{ readonly drawn: SceneDrawn }>;
  /** That of `t`, for numbers. */
  readonly language: Language;
}

/** An atlas plate: the whole country, the working map tied to it by a frame, and the legend below. Fills its parent. */
export function AtlasView(props: AtlasViewProps): ReactElement {
  const { overview, legend, measureName, geography, dataset, t, language, drawnNote: Note } = props;
  const ownCamera = useMemo(() => new CameraStore(), []);
  const camera = props.camera ?? ownCamera;
  const scene = useNetworkScene(props);
  const names = shortNamesOf(dataset);
  const whole =
    overview !== 'none' && geography !== undefined && isWide(geography) && scene.space === 'map' ? (
      <OverviewMap scene={scene} geography={geography} camera={camera} variant={overview} t={t} />
    ) : undefined;
  return (
    <div className="atlas">
      {overview === 'strip' && whole !== undefined && <div className="atlas-strip">{whole}</div>}
      <div className="atlas-map">
        <NetworkView {...props} camera={camera} />
        {overview === 'inset' && whole !== undefined && <div className="atlas-inset">{whole}</div>}
      </div>
      {Note !== undefined && <Note drawn={scene.drawn} />}
      {legend !== 'none' && (
        <Legend
          scene={scene}
          names={names}
          measureName={measureName}
          t={t}
          language={language}
          compact={legend === 'compact'}
        />
      )}
    </div>
  );
}
