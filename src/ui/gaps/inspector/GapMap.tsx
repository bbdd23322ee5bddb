import { useMemo } from 'react';
import type { BorderingPair } from '../../../analysis/gaps/BorderingPair.ts';
import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { indexDataset } from '../../../domain/DatasetIndex.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { commonBorder } from '../../../view/commonBorder.ts';
import { isWholeRegion } from '../../../view/isWholeRegion.ts';
import type { MapNote } from '../../../view/mapNotes.ts';
import type { MiniMapContent, MiniRole } from '../../../view/miniScene.ts';
import { roundPeople } from '../../../view/roundPeople.ts';
import { WorkMiniMap } from '../../graph/WorkMiniMap.tsx';
import { useApp, useDerived, useTranslate } from '../../StoreContext.tsx';
import { GapMapLegend } from '../GapMapLegend.tsx';
import { useGeography } from '../../useGeography.ts';
import './gap-inspector.css';

interface MapOfGap extends MiniMapContent {
  readonly border: { readonly a: RegionId; readonly b: RegionId } | undefined;
  readonly notes: readonly MapNote[];
}

/** The open gap with its border and the people beside it, or the open region with its pairs, on a map of their own. */
export function GapMap(props: {
  readonly gap?: Gap;
  readonly region?: { readonly id: RegionId; readonly pairs: readonly BorderingPair[] };
}) {
  const t = useTranslate();
  const geography = useGeography();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { network } = useDerived();
  const { gap, region } = props;
  const index = indexDataset(dataset);

  const content = useMemo((): MapOfGap => {
    if (gap !== undefined) {
      const { a, b } = gap;
      const role: MiniRole = gap.standing === 'covered' || gap.standing === 'extend' ? 'tie' : 'gap';
      const lines = commonBorder(geography, a, b).length > 0;
      const others = [a, b].flatMap((id) => network.tiesOf.get(id) ?? []).filter(({ id }) => id !== gap.id);
      const names = shortNamesOf(dataset);
      const notes = [
        [a, gap.peopleA],
        [b, gap.peopleB],
      ] as const;
      return {
        regions: [
          { id: a, role: 'gap' },
          { id: b, role: 'gap' },
        ],
        pairs: [
          ...others.map((tie) => ({ a: tie.a, b: tie.b, kind: 'other' as const })),
          // Where the map knows no border of the two (apart, a strait, a point), a line says who is meant.
          ...(lines ? [] : [{ a, b, kind: role === 'gap' ? ('gap' as const) : ('tie' as const) }]),
        ],
        border: lines ? { a, b } : undefined,
        notes: !lines
          ? []
          : notes.flatMap(([id, people]): readonly MapNote[] => {
              if (people === undefined || roundPeople(people) === 0) return [];
              const name = names.get(id) ?? id;
              const whole = isWholeRegion(index.regionOf.get(id), people);
              return [
                {
                  region: id,
                  title: t('gapFacts.map.people', { people: formatNumber(roundPeople(people), language) }),
                  text: t(whole ? 'gapFacts.map.whole' : 'gapFacts.map.ofRegion', { region: name }),
                },
              ];
            }),
      };
    }
    if (region === undefined) return { regions: [], pairs: [], border: undefined, notes: [] };
    return {
      regions: [
        { id: region.id, role: 'chosen' },
        ...region.pairs.map(({ a, b, state }) => ({
          id: a === region.id ? b : a,
          role: state === 'in-force' ? ('tie' as const) : ('gap' as const),
        })),
      ],
      pairs: region.pairs.map(({ a, b, state }) => ({ a, b, kind: state === 'in-force' ? 'tie' : 'gap' })),
      border: undefined,
      notes: [],
    };
  }, [gap, region, geography, network, dataset, index, language, t]);

  const placed = content.regions.some(
    ({ id }) => geography.areas.has(id) || index.regionOf.get(id)?.lat !== undefined,
  );
  if (!placed) return null;
  const { border, notes } = content;
  const has = (kind: 'gap' | 'tie' | 'other'): boolean => content.pairs.some((pair) => pair.kind === kind);
  return (
    <div className="gap-map">
      <div className="gap-map-picture">
        <WorkMiniMap regions={content.regions} pairs={content.pairs} border={border} notes={notes} />
      </div>
      <GapMapLegend
        signs={[
          ...(border === undefined ? [] : (['border', 'belt'] as const)),
          ...(['gap', 'tie', 'other'] as const).filter(has),
        ]}
        {...(gap?.standing === 'new' ? { gap: 'gaps.map.gap.new' } : {})}
      />
    </div>
  );
}
