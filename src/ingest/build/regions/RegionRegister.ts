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

/** `SE232 / Västra Götalands län`: a name with its code means one region, whatever country its party is said to be of. */
const coded = /^[A-Z]{2}[A-Z\d]*\d[A-Z\d]*\b/;

interface Entry {
  readonly id: RegionId;
  /** How often each way of writing the name occurs. */
  readonly spellings: Map<string, number>;
  country: string;
  /** Nothing has named it yet, but a decision. */
  isExpected: boolean;
  lat: number;
  lon: number;
  points: number;
}

/** A region of the files as it is named most. */
export interface MentionedRegion {
  readonly id: RegionId;
  readonly name: string;
  readonly country: string;
  readonly mentions: number;
  /** Another region has the same name. */
  readonly isShared: boolean;
}

/**
 * Regions that are made of the names in the files. Names that are equal but for case, accents and marks are one region,
 * unless they are said to lie in different countries and have no code, or far apart. Ids are `own:<slug>`; of several names with one slug the later ones
 * are numbered. A region is called as it is written most often, and of ways that occur as often the most regular. One that is given coordinates several times lies at their mean.
 */
export class RegionRegister {
  readonly #entries = new Map<string, Entry>();
  readonly #byName = new Map<string, Entry[]>();
  readonly #ids = new Set<string>();

  /** The region of a name; made at the first call. */
  of(text: string, facts: RegionFacts = {}): RegionId {
    const name = text.replaceAll(/\s+/g, ' ').trim();
    const named = nameKey(name) || name;
    const country = coded.test(name) ? '' : (facts.country?.trim() ?? '');
    const entry = this.#find(named, country, facts) ?? this.#add(name, named, country);
    if (entry.isExpected) {
      entry.isExpected = false;
      entry.country = country;
      entry.spellings.clear();
    }
    entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
    if (facts.lat !== undefined && facts.lon !== undefined) {
      entry.lat += facts.lat;
      entry.lon += facts.lon;
      entry.points += 1;
    }
    return entry.id;
  }

  /** The region of a name that a decision refers to, before a row names it. */
  expect(name: string): RegionId {
    const named = nameKey(name) || name;
    const known = this.#byName.get(named)?.[0];
    if (known !== undefined) return known.id;
    const entry = this.#add(name, named, '');
    entry.spellings.set(name, 0);
    entry.isExpected = true;
    return entry.id;
  }

  /** Without a country, a name that is known means the region that was named first. */
  #find(named: string, country: string, facts: RegionFacts): Entry | undefined {
    const known = this.#byName.get(named)?.filter((entry) => !isElsewhere(entry, facts));
    if (known === undefined) return undefined;
    if (country === '') return known[0];
    const key = nameKey(country);
    return known.find((entry) => entry.isExpected || nameKey(entry.country) === key);
  }

  #add(name: string, named: string, country: string): Entry {
    const slug =
      toSlug(name) || `u-${Array.from(name, (one) => (one.codePointAt(0) ?? 0).toString(16)).join('-')}`;
    let id = `own:${slug}`;
    for (let number = 2; this.#ids.has(id); number += 1) id = `own:${slug}-${String(number)}`;
    this.#ids.add(id);
    const entry: Entry = {
      id: toRegionId(id),
      spellings: new Map(),
      country,
      isExpected: false,
      lat: 0,
      lon: 0,
      points: 0,
    };
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
    const entry = this.#entries.get(id);
    return entry === undefined ? undefined : usualSpelling(entry);
  }

  get mentioned(): readonly MentionedRegion[] {
    return [...this.#entries.values()].map((entry) => {
      const name = usualSpelling(entry);
      const mentions = [...entry.spellings.values()].reduce((sum, count) => sum + count, 0);
      const isShared = (this.#byName.get(nameKey(name) || name) ?? []).length > 1;
      return { id: entry.id, name, country: entry.country, mentions, isShared };
    });
  }

  /** All regions in order of their first mention; those of one name in several countries carry the country. */
  get regions(): readonly Region[] {
    return this.mentioned.map(({ id, name, country, isShared }) => {
      const { lat, lon, points } = this.#entries.get(id) ?? { lat: 0, lon: 0, points: 0 };
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

function usualSpelling({ spellings }: Entry): string {
  if (spellings.size === 1) for (const name of spellings.keys()) return name;
  const [best] = [...spellings].toSorted(
    ([one, count], [other, otherCount]) => otherCount - count || oddness(one) - oddness(other),
  );
  return best?.[0] ?? '';
}

/** 2 for `EnkHuizen` and `sluis`, 1 for `SLUIS`, 0 for what is written as names are. */
function oddness(name: string): number {
  if (/\p{Ll}\p{Lu}/u.test(name) || !/\p{Lu}/u.test(name)) return /\p{L}/u.test(name) ? 2 : 0;
  return /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name) ? 1 : 0;
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
