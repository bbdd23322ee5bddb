import { useMemo, useRef } from 'react';
import type { GapTable } from '../../../analysis/gaps/GapTable.ts';
import { indexDataset } from '../../../domain/DatasetIndex.ts';
import { toRegionId } from '../../../domain/ids.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { goneVerdicts, type GoneVerdict } from '../../../view/verdicts/goneVerdicts.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { keepFocus } from '../keepFocus.ts';
import { KeptVerdict } from './KeptVerdict.tsx';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';
import './verdicts.css';

/** Verdicts on pairs that stand in no list any more: covered by now, or no candidates in the present data. */
export function NoGapAnyMore(props: { readonly table: GapTable; readonly onOpen: (pair: string) => void }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const { attached } = useAttachedVerdicts();
  const summary = useRef<HTMLElement>(null);
  const { table, onOpen } = props;
  const gone = useMemo(() => goneVerdicts(attached, table), [attached, table]);
  if (gone.length === 0) return null;
  const index = indexDataset(dataset);
  const pairOf = ({ pair }: GoneVerdict): string => {
    const [a = '', b = ''] = pair.split('|').map((id) => index.regionOf.get(toRegionId(id))?.name ?? id);
    return t('verdicts.pair.two', { a, b });
  };
  return (
    <details className="loose gone">
      <summary ref={summary}>
        {t('verdicts.gone.title')} <span className="number">{formatNumber(gone.length, language)}</span>
      </summary>
      <p>{t('verdicts.gone.lead', { n: gone.length })}</p>
      <ul className="loose-groups">
        {gone.map((one) => (
          <KeptVerdict
            key={one.key}
            keptAs={one.key}
            verdict={one.verdict}
            pair={pairOf(one)}
            why={t(`verdicts.gone.${one.reason}`)}
            onOpen={() => onOpen(one.pair)}
            onWithdrawn={() => keepFocus(() => summary.current)}
          />
        ))}
      </ul>
    </details>
  );
}
