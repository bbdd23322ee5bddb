import { toMatchKey } from '../lib/toMatchKey.ts';
import type { Dataset } from './Dataset.ts';
import { indexDataset, type DatasetIndex } from './DatasetIndex.ts';
import { pairKey, type RegionId } from './ids.ts';
import type { Region } from './Region.ts';
import { mergeVerdicts, verdictKey, verdictKeyOf, type RegionOfVerdict, type Verdict } from './Verdict.ts';

/** A verdict that belongs to a pair of the dataset. */
export interface AttachedVerdict {
  /** As it is kept. */
  readonly verdict: Verdict;
  /** Key under which it is kept; it names other ids than `pair` where a region was found by name. */
  readonly key: string;
  /** `pairKey` of the two regions of the dataset. */
  readonly pair: string;
  /** Names under which a region was decided on and which is now called otherwise. */
  readonly formerNames: readonly string[];
}

/**
 * `missing`: no region has the id, and none or several have the name. `doubtful`: the id is now a region of another
 * name, while the name fits another region. `same`: both sides are now one region.
 */
export type LooseReason = 'missing' | 'doubtful' | 'same';

/** A verdict without object: what it was decided on is not in the dataset. */
export interface LooseVerdict {
  readonly verdict: Verdict;
  readonly key: string;
  readonly reason: LooseReason;
  /** The sides that are not found; both where they fell together. */
  readonly regions: readonly RegionOfVerdict[];
}

/** Every verdict once: attached to its pair, or without object. */
export interface VerdictAttachments {
  readonly attached: readonly AttachedVerdict[];
  readonly loose: readonly LooseVerdict[];
  /**
   * What stands on a pair (`a|b`) or on one affair of it (`a|b#2.11`), by the ids of the dataset. Where several kept
   * verdicts came to one pair, the newest stands and the others are in its history.
   */
  readonly standing: ReadonlyMap<string, Verdict>;
  /**
   * What a list tells of a pair, by `pairKey`: the verdict on the pair, else the newest on one of its affairs. A pair of
   * which only single affairs were rejected is not decided.
   */
  readonly leading: ReadonlyMap<string, Verdict>;
}

let last:
  | { readonly verdicts: readonly Verdict[]; readonly dataset: Dataset; readonly result: VerdictAttachments }
  | undefined;

/**
 * Finds the pair of each verdict in a dataset: each side by its id, else by its name or an alias (without regard to
 * case, accents, spaces and marks) where that fits one region only. None is ever left out: what is not found is listed
 * without object. The same object for the same input. O(verdicts + regions).
 */
export function attachVerdicts(verdicts: readonly Verdict[], dataset: Dataset): VerdictAttachments {
  if (last?.verdicts === verdicts && last.dataset === dataset) return last.result;
  const find = finderOf(dataset);
  const attached: AttachedVerdict[] = [];
  const loose: LooseVerdict[] = [];
  const standing = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const key = verdictKey(verdict);
    const sides = verdict.regions.map((region) => ({ region, found: find(region) }));
    const [one, other] = sides.map(({ found }) => (typeof found === 'string' ? undefined : found));
    if (one === undefined || other === undefined) {
      const unfound = sides.filter(({ found }) => typeof found === 'string');
      const reason = unfound.some(({ found }) => found === 'missing') ? 'missing' : 'doubtful';
      loose.push({ verdict, key, reason, regions: unfound.map(({ region }) => region) });
      continue;
    }
    if (one.id === other.id) {
      loose.push({ verdict, key, reason: 'same', regions: verdict.regions });
      continue;
    }
    const pair = pairKey(one.id, other.id);
    const formerNames = sides.flatMap(({ region, found }) =>
      typeof found === 'string' || hasName(found, region.name) ? [] : [region.name],
    );
    attached.push({ verdict, key, pair, formerNames });
    const at = verdictKeyOf(pair, verdict.affair);
    const there = standing.get(at);
    standing.set(at, there === undefined ? verdict : mergeVerdicts(there, verdict));
  }
  const result = { attached, loose, standing, leading: leadingOf(attached, standing) };
  last = { verdicts, dataset, result };
  return result;
}

function leadingOf(
  attached: readonly AttachedVerdict[],
  standing: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, Verdict> {
  const leading = new Map<string, Verdict>();
  for (const { pair, verdict } of attached) {
    const stands = standing.get(pair) ?? standing.get(verdictKeyOf(pair, verdict.affair));
    if (stands === undefined || (stands.affair !== undefined && stands.decision === 'reject')) continue;
    const there = leading.get(pair);
    if (there === undefined || there.on < stands.on) leading.set(pair, stands);
  }
  return leading;
}

type Found = Region | Exclude<LooseReason, 'same'>;

function finderOf(dataset: Dataset): (region: RegionOfVerdict) => Found {
  const index: DatasetIndex = indexDataset(dataset);
  const byName = new Map<string, Set<RegionId>>();
  for (const region of dataset.regions) {
    for (const name of [region.name, ...region.aliases]) {
      const key = toMatchKey(name);
      const ids = byName.get(key);
      if (ids === undefined) byName.set(key, new Set([region.id]));
      else ids.add(region.id);
    }
  }
  return ({ id, name }) => {
    const byId = index.regionOf.get(id);
    if (byId !== undefined && hasName(byId, name)) return byId;
    const [only, second] = byName.get(toMatchKey(name)) ?? [];
    const named = only === undefined || second !== undefined ? undefined : index.regionOf.get(only);
    if (byId === undefined) return named ?? 'missing';
    return named === undefined ? byId : 'doubtful';
  };
}

function hasName(region: Region, name: string): boolean {
  const key = toMatchKey(name);
  return [region.name, ...region.aliases].some((own) => toMatchKey(own) === key);
}
