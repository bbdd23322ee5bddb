import { ListPlus, X } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { toRegionId, type RegionId } from '../../../domain/ids.ts';
import { indexDataset } from '../../../domain/DatasetIndex.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { regionOptions } from '../../../view/partyOptions.ts';
import { Button } from '../../components/Button.tsx';
import { Popover } from '../../components/Popover.tsx';
import { RegionMark } from '../../components/RegionMark.tsx';
import { Combobox } from '../../explore/Combobox.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import type { MatrixModel } from './useMatrix.ts';

/** Puts the rows together by hand: adds a region, takes one away, goes back to those of the scope. */
export function MatrixRegions(props: { readonly model: MatrixModel }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { set, change } = props.model;
  const names = shortNamesOf(dataset);
  const { regionOf } = indexDataset(dataset);
  const options = regionOptions(dataset).filter(({ id }) => !set.regions.includes(id));
  const put = (regions: readonly RegionId[]): void => change({ regions });
  return (
    <>
      <Button ref={button} icon={ListPlus} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('coverage.regions')}
      </Button>
      {open && (
        <Popover anchor={button} label={t('coverage.regions')} className="matrix-regions" onClose={close}>
          <Combobox
            label={t('coverage.regions.add')}
            placeholder={t('coverage.regions.add')}
            nothing={t('gaps.scope.none')}
            options={options}
            onChoose={(id) => put([...set.regions, toRegionId(id)])}
          />
          {set.set === 'chosen' && (
            <Button small onClick={() => change({ regions: undefined })}>
              {t('coverage.regions.reset')}
            </Button>
          )}
          <ul className="matrix-chosen" aria-label={t('coverage.regions.list')}>
            {set.regions.map((id) => (
              <li key={id}>
                <RegionMark level={regionOf.get(id)?.level ?? 'other'} />
                <span>{names.get(id) ?? id}</span>
                <Button
                  icon={X}
                  small
                  variant="quiet"
                  label={t('coverage.regions.remove', { region: names.get(id) ?? id })}
                  disabled={set.regions.length === 1}
                  onClick={() => put(set.regions.filter((other) => other !== id))}
                />
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}
