import { indexDataset } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';
import type { Region } from '../domain/Region.ts';
import {
  mergeVerdicts,
  saysTheSame,
  supersede,
  verdictKey,
  type RegionOfVerdict,
  type Verdict,
} from '../domain/Verdict.ts';
import { compareText } from '../lib/compare.ts';
import type { Action } from './Action.ts';
import type { GapScoring, GapsSeen, GapsSettings, MatrixSettings } from './Work.ts';

/** Lists another part of the gaps; what was open there is closed unless it is given again. */
export const setGaps: Action<{ gaps: GapsSettings; item?: string }> = {
  id: 'setGaps',
  history: 'never',
  perform: (work, { gaps, item }) => ({ ...work, gaps, item }),
};

/** Arranges the matrix of regions and affairs anew. */
export const setMatrix: Action<MatrixSettings> = {
  id: 'setMatrix',
  history: 'never',
  perform: (work, matrix) => ({ ...work, matrix }),
};

/** What counts in the score; a drag of one weight is one step. */
export const setGapScoring: Action<Partial<GapScoring>> = {
  id: 'setGapScoring',
  history: 'merge',
  perform: (work, patch) => ({ ...work, gapScoring: { ...work.gapScoring, ...patch } }),
};

/**
 * Decides on one gap or several. What was decided on the same before goes into the verdict's history; saying the same
 * again changes nothing.
 */
export const decide: Action<readonly Verdict[]> = {
  id: 'decide',
  history: 'record',
  perform: (work, verdicts) => {
    const byKey = new Map(work.verdicts.map((verdict) => [verdictKey(verdict), verdict]));
    let changed = false;
    for (const verdict of verdicts) {
      const key = verdictKey(verdict);
      const there = byKey.get(key);
      if (there !== undefined && saysTheSame(there, verdict)) continue;
      byKey.set(key, there === undefined ? verdict : supersede(verdict, there));
      changed = true;
    }
    return changed ? { ...work, verdicts: sortedByKey([...byKey.values()]) } : work;
  },
};

/**
 * Says which region of the present dataset a region of some verdicts is, after it was renamed or got another code. Where
 * two verdicts come to the same pair (and affair), the newer stands and the older goes into its history. A verdict whose
 * two sides would become one region stays as it is.
 * @param params.name only verdicts that call the region so; absent: all that have its id.
 */
export const moveVerdicts: Action<{ from: RegionId; name?: string; to: RegionId }> = {
  id: 'moveVerdicts',
  history: 'record',
  perform: (work, { from, name, to }) => {
    const target = indexDataset(work.dataset).regionOf.get(to);
    if (target === undefined) return work;
    let changed = false;
    const byKey = new Map<string, Verdict>();
    for (const verdict of work.verdicts) {
      const moved = movedTo(verdict, from, name, target) ?? verdict;
      changed ||= moved !== verdict;
      const there = byKey.get(verdictKey(moved));
      byKey.set(verdictKey(moved), there === undefined ? moved : mergeVerdicts(there, moved));
    }
    return changed ? { ...work, verdicts: sortedByKey([...byKey.values()]) } : work;
  },
};

function movedTo(
  verdict: Verdict,
  from: RegionId,
  name: string | undefined,
  { id, name: newName }: Pick<Region, 'id' | 'name'>,
): Verdict | undefined {
  const [one, other] = verdict.regions.map((region): RegionOfVerdict =>
    region.id !== from ||
    (name !== undefined && region.name !== name) ||
    (region.id === id && region.name === newName)
      ? region
      : { id, name: newName, was: region.was ?? region.name },
  );
  if (one === undefined || other === undefined || one.id === other.id) return undefined;
  if (verdict.regions.includes(one) && verdict.regions.includes(other)) return undefined;
  return { ...verdict, regions: one.id < other.id ? [one, other] : [other, one] };
}

/** Takes verdicts away, by key. */
export const withdrawVerdicts: Action<readonly string[]> = {
  id: 'withdrawVerdicts',
  history: 'record',
  perform: (work, keys) => {
    const kept = work.verdicts.filter((verdict) => !keys.includes(verdictKey(verdict)));
    return kept.length === work.verdicts.length ? work : { ...work, verdicts: kept };
  },
};

/**
 * Keeps what the lists held at the first look, so that what comes later is told as new; once there, it stays, unless it
 * is of another dataset.
 */
export const startGapsSeen: Action<GapsSeen> = {
  id: 'startGapsSeen',
  history: 'never',
  perform: (work, gapsSeen) => (work.gapsSeen?.dataset === gapsSeen.dataset ? work : { ...work, gapsSeen }),
};

/** Keeps what the lists hold now, so that what comes later is told as new. */
export const markGapsSeen: Action<GapsSeen> = {
  id: 'markGapsSeen',
  history: 'record',
  perform: (work, gapsSeen) => ({ ...work, gapsSeen }),
};

export const setAuthor: Action<string> = {
  id: 'setAuthor',
  history: 'never',
  perform: (work, author) => (work.author === author ? work : { ...work, author }),
};

function sortedByKey(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((one, other) => compareText(verdictKey(one), verdictKey(other)));
}
