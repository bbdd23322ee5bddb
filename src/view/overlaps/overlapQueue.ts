import type { Live } from '../../analysis/overlaps/OverlapFindings.ts';
import { classOfEntry, isOpenEntry, liveOfEntry, type OverlapEntry } from './OverlapEntry.ts';

export type OverlapSectionId = Live | 'same-record' | 'family' | 'renewal' | 'series' | 'sets';

export interface OverlapSection {
  readonly id: OverlapSectionId;
  /** Looks like an overlap and is none by rule: in grey. */
  readonly apart: boolean;
  /** Folded until it is opened. */
  readonly folded: boolean;
  readonly entries: readonly OverlapEntry[];
}

const liveOrder: readonly Live[] = ['live', 'probably-over', 'undated', 'over'];
const apartOrder = ['same-record', 'family', 'renewal', 'series', 'sets'] as const;

/**
 * The queue: what may be done twice by whether it still runs, then what only looks so. Sections of the first kind are
 * there even when empty, so that "Live 0" is said; empty ones of the second are left out.
 *
 * @param part `links`: only links, none folded but the longest.
 * @param unfolded whether what is undated or over stands open as well.
 */
export function overlapSections(
  entries: readonly OverlapEntry[],
  part: 'groups' | 'links',
  unfolded = false,
): readonly OverlapSection[] {
  const sectionOf = (entry: OverlapEntry): OverlapSectionId => {
    if (isOpenEntry(entry)) return liveOfEntry(entry) ?? 'undated';
    const kind = classOfEntry(entry);
    return kind === 'same-record' || kind === 'family' || kind === 'renewal' || kind === 'series'
      ? kind
      : 'sets';
  };
  const bySection = new Map<OverlapSectionId, OverlapEntry[]>();
  for (const entry of entries) {
    const id = sectionOf(entry);
    const there = bySection.get(id);
    if (there === undefined) bySection.set(id, [entry]);
    else there.push(entry);
  }
  const open = liveOrder.map((id): OverlapSection => ({
    id,
    apart: false,
    folded: !unfolded && (id === 'undated' || id === 'over'),
    entries: bySection.get(id) ?? [],
  }));
  const apart = apartOrder.flatMap((id): OverlapSection[] => {
    const found = bySection.get(id) ?? [];
    const folded = part === 'groups' ? id !== 'series' && id !== 'same-record' : id === 'sets';
    return found.length === 0 ? [] : [{ id, apart: true, folded, entries: found }];
  });
  return part === 'links' ? apart : [...open, ...apart];
}

export type OverlapRow =
  | { readonly type: 'section'; readonly section: OverlapSection; readonly open: boolean }
  | {
      readonly type: 'entry';
      readonly entry: OverlapEntry;
      readonly section: OverlapSection;
      /** Place in its section, from 1. */
      readonly place: number;
    };

/**
 * The queue as rows.
 *
 * @param turned sections that a person opened or folded by hand.
 * @param shown id of an entry whose section has to be open.
 */
export function overlapRows(
  sections: readonly OverlapSection[],
  turned: ReadonlyMap<OverlapSectionId, boolean>,
  shown: string | undefined,
): readonly OverlapRow[] {
  return sections.flatMap((section): OverlapRow[] => {
    const holdsShown = shown !== undefined && section.entries.some(({ id }) => id === shown);
    const open = section.entries.length > 0 && (turned.get(section.id) ?? (!section.folded || holdsShown));
    const head: OverlapRow = { type: 'section', section, open };
    if (!open) return [head];
    return [
      head,
      ...section.entries.map((entry, at): OverlapRow => ({ type: 'entry', entry, section, place: at + 1 })),
    ];
  });
}
