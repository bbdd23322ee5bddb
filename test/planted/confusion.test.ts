import { describe, expect, it } from 'vitest';
import { pairKey, toAgreementId, type AgreementId } from '../../src/domain/ids.ts';
import { confusion } from '../support/planted/confusion.ts';
import type { PairClass, PlantedPair } from '../support/planted/PlantedTruth.ts';

function aPair(a: string, b: string, planted: PairClass, ...alsoRight: PairClass[]): PlantedPair {
  return {
    a: toAgreementId(a),
    b: toAgreementId(b),
    class: planted,
    alsoRight,
    reason: 'test',
    current: true,
  };
}

const pairs = [
  aPair('A', 'B', 'duplication'),
  aPair('A', 'C', 'nested'),
  aPair('A', 'D', 'none'),
  aPair('B', 'C', 'none'),
  aPair('B', 'D', 'complementary', 'overlap'),
  aPair('C', 'D', 'family'),
];

function answering(answers: Readonly<Record<string, string>>) {
  return (a: AgreementId, b: AgreementId): string | undefined => answers[pairKey(a, b)];
}

describe('confusion', () => {
  const result = confusion(
    { pairs },
    answering({
      'A|B': 'duplication',
      'A|C': 'overlap',
      'A|D': 'duplication',
      'B|D': 'overlap',
      'C|D': 'kin',
      'A|E': 'same-record',
      'B|E': 'renewal',
    }),
    ['A', 'B', 'C', 'D', 'E'].map(toAgreementId),
  );

  it('counts what was answered for what was planted', () => {
    expect(result.matrix.duplication.duplication).toBe(1);
    expect(result.matrix.nested.overlap).toBe(1);
    expect(result.matrix.none).toMatchObject({ none: 1, duplication: 1, overlap: 0 });
    expect(result.matrix.family.other).toBe(1);
  });

  it('takes for right the planted class, an allowed one, and none for none', () => {
    // A|B, B|C (no answer for none) and B|D (allowed).
    expect(result.right).toBe(3 / 6);
    expect(result.wrong.map(({ a, b }) => a + b)).toEqual(['AC', 'AD', 'CD']);
    expect(result.byClass.duplication).toEqual({ pairs: 1, right: 1, answers: 2, answersRight: 1 });
  });

  it('tells alarms apart from the rest', () => {
    // Overlap for nested is an alarm all the same; only A|D is a false one.
    expect(result.alarmRight).toBe(5 / 6);
    expect(result.falseAlarms.map(({ a, b }) => a + b)).toEqual(['AD']);
  });

  it('asks about pairs that are not listed', () => {
    expect(result.unlisted).toEqual({ pairs: 4, wrong: 2, alarms: [['A', 'E', 'same-record']] });
    expect(confusion({ pairs }, () => undefined).unlisted).toBeUndefined();
  });

  it('prints a row for each class, and the shares', () => {
    const lines = result.table.split('\n');
    expect(lines).toHaveLength(12);
    const nested = lines.find((line) => line.startsWith('nested'))?.split(/\s+/);
    expect(nested?.join(' ')).toBe('nested 0 0 0 0 0 1 0 0 0 1 0.0%');
    expect(lines.at(-1)).toBe('pairs not listed (none): 2 of 4 got a class, 1 an alarm');
  });

  it('is all right for the truth itself, and right about no pair at all', () => {
    const truth = new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair.class]));
    expect(confusion({ pairs }, (a, b) => truth.get(pairKey(a, b)))).toMatchObject({
      right: 1,
      alarmRight: 1,
      wrong: [],
    });
    expect(confusion({ pairs: [] }, () => 'overlap').right).toBe(1);
  });
});
