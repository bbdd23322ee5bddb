import type { Geography } from '../../view/geography.ts';
import { groundPathsOf, type GroundPaths } from '../../view/groundPaths.ts';

const pathsOf = new WeakMap<Geography, GroundPaths>();

/** Paths of a geography, shared by all maps of the page. */
export function sharedPaths(geography: Geography): GroundPaths {
  const existing = pathsOf.get(geography);
  if (existing !== undefined) return existing;
  const paths = groundPathsOf(geography, () => new Path2D());
  pathsOf.set(geography, paths);
  return paths;
}
