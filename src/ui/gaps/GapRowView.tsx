import { Check, Clock, Hourglass, X } from 'lucide-react';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Decision } from '../../domain/Verdict.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { GapRow } from '../../view/gapList.ts';
import { gapRowFacts, isEndAssumed } from '../../view/gapRowFacts.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { TermBars } from './TermBars.tsx';
import { useGaps } from './useGaps.ts';

const decisionIcons = {
  'take-up': Check,
  'under-way': Hourglass,
  later: Clock,
  reject: X,
} as const satisfies Record<Decision, unknown>;

/** One row of the list: rank, the two regions, what joins them or is to be looked up first, score, and its terms. */
export function GapRowView(props: { readonly row: GapRow }) {
  const language = useApp((state) => state.work.language);
  const { describe, figuresOf, table } = useGaps();
  const { rank, row } = props.row;
  const gap = describe(row);
  const { score, points } = figuresOf(row);
  return (
    <>
      <span className="gap-rank number">{formatNumber(rank, language)}</span>{' '}
      <span className="gap-text">
        <PairNames gap={gap} /> <SecondLine gap={gap} row={row} />
      </span>{' '}
      <span className="gap-row-score number">
        {table?.mode === 'geography'
          ? formatFixed(score, language, 1)
          : formatFixed(score, language, score < 1 ? 2 : 1)}
      </span>{' '}
      {points.length > 0 ? <TermBars points={points} /> : <span />}
    </>
  );
}

/** The two regions with their marks; hollow where nothing is recorded. */
export function PairNames(props: { readonly gap: Gap }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const { verdictOf } = useGaps();
  const { gap } = props;
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const side = (id: RegionId, recorded: boolean) => (
    <span className="gap-side">
      <RegionMark level={index.regionOf.get(id)?.level ?? 'other'} state={recorded ? 'rest' : 'no-record'} />
      {names.get(id) ?? id}
    </span>
  );
  const decision = verdictOf(gap.id)?.decision;
  const Icon = decision === undefined ? undefined : decisionIcons[decision];
  return (
    <span className="gap-names">
      {side(gap.a, gap.recordedA)} <span className="gap-and">{t('gaps.and')}</span>{' '}
      {side(gap.b, gap.recordedB)}
      {decision !== undefined && Icon !== undefined && (
        <span className={`gap-decided gap-decided-${decision}`}>
          {' '}
          <Icon size={12} strokeWidth={2} aria-hidden /> {t(`gaps.verdict.${decision}`)}
        </span>
      )}
    </span>
  );
}

/** What is to be looked up first, what joins the two, and what has to be known. */
function SecondLine(props: { readonly gap: Gap; readonly row: number }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { context, figuresOf, isNew, table } = useGaps();
  const { gap, row } = props;
  const mode = table?.mode ?? 'geography';
  const { check, facts } = gapRowFacts(
    gap,
    dataset,
    mode,
    figuresOf(row).weak,
    language,
    isEndAssumed(context, gap),
  );
  return (
    <span
      className="gap-second"
      title={[facts.join(', '), check].filter((part) => part !== undefined && part !== '').join(', ')}
    >
      {isNew(row) && <span className="gap-new">{t('gaps.row.new')}</span>}{' '}
      <span className="gap-facts">{facts.join(', ')}</span>{' '}
      {check !== undefined && (
        <span className="gap-check">
          <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
            <circle cx="4" cy="4" r="3" />
          </svg>
          {check}
        </span>
      )}
    </span>
  );
}
