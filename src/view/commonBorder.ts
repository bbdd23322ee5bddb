import type { Geography, Line } from './geography.ts';

/**
 * The lines that two regions share, in world units: [] where they do not touch, or where the boundaries know one of
 * them not. Works across levels: a province stands for all its regencies and cities, so the border of a province with a
 * regency of another is found too; a province with its own regency has none. O(lines).
 */
export function commonBorder(geography: Geography, a: string, b: string): readonly Line[] {
  const stands = (side: string, region: string): boolean =>
    side === region || side === geography.blockOf(region);
  return geography.arcs
    .filter(({ regions: [left, right] }) => {
      if (left === undefined || right === undefined) return false;
      return (
        (stands(a, left) && stands(b, right) && !stands(a, right) && !stands(b, left)) ||
        (stands(b, left) && stands(a, right) && !stands(b, right) && !stands(a, left))
      );
    })
    .map((arc) => arc.line);
}
