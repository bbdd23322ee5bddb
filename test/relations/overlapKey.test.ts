import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { toAgreementId } from '../../src/domain/ids.ts';
import { comparedParties } from '../../src/relations/comparedParties.ts';
import { documentKey, documentsOfKey, keptOverlapKey, overlapKey } from '../../src/relations/overlapKey.ts';
import { datasets, seeded } from '../support/arbitraries.ts';
import { aDataset, anAgreement, type AgreementBuilder } from '../support/builders.ts';

const pks = anAgreement('A1')
  .between('33.02', '33.01')
  .as('PKS')
  .signed('2024-03-01')
  .with({ title: 'Pengelolaan Air Bersih' });

function keyOf(builder: AgreementBuilder): string {
  const dataset = aDataset({ agreements: [builder] });
  const [agreement] = dataset.agreements;
  if (agreement === undefined) throw new Error('no agreement');
  return documentKey({ agreement, parties: comparedParties(indexDataset(dataset), agreement) });
}

describe('the key of a document', () => {
  it('holds parties, level and number; without a number day and words of the title', () => {
    const numbered = pks.with({ number: 'No. 415.4/012/2024' });
    expect(keyOf(numbered)).toBe('33.01 33.02 / operative / no 415/4/12/2024');
    expect(keyOf(pks)).toBe('33.01 33.02 / operative / 2024-03-01 air bersih pengelolaan');
    // A dash is no number.
    expect(keyOf(pks.with({ number: '-' }))).toBe(keyOf(pks));
  });

  it('is the same under another id, order of parties, spelling of the number and case', () => {
    const one = pks.with({ number: 'Nomor 415.4 / 12 / 2024' });
    const other = anAgreement('row-9')
      .between('33.01', '33.02')
      .as('RK')
      .with({ title: 'Other words', number: '415.4/012/2024' });
    expect(keyOf(one)).toBe(keyOf(other));
    expect(keyOf(pks)).toBe(keyOf(pks.between('33.01', '33.02').with({ title: 'AIR BERSIH, pengelolaan' })));
  });

  it('is another with another party, level, number, day or word', () => {
    const changed = [
      pks.between('33.01', '33.03'),
      pks.as('KB'),
      pks.with({ number: '7' }),
      pks.signed('2024-03-02'),
      pks.with({ title: 'Pengelolaan Air Limbah' }),
    ];
    expect(new Set([pks, ...changed].map(keyOf)).size).toBe(6);
  });
});

describe('the key of a pair', () => {
  it('does not depend on which comes first, and leads back to the two (property)', () => {
    fc.assert(
      fc.property(datasets, fc.nat(), fc.nat(), (dataset, first, second) => {
        const { agreements } = dataset;
        const a = agreements[first % Math.max(1, agreements.length)];
        const b = agreements[second % Math.max(1, agreements.length)];
        if (a === undefined || b === undefined || a === b) return;
        const index = indexDataset(dataset);
        const [one, other] = [a, b].map((agreement) => ({
          agreement,
          parties: comparedParties(index, agreement),
        }));
        if (one === undefined || other === undefined) return;
        expect(overlapKey(one, other)).toBe(overlapKey(other, one));
        const key = keptOverlapKey(dataset, a.id, b.id);
        expect(keptOverlapKey(dataset, b.id, a.id)).toBe(key);
        expect(key.startsWith(overlapKey(one, other))).toBe(true);
        expect(documentsOfKey(dataset, key)?.toSorted()).toEqual([a.id, b.id].toSorted());
      }),
      seeded,
    );
  });

  it('tells the pairs of one agreement that was entered three times', () => {
    const ids = ['A1', 'A2', 'A3'];
    const dataset = aDataset({ agreements: ids.map((id) => pks.with({ id: toAgreementId(id) })) });
    const keys = [
      ['A1', 'A2'],
      ['A1', 'A3'],
      ['A2', 'A3'],
    ].map(([a = '', b = '']) => keptOverlapKey(dataset, toAgreementId(a), toAgreementId(b)));
    expect(new Set(keys).size).toBe(3);
    const two = aDataset({ agreements: ['B1', 'B2'].map((id) => pks.with({ id: toAgreementId(id) })) });
    expect(documentsOfKey(two, keys[0] ?? '')).toBeUndefined();
    const one = aDataset({ agreements: [pks] });
    expect(documentsOfKey(one, keys[0] ?? '')).toBeUndefined();
  });
});
