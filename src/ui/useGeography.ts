import { useEffect, useState } from 'react';
import type { Dataset } from '../domain/Dataset.ts';
import type { Block, Geography } from '../view/geography.ts';
import { geographyOf, groundOf, type Ground } from '../view/geographyOf.ts';
import { countryBlocks } from '../view/worldGround.ts';
import { useApp, useSession, type Session } from './StoreContext.tsx';

interface Made {
  readonly ground: Ground;
  readonly boundaries: Dataset['boundaries'];
  geography: Geography;
  /** Whether outlines of the world are in it, or are not needed. */
  complete: boolean;
  coming: Promise<void> | undefined;
}

/** One map for the same regions, whoever asks and whatever else is edited: pictures keep what they make from it. */
const madeOf = new WeakMap<Dataset['regions'], Made>();

function madeFor(dataset: Dataset, { builtIn, geography }: Session): Made {
  const before = madeOf.get(dataset.regions);
  if (before !== undefined && before.boundaries === dataset.boundaries) return before;
  const ground = groundOf(dataset, builtIn);
  const made: Made = {
    ground,
    boundaries: dataset.boundaries,
    geography: geographyOf(dataset, { dataset: builtIn, geography }, ground),
    complete: ground.kind === 'built-in' || ground.kind === 'none',
    coming: undefined,
  };
  madeOf.set(dataset.regions, made);
  return made;
}

/** Work before the page gets its turn. */
const sliceMs = 8;

/** Puts outlines of the world into the map of a dataset, in slices; at once for all who wait for it. */
function complete(dataset: Dataset, session: Session): Promise<void> {
  const made = madeFor(dataset, session);
  const { ground } = made;
  if (made.complete || !('projection' in ground)) return Promise.resolve();
  made.coming ??= (async () => {
    const blocks: Block[] = [];
    let start = performance.now();
    for (const block of countryBlocks(await session.loadWorld(ground.world), ground.projection)) {
      blocks.push(block);
      if (performance.now() - start < sliceMs) continue;
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      start = performance.now();
    }
    const { builtIn, geography } = session;
    made.geography = geographyOf(dataset, { dataset: builtIn, geography }, ground, blocks);
    made.complete = true;
  })().finally(() => {
    made.coming = undefined;
  });
  return made.coming;
}

/**
 * The map beneath the dataset that is open: the built-in one, its own boundaries, or outlines of countries, which are
 * fetched when first needed. Until they are there, and where they cannot be had, regions stand on plain water.
 */
export function useGeography(): Geography {
  const session = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const made = madeFor(dataset, session);
  const [, setCompleted] = useState<Made>();
  useEffect(() => {
    if (made.complete) return undefined;
    let left = false;
    complete(dataset, session).then(
      () => {
        if (!left) setCompleted(made);
      },
      // Without outlines the picture says less, and nothing wrong.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [dataset, session, made]);
  return made.geography;
}
