import { useMemo } from 'react';
import type { RegionId } from '../../../domain/ids.ts';
import { commonBorder } from '../../../view/commonBorder.ts';
import type { RankedPartner } from '../../../view/coverage/partnerFilters.ts';
import type { MiniMapContent } from '../../../view/miniScene.ts';
import { WorkMiniMap } from '../../graph/WorkMiniMap.tsx';
import { useGeography } from '../../useGeography.ts';
import { useWords } from '../../inspector/useWords.ts';
import { GapMapLegend } from '../GapMapLegend.tsx';

/** Partners further down the list would stretch the map. */
const mostOnMap = 5;

/** The region with its first partners, numbered as in the list; the open one with a line and the common border. */
export function PartnersMap(props: {
  readonly region: RegionId;
  readonly shown: readonly RankedPartner[];
  readonly open: RegionId | undefined;
}) {
  const { index } = useWords();
  const geography = useGeography();
  const { region, shown, open } = props;
  const content = useMemo((): MiniMapContent => {
    const first = shown.filter(({ partner }, at) => at < mostOnMap || partner.region === open);
    return {
      regions: [
        { id: region, role: 'chosen' },
        ...first.map(({ rank, partner }) => ({ id: partner.region, role: 'gap' as const, number: rank })),
      ],
      pairs: first.map(({ partner }) => ({
        a: region,
        b: partner.region,
        kind: partner.region === open ? ('gap' as const) : ('gap-quiet' as const),
      })),
    };
  }, [region, shown, open]);
  const border = useMemo(
    () =>
      open !== undefined && commonBorder(geography, region, open).length > 0
        ? { a: region, b: open }
        : undefined,
    [geography, region, open],
  );
  const placed = geography.areas.has(region) || index.regionOf.get(region)?.lat !== undefined;
  if (!placed) return null;
  return (
    <div className="partners-map">
      <div className="partners-map-picture">
        <WorkMiniMap regions={content.regions} pairs={content.pairs} border={border} />
      </div>
      <GapMapLegend signs={border === undefined ? ['gap'] : ['border', 'gap']} gap="coverage.map.partner" />
    </div>
  );
}
