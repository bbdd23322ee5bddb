import type { Agreement } from '../../../src/domain/Agreement.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { between, isRecorded, names, type Reading } from './naiveAffairs.ts';

/** By pair (`a|b`), from agreements alone: the index, and whether it may argue for a pair. */
export type NaiveHints = ReadonlyMap<string, { readonly index: number; readonly argues: boolean }>;

const keyOf = (one: string, other: string): string => [one, other].toSorted().join('|');

function familiesIn(reading: Reading, documents: readonly Agreement[]): number {
  return new Set(documents.map(({ id }) => reading.familyOf.get(id))).size;
}

/** E = sum over the common areas of a_i a_j (O + 4 r) / (D + 4), for every pair of regions. */
export function naiveExpected(reading: Reading): NaiveHints {
  const { dataset } = reading;
  const hints = new Map<string, { readonly index: number; readonly argues: boolean }>();
  for (const area of dataset.areas) {
    const members = dataset.regions.filter(({ id, autonomous }) => autonomous && area.members.includes(id));
    const activity = (region: Region): number =>
      familiesIn(
        reading,
        dataset.agreements.filter(
          (agreement) =>
            isRecorded(reading, agreement) &&
            names(agreement, region.id) &&
            members.some((other) => other !== region && names(agreement, other.id)),
        ),
      );
    const pairs = members.flatMap((one, position) =>
      members.slice(position + 1).map((other) => ({
        key: keyOf(one.id, other.id),
        parents: keyOf(one.parentId ?? '', other.parentId ?? ''),
        product: activity(one) * activity(other),
        joint: familiesIn(
          reading,
          between(reading, one.id, other.id).filter((agreement) => isRecorded(reading, agreement)),
        ),
      })),
    );
    const sum = (of: typeof pairs, value: (pair: (typeof pairs)[number]) => number): number =>
      of.reduce((total, pair) => total + value(pair), 0);
    const all = sum(pairs, ({ product }) => product);
    if (all === 0) continue;
    const rate = sum(pairs, ({ joint }) => joint) / all;
    for (const pair of pairs) {
      const alike = pairs.filter(({ parents }) => parents === pair.parents);
      const shrunk =
        (sum(alike, ({ joint }) => joint) + 4 * rate) / (sum(alike, ({ product }) => product) + 4);
      const before = hints.get(pair.key)?.index ?? 0;
      hints.set(pair.key, { index: before + pair.product * shrunk, argues: true });
    }
  }
  return hints;
}

/** Sum over the common partners of 1 / their partners; argues for a pair of which at most one is a hub. */
export function naiveNetwork(reading: Reading): NaiveHints {
  const regions = reading.dataset.regions.filter(({ autonomous }) => autonomous);
  const tied = (one: Region, other: Region): boolean =>
    one !== other && between(reading, one.id, other.id).some((agreement) => isRecorded(reading, agreement));
  const partners = new Map(regions.map((one) => [one, regions.filter((other) => tied(one, other))]));
  const degree = (region: Region): number => partners.get(region)?.length ?? 0;
  const tiedRegions = regions.filter((region) => degree(region) > 0);
  const isHub = (region: Region): boolean =>
    tiedRegions.filter((other) => degree(other) >= degree(region)).length < tiedRegions.length * 0.05;
  const hints = new Map<string, { readonly index: number; readonly argues: boolean }>();
  for (const one of regions) {
    for (const other of regions) {
      if (one.id >= other.id) continue;
      const common = (partners.get(one) ?? []).filter((middle) => partners.get(other)?.includes(middle));
      if (common.length === 0) continue;
      hints.set(keyOf(one.id, other.id), {
        index: common.reduce((sum, middle) => sum + 1 / degree(middle), 0),
        argues: !(isHub(one) && isHub(other)),
      });
    }
  }
  return hints;
}
