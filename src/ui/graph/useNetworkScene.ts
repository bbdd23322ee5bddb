import { useMemo } from 'react';
import { shortNamesOf } from '../../domain/regionName.ts';
import { buildScene } from '../../view/buildScene.ts';
import type { Scene } from '../../view/Scene.ts';
import type { NetworkContent } from './networkProps.ts';

/** The scene of the given content, made anew only where something that it shows has changed. */
export function useNetworkScene(content: NetworkContent): Scene {
  const {
    dataset,
    network,
    geography,
    theme,
    appearance,
    selection,
    ego,
    path,
    colourValues,
    sizeValues,
    gapPairs,
    drawn,
    layoutPositions,
  } = content;
  return useMemo(
    () =>
      buildScene({
        dataset,
        network,
        theme,
        appearance,
        selection,
        ego,
        path,
        colourValues,
        sizeValues,
        gapPairs,
        layout: layoutPositions,
        geography,
        drawn,
        names: shortNamesOf(dataset),
      }),
    [
      dataset,
      network,
      geography,
      theme,
      appearance,
      selection,
      ego,
      path,
      colourValues,
      sizeValues,
      gapPairs,
      drawn,
      layoutPositions,
    ],
  );
}
