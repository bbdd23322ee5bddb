import { describe, expect, it } from 'vitest';
import { isRenewalInTime } from '../../../src/relations/isRenewalInTime.ts';
import type { OverlapPair } from '../../../src/analysis/overlaps/OverlapPair.ts';
import { summariseOverlaps } from '../../../src/analysis/overlaps/summariseOverlaps.ts';
import { defaultTerms } from '../../../src/domain/Dataset.ts';
import { aDataset, anAgreement, type AgreementBuilder } from '../../support/builders.ts';
import { overlapsOn } from '../findingsOf.ts';

const kb = (id: string): AgreementBuilder => anAgreement(id).between('33.01', '33.02').as('KB').about('2.09');
const pks = (id: string): AgreementBuilder => kb(id).as('PKS');

function pairOf(
  one: AgreementBuilder,
  other: AgreementBuilder,
  asOf?: string,
  cuts?: string[],
): OverlapPair | undefined {
  return overlapsOn(aDataset({ agreements: [one, other] }), asOf, cuts)[0];
}

const follows = (one: AgreementBuilder, other: AgreementBuilder): boolean =>
  isRenewalInTime(one.build('A'), other.build('B'), defaultTerms);
const live = (one: AgreementBuilder, other: AgreementBuilder, asOf?: string): string | undefined =>
  pairOf(one, other, asOf)?.live;
const group = (region: string, ...documents: AgreementBuilder[]): AgreementBuilder[] =>
  documents.map((document) => document.between('33.01', region));

describe('which documents pair', () => {
  it('is told whole: earlier one first, parties and affairs in order of id', () => {
    expect(
      pairOf(
        kb('B').between('33.02', '33.01').signed('2019-05-01').about('2.11', '2.09', '1.01'),
        kb('C').signed('2018-05-01').about('2.09', '3.30', '1.01'),
      ),
    ).toEqual({
      id: 'B|C',
      a: 'C',
      b: 'B',
      class: 'same-ground',
      live: 'probably-over',
      parties: ['33.01', '33.02'],
      affairs: ['1.01', '2.09'],
      daysTogether: 1462,
      assumed: true,
    });
  });

  it('needs the same parties, two or more, one of them a region', () => {
    const first = kb('A').signed('2024');
    expect(pairOf(first, kb('B').between('33.01', '33.03').signed('2024'))).toBeUndefined();
    expect(pairOf(first, kb('B').between('33.01', '33.02', '33.03').signed('2024'))).toBeUndefined();
    const ministry = (id: string, ...parties: string[]): AgreementBuilder =>
      kb(id)
        .between(...parties)
        .signed('2024');
    expect(pairOf(ministry('A', '33.01', 'out:m'), ministry('B', 'out:m', '33.01'))?.parties).toEqual([
      '33.01',
      'out:m',
    ]);
    expect(pairOf(ministry('A', '33.01', 'out:m'), ministry('B', '33.01', 'out:n'))).toBeUndefined();
    expect(pairOf(ministry('A', 'out:n', 'out:m'), ministry('B', 'out:m', 'out:n'))).toBeUndefined();
    expect(pairOf(ministry('A', '33.01'), ministry('B', '33.01'))).toBeUndefined();
  });

  it('reads a ministry beside two regions as company', () => {
    expect(
      pairOf(kb('A').signed('2024'), kb('B').between('33.02', 'out:m', '33.01').signed('2024'))?.parties,
    ).toEqual(['33.01', '33.02']);
  });

  it('needs a common affair', () => {
    expect(pairOf(kb('A').signed('2024'), kb('B').signed('2024').about('1.01'))).toBeUndefined();
    expect(
      pairOf(kb('A').about().general().signed('2024'), kb('B').about().general().signed('2024')),
    ).toBeUndefined();
  });

  it('needs periods that meet, or of which that cannot be known', () => {
    expect(pairOf(kb('A').signed('2010-01-01'), kb('B').signed('2026-01-01'))).toBeUndefined();
    expect(
      pairOf(kb('A').signed('2010-01-01').until('2026-01-01'), kb('B').signed('2026-01-01'))?.daysTogether,
    ).toBe(1);
    expect(pairOf(kb('A').signed('2010-01-01'), kb('B'))).toMatchObject({
      class: 'same-ground',
      assumed: false,
    });
    expect(pairOf(kb('A'), kb('B'))).toMatchObject({
      class: 'same-ground',
      live: 'undated',
      daysTogether: undefined,
    });
  });

  it('finds each pair of three documents once, also where they share several affairs', () => {
    const documents = ['A', 'B', 'C'].map((id) => kb(id).signed('2024-01-01').about('1.01', '2.09', '2.11'));
    const pairs = overlapsOn(aDataset({ agreements: documents }));
    expect(pairs.map(({ id }) => id)).toEqual(['A|B', 'A|C', 'B|C']);
  });
});

describe('class', () => {
  it('sets documents of different levels apart, whatever their dates', () => {
    expect(pairOf(kb('A').signed('2001-01-01'), pks('B').signed('2025-01-01'))).toMatchObject({
      class: 'different-level',
      daysTogether: 0,
    });
    expect(pairOf(kb('A'), kb('B').as('body').signed('2020'))?.class).toBe('different-level');
    expect(pairOf(pks('A'), kb('B').as('body'))?.class).toBe('different-level');
    expect(pairOf(kb('A').as('MoU').signed('2024-01-01'), kb('B').signed('2024-03-01'))?.class).toBe(
      'same-ground',
    );
  });

  it('does not take a document of unknown level for one of another level', () => {
    expect(pairOf(kb('A').as('unspecified').signed('2024-01-01'), pks('B').signed('2024-02-01'))?.class).toBe(
      'same-ground',
    );
    expect(pairOf(kb('A').as('other').signed('2001-01-01'), pks('B').signed('2024-02-01'))).toBeUndefined();
  });

  it('keeps an umbrella and its document in one family, and two documents of one umbrella judged', () => {
    const pairs = overlapsOn(
      aDataset({
        agreements: [
          kb('K').signed('2024-01-01'),
          pks('P').signed('2024-02-01').under('K'),
          pks('Q').signed('2024-03-01').under('K'),
        ],
      }),
    );
    expect(pairs.map(({ id, class: kind, familyId }) => [id, kind, familyId])).toEqual([
      ['P|Q', 'same-ground', 'K'],
      ['K|P', 'different-level', 'K'],
      ['K|Q', 'different-level', 'K'],
    ]);
  });

  it('sets declared renewals apart, also where dates say otherwise or nothing', () => {
    expect(pairOf(kb('A').signed('2024-01-01'), kb('B').signed('2024-02-01').renewing('A'))?.class).toBe(
      'renewal',
    );
    expect(pairOf(kb('A'), kb('B').renewing('A'))?.class).toBe('renewal');
    expect(pairOf(kb('A').signed('2024-01-01'), kb('B').signed('2024-02-01').under('A'))?.class).toBe(
      'different-level',
    );
  });

  it('sets renewals by time apart, and takes a cut for an answer', () => {
    const [first, second] = [kb('A').signed('2021-01-01').until('2026-01-01'), kb('B').signed('2025-06-01')];
    expect(pairOf(first, second)).toMatchObject({ class: 'renewal', daysTogether: 215 });
    const general = [first.general().about('2.09'), second.general().about('2.09')].map((document) =>
      document.with({ affairsBasis: 'broad' }),
    );
    const [one = first, other = second] = general;
    expect(pairOf(one, other)).toMatchObject({ class: 'renewal', familyId: 'A' });
    const cut = pairOf(one, other, undefined, ['A|B']);
    expect(cut?.class).toBe('same-ground');
    expect(cut).not.toHaveProperty('familyId');
  });

  it('sets documents signed on one day apart, and needs that day', () => {
    expect(pairOf(kb('A').signed('2024-01-01'), kb('B').signed('2024-01-01'))?.class).toBe('one-day');
    expect(pairOf(kb('A').signed('2024-01'), kb('B').signed('2024-01'))?.class).toBe('same-ground');
    const bound = { signedOn: { text: '2024-01-01', precision: 'before' } } as const;
    expect(pairOf(kb('A').with(bound), kb('B').with(bound))?.class).toBe('same-ground');
    expect(pairOf(kb('A').signed('2024-01-01'), kb('B').signed('2024-01-01').planned())?.class).toBe(
      'same-ground',
    );
    expect(
      pairOf(
        kb('A').signed('2024-01-01').until('2024-06-01'),
        kb('B').signed('2024-01-01').starting('2027-01-01'),
      ),
    ).toBeUndefined();
  });
});

describe('isRenewalInTime', () => {
  it('goes by the stated end: from 365 days, or a quarter of the term, before it to 730 days after', () => {
    const five = kb('A').signed('2020-01-01').until('2025-01-01'); // 1,827 days, a quarter 456.75
    expect(follows(five, kb('B').signed('2023-10-02'))).toBe(false); // 457 days before the end
    expect(follows(five, kb('B').signed('2023-10-03'))).toBe(true);
    expect(follows(five, kb('B').signed('2027-01-01'))).toBe(true); // 730 days after
    expect(follows(five, kb('B').signed('2027-01-02'))).toBe(false);
    const one = kb('A').signed('2024-01-01').until('2025-01-01'); // 366 days
    expect(follows(one, kb('B').signed('2024-07-02'))).toBe(false); // after 183 days, half of it
    expect(follows(one, kb('B').signed('2024-07-03'))).toBe(true);
  });

  it('goes by the signing where the end is assumed: 2 to 7 years', () => {
    const first = kb('A').signed('2016-07-28');
    expect(follows(first, kb('B').signed('2018-07-27'))).toBe(false);
    expect(follows(first, kb('B').signed('2018-07-28'))).toBe(true);
    expect(follows(first, kb('B').signed('2023-07-28'))).toBe(true);
    expect(follows(first, kb('B').signed('2023-07-29'))).toBe(false);
  });

  it('goes by the title after 180 days', () => {
    const second = kb('B').with({ title: 'MoU pangan (Pembaruan)' });
    expect(follows(kb('A').signed('2024-01-01'), second.signed('2024-06-29'))).toBe(false);
    expect(follows(kb('A').signed('2024-01-01'), second.signed('2024-06-30'))).toBe(true);
  });

  it('needs one level, two dates, and the later one second', () => {
    const first = kb('A').signed('2020-01-01');
    const second = kb('B').signed('2024-01-01');
    expect(follows(first, second)).toBe(true);
    expect(follows(second, first)).toBe(false);
    expect(follows(first, second.as('PKS'))).toBe(false);
    expect(follows(first, kb('B'))).toBe(false);
    expect(follows(first, second.planned())).toBe(false);
    expect(follows(first.as('body'), second.as('body'))).toBe(false);
  });
});

describe('live', () => {
  const running = kb('A').signed('2025-01-01');

  it('is the state of the one that stops first', () => {
    expect(live(running, kb('B').signed('2025-06-01'))).toBe('live');
    expect(live(running, kb('B').signed('2021-11-22').about('2.09'))).toBe('probably-over');
    expect(live(running, kb('B').signed('2025-02-01').until('2026-11-22'))).toBe('over');
    expect(live(kb('A').signed('2020-01-01'), kb('B').signed('2020-02-01').until('2021-01-01'))).toBe('over');
    expect(live(running, kb('B'))).toBe('undated');
    expect(live(kb('A').signed('2020-01-01'), kb('B'))).toBe('probably-over');
  });

  it('is undated where one is only planned, since nobody knows when it will begin', () => {
    expect(pairOf(running, kb('B').planned())).toMatchObject({ class: 'same-ground', live: 'undated' });
    expect(live(kb('A').signed('2015-01-01').until('2020-01-01'), kb('B').planned())).toBe('over');
  });

  it('moves with the day; pair and class do not', () => {
    const other = kb('B').signed('2025-06-01');
    const seen = ['2024-01-01', '2025-03-01', '2029-12-31', '2030-01-02'].map((asOf) =>
      pairOf(running, other, asOf),
    );
    expect(seen.map((pair) => pair?.live)).toEqual(['live', 'live', 'live', 'probably-over']);
    expect(new Set(seen.map((pair) => `${String(pair?.class)} ${String(pair?.daysTogether)}`)).size).toBe(1);
  });
});

describe('order and counts', () => {
  it('lists same ground first, then by live, days together and id', () => {
    const pairs = overlapsOn(
      aDataset({
        agreements: [
          ...group('33.11', kb('a1').signed('2026-01-01'), kb('a2').signed('2026-01-01')),
          ...group('33.12', kb('b1').signed('2019-01-01'), kb('b2').signed('2019-02-01').until('2020-01-01')),
          ...group('33.13', kb('c1'), kb('c2')),
          ...group('33.14', kb('d1').signed('2019-01-01'), kb('d2').signed('2019-02-01')),
          ...group('33.15', kb('e1').signed('2019-01-01'), kb('e2').signed('2019-03-01')),
          ...group('33.16', kb('f1').signed('2025-01-01'), kb('f2').signed('2025-02-01')),
          ...group('33.17', kb('g1').signed('2025-01-01'), pks('g2').signed('2025-02-01')),
          ...group('33.18', kb('h1').signed('2020-01-01'), kb('h2').signed('2025-02-01')),
        ],
      }),
    );
    expect(pairs.map(({ id }) => id)).toEqual([
      'f1|f2',
      'd1|d2',
      'e1|e2',
      'c1|c2',
      'b1|b2',
      'g1|g2',
      'h1|h2',
      'a1|a2',
    ]);
    const summary = summariseOverlaps(pairs);
    expect(summary['same-ground']).toEqual({
      pairs: 5,
      byLive: { live: 1, 'probably-over': 2, undated: 1, over: 1 },
    });
    expect([summary['different-level'].pairs, summary.renewal.pairs, summary['one-day'].pairs]).toEqual([
      1, 1, 1,
    ]);
  });
});
