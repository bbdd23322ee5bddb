import type { NetworkArrays } from '../../graph/Network.ts';

/** Between two places that are tried around one point, in units of the layout: a mark and a gap. */
const step = 14;
/** Turn from place to place, so that many fan out evenly: the golden angle. */
const turn = 2.399963;

/**
 * Gives those regions a place that have ties and were left out of a layout: in the middle of the partners that have one,
 * on a spiral where several would share it; step by step outwards, so that partners of partners follow. Those that hang
 * together with none that has a place stand around the whole. Changes `x` and `y`. O(rounds x ties).
 */
export function placeBeside(
  { source, target }: Pick<NetworkArrays, 'source' | 'target'>,
  x: Float64Array,
  y: Float64Array,
): void {
  const sumX = new Float64Array(x.length);
  const sumY = new Float64Array(x.length);
  const partners = new Uint32Array(x.length);
  // How far the spiral around a point has been followed, and the spots that are filled.
  const followed = new Map<string, number>();
  const filled = new Set<string>();
  const spotOf = (atX: number, atY: number): string =>
    `${String(Math.round((4 * atX) / step))} ${String(Math.round((4 * atY) / step))}`;
  const put = (node: number, toX: number, toY: number): void => {
    const around = spotOf(toX, toY);
    let turns = followed.get(around) ?? 0;
    do {
      turns += 1;
      x[node] = toX + step * Math.sqrt(turns) * Math.cos(turns * turn);
      y[node] = toY + step * Math.sqrt(turns) * Math.sin(turns * turn);
    } while (filled.has(spotOf(x[node] ?? 0, y[node] ?? 0)));
    followed.set(around, turns);
    filled.add(spotOf(x[node] ?? 0, y[node] ?? 0));
  };
  const isPlaced = (node: number): boolean => !Number.isNaN(x[node] ?? Number.NaN);
  for (;;) {
    const reached = new Set<number>();
    const add = (node: number, from: number): void => {
      if (isPlaced(node) || !isPlaced(from)) return;
      if (!reached.has(node)) {
        reached.add(node);
        sumX[node] = 0;
        sumY[node] = 0;
        partners[node] = 0;
      }
      sumX[node] = (sumX[node] ?? 0) + (x[from] ?? 0);
      sumY[node] = (sumY[node] ?? 0) + (y[from] ?? 0);
      partners[node] = (partners[node] ?? 0) + 1;
    };
    source.forEach((from, tie) => {
      const to = target[tie] ?? 0;
      add(from, to);
      add(to, from);
    });
    if (reached.size === 0) break;
    for (const node of reached) {
      put(node, (sumX[node] ?? 0) / (partners[node] ?? 1), (sumY[node] ?? 0) / (partners[node] ?? 1));
    }
  }
  let reach = 0;
  x.forEach((value, node) => {
    if (!Number.isNaN(value)) reach = Math.max(reach, Math.hypot(value, y[node] ?? 0));
  });
  let left = 0;
  source.forEach((from, tie) => {
    for (const node of [from, target[tie] ?? 0]) {
      if (isPlaced(node)) continue;
      left += 1;
      const radius = reach + step * (2 + Math.sqrt(left));
      x[node] = radius * Math.cos(left * turn);
      y[node] = radius * Math.sin(left * turn);
    }
  });
}
