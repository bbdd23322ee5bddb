/** A number to be shown beside its place on a map. Px of the frame. */
export interface NumberRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedNumber extends NumberRequest {
  /** Middle of the disc that carries the number. */
  readonly atX: number;
  readonly atY: number;
  /** The disc stands away from its place, so a line joins the two. */
  readonly moved: boolean;
}

/** Rings around the place on which a free spot is looked for, in radii of the disc. */
const rings = [2.2, 3.4, 4.8, 6.4, 8.2] as const;
const directions = 16;

/**
 * Puts a disc of one radius beside each place so that no two discs touch and none covers a place: on the place itself
 * first, then on rings around it, nearest first, north before south. In the given order, so the first ones lie best; one
 * that finds no spot is left out. Deterministic, O(n^2).
 */
export function placeNumbers(
  requests: readonly NumberRequest[],
  radius: number,
  frame: { readonly width: number; readonly height: number },
): readonly PlacedNumber[] {
  const placed: PlacedNumber[] = [];
  const fits = (x: number, y: number, own: NumberRequest): boolean =>
    x >= radius + 1 &&
    y >= radius + 1 &&
    x <= frame.width - radius - 1 &&
    y <= frame.height - radius - 1 &&
    placed.every((other) => Math.hypot(other.atX - x, other.atY - y) >= 2 * radius + 1) &&
    requests.every((other) => other === own || Math.hypot(other.x - x, other.y - y) >= radius + 2);
  for (const request of requests) {
    const spot = spotsAround(request, radius).find(({ x, y }) => fits(x, y, request));
    if (spot === undefined) continue;
    placed.push({
      ...request,
      atX: spot.x,
      atY: spot.y,
      moved: spot.x !== request.x || spot.y !== request.y,
    });
  }
  return placed;
}

function spotsAround(
  place: NumberRequest,
  radius: number,
): readonly { readonly x: number; readonly y: number }[] {
  const spots = [{ x: place.x, y: place.y }];
  for (const ring of rings) {
    for (let step = 0; step < directions; step++) {
      // 0, 1, -1, 2, -2 ...: from north to both sides.
      const turn = step % 2 === 0 ? -step / 2 : (step + 1) / 2;
      const angle = -Math.PI / 2 + (turn * 2 * Math.PI) / directions;
      spots.push({
        x: place.x + ring * radius * Math.cos(angle),
        y: place.y + ring * radius * Math.sin(angle),
      });
    }
  }
  return spots;
}
