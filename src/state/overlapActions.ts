import { keep, keptKey, type Kept } from '../domain/Kept.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { FamilyLink, FamilyLinkBasis } from '../domain/Family.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { pairKey, type AgreementId } from '../domain/ids.ts';
import type { EarlierOverlapDecision, OverlapAnswer, OverlapDecision } from '../domain/OverlapDecision.ts';
import { attachOverlaps, type DecidedOverlap } from '../ingest/update/attachOverlaps.ts';
import { applyEdits } from '../ingest/update/applyEdits.ts';
import { mergeAgreements } from '../ingest/update/mergeAgreements.ts';
import { overlapDecision } from '../ingest/update/overlapDecision.ts';
import { takeApart } from '../ingest/update/takeApart.ts';
import { changeOf, removalOf } from '../view/editing/agreementEdits.ts';
import { keptObjectOf } from '../ingest/update/keptObjectOf.ts';
import { keptOverlapKey } from '../relations/overlapKey.ts';
import type { RelationClass, Signals } from '../relations/Relation.ts';
import { defaultThresholds, type Thresholds } from '../relations/Thresholds.ts';
import type { Action } from './Action.ts';
import type { OverlapsSeen, OverlapsSettings } from './OverlapsSettings.ts';
import type { Project, Work } from './Work.ts';

/** A pair as it was found when it was decided on. A pair that the rules do not relate has class `none` and score 0. */
export interface PairToDecide {
  readonly a: AgreementId;
  readonly b: AgreementId;
  readonly class: string;
  readonly score: number;
  readonly signals?: Signals;
}

/** One decision on a pair, or on every pair of a group. */
export interface OverlapVerdict {
  readonly pairs: readonly PairToDecide[];
  readonly answer: OverlapAnswer;
  readonly note: string;
  readonly author: string;
  /** ISO date and time. */
  readonly on: string;
  /** Id of the group it is decided with, if with one. */
  readonly group?: string;
  /** The documents of a group that has no pairs (a fragmentation, a series): it is decided on as a whole. */
  readonly documents?: readonly AgreementId[];
  /** Class of that group. */
  readonly class?: string;
}

/** Two records of one agreement, and which of them stays. */
export interface OverlapMerge {
  readonly pair: PairToDecide;
  readonly stays: AgreementId;
  readonly note: string;
  readonly author: string;
  /** ISO date and time. */
  readonly on: string;
  readonly group?: string;
  readonly project?: Project;
}

/** Lists another part of the overlaps; what was open there is closed unless it is given again. */
export const setOverlaps: Action<{ overlaps: OverlapsSettings; item?: string }> = {
  id: 'setOverlaps',
  history: 'never',
  perform: (work, { overlaps, item }) => ({ ...work, overlaps, item }),
};

/** Moves thresholds of the rules; a drag of one is one step. */
export const setOverlapThresholds: Action<Partial<Thresholds>> = {
  id: 'setOverlapThresholds',
  history: 'merge',
  perform: (work, patch) => ({ ...work, overlapThresholds: { ...work.overlapThresholds, ...patch } }),
};

/** All thresholds at once, as proposed or as they were at first. */
export const applyOverlapThresholds: Action<Thresholds | undefined> = {
  id: 'applyOverlapThresholds',
  history: 'record',
  perform: (work, thresholds = defaultThresholds) =>
    JSON.stringify(work.overlapThresholds) === JSON.stringify(thresholds)
      ? work
      : { ...work, overlapThresholds: thresholds },
};

/**
 * Decides on pairs of documents. What was decided on the same two before goes into the history of the decision; saying the
 * same again changes nothing. Pairs whose documents are not both in the data are passed over.
 */
export const decideOverlap: Action<OverlapVerdict> = {
  id: 'decideOverlap',
  history: 'record',
  perform: (work, verdict) => {
    const { ofPair, ofGroup } = attachOverlaps(work.kept, work.dataset);
    const gone = new Set<string>();
    const added: Kept[] = [];
    for (const pair of verdict.pairs) {
      const there = ofPair.get(pairKey(pair.a, pair.b));
      if (there !== undefined && saysTheSame(there, verdict)) continue;
      const ids = [pair.a, pair.b].toSorted();
      const [a, b] = ids;
      if (a === undefined || b === undefined) continue;
      const one = keptOverlap(work.dataset, ids, pair, verdict, there, () =>
        keptOverlapKey(work.dataset, a, b),
      );
      if (one === undefined) continue;
      if (there !== undefined) gone.add(keptKey(there.kept));
      added.push(one);
    }
    const { group, documents, class: found = 'none' } = verdict;
    const there = group === undefined ? undefined : ofGroup.get(group);
    if (
      group !== undefined &&
      documents !== undefined &&
      (there === undefined || !saysTheSame(there, verdict))
    ) {
      const about = { class: found, score: 0 };
      const one = keptOverlap(work.dataset, documents.toSorted(), about, verdict, there, () => group);
      if (one !== undefined) added.push(one);
    }
    if (added.length === 0) return work;
    return {
      ...work,
      kept: keep(
        work.kept.filter((one) => !gone.has(keptKey(one))),
        ...added,
      ),
    };
  },
};

/** Takes decisions back, by `keptKey` (`selectOverlapDecisions`); records that were made one are two again. */
export const withdrawOverlap: Action<readonly string[]> = {
  id: 'withdrawOverlap',
  history: 'record',
  perform: (work, keys) => {
    const gone = new Set(keys);
    let { dataset, kept } = work;
    for (const one of work.kept) {
      const merged = gone.has(keptKey(one)) ? overlapDecision(one)?.merged : undefined;
      if (merged !== undefined) ({ dataset, kept } = takeApart(dataset, kept, merged));
    }
    kept = kept.filter((one) => !gone.has(keptKey(one)));
    const isSame = kept.length === work.kept.length && dataset === work.dataset;
    return isSame ? work : { ...work, dataset, kept };
  },
};

/**
 * Makes one record of two that stand for the same agreement (`mergeAgreements`), and keeps that they are one and how they
 * are taken apart again (`withdrawOverlap`).
 * @param params.project given where the data are the built-in ones, which stay as they are: the project of the copy.
 */
export const mergeOverlap: Action<OverlapMerge> = {
  id: 'mergeOverlap',
  history: 'record',
  perform: (work, { pair, stays, project, ...stamp }) => {
    const { a, b } = pair;
    if (stays !== a && stays !== b) return work;
    const merging = mergeAgreements(work.dataset, stays, stays === a ? b : a);
    if (merging === undefined) return work;
    const { author, on } = stamp;
    const edits = [
      ...merging.changed.map(({ before, after }, at) =>
        changeOf(before, after, at === 0 ? merging.outside : [], work.kept, { author, on }),
      ),
      removalOf(merging.gone, work.kept, { author, on }),
    ];
    const edited = new Set(edits.map(keptKey));
    const before = work.kept.filter((one) => edited.has(keptKey(one)));
    const decided = decideOverlap.perform(work, { ...stamp, pairs: [pair], answer: 'merge' });
    const entry = attachOverlaps(decided.kept, work.dataset).ofPair.get(pairKey(a, b));
    const { dataset, used } = applyEdits(work.dataset, edits, { byId: true });
    if (entry?.decision.answer !== 'merge' || used.length < edits.length) return work;
    const value: OverlapDecision = { ...entry.decision, merged: { ...merging.merged, edits: before } };
    const own = project === undefined ? dataset : { ...dataset, id: `project:${project.id}`, builtIn: false };
    return {
      ...decided,
      dataset: own,
      kept: keep(decided.kept, ...edits, { ...entry.kept, value }),
      ...(project === undefined ? {} : { project }),
    };
  },
};

/** Cuts a link between two documents, or joins it again. */
export const toggleFamilyCut: Action<{
  readonly link: FamilyLink;
  readonly author: string;
  readonly on: string;
}> = {
  id: 'toggleFamilyCut',
  history: 'record',
  perform: (work, { link: { id, a, b, basis }, author, on }) => {
    const there = attachOverlaps(work.kept, work.dataset).ofPair.get(id);
    if (there?.decision.answer === 'cut') return withdrawOverlap.perform(work, [keptKey(there.kept)]);
    const pairs = [{ a, b, class: relationClassOf(basis), score: 0 }];
    return decideOverlap.perform(work, { pairs, answer: 'cut', note: '', author, on });
  },
};

/** The class of a pair that is linked on this ground. */
function relationClassOf(basis: FamilyLinkBasis): RelationClass {
  if (basis === 'same-record') return basis;
  return basis === 'renewal' || basis === 'declared-renewal' ? 'renewal' : 'family';
}

/** Keeps what the lists held at the first look, so that what comes later is told as new. */
export const startOverlapsSeen: Action<OverlapsSeen> = {
  id: 'startOverlapsSeen',
  history: 'never',
  perform: (work, overlapsSeen) =>
    work.overlapsSeen?.dataset === overlapsSeen.dataset ? work : { ...work, overlapsSeen },
};

/** Keeps what the lists hold now, so that what comes later is told as new. */
export const markOverlapsSeen: Action<OverlapsSeen> = {
  id: 'markOverlapsSeen',
  history: 'record',
  perform: (work, overlapsSeen) => ({ ...work, overlapsSeen }),
};

/** What was decided on pairs of the present data, by `pairKey`. The same map for the same decisions and dataset. */
export function selectOverlapDecisions({
  kept,
  dataset,
}: Pick<Work, 'kept' | 'dataset'>): ReadonlyMap<string, DecidedOverlap> {
  return attachOverlaps(kept, dataset).ofPair;
}

function keptOverlap(
  dataset: Dataset,
  ids: readonly AgreementId[],
  found: Omit<PairToDecide, 'a' | 'b'>,
  verdict: OverlapVerdict,
  there: DecidedOverlap | undefined,
  makeKey: () => string,
): Kept | undefined {
  const { agreementOf } = indexDataset(dataset);
  const about = [...new Set(ids)].flatMap((id) => agreementOf.get(id) ?? []).map(keptObjectOf);
  if (about.length < ids.length || about.length < 2) return undefined;
  const { answer, note, author, on, group } = verdict;
  const earlier = there === undefined ? [] : historyOf(there);
  const value: OverlapDecision = {
    answer,
    class: found.class,
    score: found.score,
    signals: found.signals === undefined ? {} : keptSignals(found.signals),
    ...(group === undefined ? {} : { group }),
    ...(earlier.length === 0 ? {} : { earlier }),
  };
  return { kind: 'overlap', key: makeKey(), about, value, note, author, on };
}

/** The decision itself and what came before it, newest first. */
function historyOf({ kept, decision }: DecidedOverlap): readonly EarlierOverlapDecision[] {
  const { earlier = [], merged: _merged, ...last } = decision;
  return [{ ...last, note: kept.note, author: kept.author, on: kept.on }, ...earlier];
}

/** The signals that are numbers; `null`: not known. */
function keptSignals(signals: Signals): OverlapDecision['signals'] {
  const { containment, jaccard, time, affair, subject } = signals;
  return {
    common: signals.common.length,
    containment,
    jaccard,
    time: time ?? null,
    affair: affair ?? null,
    subject: subject ?? null,
  };
}

function saysTheSame({ kept, decision }: DecidedOverlap, { answer, note, author }: OverlapVerdict): boolean {
  return decision.answer === answer && kept.note === note && kept.author === author;
}
