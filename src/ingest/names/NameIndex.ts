import type { RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { editDistance } from './editDistance.ts';
import type { NameReason } from './NameMatch.ts';
import { readPrefixes, type StatedRank } from './rankWords.ts';
import { tokenise } from './tokens.ts';
import { translatedNames } from './translatedNames.ts';

export type Rank = 'province' | 'regency' | 'city' | 'other';

/** A name of a region, and why it is one. */
export interface NameEntry {
  readonly region: Region;
  readonly rank: Rank;
  readonly reason: NameReason;
}

/** A name that is near: with what makes it so. */
export interface NearName {
  readonly region: Region;
  readonly rank: Rank;
  readonly distance: number;
}

export interface SearchName {
  readonly key: string;
  readonly letters: number;
  readonly region: Region;
  readonly rank: Rank;
  /** An abbreviation, a translation, or a name that counts with its rank only: too near to other words without a rank. */
  readonly isShort: boolean;
}

/** Words of a region's own name, for cut and partial names. */
export interface NameWords {
  readonly words: readonly string[];
  readonly region: Region;
  readonly rank: Rank;
}

/** Names of regions by match key, with and without rank. Built in O(names); the search for near names reads those of like length. */
export class NameIndex {
  /** The regions are those of Indonesia, or a table after their manner: the forms of Indonesian names apply. */
  readonly isIndonesian: boolean;
  readonly words: readonly NameWords[];
  readonly #byCode = new Map<string, Region[]>();
  readonly #byName = new Map<string, NameEntry[]>();
  readonly #byRank = new Map<string, NameEntry[]>();
  readonly #byLength = new Map<number, SearchName[]>();

  constructor(regions: readonly Region[]) {
    this.isIndonesian = isIndonesianTable(regions);
    const words: NameWords[] = [];
    for (const region of regions) {
      const rank = this.isIndonesian ? rankOf(region) : 'other';
      this.#addCode(region);
      this.#add(region, rank, region.name, { code: 'name' });
      const bare = this.isIndonesian ? bareNames(region) : [];
      for (const name of bare) this.#add(region, rank, name, { code: 'bare-name' });
      if (region.level === 'unit') {
        this.#addSearch(region, rank, toMatchKey(region.name.replace(/^\p{L}+\s/u, '')), true);
      }
      if (this.isIndonesian) {
        for (const name of bare) {
          for (const other of translatedNames(name)) this.#add(region, rank, other, { code: 'alias' });
        }
      }
      for (const alias of region.aliases) this.#addAlias(region, rank, alias);
      words.push({ words: tokenise(bare[0] ?? region.name).map(({ key }) => key), region, rank });
    }
    this.words = words;
  }

  /** Regions whose code the text is: `33.74`, `3374`, `33.74.`; several where code lists disagree. */
  codes(text: string): readonly Region[] {
    return this.#byCode.get(text.trim().toLowerCase().replace(/\.$/, '')) ?? [];
  }

  /** Regions of a name as a whole, its rank among it or not stated. */
  named(key: string): readonly NameEntry[] {
    return this.#byName.get(key) ?? [];
  }

  /** Regions of a bare name within a stated rank. */
  ofRank(key: string, rank: StatedRank): readonly NameEntry[] {
    if (rank !== 'municipal') return this.#byRank.get(`${rank}:${key}`) ?? [];
    return [...(this.#byRank.get(`regency:${key}`) ?? []), ...(this.#byRank.get(`city:${key}`) ?? [])];
  }

  /**
   * Names within `limit` typing errors, the nearest first, each region once; with two errors and more only where the
   * first letter is the same. Names are compared where their length and their letters allow it at all.
   */
  near(key: string, limit: number, fits: (name: SearchName) => boolean): readonly NearName[] {
    const letters = lettersOf(key);
    const found = new Map<RegionId, NearName>();
    for (let length = key.length - limit; length <= key.length + limit; length += 1) {
      for (const name of this.#byLength.get(length) ?? []) {
        if (!fits(name) || bitCount(name.letters ^ letters) > 2 * limit) continue;
        const distance = editDistance(key, name.key, limit);
        if (distance > 1 && key[0] !== name.key[0]) continue;
        if (distance > limit || distance >= (found.get(name.region.id)?.distance ?? limit + 1)) continue;
        found.set(name.region.id, { region: name.region, rank: name.rank, distance });
      }
    }
    return [...found.values()].toSorted((left, right) => left.distance - right.distance);
  }

  #addCode(region: Region): void {
    const id = region.id.toLowerCase();
    append(this.#byCode, id, region);
    if (!/^\d{2}\.\d{2}$/.test(id)) return;
    const plain = id.replace('.', '');
    append(this.#byCode, plain, region);
    // The statistical office numbers some regions otherwise: such a code says two things where they disagree.
    if (region.statisticsCode !== undefined && region.statisticsCode !== plain) {
      append(this.#byCode, region.statisticsCode, region);
    }
  }

  #addAlias(region: Region, rank: Rank, alias: string): void {
    const former = region.formerNames?.find(({ name }) => name === alias);
    const reason: NameReason =
      former === undefined
        ? { code: isAbbreviation(alias, region) ? 'abbreviation' : 'alias' }
        : { code: 'former-name', params: { name: former.name, source: former.source } };
    if (this.isIndonesian) {
      // `Kabupaten Pontianak` is a name with its rank only: the bare one belongs to the city.
      const tokens = tokenise(alias);
      const [prefix] = readPrefixes(tokens);
      if (prefix?.rank !== undefined && prefix.rank === rank && prefix.next < tokens.length) {
        const key = toMatchKey(alias.slice(tokens[prefix.next]?.start ?? 0));
        append(this.#byRank, `${rank}:${key}`, { region, rank, reason });
        append(this.#byName, toMatchKey(alias), { region, rank, reason });
        this.#addSearch(region, rank, key, true);
        return;
      }
    }
    this.#add(region, rank, alias, reason);
  }

  #add(region: Region, rank: Rank, name: string, reason: NameReason): void {
    const key = toMatchKey(name);
    if (key === '') return;
    const entry = { region, rank, reason };
    if (!(this.#byName.get(key) ?? []).some((one) => one.region.id === region.id)) {
      append(this.#byName, key, entry);
    }
    const ranked = `${rank}:${key}`;
    if (!(this.#byRank.get(ranked) ?? []).some((one) => one.region.id === region.id)) {
      append(this.#byRank, ranked, entry);
    }
    if (reason.code === 'name' && this.isIndonesian) return;
    this.#addSearch(
      region,
      rank,
      key,
      reason.code !== 'bare-name' && reason.code !== 'name' && key.length < 8,
    );
  }

  #addSearch(region: Region, rank: Rank, key: string, isShort: boolean): void {
    if (key.length < 4) return;
    append(this.#byLength, key.length, { key, letters: lettersOf(key), region, rank, isShort });
  }
}

/** Names without the official prefix: `Jakarta` of *Provinsi Daerah Khusus Ibukota Jakarta* as well; the fullest first. */
function bareNames(region: Region): readonly string[] {
  const bare = region.name.replace(/^(?:Provinsi|Kabupaten|Kota)\s+(?:Administrasi\s+)?/, '');
  const short = bare.replace(/^Daerah\s+(?:Khusus\s+Ibukota|Khusus|Istimewa)\s+/, '');
  return bare === short ? [bare] : [bare, short];
}

function rankOf(region: Region): Rank {
  if (region.level === 'other' || region.level === 'province') return region.level;
  if (region.level === 'unit') return region.name.startsWith('Kabupaten') ? 'regency' : 'city';
  return region.level;
}

/** Most names carry an Indonesian prefix, or most ids are codes of the ministry. */
function isIndonesianTable(regions: readonly Region[]): boolean {
  const own = regions.filter(
    ({ id, name, level }) =>
      level !== 'other' && (/^\d{2}(?:\.\d{2})?$/.test(id) || /^(?:Provinsi|Kabupaten|Kota)\s/.test(name)),
  );
  return own.length > 0 && own.length * 2 >= regions.length;
}

function isAbbreviation(alias: string, region: Region): boolean {
  return !/\s/.test(alias) && alias.length <= 7 && !region.name.includes(alias);
}

/** One bit for each letter or digit of a key. */
function lettersOf(key: string): number {
  let bits = 0;
  for (let index = 0; index < key.length; index += 1) bits |= 1 << (key.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits >>> 0;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    rest >>>= 0;
    count += 1;
  }
  return count;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void;
function append<Value>(map: Map<number, Value[]>, key: number, value: Value): void;
function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
