import { useMemo } from 'react';
import { drawnPart } from '../../analysis/backbone/drawnPart.ts';
import { measureIds } from '../../analysis/MeasureResult.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { hasPlaces } from '../../domain/layoutShown.ts';
import type { RegionId } from '../../domain/ids.ts';
import { shortestPath } from '../../graph/shortestPath.ts';
import { freshResult, lastResult } from '../../state/TaskState.ts';
import { interimLayout } from '../../view/interimLayout.ts';
import type { GapPair, LayoutPositions } from '../../view/SceneInput.ts';
import type { NetworkContent } from '../graph/networkProps.ts';
import { regionGaps } from '../inspector/RegionGapsTab.tsx';
import { useFindings } from '../inspector/useFindings.ts';
import { useMeasures } from '../inspector/useMeasures.ts';
import { useShownTheme } from '../shell/useTheme.ts';
import { useApp, useDerived, useTranslate } from '../StoreContext.tsx';
import { useGeography } from '../useGeography.ts';

/** What the picture shows, gathered from the state and from what was computed; older measures stand until newer come. */
export function usePicture(): NetworkContent {
  const t = useTranslate();
  const geography = useGeography();
  const theme = useShownTheme();
  const dataset = useApp((state) => state.work.dataset);
  const appearance = useApp((state) => state.work.appearance);
  const selection = useApp((state) => state.work.selection);
  const focus = useApp((state) => state.work.focus);
  const derived = useDerived();
  const { network } = derived;
  const { result } = useMeasures();
  const findings = useFindings();
  const region = selection?.type === 'region' ? selection.id : undefined;
  const gapPairs = useMemo<readonly GapPair[]>(
    () =>
      findings === undefined || region === undefined
        ? []
        : regionGaps(findings.gaps, region)
            .filter(({ state }) => state === 'none-recorded')
            .map(({ a, b }) => ({ a, b })),
    [findings, region],
  );
  const ego = useMemo(
    () => (focus?.type === 'ego' ? { id: focus.region, steps: focus.steps } : undefined),
    [focus],
  );
  const path = useMemo<readonly RegionId[] | undefined>(
    () =>
      focus?.type === 'path' && focus.to !== undefined
        ? shortestPath(network, focus.from, focus.to)
        : undefined,
    [network, focus],
  );
  const { arrays } = derived;
  const drawn = useMemo(() => drawnPart(arrays, appearance.ties), [arrays, appearance.ties]);
  const standIn = useMemo(() => (hasPlaces(dataset) ? undefined : interimLayout(arrays)), [dataset, arrays]);
  const layoutTask = useApp((state) => state.layout);
  const layoutPositions: LayoutPositions | undefined =
    freshResult(layoutTask, derived) ?? olderLayout(layoutTask, dataset) ?? standIn;
  const valuesOf = (id: string): Float64Array | undefined => {
    const measure = measureIds.find((known) => known === id);
    return measure === undefined ? undefined : result?.values[measure];
  };
  return {
    dataset,
    network,
    geography,
    theme,
    appearance,
    selection,
    ego,
    path,
    colourValues: valuesOf(appearance.colour),
    sizeValues: valuesOf(appearance.size),
    gapPairs,
    drawn,
    layoutPositions,
    t,
  };
}

/** Positions of an earlier view of the same dataset, until the new ones are there. */
function olderLayout(
  task: Parameters<typeof lastResult<ReturnType<typeof useDerived>, LayoutPositions>>[0],
  dataset: Dataset,
): LayoutPositions | undefined {
  const last = lastResult(task);
  return last?.input.dataset === dataset ? last.result : undefined;
}
