import { describe, expect, it } from 'vitest';
import { mergeVerdicts, supersede, verdictKey } from '../../src/domain/Verdict.ts';
import { aVerdict } from '../support/verdicts.ts';

const day = (n: number): string => `2026-11-0${String(n)}T08:00:00.000Z`;

describe('the key of a verdict', () => {
  it('names the pair in order of id, and the affair where it is on one', () => {
    expect(verdictKey(aVerdict('33.74', '33.22'))).toBe('33.22|33.74');
    expect(verdictKey(aVerdict('33.22', '33.74', { affair: '2.11' }))).toBe('33.22|33.74#2.11');
  });
});

describe('the history of a verdict', () => {
  const first = aVerdict('1', '2', { decision: 'later', note: 'ask Bappeda', on: day(1) });
  const second = aVerdict('1', '2', { decision: 'take-up', on: day(2) });
  const third = aVerdict('1', '2', { decision: 'reject', reason: 'not-needed', on: day(3) });

  it('keeps each decision once, newest first', () => {
    const changed = supersede(third, supersede(second, first));
    expect(changed).toEqual({ ...third, earlier: [second, first] });
    expect(supersede(changed, changed).earlier).toEqual([second, first]);
  });

  it('leaves out a decision that is only completed', () => {
    const bare = aVerdict('1', '2', { decision: 'reject', on: day(2) });
    expect(supersede(third, supersede(bare, first))).toEqual({ ...third, earlier: [first] });
  });

  it('keeps one that had a note or reason of its own, was taken by someone else, or on another standing', () => {
    for (const fields of [
      { note: 'other words' },
      { reason: 'no-interest' },
      { author: 'Siti' },
      { standing: 'renew' },
    ] as const) {
      const before = aVerdict('1', '2', { decision: 'reject', on: day(2), ...fields });
      expect(supersede(third, before).earlier).toEqual([before]);
    }
  });

  it('takes both histories in where two become one, whichever comes first', () => {
    const one = supersede(second, first);
    const merged = mergeVerdicts(one, third);
    expect(merged).toEqual({ ...third, earlier: [second, first] });
    expect(mergeVerdicts(third, one)).toEqual(merged);
  });
});
