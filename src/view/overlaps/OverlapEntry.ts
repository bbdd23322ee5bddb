import type {
  GroupClass,
  Live,
  OverlapFindings,
  OverlapGroup,
  OverlapPair,
  PartySetLine,
} from '../../analysis/overlaps/OverlapFindings.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { pairKey, type AffairCode, type AgreementId, type PartyId } from '../../domain/ids.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RelationClass } from '../../relations/Relation.ts';

/** One line of the queue: a group that is reviewed together, a link between two documents, or agreements of one party set. */
export type OverlapEntry =
  | { readonly type: 'group'; readonly id: string; readonly group: OverlapGroup }
  | { readonly type: 'link'; readonly id: string; readonly pair: OverlapPair }
  | { readonly type: 'set'; readonly id: string; readonly set: PartySetLine };

export type EntryClass = GroupClass | RelationClass;

/** Classes that ask for a decision because something may be done twice. */
export const openClasses = ['duplication', 'nested', 'overlap', 'fragmentation'] as const;
/** Classes that only look like an overlap, in the order of the queue. */
export const linkClasses = ['same-record', 'family', 'renewal', 'complementary', 'series'] as const;

/** Classes whose pairs are listed as links. */
const linked: readonly RelationClass[] = ['same-record', 'family', 'renewal'];

/** Everything that the queue lists: groups first, then links, then party sets, each in the order of the findings. */
export function entriesOf(findings: OverlapFindings): readonly OverlapEntry[] {
  return [
    ...findings.groups.map((group): OverlapEntry => ({ type: 'group', id: group.id, group })),
    ...findings.pairs
      .filter((pair) => linked.includes(pair.class))
      .map((pair): OverlapEntry => ({ type: 'link', id: pair.id, pair })),
    ...findings.partySets.map((set): OverlapEntry => ({ type: 'set', id: set.id, set })),
  ];
}

export function classOfEntry(entry: OverlapEntry): EntryClass {
  switch (entry.type) {
    case 'group':
      return entry.group.class;
    case 'link':
      return entry.pair.class;
    case 'set':
      return 'complementary';
  }
}

/** True for what may be done twice, false for links, series and party sets. */
export function isOpenEntry(entry: OverlapEntry): boolean {
  return entry.type === 'group' && entry.group.class !== 'series';
}

/** Whether it still runs; a party set has no state of its own. */
export function liveOfEntry(entry: OverlapEntry): Live | undefined {
  return entry.type === 'group' ? entry.group.live : entry.type === 'link' ? entry.pair.live : undefined;
}

export function documentsOfEntry(entry: OverlapEntry): readonly AgreementId[] {
  switch (entry.type) {
    case 'group':
      return entry.group.agreementIds;
    case 'link':
      return [entry.pair.a, entry.pair.b];
    case 'set':
      return entry.set.agreementIds;
  }
}

/** Parties of its documents; of a link those that both have. */
export function partiesOfEntry(entry: OverlapEntry): readonly PartyId[] {
  switch (entry.type) {
    case 'group':
      return entry.group.parties;
    case 'link':
      return entry.pair.signals.common;
    case 'set':
      return entry.set.parties;
  }
}

export function affairsOfEntry(entry: OverlapEntry): readonly AffairCode[] {
  switch (entry.type) {
    case 'group':
      return entry.group.affairs;
    case 'link':
      return entry.pair.signals.sharedAffairs;
    case 'set':
      return entry.set.affairs;
  }
}

/** Score for the order, 0..100; 0 for party sets. */
export function scoreOfEntry(entry: OverlapEntry): number {
  return entry.type === 'group' ? entry.group.score : entry.type === 'link' ? entry.pair.score : 0;
}

/** The pairs on which an entry rests, best first. None in a series, a party set and most fragmentations. */
export function pairsOfEntry(
  entry: OverlapEntry,
  pairOf: ReadonlyMap<string, OverlapPair>,
): readonly OverlapPair[] {
  if (entry.type === 'link') return [entry.pair];
  if (entry.type === 'set') return [];
  return entry.group.pairIds.flatMap((id) => pairOf.get(id) ?? []);
}

/** What the item of the address means on the screen of overlaps. */
export type OverlapItem =
  | { readonly type: 'none' }
  | {
      readonly type: 'entry';
      readonly entry: OverlapEntry;
      /** The pair that is meant, where the address names one. */
      readonly pair?: OverlapPair;
    }
  /** An agreement of the dataset that is part of nothing listed. */
  | { readonly type: 'no-overlap'; readonly text: string }
  | { readonly type: 'unknown'; readonly text: string };

/**
 * Reads the id of an entry, `A|B` (either first), or the id of one agreement, which stands for the first entry that it
 * is part of. A pair that belongs to a group opens the group with that pair.
 */
export function readOverlapItem(
  text: string | undefined,
  dataset: Dataset,
  entries: readonly OverlapEntry[],
  pairOf: ReadonlyMap<string, OverlapPair>,
): OverlapItem {
  if (text === undefined) return { type: 'none' };
  const own = entries.find(({ id }) => id === text);
  if (own !== undefined) return { type: 'entry', entry: own };
  const { agreementOf } = indexDataset(dataset);
  const known = new Set<string>(agreementOf.keys());
  if (known.has(text)) {
    const entry = entries.find((one) => documentsOfEntry(one).some((id) => id === text));
    return entry === undefined ? { type: 'no-overlap', text } : { type: 'entry', entry };
  }
  for (let at = text.indexOf('|'); at !== -1; at = text.indexOf('|', at + 1)) {
    const [one, other] = [text.slice(0, at), text.slice(at + 1)];
    if (!known.has(one) || !known.has(other)) continue;
    const pair = pairOf.get(pairKey(one, other));
    const entry =
      pair === undefined
        ? undefined
        : (entries.find(({ id }) => id === pair.groupId || id === pair.id) ??
          entries.find((candidate) => {
            const documents = documentsOfEntry(candidate);
            return documents.includes(pair.a) && documents.includes(pair.b);
          }));
    if (pair === undefined || entry === undefined) return { type: 'no-overlap', text };
    return { type: 'entry', entry, pair };
  }
  return { type: 'unknown', text };
}
