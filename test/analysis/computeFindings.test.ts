import { describe, expect, it } from 'vitest';
import { computeFindings } from '../../src/analysis/computeFindings.ts';
import { CancelledError, ignoreProgress, neverCancelled, type Progress } from '../../src/lib/Task.ts';
import { aBorder, aDataset, anAgreement } from '../support/builders.ts';
import { day, gapsOn, overlapsOn } from './findingsOf.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const dataset = aDataset({
  borders: [aBorder('33.01', '33.02', { sharedKm: 3 }), aBorder('33.02', '33.03', { sharedKm: 2 })],
  agreements: [
    anAgreement('K').between('33.01', '33.02').as('body').about('2.09').signed('2020'),
    anAgreement('P').between('33.01', '33.02').as('PKS').about('2.09').signed('2025-01-01'),
  ],
});

describe('computeFindings', () => {
  it('gives both lists of the day, whole, and survives a structured clone', () => {
    const found = computeFindings(
      { dataset, asOf: day, decisions: noLinkDecisions },
      ignoreProgress,
      neverCancelled,
    );
    expect(found).toEqual({
      gaps: gapsOn(dataset),
      overlaps: overlapsOn(dataset),
      links: [{ id: 'K|P', a: 'K', b: 'P', basis: 'document-of-body', cut: false }],
    });
    expect(found.gaps.map(({ state }) => state)).toEqual(['in-force', 'none-recorded']);
    expect(structuredClone(found)).toEqual(found);
  });

  it('takes the day and the cuts from the request', () => {
    const [before] = computeFindings(
      { dataset, asOf: '2019-12-31', decisions: noLinkDecisions },
      ignoreProgress,
      neverCancelled,
    ).gaps;
    expect(before?.state).toBe('planned-only');
    const familyWith = (cut: string[]): string | undefined =>
      computeFindings({ dataset, asOf: day, decisions: { cut, linked: [] } }, ignoreProgress, neverCancelled)
        .overlaps.pairs[0]?.familyId;
    expect([familyWith([]), familyWith(['K|P'])]).toEqual(['K', undefined]);
  });

  it('tells its stages in order and ends between them when cancelled', () => {
    const told: Progress[] = [];
    computeFindings(
      { dataset, asOf: day, decisions: noLinkDecisions },
      (progress) => told.push(progress),
      neverCancelled,
    );
    expect(told.map(({ stage, done, total }) => [stage, done, total])).toEqual([
      ['relations', 0, 4],
      ['families', 1, 4],
      ['gaps', 2, 4],
      ['overlaps', 3, 4],
      ['done', 4, 4],
    ]);
    for (const stop of [0, 1, 2, 3]) {
      const seen: Progress[] = [];
      const run = (): unknown =>
        computeFindings(
          { dataset, asOf: day, decisions: noLinkDecisions },
          (progress) => seen.push(progress),
          () => seen.length === stop,
        );
      expect(run).toThrow(CancelledError);
      expect(seen).toHaveLength(stop);
    }
  });
});
