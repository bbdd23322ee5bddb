import { useDeferredValue, type ReactNode } from 'react';
import { GapsContext, useGaps } from './useGaps.ts';

/**
 * What stands in it follows a weight a moment later than the list, so that the list answers at once; all else it takes
 * over with the list.
 */
export function DeferredGaps(props: { readonly children: ReactNode }) {
  const model = useGaps();
  const late = useDeferredValue(model);
  const onlyScores =
    late.scoring.weights !== model.scoring.weights &&
    late.scoring.indicator === model.scoring.indicator &&
    late.table === model.table &&
    late.context === model.context &&
    late.item === model.item &&
    late.gap === model.gap &&
    late.verdictOf === model.verdictOf;
  return <GapsContext value={onlyScores ? late : model}>{props.children}</GapsContext>;
}
