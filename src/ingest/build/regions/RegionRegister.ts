import { toRegionId, type RegionId } from '../../../domain/ids.ts';
import type { Region } from '../../../domain/Region.ts';
import { greatCircleKm } from '../../../lib/geo.ts';
import { nameKey } from '../../names/buildNameMatcher.ts';
import { toSlug } from '../../toSlug.ts';

/** What a file says of a region beside its name. */
export interface RegionFacts {
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
  /** The coordinates are those of the region, not of something in it: far from those of one of that name it is another. */
  readonly isPlace?: boolean;
}

/** Places of one name and country further apart than this are two, in km. */
const samePlaceKm = 50;

interface Entry {
  readonly id: RegionId;
  readonly name: string;
  readonly country: string;
  lat: number;
  lon: number;
  points: number;
}

/**
 * Regions that are made of the names in the files. Names that are equal but for case, accents and marks are one region,
 * unless they are said to lie in different countries, or far apart. Ids are `own:<slug>`; of several names with one slug the later ones
 * are numbered. A region that is given coordinates several times lies at their mean.
 */
export class RegionRegister {
  readonly #entries = new Map<string, Entry>();
  readonly #byName = new Map<string, Entry[]>();
  readonly #ids = new Set<string>();

  /** The region of a name; made at the first call. */
  of(text: string, facts: RegionFacts = {}): RegionId {
    const name = text.replaceAll(/\s+/g, ' ').trim();
    const named = nameKey(name) || name;
    const country = facts.country?.trim() ?? '';
    const entry = this.#find(named, country, facts) ?? this.#add(name, named, country);
    if (facts.lat !== undefined && facts.lon !== undefined) {
      entry.lat += facts.lat;
      entry.lon += facts.lon;
      entry.points += 1;
    }
    return entry.id;
  }

  /** Without a country, a name that is known means the region that was named first. */
  #find(named: string, country: string, facts: RegionFacts): Entry | undefined {
    const known = this.#byName.get(named)?.filter((entry) => !isElsewhere(entry, facts));
    if (known === undefined) return undefined;
    if (country === '') return known[0];
    const key = nameKey(country);
    return known.find((entry) => nameKey(entry.country) === key);
  }

  #add(name: string, named: string, country: string): Entry {
    const slug =
      toSlug(name) || `u-${Array.from(name, (one) => (one.codePointAt(0) ?? 0).toString(16)).join('-')}`;
    let id = `own:${slug}`;
    for (let number = 2; this.#ids.has(id); number += 1) id = `own:${slug}-${String(number)}`;
    this.#ids.add(id);
    const entry: Entry = { id: toRegionId(id), name, country, lat: 0, lon: 0, points: 0 };
    this.#entries.set(id, entry);
    const known = this.#byName.get(named);
    if (known === undefined) this.#byName.set(named, [entry]);
    else known.push(entry);
    return entry;
  }

  /** Whether a region of this id has been made. */
  has(id: RegionId): boolean {
    return this.#ids.has(id);
  }

  nameOf(id: RegionId): string | undefined {
    return this.#entries.get(id)?.name;
  }

  /** All regions in order of their first mention; those of one name in several countries carry the country. */
  get regions(): readonly Region[] {
    return [...this.#entries.values()].map(({ id, name, country, lat, lon, points }) => {
      const isShared = (this.#byName.get(nameKey(name) || name) ?? []).length > 1;
      return {
        id,
        name: isShared && country !== '' ? `${name} (${country})` : name,
        aliases: [],
        level: 'other',
        autonomous: true,
        ...(points === 0 ? {} : { lat: rounded(lat / points), lon: rounded(lon / points) }),
        indicators: {},
      };
    });
  }
}

function isElsewhere({ lat, lon, points }: Entry, facts: RegionFacts): boolean {
  if (points === 0 || facts.isPlace !== true || facts.lat === undefined || facts.lon === undefined)
    return false;
  const mean = { lat: lat / points, lon: lon / points };
  return greatCircleKm(mean, { lat: facts.lat, lon: facts.lon }) > samePlaceKm;
}

/** To the metre: sums of binary fractions add digits that no file has. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
