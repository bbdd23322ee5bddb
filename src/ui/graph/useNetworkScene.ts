import { useMemo } from 'react';
import { shortNamesOf } from '../../domain/regionName.ts';
import { buildScene } from '../../view/buildScene.ts';
import type { SceneInput } from '../../view/SceneInput.ts';
import type { Scene } from '../../view/Scene.ts';
import type { NetworkContent } from './networkProps.ts';

let last: { readonly input: SceneInput; readonly scene: Scene } | undefined;

/** Several parts of a screen show the same picture: its scene is built once for all of them. */
function sceneFor(input: SceneInput): Scene {
  const before = last;
  const keys = Object.keys(input) as (keyof SceneInput)[];
  if (before !== undefined && keys.every((key) => before.input[key] === input[key])) return before.scene;
  const scene = buildScene(input);
  last = { input, scene };
  return scene;
}

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
      sceneFor({
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
