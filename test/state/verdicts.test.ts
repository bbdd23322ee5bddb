import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import type { Verdict } from '../../src/domain/Verdict.ts';
import { initialWork } from '../../src/state/actions.ts';
import { decide, moveVerdicts, withdrawVerdicts } from '../../src/state/gapActions.ts';
import { fromSavedWork, toSavedWork } from '../../src/state/savedWork.ts';
import type { Work } from '../../src/state/Work.ts';
import { aDataset, aRegion } from '../support/builders.ts';
import { aVerdict } from '../support/verdicts.ts';

const today = '2026-11-24';
const dataset = aDataset({ regions: ['33.01', '33.02', '33.03'].map((id) => aRegion(id)) });
const start = initialWork(dataset, today, 'en');
const decided = (...verdicts: readonly Verdict[]): Work =>
  verdicts.reduce((work, verdict) => decide.perform(work, [verdict]), start);

const first = aVerdict('33.01', '33.02', { decision: 'later', note: 'a', on: '2026-01-01' });
const second = aVerdict('33.01', '33.02', { note: 'b', on: '2026-01-02' });

describe('deciding', () => {
  it('keeps what was decided before, and one verdict for each pair and each affair of it', () => {
    const onAffair = aVerdict('33.01', '33.02', { affair: '2.11' });
    expect(decided(first, onAffair, second).verdicts).toEqual([{ ...second, earlier: [first] }, onAffair]);
  });

  it('changes nothing when the same is said again', () => {
    const work = decided(first);
    expect(decide.perform(work, [{ ...first, on: '2026-09-09' }])).toBe(work);
  });

  it('is taken back with its history', () => {
    expect(withdrawVerdicts.perform(decided(first, second), ['33.01|33.02']).verdicts).toEqual([]);
  });
});

describe('saying which region is meant', () => {
  const lost = aVerdict('33.02', '99.99', { note: 'c', on: '2026-01-03' });
  const to = toRegionId('33.01');

  it('gives the verdict the region of the data, and keeps the name under which it was decided', () => {
    const [moved] = moveVerdicts.perform(decided(lost), { from: toRegionId('99.99'), to }).verdicts;
    expect(moved?.regions).toEqual([
      { id: '33.01', name: 'Kabupaten 33.01', was: 'Kabupaten 99.99' },
      { id: '33.02', name: 'Kabupaten 33.02' },
    ]);
  });

  it('keeps both facts where the pair has a verdict already', () => {
    const work = moveVerdicts.perform(decided(first, lost), { from: toRegionId('99.99'), to });
    expect(work.verdicts).toHaveLength(1);
    expect(work.verdicts[0]).toMatchObject({ note: 'c', earlier: [{ note: 'a', decision: 'later' }] });
  });

  it('leaves verdicts of another name, and those whose sides would become one', () => {
    const work = decided(lost);
    const from = toRegionId('99.99');
    expect(moveVerdicts.perform(work, { from, name: 'Kabupaten Lain', to })).toBe(work);
    expect(moveVerdicts.perform(work, { from, to: toRegionId('33.02') })).toBe(work);
    expect(moveVerdicts.perform(work, { from, to: toRegionId('55.55') })).toBe(work);
  });
});

describe('saving', () => {
  it('brings every verdict back as it was', () => {
    const lost = aVerdict('33.02', '99.99', { affair: '2.11', decision: 'reject', reason: 'data-wrong' });
    const work = moveVerdicts.perform(decided(first, second, lost), {
      from: toRegionId('99.99'),
      to: toRegionId('33.03'),
    });
    const saved = structuredClone(toSavedWork(work, dataset, today));
    const back = fromSavedWork(saved, dataset, (own) => initialWork(own, today, 'en')).work;
    expect(back.verdicts).toEqual(work.verdicts);
  });
});
