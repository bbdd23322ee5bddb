import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRegisters } from '../../../src/analysis/overlaps/matchRegisters.ts';
import { registerFields } from '../../../src/analysis/overlaps/registerFields.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAgreementId } from '../../../src/domain/ids.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { registersRows } from '../../../src/export/rows/registersRows.ts';
import { applyEdits } from '../../../src/ingest/update/applyEdits.ts';
import { additionOf, changeOf } from '../../../src/view/editing/agreementEdits.ts';
import { entryLines, type Entry } from '../../../src/view/registers/entryLines.ts';
import {
  entryKey,
  entryPairKey,
  pairsApart,
  registerAnswers,
  registerDecision,
} from '../../../src/view/registers/registerDecision.ts';
import { filterRows, registerRows } from '../../../src/view/registers/registerRows.ts';
import { takeOver, takeValue } from '../../../src/view/registers/takeOver.ts';
import { aDataset, anAgreement, anOutsideParty, aRegion } from '../../support/builders.ts';

const stamp = { author: 'Sari', on: '2026-11-24T00:00:00Z' };
const regions = [
  aRegion('34.02', { name: 'Kabupaten Bantul' }),
  aRegion('34.04', { name: 'Kabupaten Sleman' }),
];
const water = (id: string) =>
  anAgreement(id)
    .between('34.02', '34.04')
    .signed('2021-03-01')
    .about('1.03')
    .with({ title: 'Penyediaan air minum', number: '12/2021' });
const mine = aDataset({ regions, agreements: [water('A1')] });
const theirs = aDataset({
  regions: [
    aRegion('own:bantul', { name: 'Kabupaten Bantul' }),
    aRegion('34.04', { name: 'Kabupaten Sleman' }),
    aRegion('34.71', { name: 'Kota Yogyakarta' }),
  ],
  outsideParties: [anOutsideParty('pt-tirta', { name: 'PT Tirta' })],
  agreements: [
    water('B1')
      .between('own:bantul', '34.04')
      .signed('2021-04-01')
      .until('2026-04-01')
      .with({ agency: 'Dinas PU' }),
    anAgreement('B2').between('own:bantul', 'out:pt-tirta').signed('2023').with({ title: 'Sumur bor' }),
    anAgreement('B3').between('34.04', '34.71').signed('2022').with({ title: 'Terminal' }),
  ],
});
const entry = (dataset: Dataset, at: number): Entry => {
  const agreement = dataset.agreements[at];
  if (agreement === undefined) throw new Error('no such agreement');
  return { dataset, agreement };
};
const rowsOf = (a: Dataset, b: Dataset, ...decisions: Parameters<typeof registerAnswers>[0]) => {
  const answers = registerAnswers(decisions);
  const apart = pairsApart(a, b, answers);
  const comparison = matchRegisters(a, b, { apart: new Set(apart.map(({ pair }) => pair)) });
  return registerRows(comparison, a, b, answers, apart);
};

describe('the lines of two registers', () => {
  it('stand under what they are', () => {
    const rows = rowsOf(mine, theirs);
    expect(rows.differing.map(({ a, b }) => [a?.agreement.id, b?.agreement.id])).toEqual([['A1', 'B1']]);
    expect(rows.onlyB.map(({ b }) => b?.agreement.id)).toEqual(['B2', 'B3']);
    expect([rows.alike, rows.onlyA, rows.apart]).toEqual([[], [], []]);
    expect(filterRows(rows.onlyB, 'tirta SUMUR').map(({ b }) => b?.agreement.id)).toEqual(['B2']);
    expect(filterRows(rows.onlyB, 'sumur terminal')).toEqual([]);
  });

  it('compare every field that one of the two states, in every language', () => {
    for (const language of languages) {
      const lines = entryLines(entry(mine, 0), entry(theirs, 0), language);
      expect(Object.fromEntries(lines.map(({ field, state }) => [field, state]))).toEqual({
        title: 'same',
        parties: 'same',
        kind: 'same',
        affairs: 'same',
        number: 'same',
        signedOn: 'differs',
        end: 'b',
        agency: 'b',
      });
    }
  });

  it('are written side by side, with as many cells as there are columns', () => {
    const { differing, onlyB } = rowsOf(mine, theirs);
    const table = registersRows([...differing, ...onlyB], { a: 'Lama', b: 'Baru' }, 'en');
    expect(table.columns).toHaveLength(3 + 2 * registerFields.length);
    expect(new Set(table.columns).size).toBe(table.columns.length);
    expect(table.rows.map((row) => row.length)).toEqual([1, 2, 3].map(() => table.columns.length));
    expect(table.rows[0]?.slice(0, 5)).toEqual([
      'in both, differing',
      expect.any(Number),
      '',
      'Penyediaan air minum',
      'Penyediaan air minum',
    ]);
    expect(table.rows[1]?.slice(3, 5)).toEqual(['', 'Sumur bor']);
  });
});

describe('a decision on two entries', () => {
  it('keeps them apart, whichever register comes first and whatever their ids are now', () => {
    const decision = registerDecision(entry(mine, 0), entry(theirs, 0), 'apart', stamp);
    const rows = rowsOf(mine, theirs, decision);
    expect(rows.differing).toEqual([]);
    expect(rows.apart).toHaveLength(1);
    expect(rows.onlyA).toHaveLength(1);
    const renamed = { ...mine, agreements: [{ ...entry(mine, 0).agreement, id: toAgreementId('row-9') }] };
    expect(rowsOf(theirs, renamed, decision).apart).toHaveLength(1);
  });

  it('that they are one settles the line and leaves it where it is', () => {
    const decision = registerDecision(entry(mine, 0), entry(theirs, 0), 'same', stamp);
    expect(rowsOf(mine, theirs, decision).differing[0]?.answer).toBe('same');
  });

  it('is passed over where it is no answer', () => {
    const broken = {
      ...registerDecision(entry(mine, 0), entry(theirs, 0), 'same', stamp),
      value: { as: 'perhaps' },
    };
    expect(registerAnswers([broken, { ...broken, value: null }]).size).toBe(0);
  });

  it('has a key of what the entry states: another number or day is another entry', () => {
    const keys = [water('A1'), water('A1').with({ number: '13' }), water('A1').signed('2022')].map((one) =>
      entryKey({ dataset: mine, agreement: one.build() }),
    );
    expect(new Set(keys).size).toBe(3);
    expect(entryPairKey(entry(mine, 0), entry(theirs, 1))).toBe(
      entryPairKey(entry(theirs, 1), entry(mine, 0)),
    );
  });
});

describe('what is taken over', () => {
  it('finds its regions by name and brings its outside parties', () => {
    const taken = takeOver(entry(theirs, 1), mine, toAgreementId('by-hand-1'));
    if ('unknown' in taken) throw new Error('not taken');
    expect(taken.agreement.parties.map(({ partyId }) => partyId)).toEqual(['34.02', 'out:pt-tirta']);
    const edits = [additionOf(taken.agreement, taken.outside, stamp)];
    const { dataset } = applyEdits(mine, edits, { byId: true });
    expect(rowsOf(dataset, theirs).alike.map(({ b }) => b?.agreement.id)).toEqual(['B2']);
  });

  it('is told where a region is not known', () => {
    expect(takeOver(entry(theirs, 2), mine, toAgreementId('by-hand-1'))).toEqual({
      unknown: ['Kota Yogyakarta'],
    });
  });

  it('makes two entries alike, field by field and in any order', () => {
    const fields = ['signedOn', 'end', 'agency'] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...fields], { minLength: 3 }), (order) => {
        let agreement = entry(mine, 0).agreement;
        for (const field of order) {
          const taken = takeValue(agreement, entry(theirs, 0), mine, field);
          if (!('unknown' in taken)) agreement = taken.agreement;
        }
        const edit = changeOf(entry(mine, 0).agreement, agreement, [], [], stamp);
        const { dataset } = applyEdits(mine, [edit], { byId: true });
        expect(rowsOf(dataset, theirs).alike).toHaveLength(1);
      }),
      { seed: 3 },
    );
  });

  it('takes a value away where the other one says nothing else', () => {
    const bare = aDataset({
      regions,
      agreements: [anAgreement('C1').between('34.02', '34.04').with({ title: 'x' })],
    });
    const taken = takeValue(entry(mine, 0).agreement, entry(bare, 0), mine, 'number');
    expect('unknown' in taken ? undefined : taken.agreement).not.toHaveProperty('number');
  });
});
