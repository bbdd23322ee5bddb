import { useShownTheme } from '../shell/useTheme.ts';
import { useApp, useSession, useTranslate } from '../StoreContext.tsx';
import { MiniMap, type MiniMapProps } from './MiniMap.tsx';

/** A still map of the dataset at hand, with neighbours, in the theme and language that are shown. */
export function WorkMiniMap(
  props: Pick<MiniMapProps, 'regions' | 'pairs' | 'border' | 'notes'>,
): ReturnType<typeof MiniMap> {
  const t = useTranslate();
  const { geography } = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const theme = useShownTheme();
  return <MiniMap {...props} dataset={dataset} geography={geography} theme={theme} t={t} withNeighbours />;
}
