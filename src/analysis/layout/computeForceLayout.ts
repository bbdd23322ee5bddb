import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { NetworkArrays } from '../../graph/Network.ts';
import { DisjointSets } from '../../lib/DisjointSets.ts';
import { seededRandom } from '../../lib/random.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import { drawnPart } from '../backbone/drawnPart.ts';
import { computePartners } from '../centrality/degree.ts';

import { placeBeside } from './placeBeside.ts';

/** Positions by node number; NaN for regions without a tie, which the force layout does not draw. */
export interface ForceLayout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** y of the line above the small components; `undefined` where there are none. y grows downwards. */
  readonly divider: number | undefined;
}

/** Components of fewer regions are parked below the line, unless nothing larger exists. */
const smallestDrawn = 5;
const ticks = 300;
const ticksPerReport = 20;
/** Room for one small component, and the length of a row relative to the main picture. */
const cell = 48;

interface Body extends SimulationNodeDatum {
  readonly node: number;
  readonly radius: number;
}

/**
 * Where regions stand when ties pull them together and regions push each other apart (d3-force: velocity Verlet with a
 * Barnes-Hut approximation of the repulsion). Wider than high, as screens are. Components of 2 to 4 regions stand in
 * rows below a line, largest first, so that they neither drift nor scatter.
 *
 * Of a dense or large network only what a picture draws (`drawnPart`) pulls and pushes: all of its ties at once would
 * draw everything into one heap, and take minutes. Regions that are left out stand beside their partners.
 *
 * Deterministic for the same arrays and seed. Distances mean closeness in the network only roughly; axes mean nothing.
 * Cost O(ticks x n log n) of what is drawn: at most 1,500
 * regions.
 */
export function computeForceLayout(
  arrays: NetworkArrays,
  seed: number,
  report: Report,
  isCancelled: IsCancelled,
): ForceLayout {
  const x = new Float64Array(arrays.nodeCount).fill(Number.NaN);
  const y = new Float64Array(arrays.nodeCount).fill(Number.NaN);
  const shown = drawnOf(arrays);
  const components = componentsWithTies(shown);
  const large = components.filter((nodes) => nodes.length >= smallestDrawn);
  const main = large.length > 0 ? large : components;
  const small = large.length > 0 ? components.filter((nodes) => nodes.length < smallestDrawn) : [];
  simulate(shown, main.flat(), seed, report, isCancelled, x, y);
  const divider = small.length === 0 ? undefined : park(small, x, y);
  if (shown !== arrays) placeBeside(arrays, x, y);
  return { x, y, divider };
}

/** The ties that a picture draws of a dense or large network; the network itself where it draws all. */
function drawnOf(arrays: NetworkArrays): NetworkArrays {
  const { ties, tieCount } = drawnPart(arrays, 'fewer');
  if (tieCount === ties.length) return arrays;
  const isDrawn = (_value: number, tie: number): boolean => ties[tie] === 1;
  return {
    ...arrays,
    source: arrays.source.filter(isDrawn),
    target: arrays.target.filter(isDrawn),
    strength: arrays.strength.filter(isDrawn),
    count: arrays.count.filter(isDrawn),
  };
}

function simulate(
  arrays: NetworkArrays,
  nodes: readonly number[],
  seed: number,
  report: Report,
  isCancelled: IsCancelled,
  x: Float64Array,
  y: Float64Array,
): void {
  const degree = computePartners(arrays);
  const bodies: Body[] = nodes.map((node) => ({ node, radius: 3 + 1.1 * Math.sqrt(degree[node] ?? 0) }));
  const placeOf = new Map(bodies.map((body, place) => [body.node, place]));
  const links: (SimulationLinkDatum<Body> & { readonly spread: number })[] = [];
  arrays.source.forEach((from, edge) => {
    const to = arrays.target[edge] ?? 0;
    const source = placeOf.get(from);
    const target = placeOf.get(to);
    if (source === undefined || target === undefined) return;
    links.push({ source, target, spread: Math.min(degree[from] ?? 1, degree[to] ?? 1) });
  });
  const simulation = forceSimulation(bodies)
    .randomSource(seededRandom(seed))
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links)
        .distance(30)
        .strength((link) => 0.8 / link.spread),
    )
    .force('charge', forceManyBody<Body>().strength(-90).distanceMax(500))
    .force('x', forceX<Body>().strength(0.03))
    .force('y', forceY<Body>().strength(0.075))
    .force('collide', forceCollide<Body>((body) => body.radius + 9).iterations(2))
    .stop();
  for (let tick = 0; tick < ticks; tick++) {
    if (tick % ticksPerReport === 0) {
      assertNotCancelled(isCancelled);
      report({ stage: 'layout', done: tick, total: ticks });
    }
    simulation.tick();
  }
  for (const body of bodies) {
    x[body.node] = body.x ?? 0;
    y[body.node] = body.y ?? 0;
  }
}

/** Rows of small components below what is placed already; returns the y of the line between. */
function park(small: readonly (readonly number[])[], x: Float64Array, y: Float64Array): number {
  let left = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  x.forEach((value, node) => {
    if (Number.isNaN(value)) return;
    left = Math.min(left, value);
    right = Math.max(right, value);
    bottom = Math.max(bottom, y[node] ?? 0);
  });
  const divider = bottom + cell * 0.7;
  const perRow = Math.max(1, Math.floor((right - left) / cell));
  small.forEach((nodes, place) => {
    const middleX = left + cell * (0.5 + (place % perRow));
    const middleY = divider + cell * (0.8 + Math.floor(place / perRow));
    nodes.forEach((node, at) => {
      const angle = (2 * Math.PI * at) / nodes.length - (nodes.length === 2 ? Math.PI : Math.PI / 2);
      const radius = nodes.length === 2 ? 8 : 9;
      x[node] = middleX + radius * Math.cos(angle);
      y[node] = middleY + radius * Math.sin(angle);
    });
  });
  return divider;
}

/** Components with at least one tie, largest first, then by their first node. */
function componentsWithTies(arrays: NetworkArrays): readonly (readonly number[])[] {
  const sets = new DisjointSets(arrays.nodeCount);
  arrays.source.forEach((from, edge) => sets.unite(from, arrays.target[edge] ?? from));
  const degree = computePartners(arrays);
  const groups = new Map<number, number[]>();
  for (let node = 0; node < arrays.nodeCount; node++) {
    if (degree[node] === 0) continue;
    const root = sets.find(node);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [node]);
    else group.push(node);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
