import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { pairsOf } from '../../analysis/gaps/isGap.ts';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { useFindings } from '../inspector/useFindings.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { DeferredGaps } from './DeferredGaps.tsx';
import { GapListPanel } from './GapListPanel.tsx';
import { GapElsewhere } from './inspector/GapElsewhere.tsx';
import { GapInspector } from './inspector/GapInspector.tsx';
import { GapMap } from './inspector/GapMap.tsx';
import { TrustCard } from './inspector/TrustCard.tsx';
import { GapOverview } from './GapOverview.tsx';
import { ItemTrouble } from './ItemTrouble.tsx';
import { RegionAnswers } from './RegionAnswers.tsx';
import { RegionAround } from './RegionAround.tsx';
import { useGapKeys } from './useGapKeys.ts';
import { useGaps } from './useGaps.ts';
import { WeightsPanel } from './WeightsPanel.tsx';

/** Below this width map and inspector stand below each other. */
const stackedDetail = '(max-width: 1199px)';

/** The ranked pairs: list, maps and weights, and what is known of the open pair or region. */
export function GapsPairs(props: {
  readonly narrow: boolean;
  /** On a narrow screen: the details are shown in place of the list. */
  readonly details: boolean;
  readonly onDetails: (shown: boolean, pair?: string) => void;
}) {
  const body = useRef<HTMLDivElement>(null);
  const { gap, region, ready, table } = useGaps();
  useGapKeys();
  const { narrow, details, onDetails } = props;
  const nothing = ready && table !== undefined && table.length === 0 && region === undefined;
  return (
    <div ref={body} className={`gaps-body ${nothing ? 'gaps-only' : ''}`}>
      {narrow && !details && region === undefined && gap !== undefined && (
        <div className="gaps-top-map">
          <GapMap gap={gap} />
        </div>
      )}
      {!details && (
        <GapListPanel
          scroller={narrow ? body : undefined}
          onDetails={narrow ? (pair) => onDetails(true, pair) : undefined}
        />
      )}
      {!nothing && (!narrow || details) && (
        <DeferredGaps>
          <GapsDetail narrow={narrow} onDetails={onDetails} />
        </DeferredGaps>
      )}
    </div>
  );
}

/** What is known of the open pair or region; it follows the list a moment later while a weight is dragged. */
const GapsDetail = memo(function GapsDetail(props: {
  readonly narrow: boolean;
  readonly onDetails: (shown: boolean) => void;
}) {
  const t = useTranslate();
  const model = useGaps();
  const dataset = useApp((state) => state.work.dataset);
  const findings = useFindings();
  const stacked = useMediaQuery(stackedDetail);
  const { narrow, onDetails } = props;
  const { gap, region, ready, shown } = model;
  const aside = useRef<HTMLElement>(null);
  const opened = region ?? gap?.id;
  useLayoutEffect(() => {
    // What is opened is read from its beginning.
    if (aside.current !== null && opened !== undefined) aside.current.scrollTop = 0;
  }, [opened]);
  const pairs = findings?.gaps;
  const around = useMemo(
    () =>
      region === undefined || pairs === undefined
        ? undefined
        : { id: region, pairs: pairsOf(pairs, region).filter(({ level }) => level !== 'across') },
    [region, pairs],
  );
  const placed = dataset.regions.some(({ lat }) => lat !== undefined);
  const back = narrow ? () => onDetails(false) : undefined;

  const middle = (
    <div key="middle" className="gaps-middle">
      {!narrow && placed && shown.length > 0 && (
        <GapOverview large={gap === undefined && region === undefined} />
      )}
      {region === undefined && gap !== undefined && <GapMap gap={gap} />}
      {region === undefined && !narrow && <WeightsPanel />}
      {region === undefined && gap !== undefined && (
        <>
          <TrustCard />
          <GapElsewhere gap={gap} />
        </>
      )}
      {around !== undefined && pairs !== undefined && (
        <>
          <GapMap region={around} />
          <RegionAround id={around.id} pairs={pairs} onOpen={model.open} onOpenRegion={model.setScope} />
          {!narrow && <WeightsPanel />}
        </>
      )}
    </div>
  );
  const inspector = (
    <aside ref={aside} key="inspector" className="gaps-inspector" aria-label={t('gaps.facts')}>
      {!narrow && ready && <ItemTrouble />}
      {region !== undefined && <RegionAnswers id={region} onBack={back} />}
      {region === undefined && gap !== undefined && <GapInspector gap={gap} onBack={back} />}
      {ready && region === undefined && gap === undefined && shown.length > 0 && <p>{t('gaps.choose')}</p>}
      {ready && dataset.agreements.length === 0 && <p className="note">{t('gaps.empty.noAgreements')}</p>}
    </aside>
  );
  // Where they stand below each other, the pair's name comes before what is said of it.
  return <div className="gaps-detail">{stacked ? [inspector, middle] : [middle, inspector]}</div>;
});
