import { useMemo } from 'react';
import type { OverlapPair } from '../../analysis/overlaps/OverlapPair.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { WorkMiniMap } from '../graph/WorkMiniMap.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** Most regions that are joined by lines: beyond, only the regions are shown. */
const mostJoined = 6;

/** The regions of a pair on the map, joined; outside parties have no place and are told. */
export function OverlapMap(props: { readonly pair: OverlapPair }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const { pair } = props;
  const content = useMemo(() => {
    const index = indexDataset(dataset);
    const ids = pair.parties.filter((id): id is RegionId => index.regionOf.has(id as RegionId));
    const placed = ids.filter((id) => index.regionOf.get(id)?.lat !== undefined);
    const role = pair.class === 'same-ground' ? ('overlap' as const) : ('tie' as const);
    const joined = placed.slice(0, mostJoined);
    return {
      placed,
      outside: pair.parties.length - ids.length,
      regions: placed.map((id) => ({ id, role })),
      pairs: joined.flatMap((a, at) => joined.slice(at + 1).map((b) => ({ a, b, kind: role }))),
    };
  }, [dataset, pair]);
  if (content.placed.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3 className="title-section">{t('overlaps.onMap')}</h3>
      <div className="overlap-map">
        <WorkMiniMap regions={content.regions} pairs={content.pairs} />
      </div>
      {content.outside > 0 && <p className="note">{t('overlaps.onMap.outside', { n: content.outside })}</p>}
    </section>
  );
}
