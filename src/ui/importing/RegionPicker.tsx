import { useMemo } from 'react';
import { toRegionId, type RegionId } from '../../domain/ids.ts';
import { regionOptions } from '../../view/partyOptions.ts';
import { Combobox } from '../explore/Combobox.tsx';
import { useSession, useTranslate } from '../StoreContext.tsx';
import { useReading } from './useReading.ts';

/** Chooses one of all regions that the names are matched against. */
export function RegionPicker(props: {
  readonly label: string;
  readonly onChoose: (id: RegionId) => void;
  readonly focusFirst?: boolean;
}) {
  const t = useTranslate();
  const { builtIn } = useSession();
  const dataset = useReading().result?.dataset ?? builtIn;
  const options = useMemo(() => regionOptions(dataset), [dataset]);
  return (
    <Combobox
      label={props.label}
      placeholder={t('importing.names.find')}
      nothing={t('importing.names.nothing')}
      options={options}
      onChoose={(id) => props.onChoose(toRegionId(id))}
      {...(props.focusFirst === true ? { focusFirst: true } : {})}
    />
  );
}
