import { describe, expect, it } from 'vitest';
import {
  enoughLabels,
  measureRules,
  truthOf,
  type DecidedPair,
  type RulesMeasure,
} from '../../../src/analysis/overlaps/measureRules.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { pairKey, toAgreementId } from '../../../src/domain/ids.ts';
import { overlapAnswers, type OverlapAnswer } from '../../../src/domain/OverlapDecision.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { wilsonInterval } from '../../../src/lib/wilsonInterval.ts';
import { findRelations } from '../../../src/relations/findRelations.ts';
import { defaultThresholds, type Thresholds } from '../../../src/relations/Thresholds.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';

/**
 * Forty pairs of operative documents, each between regions of its own: three common parties, the second document with
 * `further` more, so that both shares of parties are known by construction.
 */
function pairsOf(further: readonly number[]): {
  dataset: Dataset;
  pairs: readonly (readonly [string, string])[];
} {
  const regions: string[] = [];
  const pairs: [string, string][] = [];
  const agreements = further.flatMap((more, at) => {
    const own = Array.from(
      { length: 3 + more },
      (_, place) => `${String(10 + at)}.${String(place + 1).padStart(2, '0')}`,
    );
    regions.push(...own);
    const [a, b] = [`A${String(at)}`, `B${String(at)}`];
    pairs.push([a, b]);
    const common = { title: 'Pengelolaan sampah regional' };
    return [
      anAgreement(a)
        .between(...own.slice(0, 3))
        .as('PKS')
        .about('2.11')
        .signed('2024-01-10')
        .until('2029-01-10')
        .with(common),
      anAgreement(b)
        .between(...own.slice(0, 2), ...own.slice(3))
        .as('PKS')
        .about('2.11')
        .signed('2024-05-20')
        .until('2029-05-20')
        .with({ title: 'Penanganan sampah lintas wilayah' }),
    ];
  });
  return { dataset: aDataset({ regions: regions.map((id) => aRegion(id)), agreements }), pairs };
}

function decide(
  pairs: readonly (readonly [string, string])[],
  answerOf: (at: number) => OverlapAnswer,
  found = 'overlap',
): readonly DecidedPair[] {
  return pairs.map(([a, b], at) => ({
    a: toAgreementId(a),
    b: toAgreementId(b),
    answer: answerOf(at),
    class: found,
  }));
}

function measure(
  dataset: Dataset,
  decided: readonly DecidedPair[],
  thresholds: Thresholds = defaultThresholds,
): RulesMeasure | undefined {
  return measureRules({ dataset, thresholds, decided }, ignoreProgress, neverCancelled);
}

const classesIn = (dataset: Dataset, thresholds?: Thresholds): ReadonlyMap<string, string> =>
  new Map(
    findRelations(dataset, thresholds === undefined ? {} : { thresholds }).map(({ id, class: kind }) => [
      id,
      kind,
    ]),
  );

describe('what an answer says that a pair is', () => {
  it('is told for every answer, and only later says nothing', () => {
    const truths = Object.fromEntries(
      overlapAnswers.map((answer) => [answer, truthOf({ answer, class: 'duplication' })]),
    );
    expect(truths).toEqual({
      merge: 'same-record',
      coordinate: 'overlap',
      'keep-both': 'overlap',
      'not-overlap': 'none',
      family: 'family',
      renewal: 'renewal',
      later: undefined,
      confirm: 'overlap',
      cut: 'apart',
    });
    expect(truthOf({ answer: 'confirm', class: 'renewal' })).toBe('renewal');
    expect(truthOf({ answer: 'keep-both', class: 'same-record' })).toBe('apart');
  });
});

describe('the measure of the rules', () => {
  // Two of three and of four in common: containment 2/3, Jaccard 2/4; and then 2/8: below the threshold.
  const { dataset, pairs } = pairsOf(Array.from({ length: 40 }, (_, at) => (at < 30 ? 1 : 5)));
  const classes = classesIn(dataset);
  const isFound = ([a, b]: readonly [string, string]): boolean =>
    ['duplication', 'nested', 'overlap'].includes(classes.get(pairKey(a, b)) ?? 'none');

  it('needs thirty labelled pairs; later is no label, nor is one that is not in the data', () => {
    const all = decide(pairs, () => 'coordinate');
    expect(measure(dataset, all.slice(0, enoughLabels - 1))).toBeUndefined();
    const others = decide([['A0', 'X9']], () => 'coordinate');
    const later = decide(pairs.slice(29), () => 'later');
    expect(measure(dataset, [...all.slice(0, 29), ...later, ...others])).toBeUndefined();
    expect(measure(dataset, all.slice(0, enoughLabels))?.labelled).toBe(enoughLabels);
  });

  it('counts precision and recall as they are defined', () => {
    expect(pairs.map(isFound)).toEqual(pairs.map((_, at) => at < 30));
    // 30 found, 20 of them true; 5 true ones not found; 2 of the others cut: no label of an overlap.
    const answerOf = (at: number): OverlapAnswer =>
      at < 20 ? 'coordinate' : at < 28 ? 'not-overlap' : at < 30 ? 'cut' : at < 35 ? 'keep-both' : 'family';
    const found = measure(dataset, decide(pairs, answerOf));
    expect(found?.labelled).toBe(40);
    expect(found?.precision).toEqual({ hits: 20, of: 28, value: 20 / 28, ...wilsonInterval(20, 28) });
    expect(found?.recall).toEqual({ hits: 20, of: 25, value: 0.8, ...wilsonInterval(20, 25) });
    expect(found?.ofClass).toEqual([
      { class: 'overlap', right: { hits: 20, of: 30, value: 20 / 30, ...wilsonInterval(20, 30) } },
    ]);
  });

  it('does not depend on the order of the decisions nor on which document comes first', () => {
    const decided = decide(pairs, (at) => (at % 3 === 0 ? 'coordinate' : 'not-overlap'));
    const turned = decided.toReversed().map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a }));
    expect(measure(dataset, turned)).toEqual(measure(dataset, decided));
  });

  it('proposes nothing where the rules are right, or one pair alone is wrong', () => {
    const right = decide(pairs, (at) => (at < 30 ? 'coordinate' : 'not-overlap'));
    expect(measure(dataset, right)?.proposal).toBeUndefined();
    const almost = decide(pairs, (at) => (at < 31 ? 'coordinate' : 'not-overlap'));
    expect(measure(dataset, almost)?.proposal).toBeUndefined();
  });

  it('proposes the smallest change that puts more pairs right, and names every pair that it moves', () => {
    const small = defaultThresholds.jaccard;
    const wanted = decide(pairs, () => 'coordinate');
    const found = measure(dataset, wanted);
    const proposal = found?.proposal;
    expect(proposal?.rightNow).toBe(30);
    expect(proposal?.rightThen).toBe(40);
    // 2 of 8 parties in common: the largest step of .05 below it.
    expect(proposal?.changes.map(({ key }) => key)).toEqual(['jaccard']);
    const to = proposal?.thresholds.jaccard ?? 1;
    expect(to).toBeLessThan(small);
    const { thresholds = defaultThresholds } = proposal ?? {};
    const less = { ...thresholds, jaccard: Math.round((to + 0.05) * 100) / 100 };
    expect(measure(dataset, wanted, less)?.recall.hits).toBeLessThan(40);
    // What is said to move is what moves, each pair once.
    const after = classesIn(dataset, thresholds);
    const moved = [...new Set([...classes.keys(), ...after.keys()])].filter(
      (id) => classes.get(id) !== after.get(id),
    );
    expect(moved.length).toBeGreaterThanOrEqual(10);
    for (const { class: kind, leave, enter } of proposal?.classes ?? []) {
      expect(leave).toEqual(moved.filter((id) => (classes.get(id) ?? 'none') === kind).toSorted());
      expect(enter).toEqual(moved.filter((id) => (after.get(id) ?? 'none') === kind).toSorted());
    }
    expect(proposal?.classes.flatMap(({ leave }) => leave).toSorted()).toEqual(moved.toSorted());
    expect(proposal?.classes.flatMap(({ enter }) => enter).toSorted()).toEqual(moved.toSorted());
    // Applied, the same decisions ask for nothing more.
    expect(measure(dataset, wanted, thresholds)?.proposal).toBeUndefined();
  });
});
