import { useShownTheme } from '../shell/useTheme.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useGeography } from '../useGeography.ts';
import { MiniMap, type MiniMapProps } from './MiniMap.tsx';

/** A still map of the dataset at hand, with neighbours, in the theme and language that are shown. */
export function WorkMiniMap(
  props: Pick<MiniMapProps, 'regions' | 'pairs' | 'border' | 'notes'>,
): ReturnType<typeof MiniMap> {
  const t = useTranslate();
  const geography = useGeography();
  const dataset = useApp((state) => state.work.dataset);
  const theme = useShownTheme();
  return <MiniMap {...props} dataset={dataset} geography={geography} theme={theme} t={t} withNeighbours />;
}
