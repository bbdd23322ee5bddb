import { useMemo } from 'react';
import type { BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { commonBorder } from '../../view/commonBorder.ts';
import type { MiniMapContent, MiniRole } from '../../view/miniScene.ts';
import { MiniMap } from '../graph/MiniMap.tsx';
import { useShownTheme } from '../shell/useTheme.ts';
import { useApp, useSession, useTranslate } from '../StoreContext.tsx';

/** The open pair with its common border, or the open region with its pairs, on a map of their own. */
export function GapMap(props: {
  readonly pair?: BorderingPair;
  readonly region?: { readonly id: RegionId; readonly pairs: readonly BorderingPair[] };
}) {
  const t = useTranslate();
  const { geography } = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const theme = useShownTheme();
  const { pair, region } = props;

  const content = useMemo((): MiniMapContent & { readonly border: boolean } => {
    if (pair !== undefined) {
      const role: MiniRole = pair.state === 'in-force' ? 'tie' : 'gap';
      const border = commonBorder(geography, pair.a, pair.b).length > 0;
      return {
        regions: [
          { id: pair.a, role },
          { id: pair.b, role },
        ],
        // Where the map knows no border of the two (a strait, a point), a line says who is meant.
        pairs: border ? [] : [{ a: pair.a, b: pair.b, kind: role === 'gap' ? 'gap' : 'tie' }],
        withNeighbours: true,
        border,
      };
    }
    if (region === undefined) return { regions: [], pairs: [], border: false };
    return {
      regions: [
        { id: region.id, role: 'chosen' },
        ...region.pairs.map(({ a, b, state }) => ({
          id: a === region.id ? b : a,
          role: state === 'in-force' ? ('tie' as const) : ('gap' as const),
        })),
      ],
      pairs: region.pairs.map(({ a, b, state }) => ({ a, b, kind: state === 'in-force' ? 'tie' : 'gap' })),
      withNeighbours: true,
      border: false,
    };
  }, [pair, region, geography]);

  const index = indexDataset(dataset);
  const placed = content.regions.some(
    ({ id }) => geography.areas.has(id) || index.regionOf.get(id)?.lat !== undefined,
  );
  if (!placed) return null;
  return (
    <div className="gap-map">
      <div className="gap-map-picture">
        <MiniMap
          dataset={dataset}
          geography={geography}
          theme={theme}
          t={t}
          regions={content.regions}
          pairs={content.pairs}
          withNeighbours
          border={pair !== undefined && content.border ? pair : undefined}
        />
      </div>
      <ul className="gap-map-legend note">
        {content.border && (
          <li>
            <span className="legend-border" aria-hidden />
            {t('gaps.map.legend.border')}
          </li>
        )}
        {content.border && (
          <li>
            <span className="legend-belt" aria-hidden />
            {t('gaps.map.legend.belt')}
          </li>
        )}
        {content.pairs.some(({ kind }) => kind === 'gap') && (
          <li>
            <span className="legend-gap" aria-hidden />
            {t('gaps.map.legend.gap')}
          </li>
        )}
        {content.pairs.some(({ kind }) => kind === 'tie') && (
          <li>
            <span className="legend-tie" aria-hidden />
            {t('gaps.map.legend.tie')}
          </li>
        )}
        <li>
          <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
            <circle cx="4.5" cy="4.5" r="3.2" className="legend-recorded" />
          </svg>
          {t('gaps.map.legend.recorded')}
        </li>
        <li>
          <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
            <circle cx="4.5" cy="4.5" r="3.2" className="legend-no-record" />
          </svg>
          {t('gaps.map.legend.noRecord')}
        </li>
      </ul>
    </div>
  );
}
