import { liveStates, overlapClasses } from '../analysis/overlaps/compareOverlaps.ts';
import type { Live, OverlapClass, OverlapPair } from '../analysis/overlaps/OverlapPair.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { pairKey, type RegionId } from '../domain/ids.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { partyLabel } from './partyName.ts';
import { affairName } from './affairName.ts';

/** What the item of the address means on the screen of overlaps. */
export type OverlapItem =
  | { readonly type: 'none' }
  | { readonly type: 'pair'; readonly pair: OverlapPair }
  /** An agreement of the dataset that is part of no pair. */
  | { readonly type: 'no-overlap'; readonly text: string }
  | { readonly type: 'unknown'; readonly text: string };

/** Reads `A|B` (either first), or one agreement's id, which stands for the first pair that it is part of. */
export function readOverlapItem(
  text: string | undefined,
  dataset: Dataset,
  pairs: readonly OverlapPair[],
): OverlapItem {
  if (text === undefined) return { type: 'none' };
  const [one = '', other] = text.split('|');
  const pair = pairs.find(({ id, a, b }) =>
    other === undefined ? a === one || b === one : id === pairKey(one, other),
  );
  if (pair !== undefined) return { type: 'pair', pair };
  const known = new Set<string>(dataset.agreements.map(({ id }) => id));
  const asked = other === undefined ? [one] : [one, other];
  return asked.every((id) => known.has(id)) ? { type: 'no-overlap', text } : { type: 'unknown', text };
}

/** Pairs on the same ground stand by whether they still run; what is set apart stands by class. */
export type OverlapGroupId = Live | Exclude<OverlapClass, 'same-ground'>;

export interface OverlapGroup {
  readonly id: OverlapGroupId;
  /** Looks like an overlap and is none by rule. */
  readonly setApart: boolean;
  /** Folded until it is opened: what cannot be acted on now. */
  readonly folded: boolean;
  readonly pairs: readonly OverlapPair[];
}

/** The queue: live, probably over, undated, over, then the classes set apart. All groups, empty ones too; order kept. */
export function overlapGroups(pairs: readonly OverlapPair[]): readonly OverlapGroup[] {
  const sameGround = pairs.filter((pair) => pair.class === 'same-ground');
  return [
    ...liveStates.map((live): OverlapGroup => ({
      id: live,
      setApart: false,
      folded: live === 'undated' || live === 'over',
      pairs: sameGround.filter((pair) => pair.live === live),
    })),
    ...overlapClasses
      .filter((kind) => kind !== 'same-ground')
      .map((kind): OverlapGroup => ({
        id: kind,
        setApart: true,
        folded: true,
        pairs: pairs.filter((pair) => pair.class === kind),
      })),
  ];
}

/** The group in which a pair stands. */
export function groupOf(pair: OverlapPair): OverlapGroupId {
  return pair.class === 'same-ground' ? pair.live : pair.class;
}

export type OverlapRow =
  | { readonly type: 'group'; readonly group: OverlapGroup; readonly open: boolean }
  | {
      readonly type: 'pair';
      readonly pair: OverlapPair;
      readonly group: OverlapGroup;
      /** Place in its group, from 1. */
      readonly place: number;
    };

/**
 * The queue as rows.
 *
 * @param turned groups that a person opened or folded by hand.
 * @param shown a group that has to be open, as something in it is.
 */
export function overlapRows(
  groups: readonly OverlapGroup[],
  turned: ReadonlyMap<OverlapGroupId, boolean>,
  shown: OverlapGroupId | undefined,
): readonly OverlapRow[] {
  return groups.flatMap((group): OverlapRow[] => {
    const open = group.pairs.length > 0 && (turned.get(group.id) ?? (!group.folded || group.id === shown));
    const head: OverlapRow = { type: 'group', group, open };
    if (!open) return [head];
    return [
      head,
      ...group.pairs.map((pair, at): OverlapRow => ({ type: 'pair', pair, group, place: at + 1 })),
    ];
  });
}

/** Pairs in which every word of the text is found: in parties, titles, ids or common affairs. */
export function filterOverlaps(
  pairs: readonly OverlapPair[],
  dataset: Dataset,
  text: string,
  language: Language,
): readonly OverlapPair[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return pairs;
  const index = indexDataset(dataset);
  return pairs.filter((pair) => {
    const haystack = [
      pair.a,
      pair.b,
      index.agreementOf.get(pair.a)?.title ?? '',
      index.agreementOf.get(pair.b)?.title ?? '',
      ...pair.parties.map(
        (id) => `${partyLabel(dataset, id).name} ${index.regionOf.get(id as RegionId)?.name ?? ''}`,
      ),
      ...pair.affairs.map((code) => affairName(dataset, code, language)),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
