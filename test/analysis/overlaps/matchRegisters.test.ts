import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRegisters, registerPair } from '../../../src/analysis/overlaps/matchRegisters.ts';
import type { Agreement } from '../../../src/domain/Agreement.ts';
import { toAffairCode, toAgreementId } from '../../../src/domain/ids.ts';
import { aDataset, anAgreement, anOutsideParty, aRegion } from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';

const water = (id: string) =>
  anAgreement(id)
    .between('34.02', '34.04')
    .signed('2021-03-01')
    .about('1.03')
    .as('PKS')
    .with({ title: 'Penyediaan air minum lintas batas', number: '12/2021' });
const waste = (id: string) =>
  anAgreement(id)
    .between('34.02', '34.71')
    .signed('2019')
    .as('KB')
    .with({ title: 'Pengelolaan sampah TPA Piyungan' });
const tourism = (id: string) =>
  anAgreement(id).between('34.03', '35.01').signed('2022').with({ title: 'Geopark Gunung Sewu' });
const registerOf = (...agreements: ReturnType<typeof anAgreement>[]) => aDataset({ agreements });

describe('two registers laid side by side', () => {
  it('have what both hold, and what one holds alone', () => {
    const a = registerOf(water('A1'), waste('A2'));
    const b = registerOf(tourism('B1'), water('B2'));
    expect(matchRegisters(a, b)).toEqual({
      matched: [{ a: 'A1', b: 'B2', likeness: 1, differing: [], oneSided: [] }],
      onlyA: ['A2'],
      onlyB: ['B1'],
    });
  });

  it('name the fields that differ, and those that one of them lacks', () => {
    const other = water('B1').until('2026-03-01').signed('2021-04-01').with({
      number: 'No. 012 / 2021',
      title: 'Penyediaan Air Minum lintas-batas',
      documentType: 'unspecified',
    });
    const [match] = matchRegisters(registerOf(water('A1')), registerOf(other)).matched;
    expect(match).toMatchObject({ differing: ['signedOn'], oneSided: ['documentType', 'end'] });
  });

  it('compare parties by name, whatever their ids', () => {
    const named = (id: string) => aRegion(id, { name: 'Kabupaten Bantul' });
    const one = aDataset({
      regions: [named('34.02')],
      agreements: [water('A1').between('34.02', 'out:pt-tirta')],
      outsideParties: [anOutsideParty('pt-tirta', { name: 'PT Tirta' })],
    });
    const other = aDataset({
      regions: [named('own:bantul')],
      agreements: [water('B1').between('out:tirta', 'own:bantul')],
      outsideParties: [anOutsideParty('tirta', { name: 'PT. Tirta' })],
    });
    expect(matchRegisters(one, other).matched[0]?.differing).toEqual([]);
  });

  it('tell documents that are otherwise alike apart by number, day and type', () => {
    const twin = (id: string, number: string) => water(id).with({ number });
    const a = registerOf(twin('A1', '1'), twin('A2', '2'), twin('A3', '3'));
    const b = registerOf(twin('B1', '3'), twin('B2', '1'), twin('B3', '2'));
    expect(
      matchRegisters(a, b)
        .matched.map((match) => `${match.a}${match.b}`)
        .toSorted(),
    ).toEqual(['A1B2', 'A2B3', 'A3B1']);
  });

  it('keep apart one partner after another, unless the number is the same', () => {
    const smart = (id: string, partner: string) =>
      anAgreement(id).between('32.73', partner).signed('2018-10-30').with({ title: 'Kerja sama smart city' });
    const a = registerOf(smart('A1', '32.06'));
    expect(matchRegisters(a, registerOf(smart('B1', '61.02'))).matched).toEqual([]);
    const numbered = (id: string, partner: string) => smart(id, partner).with({ number: '119/2018' });
    expect(
      matchRegisters(registerOf(numbered('A1', '32.06')), registerOf(numbered('B1', '61.02'))).matched,
    ).toMatchObject([{ differing: ['parties'] }]);
  });

  it('keep apart what only the parties have in common, unless number or day are the same', () => {
    const plain = (id: string, title: string, day: string) =>
      anAgreement(id).between('33.74', '33.21').signed(day).with({ title });
    const a = registerOf(plain('A1', 'Aplikasi kota cerdas', '2018-06-05'));
    const other = (day: string) => registerOf(plain('B1', 'Pengelolaan terminal penumpang kota', day));
    expect(matchRegisters(a, other('2018-05-01')).matched).toEqual([]);
    expect(matchRegisters(a, other('2018-06-05')).matched).toHaveLength(1);
  });

  it("take affairs that a rule found for nobody's statement", () => {
    const found = water('B1').with({ affairs: [toAffairCode('2.09')], affairsBasis: 'assigned' });
    const [match] = matchRegisters(registerOf(water('A1')), registerOf(found)).matched;
    expect(match).toMatchObject({ differing: [], oneSided: ['affairs'] });
  });

  it('keep apart what people know to be two', () => {
    const [a, b] = [registerOf(water('A1')), registerOf(water('B1'))];
    const apart = new Set([registerPair(toAgreementId('A1'), toAgreementId('B1'))]);
    expect(matchRegisters(a, b, { apart })).toEqual({ matched: [], onlyA: ['A1'], onlyB: ['B1'] });
  });

  it('are the built-in data and themselves: every agreement is matched, and nothing differs', () => {
    const { matched, onlyA, onlyB } = matchRegisters(builtIn(), builtIn());
    expect(matched).toHaveLength(builtIn().agreements.length);
    expect([onlyA, onlyB]).toEqual([[], []]);
    expect(matched.filter(({ a, b }) => a !== b)).toEqual([]);
    expect(matched.flatMap(({ differing, oneSided }) => [...differing, ...oneSided])).toEqual([]);
  });

  it('lose no agreement and use none twice, in whatever order the rows stand', () => {
    const pool: readonly Agreement[] = builtIn().agreements.slice(0, 120);
    const rows = fc.shuffledSubarray([...pool]);
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [a, b] = [
          { ...builtIn(), agreements: one },
          { ...builtIn(), agreements: other },
        ];
        const { matched, onlyA, onlyB } = matchRegisters(a, b);
        const ids = (list: readonly Agreement[]): readonly string[] => list.map(({ id }) => id).toSorted();
        expect([...matched.map((match) => match.a), ...onlyA].toSorted()).toEqual(ids(one));
        expect([...matched.map((match) => match.b), ...onlyB].toSorted()).toEqual(ids(other));
        const pairs = (found: readonly { readonly a: string; readonly b: string }[]): readonly string[] =>
          found.map((match) => registerPair(toAgreementId(match.a), toAgreementId(match.b))).toSorted();
        const turned = matchRegisters(
          { ...a, agreements: one.toReversed() },
          { ...b, agreements: other.toReversed() },
        );
        expect(pairs(turned.matched)).toEqual(pairs(matched));
      }),
      { seed: 4, numRuns: 25 },
    );
  });
});
