import { useMemo } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { regionsOfSelection } from '../../view/regionsOfSelection.ts';
import type { MiniMapContent } from '../../view/miniScene.ts';
import { MiniMap } from '../graph/MiniMap.tsx';
import { useShownTheme } from '../shell/useTheme.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useGeography } from '../useGeography.ts';

/** Where the regions of the selected row lie, with a line for each pair of an agreement of few. Nothing without a place. */
export function SelectionMap() {
  const t = useTranslate();
  const geography = useGeography();
  const dataset = useApp((state) => state.work.dataset);
  const selection = useApp((state) => state.work.selection);
  const theme = useShownTheme();
  const content = useMemo<MiniMapContent>(() => {
    const index = indexDataset(dataset);
    const regions = regionsOfSelection(dataset, selection).filter(
      (id) => index.regionOf.get(id)?.lat !== undefined,
    );
    const joined = selection?.type === 'agreement' || selection?.type === 'tie';
    return {
      regions: regions.map((id) => ({ id, role: regions.length === 1 ? 'chosen' : 'tie' })),
      pairs: joined
        ? regions.flatMap((a, at) => regions.slice(at + 1).map((b) => ({ a, b, kind: 'tie' as const })))
        : [],
      withNeighbours: true,
    };
  }, [dataset, selection]);
  if (content.regions.length === 0) return null;
  return (
    <div className="selection-map">
      <MiniMap dataset={dataset} geography={geography} theme={theme} t={t} {...content} />
    </div>
  );
}
