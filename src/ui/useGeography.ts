import { useEffect, useState } from 'react';
import type { Dataset } from '../domain/Dataset.ts';
import type { Geography } from '../view/geography.ts';
import { geographyOf, groundOf, type Ground } from '../view/geographyOf.ts';
import type { WorldTopology } from '../view/worldGround.ts';
import { useApp, useSession, type Session } from './StoreContext.tsx';

interface Made {
  readonly ground: Ground;
  geography: Geography;
  /** Whether outlines of the world are in it, or are not needed. */
  complete: boolean;
}

/** One map for each dataset, whoever asks: pictures keep what they make from it. */
const madeOf = new WeakMap<Dataset, Made>();

function madeFor(dataset: Dataset, { builtIn, geography }: Session): Made {
  const before = madeOf.get(dataset);
  if (before !== undefined) return before;
  const ground = groundOf(dataset, builtIn);
  const made: Made = {
    ground,
    geography: geographyOf(dataset, { dataset: builtIn, geography }, ground),
    complete: ground.kind === 'built-in' || ground.kind === 'none',
  };
  madeOf.set(dataset, made);
  return made;
}

function complete(dataset: Dataset, session: Session, world: WorldTopology): void {
  const made = madeFor(dataset, session);
  if (made.complete) return;
  const { builtIn, geography } = session;
  made.geography = geographyOf(dataset, { dataset: builtIn, geography }, made.ground, world);
  made.complete = true;
}

/**
 * The map beneath the dataset that is open: the built-in one, its own boundaries, or outlines of countries, which are
 * fetched when first needed. Until they are there, and where they cannot be had, regions stand on plain water.
 */
export function useGeography(): Geography {
  const session = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const made = madeFor(dataset, session);
  const [, setCompleted] = useState<Dataset>();
  useEffect(() => {
    const { ground } = made;
    if (made.complete || ground.kind === 'built-in' || ground.kind === 'none') return undefined;
    let left = false;
    session.loadWorld(ground.world).then(
      (world) => {
        complete(dataset, session, world);
        if (!left) setCompleted(dataset);
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
