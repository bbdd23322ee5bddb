import type { RegionId } from '../domain/ids.ts';
import type { Region, RegionLevel } from '../domain/Region.ts';
import { toMatchKey } from '../lib/toMatchKey.ts';

export type RegionMatch =
  | { readonly type: 'region'; readonly region: Region }
  /** The name fits several regions; which one is meant is not guessed. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly RegionId[] }
  /** `looksLikeRegion`: it has the prefix of a region, and yet none of this name is known. */
  | { readonly type: 'unknown'; readonly looksLikeRegion: boolean };

type Rank = 'province' | 'regency' | 'city';

/** Prefixes by which people name a region of a rank, longest first where one begins another. */
const prefixes: readonly (readonly [RegExp, Rank | 'any'])[] = [
  [
    /^(?:pemerintah(?:an)?\s+)?(?:daerah\s+)?(?:kabupaten|kab\b\.?)\s*(?:administrasi\s+|adm\.?\s+)?/,
    'regency',
  ],
  [/^(?:pemerintah(?:an)?\s+)?(?:daerah\s+)?kota(?:madya)?\s+(?:administrasi\s+|adm\.?\s+)?/, 'city'],
  [/^(?:pemerintah(?:an)?\s+)?(?:daerah\s+)?(?:provinsi|propinsi|prov\b\.?|prop\b\.?)\s*/, 'province'],
  [/^pemkab\b\.?\s*/, 'regency'],
  [/^(?:pemkot|pemko)\b\.?\s*/, 'city'],
  [/^pemprov\b\.?\s*/, 'province'],
  [/^bupati\s+/, 'regency'],
  [/^wali\s?kota\s+/, 'city'],
  [/^gubernur\s+/, 'province'],
  [/^(?:pemda|pemerintah\s+daerah)\s+/, 'any'],
];
const suffixes: readonly (readonly [RegExp, Rank])[] = [
  [/\s+regency$/, 'regency'],
  [/\s+city$/, 'city'],
  [/\s+province$/, 'province'],
];

/**
 * Finds the region of a name or code. Names match whole, without regard to case, accents, spaces and marks, with or
 * without an official prefix (*Kab.*, *Kabupaten*, *Pemkab*, *Pemerintah Kota*, *Pemprov*, *Bupati* ...), and by the
 * aliases of the dataset. A bare name that fits regions of several ranks (Bandung, Jambi) is ambiguous.
 * The matcher is built once, O(regions); a match is O(1).
 */
export function buildRegionMatcher(regions: readonly Region[]): (text: string) => RegionMatch {
  const byCode = new Map<string, Region>(regions.map((region) => [region.id, region]));
  const byName = new Map<string, Map<RegionId, Region>>();
  const byRank = new Map<string, Map<RegionId, Region>>();
  for (const region of regions) {
    add(byName, toMatchKey(region.name), region);
    for (const name of [...bareNamesOf(region), ...region.aliases]) {
      add(byName, toMatchKey(name), region);
      add(byRank, `${rankOf(region)}:${toMatchKey(name)}`, region);
    }
  }
  return (text) => {
    const code = byCode.get(text.trim());
    if (code !== undefined) return { type: 'region', region: code };
    const plain = text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
    const { rank, rest } = withoutPrefix(plain);
    const key = toMatchKey(rest);
    if (key === '') return { type: 'unknown', looksLikeRegion: false };
    const whole = byName.get(toMatchKey(plain));
    const found =
      rank === undefined || rank === 'any' ? (whole ?? byName.get(key)) : byRank.get(`${rank}:${key}`);
    // A name that only seems to begin with a prefix (`Kotabaru`) still matches as a whole.
    const [first, second] = [...(found ?? whole ?? new Map<RegionId, Region>()).values()];
    if (first === undefined) return { type: 'unknown', looksLikeRegion: rank !== undefined };
    if (second === undefined) return { type: 'region', region: first };
    return { type: 'ambiguous', candidates: [...(found ?? whole ?? new Map<RegionId, Region>()).keys()] };
  };
}

function withoutPrefix(plain: string): { readonly rank: Rank | 'any' | undefined; readonly rest: string } {
  for (const [pattern, rank] of prefixes) {
    const match = pattern.exec(plain);
    if (match !== null) return { rank, rest: plain.slice(match[0].length) };
  }
  for (const [pattern, rank] of suffixes) {
    const match = pattern.exec(plain);
    if (match !== null) return { rank, rest: plain.slice(0, match.index) };
  }
  return { rank: undefined, rest: plain };
}

/** Names without the official prefix: `Jakarta` of *Provinsi Daerah Khusus Ibukota Jakarta* as well. */
function bareNamesOf(region: Region): readonly string[] {
  const bare = region.name.replace(/^(?:Provinsi|Kabupaten|Kota)\s+(?:Administrasi\s+)?/, '');
  const short = bare.replace(/^Daerah\s+(?:Khusus\s+Ibukota|Khusus|Istimewa)\s+/, '');
  return bare === short ? [bare] : [bare, short];
}

function rankOf(region: Region): RegionLevel {
  if (region.level !== 'unit') return region.level;
  return region.name.startsWith('Kabupaten') ? 'regency' : 'city';
}

function add(map: Map<string, Map<RegionId, Region>>, key: string, region: Region): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, new Map([[region.id, region]]));
  else found.set(region.id, region);
}
