import { useMemo } from 'react';
import { pairsOf } from '../../analysis/gaps/isGap.ts';
import type { GapRow } from '../../view/gapList.ts';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import './gaps.css';
import { GapElsewhere } from './GapElsewhere.tsx';
import { GapInspector, type Place } from './GapInspector.tsx';
import { GapListPanel } from './GapListPanel.tsx';
import { GapMap } from './GapMap.tsx';
import { GapOverview } from './GapOverview.tsx';
import { ItemTrouble } from './ItemTrouble.tsx';
import { RegionAnswers } from './RegionAnswers.tsx';
import { RegionAround } from './RegionAround.tsx';
import { useGapList } from './useGapList.ts';

/** Below this width the list and the open pair take turns. */
const onePanel = '(max-width: 899px)';
/** Below this width map and inspector stand below each other. */
const stackedDetail = '(max-width: 1199px)';

/**
 * Bordering regions and what is recorded between them: the list on the left, the open pair on the map and in the
 * inspector; on a narrow screen one after the other.
 */
export function GapsScreen() {
  const t = useTranslate();
  const model = useGapList();
  const dataset = useApp((state) => state.work.dataset);
  const narrow = useMediaQuery(onePanel);
  const { item, rows, shown, ready, pairs } = model;

  const first = shown[0]?.pair ?? rows[0]?.pair;
  const pair = item.type === 'pair' ? item.pair : item.type === 'none' && !narrow ? first : undefined;
  const region = item.type === 'region' ? item.id : undefined;
  const regionPairs = useMemo(
    () =>
      region === undefined
        ? undefined
        : { id: region, pairs: pairsOf(pairs, region).filter(({ level }) => level !== 'across') },
    [region, pairs],
  );
  const detailShown = ready && (pair !== undefined || region !== undefined);
  const back = narrow ? () => model.open(undefined) : undefined;

  const stacked = useMediaQuery(stackedDetail);
  const nothing = ready && pairs.length === 0 && region === undefined;
  const opened = pair !== undefined || region !== undefined;

  const middle = (
    <div key="middle" className="gaps-middle">
      {!narrow && rows.length > 0 && (
        <GapOverview rows={shown} pair={pair} large={!opened} onOpen={model.open} />
      )}
      {pair !== undefined && (
        <>
          <GapMap pair={pair} />
          <GapElsewhere pair={pair} />
        </>
      )}
      {regionPairs !== undefined && (
        <>
          <GapMap region={regionPairs} />
          <RegionAround id={regionPairs.id} pairs={pairs} onOpen={model.open} onOpenRegion={model.setScope} />
        </>
      )}
    </div>
  );
  const inspector = (
    <aside key="inspector" className="gaps-inspector" aria-label={t('gaps.facts')}>
      {!narrow && ready && <ItemTrouble model={model} />}
      {pair !== undefined && (
        <GapInspector
          pair={pair}
          asOf={model.asOf}
          place={placeOf(shown, pair.id)}
          onOpen={model.open}
          onBack={back}
        />
      )}
      {region !== undefined && ready && <RegionAnswers id={region} onBack={back} />}
      {ready && !opened && rows.length > 0 && <p>{t('gaps.choose')}</p>}
      {ready && dataset.agreements.length === 0 && <p className="note">{t('gaps.empty.noAgreements')}</p>}
    </aside>
  );
  return (
    <main className={`screen screen-gaps ${nothing ? 'gaps-only' : ''}`} aria-label={t('gaps.title')}>
      {narrow && detailShown && <h1 className="visually-hidden">{t('gaps.title')}</h1>}
      {!(narrow && detailShown) && <GapListPanel model={model} selected={pair?.id} narrow={narrow} />}
      {!nothing && (!narrow || detailShown) && (
        // Where they stand below each other, the pair's name comes before what is said of it.
        <div className="gaps-detail">{stacked ? [inspector, middle] : [middle, inspector]}</div>
      )}
    </main>
  );
}

function placeOf(rows: readonly GapRow[], id: string): Place | undefined {
  const at = rows.findIndex(({ pair }) => pair.id === id);
  if (at < 0) return undefined;
  return {
    at: at + 1,
    all: rows.length,
    previous: rows[at - 1]?.pair.id,
    next: rows[at + 1]?.pair.id,
  };
}
