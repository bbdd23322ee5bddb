import type { Dataset } from '../domain/Dataset.ts';
import { parseDataset } from '../ingest/parseDataset.ts';
import type { FeatureCollection } from 'geojson';
import { buildGeography, type Geography, type RegionTopology } from '../view/geography.ts';

/** The built-in data and boundaries, from beside the page. Rejects with the reason where one cannot be had. */
export async function loadBuiltIn(): Promise<{ dataset: Dataset; geography: Geography }> {
  const base = new URL('.', document.baseURI);
  const [dataset, topology, neighbours] = await Promise.all([
    fetchJson(new URL('data/indonesia.json', base)),
    fetchJson(new URL('data/regions.topojson', base)),
    fetchJson(new URL('data/neighbours.json', base)),
  ]);
  return {
    dataset: parseDataset(dataset),
    geography: buildGeography(topology as RegionTopology, neighbours as FeatureCollection),
  };
}

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname.split('/').at(-1) ?? ''}: ${String(response.status)}`);
  return response.json();
}
