import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useGaps } from './useGaps.ts';

/** Says why what the address names cannot be shown, beside the list that is still there. */
export function ItemTrouble() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const { item, setScope } = useGaps();
  const names = shortNamesOf(dataset);
  const nameOf = (id: RegionId): string => names.get(id) ?? id;
  if (item.type === 'unknown') {
    return (
      <p className="banner item-trouble" role="alert">
        {t('gaps.unknown.item', { id: item.text.slice(0, 60) })}
      </p>
    );
  }
  if (item.type === 'no-candidate') {
    return (
      <p className="banner item-trouble" role="alert">
        {t('gaps.unknown.pair', { a: nameOf(item.a), b: nameOf(item.b) })}
      </p>
    );
  }
  if (item.type === 'unit') {
    const parent = indexDataset(dataset).regionOf.get(item.id)?.parentId;
    return (
      <div className="banner item-trouble" role="alert">
        <p>
          {t('gaps.unknown.unit', { region: nameOf(item.id) })}{' '}
          {parent !== undefined && (
            <button type="button" className="link-button" onClick={() => setScope(parent)}>
              {t('gaps.unknown.unit.open', { region: nameOf(parent) })}
            </button>
          )}
        </p>
      </div>
    );
  }
  return null;
}
