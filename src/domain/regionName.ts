import type { Dataset } from './Dataset.ts';
import type { RegionId } from './ids.ts';
import type { Region } from './Region.ts';

const prefixes = /^(?:Provinsi|(?:Kabupaten|Kota)(?: Administrasi)?)\s+/;

/** A region's name without its official prefix: `Kabupaten Bantul` becomes `Bantul`. */
export function bareName(region: Region): string {
  if (region.name.startsWith('Provinsi Daerah Khusus Ibukota')) return 'DKI Jakarta';
  if (region.name.startsWith('Provinsi Daerah Istimewa')) return 'DI Yogyakarta';
  return region.name.replace(prefixes, '');
}

const shortNames = new WeakMap<Dataset, ReadonlyMap<RegionId, string>>();

/**
 * Short names of all regions: the bare name, and `Kab.` or `Kota` before it only where a regency and a city (or a
 * province) share it (*Kab. Bandung*, *Kota Bandung*, *Salatiga*). A province keeps its bare name where a city has
 * the same. The same map for the same dataset.
 */
export function shortNamesOf(dataset: Dataset): ReadonlyMap<RegionId, string> {
  const existing = shortNames.get(dataset);
  if (existing !== undefined) return existing;
  const counts = new Map<string, number>();
  for (const region of dataset.regions) {
    const name = bareName(region);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = new Map<RegionId, string>();
  for (const region of dataset.regions) {
    const name = bareName(region);
    if ((counts.get(name) ?? 0) < 2 || region.level === 'province') names.set(region.id, name);
    else if (region.level === 'regency') names.set(region.id, `Kab. ${name}`);
    else if (region.level === 'city') names.set(region.id, `Kota ${name}`);
    else names.set(region.id, region.name);
  }
  shortNames.set(dataset, names);
  return names;
}
