import type { GroupClass, Live, OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, PartyId, RegionId } from '../../domain/ids.ts';
import type { OverlapAnswer } from '../../domain/OverlapDecision.ts';
import { firstDay } from '../../domain/PartialDate.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import type { RelationClass, RelationFlag } from '../../relations/Relation.ts';
import { affairName } from '../affairName.ts';
import { partyLabel } from '../partyName.ts';
import {
  affairsOfEntry,
  classOfEntry,
  documentsOfEntry,
  isOpenEntry,
  liveOfEntry,
  pairsOfEntry,
  partiesOfEntry,
  scoreOfEntry,
  type OverlapEntry,
} from './OverlapEntry.ts';

/** By class, state and score as they were found, or one of these first. */
export type EntrySort = 'class' | 'score' | 'value' | 'begin';

/** Which entries are listed; what is absent filters nothing. */
export interface OverlapFilter {
  readonly class?: GroupClass | RelationClass;
  /** `current`, `all`: whatever its state. */
  readonly live?: Live | 'current' | 'all';
  readonly affair?: AffairCode;
  /** A province: its own agreements and those of its regions. */
  readonly province?: RegionId;
  readonly party?: PartyId;
  /** Whether it is decided, or one answer that it was given. */
  readonly verdict?: 'undecided' | 'decided' | 'new' | OverlapAnswer;
  readonly flag?: RelationFlag;
}

/** What is known of an entry beside the findings. */
export interface EntryMarks {
  readonly isDecided: (entry: OverlapEntry) => boolean;
  readonly isNew: (entry: OverlapEntry) => boolean;
  /** Answers given to pairs of it. */
  readonly answersOf: (entry: OverlapEntry) => readonly OverlapAnswer[];
}

export const noMarks: EntryMarks = { isDecided: () => false, isNew: () => false, answersOf: () => [] };

/** The entries that pass the filter and hold every word of the text (in parties, titles, ids or affairs); order kept. */
export function filterEntries(
  entries: readonly OverlapEntry[],
  filter: OverlapFilter,
  text: string,
  context: {
    readonly dataset: Dataset;
    readonly language: Language;
    readonly pairOf: ReadonlyMap<string, OverlapPair>;
    readonly marks: EntryMarks;
  },
): readonly OverlapEntry[] {
  const { dataset, language, pairOf, marks } = context;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (filter.class !== undefined && classOfEntry(entry) !== filter.class) return false;
    if (!isLive(entry, filter.live)) return false;
    if (filter.affair !== undefined && !affairsOfEntry(entry).includes(filter.affair)) return false;
    if (filter.party !== undefined && !partiesOfEntry(entry).includes(filter.party)) return false;
    if (filter.province !== undefined && !isOfProvince(entry, filter.province, dataset)) return false;
    if (filter.flag !== undefined) {
      const { flag } = filter;
      if (!pairsOfEntry(entry, pairOf).some(({ flags }) => flags.includes(flag))) return false;
    }
    if (!hasVerdict(entry, filter.verdict, marks)) return false;
    return words.length === 0 || holdsWords(entry, words, dataset, language);
  });
}

/** How many filters are set, those of class and state apart (they stand beside the list). */
export function furtherFilters(filter: OverlapFilter, text: string): number {
  const { affair, province, party, verdict, flag } = filter;
  return [affair, province, party, verdict, flag, text.trim() === '' ? undefined : text].filter(
    (one) => one !== undefined,
  ).length;
}

/** Entries in another order; what is equal keeps its place. Values of different currencies are compared as they stand. */
export function sortEntries(
  entries: readonly OverlapEntry[],
  sort: EntrySort,
  dataset: Dataset,
): readonly OverlapEntry[] {
  const by = (numberOf: (entry: OverlapEntry) => number): readonly OverlapEntry[] =>
    entries
      .map((entry) => ({ entry, number: numberOf(entry) }))
      .toSorted((one, other) => other.number - one.number)
      .map(({ entry }) => entry);
  switch (sort) {
    case 'class':
      return entries;
    case 'score':
      return by(scoreOfEntry);
    case 'value':
      return by((entry) =>
        entry.type === 'group' ? Math.max(0, ...entry.group.values.map(({ amount }) => amount)) : 0,
      );
    case 'begin': {
      const { agreementOf } = indexDataset(dataset);
      return by((entry) =>
        Math.max(
          0,
          ...documentsOfEntry(entry).map((id) => {
            const agreement = agreementOf.get(id);
            const date = agreement?.start ?? agreement?.signedOn;
            return date === undefined ? 0 : Date.parse(firstDay(date));
          }),
        ),
      );
    }
  }
}

function isLive(entry: OverlapEntry, wanted: OverlapFilter['live']): boolean {
  return wanted === undefined || wanted === 'current' || wanted === 'all' || liveOfEntry(entry) === wanted;
}

function hasVerdict(entry: OverlapEntry, verdict: OverlapFilter['verdict'], marks: EntryMarks): boolean {
  switch (verdict) {
    case undefined:
      return true;
    case 'new':
      return marks.isNew(entry);
    case 'decided':
      return marks.isDecided(entry);
    case 'undecided':
      return !marks.isDecided(entry);
    default:
      return marks.answersOf(entry).includes(verdict);
  }
}

function isOfProvince(entry: OverlapEntry, province: RegionId, dataset: Dataset): boolean {
  const { regionOf } = indexDataset(dataset);
  return partiesOfEntry(entry).some(
    (id) => id === province || regionOf.get(id as RegionId)?.parentId === province,
  );
}

function holdsWords(
  entry: OverlapEntry,
  words: readonly string[],
  dataset: Dataset,
  language: Language,
): boolean {
  const { agreementOf, regionOf } = indexDataset(dataset);
  const haystack = [
    ...documentsOfEntry(entry).flatMap((id) => [id, agreementOf.get(id)?.title ?? '']),
    ...partiesOfEntry(entry).map(
      (id) => `${partyLabel(dataset, id).name} ${regionOf.get(id as RegionId)?.name ?? ''}`,
    ),
    ...affairsOfEntry(entry).map((code) => affairName(dataset, code, language)),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => haystack.includes(word));
}

/** How many of the open entries are decided. */
export function reviewProgress(
  entries: readonly OverlapEntry[],
  marks: EntryMarks,
  part: 'groups' | 'links',
): { readonly done: number; readonly of: number } {
  const asked = entries.filter((entry) => (part === 'groups' ? isOpenEntry(entry) : entry.type === 'link'));
  return { done: asked.filter(marks.isDecided).length, of: asked.length };
}
