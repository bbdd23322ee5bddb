import { useTranslate } from '../StoreContext.tsx';
import { PairNames } from './GapRowView.tsx';
import { useGaps } from './useGaps.ts';
import { VerdictPanel } from './verdicts/VerdictPanel.tsx';

/**
 * The open pair where its verdict took it out of the list and the list is all there is: it stays above the list, so
 * that a reason can be given or the verdict be taken back. Nothing where the list holds it, or nothing is decided.
 */
export function LeftPair(props: { readonly onDetails: ((pair: string) => void) | undefined }) {
  const t = useTranslate();
  const { gap, item, place, verdictOf, affairsOf } = useGaps();
  const { onDetails } = props;
  if (gap === undefined || item.type !== 'pair' || place === undefined || place.at !== undefined) return null;
  if (verdictOf(gap.id) === undefined) return null;
  return (
    <div className="left-pair">
      <p>
        <PairNames gap={gap} />
      </p>
      <VerdictPanel gap={gap} fits={affairsOf(gap)} />
      {onDetails !== undefined && (
        <button type="button" className="button gap-details" onClick={() => onDetails(gap.id)}>
          {t('gaps.open.details')}
        </button>
      )}
    </div>
  );
}
