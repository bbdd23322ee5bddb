import { useMemo } from 'react';
import { findPartners } from '../../../analysis/partners/findPartners.ts';
import type { Partner } from '../../../analysis/partners/Partner.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { useGaps } from '../useGaps.ts';

/** Whom the region might approach, best first; `undefined` until the pairs are ranked. */
export function usePartners(region: RegionId | undefined): readonly Partner[] | undefined {
  const { context, table, ranking } = useGaps();
  return useMemo(
    () =>
      region === undefined || table === undefined || ranking === undefined
        ? undefined
        : findPartners(context, table, ranking.scores, region),
    [context, table, ranking, region],
  );
}
