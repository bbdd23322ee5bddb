import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { OverlapAnswer } from '../../domain/OverlapDecision.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import { wilsonInterval } from '../../lib/wilsonInterval.ts';
import { findRelations } from '../../relations/findRelations.ts';
import { readDocuments } from '../../relations/readDocuments.ts';
import type { Relation, RelationClass } from '../../relations/Relation.ts';
import { relateDocuments } from '../../relations/relateDocuments.ts';
import type { Thresholds } from '../../relations/Thresholds.ts';

/** From so many labelled pairs on the rules are measured. */
export const enoughLabels = 30;

/** A pair that a person decided on. */
export interface DecidedPair {
  readonly a: AgreementId;
  readonly b: AgreementId;
  readonly answer: OverlapAnswer;
  /** Class by the rules when it was decided. */
  readonly class: string;
}

export interface RulesRequest {
  readonly dataset: Dataset;
  readonly thresholds: Thresholds;
  /** A pair stands in it once. */
  readonly decided: readonly DecidedPair[];
}

/** A share with its interval of 95 % (Wilson). */
export interface MeasuredShare {
  readonly hits: number;
  readonly of: number;
  /** hits / of; `undefined` where `of` is 0. */
  readonly value: number | undefined;
  readonly low: number;
  readonly high: number;
}

/** What a person's answer says that a pair is; `apart`: not the link that it was taken for, and nothing more. */
export type Truth = 'overlap' | 'none' | 'family' | 'renewal' | 'same-record' | 'apart';

export type FoundClass = RelationClass | 'none';

export interface ThresholdChange {
  readonly key: keyof Thresholds;
  readonly from: number;
  readonly to: number;
}

/** Pairs of the whole dataset that another set of thresholds puts elsewhere, by `pairKey`. */
export interface ClassChange {
  readonly class: FoundClass;
  readonly leave: readonly string[];
  readonly enter: readonly string[];
}

export interface RulesProposal {
  readonly thresholds: Thresholds;
  readonly changes: readonly ThresholdChange[];
  /** Labelled pairs that are right (overlap or not) with the present thresholds and with the proposed ones. */
  readonly rightNow: number;
  readonly rightThen: number;
  /** Classes that a pair leaves or enters, in the order of the rules, `none` last. */
  readonly classes: readonly ClassChange[];
}

export interface RulesMeasure {
  /** Pairs whose answer says what they are. */
  readonly labelled: number;
  /** Of the labelled pairs that the rules call an overlap, those that people call one. */
  readonly precision: MeasuredShare;
  /** Of the labelled pairs that people call an overlap, those that the rules call one. */
  readonly recall: MeasuredShare;
  /** Of the labelled pairs of each class, those that are of that class; classes without any are left out. */
  readonly ofClass: readonly { readonly class: RelationClass; readonly right: MeasuredShare }[];
  /** `undefined` where no other thresholds do clearly better. */
  readonly proposal: RulesProposal | undefined;
}

/** Classes that say that something may be done twice. */
const overlapClasses: readonly string[] = ['duplication', 'nested', 'overlap'];

const classOrder = [
  'same-record',
  'family',
  'renewal',
  'duplication',
  'nested',
  'overlap',
  'complementary',
  'none',
] as const satisfies readonly FoundClass[];

/** Thresholds that are tried, in the order in which equal ones win. */
const thresholdKeys = [
  'someSubject',
  'subject',
  'containment',
  'jaccard',
  'nearJaccard',
  'someTime',
  'time',
] as const satisfies readonly (keyof Thresholds)[];

const step = 0.05;
const stepsEachWay = 5;
/** A proposal must put so many labelled pairs right that are wrong now: one alone is an accident. */
const leastGain = 2;
/** More thresholds at once could not be told from chance on so few pairs. */
const mostChanges = 3;

/**
 * How right the rules are on the pairs that people decided on, and which thresholds would be better; `undefined` with
 * fewer than `enoughLabels` labelled pairs. Never applied by itself.
 *
 * *Truth* of an answer (`truthOf`): coordinate, keep both = overlap; not an overlap = none; family, renewal, merge = that
 * link; confirm = what the rules said when it was decided; cut, and keep both on a record taken for a double entry =
 * apart, which says nothing of an overlap: it is left out of precision and recall
 * and counts against the class of the link. Later is no label.
 *
 * *Found* is the class by the rules on the present data with `thresholds`, before decisions; overlap = duplication, nested
 * or overlap. precision = found and true / found; recall = found and true / true, both among labelled pairs: people mostly
 * decide on what the rules show, so recall says little of what nobody has seen. Pairs of one group that were decided at
 * once count one by one.
 *
 * *Proposal*: one threshold after the other (up to three) is moved in steps of .05, at most .25 away, to where most
 * labelled pairs are right as overlap or not; nearest to the present value among equals; only if at least two more are
 * right. Fitted and judged on the same pairs, so what it gains is too high rather than too low.
 *
 * Pure and deterministic; the order of `decided` changes nothing. O(labelled x 210) and, for a proposal, the relations of
 * the dataset under two sets of thresholds.
 */
export function measureRules(
  { dataset, thresholds, decided }: RulesRequest,
  report: Report,
  isCancelled: IsCancelled,
): RulesMeasure | undefined {
  const labels = labelledPairs(dataset, decided);
  if (labels.length < enoughLabels) return undefined;
  report({ stage: 'rules', done: 0, total: 1 });
  const found = labels.map((label) => ({ ...label, found: label.classWith(thresholds) }));
  const judged = found.filter(({ truth }) => truth !== 'apart');
  const isFound = ({ found: kind }: { readonly found: FoundClass }): boolean => overlapClasses.includes(kind);
  const isTrue = ({ truth }: { readonly truth: Truth }): boolean => truth === 'overlap';
  const both = judged.filter((one) => isFound(one) && isTrue(one)).length;
  const better = betterThresholds(labels, thresholds, isCancelled);
  return {
    labelled: labels.length,
    precision: shareOf(both, judged.filter(isFound).length),
    recall: shareOf(both, judged.filter(isTrue).length),
    ofClass: classOrder.flatMap((kind) => {
      if (kind === 'none' || kind === 'complementary') return [];
      const own = found.filter((one) => one.found === kind);
      const right = own.filter(({ truth }) => truth === (overlapClasses.includes(kind) ? 'overlap' : kind));
      return own.length === 0 ? [] : [{ class: kind, right: shareOf(right.length, own.length) }];
    }),
    proposal:
      better === undefined
        ? undefined
        : { ...better, classes: classChanges(dataset, thresholds, better.thresholds, report, isCancelled) },
  };
}

/** What an answer says that a pair is; `undefined` where it says nothing. */
export function truthOf({
  answer,
  class: decided,
}: Pick<DecidedPair, 'answer' | 'class'>): Truth | undefined {
  switch (answer) {
    case 'coordinate':
      return 'overlap';
    case 'keep-both':
      return decided === 'same-record' ? 'apart' : 'overlap';
    case 'not-overlap':
      return 'none';
    case 'merge':
      return 'same-record';
    case 'family':
    case 'renewal':
      return answer;
    case 'cut':
      return 'apart';
    case 'confirm':
      if (decided === 'family' || decided === 'renewal' || decided === 'same-record') return decided;
      return overlapClasses.includes(decided) ? 'overlap' : 'none';
    case 'later':
      return undefined;
  }
}

interface Label {
  readonly id: string;
  readonly truth: Truth;
  readonly classWith: (thresholds: Thresholds) => FoundClass;
}

/** The pairs that are in the data and whose answer says what they are, in order. */
function labelledPairs(dataset: Dataset, decided: readonly DecidedPair[]): readonly Label[] {
  const corpus = readDocuments(dataset);
  const readingOf = new Map(corpus.readings.map((reading) => [reading.agreement.id, reading]));
  return decided
    .flatMap((pair): readonly Label[] => {
      const truth = truthOf(pair);
      const one = readingOf.get(pair.a);
      const other = readingOf.get(pair.b);
      if (truth === undefined || one === undefined || other === undefined) return [];
      const classWith = (thresholds: Thresholds): FoundClass =>
        relateDocuments(corpus, one, other, thresholds)?.class ?? 'none';
      return [{ id: [pair.a, pair.b].toSorted().join('|'), truth, classWith }];
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function shareOf(hits: number, of: number): MeasuredShare {
  return { hits, of, value: of === 0 ? undefined : hits / of, ...wilsonInterval(hits, of) };
}

/** Labelled pairs that are taken for an overlap where they are one, and for none where they are none. */
function countRight(labels: readonly Label[], thresholds: Thresholds): number {
  return labels.filter(
    ({ truth, classWith }) =>
      truth !== 'apart' && overlapClasses.includes(classWith(thresholds)) === (truth === 'overlap'),
  ).length;
}

function betterThresholds(
  labels: readonly Label[],
  present: Thresholds,
  isCancelled: IsCancelled,
): Omit<RulesProposal, 'classes'> | undefined {
  const rightNow = countRight(labels, present);
  let best = present;
  let right = rightNow;
  const moved = new Set<keyof Thresholds>();
  while (moved.size < mostChanges) {
    const next = bestMove(labels, best, right, moved, isCancelled);
    if (next === undefined) break;
    best = { ...best, [next.key]: next.to };
    right = next.right;
    moved.add(next.key);
  }
  const changes = thresholdKeys
    .filter((key) => moved.has(key))
    .map((key) => ({ key, from: present[key], to: best[key] }));
  return changes.length === 0 ? undefined : { thresholds: best, changes, rightNow, rightThen: right };
}

/** The one threshold, not yet moved, that puts most further pairs right; the smallest move among equals. */
function bestMove(
  labels: readonly Label[],
  from: Thresholds,
  right: number,
  moved: ReadonlySet<keyof Thresholds>,
  isCancelled: IsCancelled,
): { readonly key: keyof Thresholds; readonly to: number; readonly right: number } | undefined {
  let found: { key: keyof Thresholds; to: number; right: number; steps: number } | undefined;
  for (const key of thresholdKeys) {
    if (moved.has(key)) continue;
    assertNotCancelled(isCancelled);
    for (let steps = 1; steps <= stepsEachWay; steps += 1) {
      for (const sign of [-1, 1]) {
        const to = Math.round((from[key] + sign * steps * step) * 100) / 100;
        if (to < 0 || to > 1) continue;
        const then = countRight(labels, { ...from, [key]: to });
        const isBetter =
          found === undefined
            ? then >= right + leastGain
            : then > found.right || (then === found.right && steps < found.steps);
        if (isBetter) found = { key, to, right: then, steps };
      }
    }
  }
  return found;
}

/** What the proposed thresholds change on the whole dataset. */
function classChanges(
  dataset: Dataset,
  from: Thresholds,
  to: Thresholds,
  report: Report,
  isCancelled: IsCancelled,
): readonly ClassChange[] {
  const classes = (thresholds: Thresholds): ReadonlyMap<string, Relation['class']> =>
    new Map(
      findRelations(dataset, { thresholds, report, isCancelled }).map(({ id, class: kind }) => [id, kind]),
    );
  const before = classes(from);
  const after = classes(to);
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => before.get(id) !== after.get(id))
    .toSorted();
  return classOrder.flatMap((kind) => {
    const leave = changed.filter((id) => (before.get(id) ?? 'none') === kind);
    const enter = changed.filter((id) => (after.get(id) ?? 'none') === kind);
    return leave.length === 0 && enter.length === 0 ? [] : [{ class: kind, leave, enter }];
  });
}
