import { CircleDashed, Users, Waypoints } from 'lucide-react';
import type { CoverageCell } from '../../../analysis/coverage/CoverageMatrix.ts';
import { levelOfPair } from '../../../analysis/gaps/PairLevel.ts';
import type { AffairCode, RegionId } from '../../../domain/ids.ts';
import { goTo, select, setFilters } from '../../../state/actions.ts';
import { setGaps } from '../../../state/gapActions.ts';
import { Button } from '../../components/Button.tsx';
import { useAppStore, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';

/** From the matrix to the list of gaps and to the map, with what is selected as their filter. */
export function MatrixLinks(props: {
  readonly region: RegionId | undefined;
  readonly affair: AffairCode | undefined;
  /** Whose agreements the map shows; nobody = all of the scope. */
  readonly parties: readonly RegionId[];
  readonly state: CoverageCell['state'] | undefined;
  readonly province?: RegionId;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const { settings, context } = useGaps();
  const { region, affair, parties, province } = props;
  const seeAsGap = (): void => {
    const { affair: _affair, scope, ...rest } = settings;
    store.dispatch(setGaps, {
      gaps: {
        ...rest,
        view: 'pairs',
        ...(affair === undefined ? {} : { affair }),
        // A link to a region opens the level and the list in which it has something.
        ...(region === undefined
          ? scope !== undefined && { scope }
          : { level: levelOfPair(context.index, region, region) }),
      },
      ...(region === undefined ? {} : { item: region }),
    });
  };
  const showOnMap = (): void => {
    // An affair that the region itself lacks is shown where its bordering regions have it.
    const shown = props.state === 'covered' || props.state === 'partial' ? parties.slice(0, 1) : parties;
    store.dispatch(setFilters, {
      affairs: affair === undefined ? [] : [affair],
      parties: shown,
      provinces: province === undefined ? [] : [province],
    });
    store.dispatch(select, region === undefined ? undefined : { type: 'region', id: region });
    store.dispatch(goTo, { screen: 'explore' });
  };
  const findPartners = (): void => {
    if (region === undefined) return;
    store.dispatch(setGaps, { gaps: { ...settings, view: 'partners', scope: region }, item: region });
  };
  return (
    <div className="finding-actions">
      <Button icon={CircleDashed} small variant="primary" onClick={seeAsGap}>
        {t('coverage.seeAsGap')}
      </Button>
      <Button icon={Waypoints} small onClick={showOnMap}>
        {t('coverage.showOnMap')}
      </Button>
      {region !== undefined && affair === undefined && (
        <Button icon={Users} small onClick={findPartners}>
          {t('coverage.findPartners')}
        </Button>
      )}
    </div>
  );
}
