import { useMemo } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import {
  classOfEntry,
  isOpenEntry,
  partiesOfEntry,
  type OverlapEntry,
} from '../../view/overlaps/OverlapEntry.ts';
import { pairsOnMap } from '../../view/overlaps/pairsOnMap.ts';
import { WorkMiniMap } from '../graph/WorkMiniMap.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** The regions of what is open on the map, joined as its documents join them; outside parties have no place and are told. */
export function OverlapMap(props: { readonly entry: OverlapEntry }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const { entry } = props;
  const content = useMemo(() => {
    const { regionOf } = indexDataset(dataset);
    const parties = partiesOfEntry(entry);
    const ids = parties.filter((id): id is RegionId => regionOf.has(id as RegionId));
    const placed = ids.filter((id) => regionOf.get(id)?.lat !== undefined);
    const role = !isOpenEntry(entry)
      ? ('tie' as const)
      : classOfEntry(entry) === 'fragmentation'
        ? ('chain' as const)
        : classOfEntry(entry) === 'duplication'
          ? ('overlap' as const)
          : ('partial' as const);
    return {
      placed,
      outside: parties.length - ids.length,
      regions: placed.map((id) => ({ id, role })),
      pairs: pairsOnMap(entry, placed, dataset).map(([a, b]) => ({ a, b, kind: role })),
    };
  }, [dataset, entry]);
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
