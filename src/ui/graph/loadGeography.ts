import type { FeatureCollection } from 'geojson';
import { buildGeography, type Geography, type RegionTopology } from '../../view/geography.ts';

let loading: Promise<Geography> | undefined;

/** The built-in map, fetched and built once; asked for again after a failure. Rejects where it cannot be fetched. */
export function loadGeography(): Promise<Geography> {
  loading ??= fetchGeography().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchGeography(): Promise<Geography> {
  const base = import.meta.env.BASE_URL;
  const [topology, neighbours] = await Promise.all([
    fetchJson<RegionTopology>(`${base}data/regions.topojson`),
    // Foreign land is decoration: without it the map is still right.
    fetchJson<FeatureCollection>(`${base}data/neighbours.json`).catch(() => undefined),
  ]);
  return buildGeography(topology, neighbours);
}

async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}: ${url}`);
  return (await response.json()) as Value;
}
