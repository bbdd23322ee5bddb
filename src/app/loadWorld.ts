import type { WorldTopology } from '../view/worldGround.ts';

const running = new Map<'fine' | 'coarse', Promise<WorldTopology>>();

/** Outlines of all countries from beside the page, fetched when first needed; one that failed is fetched again. */
export function loadWorld(detail: 'fine' | 'coarse'): Promise<WorldTopology> {
  const before = running.get(detail);
  if (before !== undefined) return before;
  const loading = fetchWorld(detail).catch((error: unknown) => {
    running.delete(detail);
    throw error;
  });
  running.set(detail, loading);
  return loading;
}

async function fetchWorld(detail: 'fine' | 'coarse'): Promise<WorldTopology> {
  const response = await fetch(new URL(`data/world-${detail}.topojson`, document.baseURI));
  if (!response.ok) throw new Error(`world-${detail}.topojson: ${String(response.status)}`);
  return (await response.json()) as WorldTopology;
}
