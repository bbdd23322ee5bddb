import type { GroupClass, Live } from '../analysis/overlaps/OverlapFindings.ts';
import type { AffairCode, PartyId, RegionId } from '../domain/ids.ts';
import type { OverlapAnswer } from '../domain/OverlapDecision.ts';
import type { RelationClass, RelationFlag } from '../relations/Relation.ts';

/** What the screen of overlaps shows: groups to review, links, the check of a draft, two registers, programmes. */
export const overlapViews = ['groups', 'links', 'draft', 'registers', 'programmes'] as const;
export type OverlapView = (typeof overlapViews)[number];

/** `current`: live or probably over, with what has no date. */
export const liveChoices = ['current', 'live', 'probably-over', 'over', 'undated', 'all'] as const;
export type LiveChoice = (typeof liveChoices)[number];

/** How the list is ordered: class, live and score as found; or one of these first. */
export const overlapSorts = ['class', 'score', 'value', 'begin'] as const;
export type OverlapSort = (typeof overlapSorts)[number];

/** `undecided`: a pair of it has no decision. `new`: not in the list when it was last marked as seen. */
export const overlapVerdictFilters = ['undecided', 'decided', 'new'] as const;
export type OverlapVerdictFilter = OverlapAnswer | (typeof overlapVerdictFilters)[number];

/** Which part of the overlaps is listed; what is absent filters nothing. */
export interface OverlapsSettings {
  readonly view: OverlapView;
  readonly class?: RelationClass | GroupClass;
  readonly live: LiveChoice;
  readonly affair?: AffairCode;
  readonly province?: RegionId;
  readonly party?: PartyId;
  readonly verdict?: OverlapVerdictFilter;
  readonly flag?: RelationFlag;
  readonly sort: OverlapSort;
}

export const defaultOverlaps: OverlapsSettings = { view: 'groups', live: 'current', sort: 'class' };

/** Whether a choice of what is live takes this in. */
export function takesLive(choice: LiveChoice, live: Live): boolean {
  if (choice === 'all') return true;
  return choice === 'current' ? live !== 'over' : choice === live;
}

/** The lists of a dataset as they were when somebody last marked them as seen. */
export interface OverlapsSeen {
  /** Id of the dataset: with another one the baseline begins anew. */
  readonly dataset: string;
  readonly on: string;
  /** Ids of groups, and of pairs by the keys of their documents (`OverlapPair.key`). */
  readonly keys: readonly string[];
}
