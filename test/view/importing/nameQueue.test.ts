import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../../src/domain/ids.ts';
import { keptKey, type Kept } from '../../../src/domain/Kept.ts';
import type { NameCandidate, NameQuestion } from '../../../src/ingest/names/NameMatch.ts';
import {
  acceptableNames,
  clearBest,
  keptName,
  nameKeptKey,
  queueNames,
} from '../../../src/view/importing/nameQueue.ts';

const candidate = (id: string, weight: number): NameCandidate => ({
  regionId: toRegionId(id),
  weight,
  reasons: [],
});

const question = (text: string, fields: Partial<NameQuestion> = {}): NameQuestion => ({
  text,
  key: text.toLowerCase(),
  certainty: 'ambiguous',
  candidates: [],
  places: [{ file: 'a.csv', row: 2 }],
  waiting: 1,
  ...fields,
});

const by = { author: 'Rina', on: '2026-11-24T08:00:00.000Z' };

describe('the queue of doubtful names', () => {
  it('puts names that most rows wait for first, and what keeps no row back apart', () => {
    const queue = queueNames(
      [
        question('Magelang', { waiting: 2 }),
        question('Sekar Arum', { waiting: 0 }),
        question('Tegal', { waiting: 9 }),
        question('Blitar', { waiting: 2 }),
      ],
      [],
    );
    expect(queue.open.map(({ text }) => text)).toEqual(['Tegal', 'Blitar', 'Magelang']);
    expect(queue.told.map(({ text }) => text)).toEqual(['Sekar Arum']);
    expect(queue.answered).toEqual([]);
  });

  it('takes a decision for an answer before the tables are read anew', () => {
    const magelang = question('Magelang', { waiting: 2 });
    const value = { as: 'region', regionId: toRegionId('33.08') } as const;
    const queue = queueNames([magelang, question('Tegal')], [keptName(magelang, value, by)]);
    expect(queue.open.map(({ text }) => text)).toEqual(['Tegal']);
    expect(queue.answered).toEqual([{ question: magelang, decision: value }]);
  });

  it('keeps a decision under the key of the name alone', () => {
    const kept = keptName(question('Magelang'), { as: 'nothing' }, by);
    expect(kept).toEqual({
      kind: 'name',
      key: 'magelang',
      about: [{ type: 'name', text: 'Magelang' }],
      value: { as: 'nothing' },
      note: '',
      author: 'Rina',
      on: by.on,
    } satisfies Kept);
    expect(nameKeptKey('magelang')).toBe(keptKey(kept));
  });
});

describe('the candidate that is proposed', () => {
  it('is none where two weigh alike: Enter decides for nobody', () => {
    expect(clearBest([])).toBeUndefined();
    expect(clearBest([candidate('33.08', 0.5), candidate('33.71', 0.5)])).toBeUndefined();
    expect(clearBest([candidate('33.08', 0.54), candidate('33.71', 0.46)])).toBeUndefined();
  });

  it('is the best one where it stands out, or the only one', () => {
    expect(clearBest([candidate('33.08', 0.71), candidate('33.71', 0.29)])?.regionId).toBe('33.08');
    expect(clearBest([candidate('33.23', 0.4)])?.regionId).toBe('33.23');
  });

  it('may be accepted with others from 0.85 on', () => {
    const names = [
      question('Kab. Temangung', { candidates: [candidate('33.23', 0.85)] }),
      question('Magelang', { candidates: [candidate('33.08', 0.8499), candidate('33.71', 0.15)] }),
      question('Solok', { candidates: [candidate('13.02', 0.9), candidate('13.72', 0.9)] }),
      question('Antah Berantah'),
    ];
    expect(acceptableNames(names).map(({ question: { text } }) => text)).toEqual(['Kab. Temangung']);
  });
});
