import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/domain/Agreement.ts';
import { toAgreementId } from '../../src/domain/ids.ts';
import { readDocuments } from '../../src/relations/readDocuments.ts';
import { relateDocuments } from '../../src/relations/relateDocuments.ts';
import type { Relation, RelationFlag } from '../../src/relations/Relation.ts';
import { seeded } from '../support/arbitraries.ts';
import { aDataset, aDate, anAgreement, type AgreementBuilder } from '../support/builders.ts';

/** Two documents among others that fill the columns. */
function relate(one: AgreementBuilder, other: AgreementBuilder): Relation | undefined {
  return relateIn([
    { ...one.build(), id: toAgreementId('A') },
    { ...other.build(), id: toAgreementId('B') },
  ]);
}

const company = [
  ['51', 'Pelayanan metrologi legal', '3.30'],
  ['52', 'Pengelolaan arsip statis', '2.24'],
  ['53', 'Pemeliharaan jaringan irigasi', '1.03'],
  ['61', 'Pelatihan kerja di BLK', '2.07'],
].map(([province = '', title = '', affair = ''], at) =>
  anAgreement(`X${String(at)}`)
    .between(`${province}.01`, `${province}.02`)
    .as('PKS')
    .signed('2020-01-06')
    .until('2023-01-05')
    .about(affair)
    .with({ title, number: `90${String(at)}/PKS/2020` })
    .build(),
);

function relateIn([one, other]: readonly [Agreement, Agreement]): Relation | undefined {
  const corpus = readDocuments(aDataset({ agreements: [one, other, ...company] }));
  const [a, b] = corpus.readings;
  if (a === undefined || b === undefined) throw new Error('two documents');
  const relation = relateDocuments(corpus, a, b);
  expect(relateDocuments(corpus, b, a)).toEqual(relation);
  return relation;
}

const text = (relation: Relation | undefined): string =>
  relation === undefined ? 'none' : `${relation.class} ${relation.reason}`;

const waste = 'Pengelolaan persampahan di TPA Lempung';
const one = anAgreement('A')
  .between('33.01', '33.02')
  .as('PKS')
  .signed('2020-01-06')
  .until('2023-01-05')
  .about('2.11')
  .with({ title: waste });
const other = one
  .with({ title: 'Penanganan sampah di TPA Lempung' })
  .signed('2020-06-15')
  .until('2023-06-14');

describe('one document entered twice', () => {
  it('has equal parties, a day within a week and words alike', () => {
    expect(text(relate(one, one.with({ title: 'Pengelolan persampahan di TPA Lempung' })))).toBe(
      'same-record same-words',
    );
    expect(text(relate(one, one.signed('2020-01-13')))).toBe('same-record same-words');
    expect(text(relate(one, one.signed('2020-01-14')))).not.toBe('same-record same-words');
    expect(text(relate(one, one.between('33.01', '33.03')))).not.toContain('same-record');
  });

  it('has no other number, unless of the same day, and no other last day', () => {
    const numbered = one.with({ number: '12/PKS/2020' });
    expect(
      text(relate(numbered, one.with({ number: '7/KSD/2020' }).signed('2020-01-08').until('2023-01-20'))),
    ).not.toContain('same-record');
    expect(text(relate(numbered, one.with({ number: '7/KSD/2020' })))).toContain('same-record');
    expect(text(relate(one, one.until('2023-02-20')))).not.toContain('same-record');
  });

  it('or a common number and a like subject, whatever the day', () => {
    const numbered = one.with({ number: '12/PKS/KSD/2020' });
    expect(text(relate(numbered, other.with({ number: '012/PKS/KSD/2020' })))).toBe(
      'same-record same-number',
    );
    expect(
      text(
        relate(numbered, other.with({ number: '12/PKS/KSD/2020', title: 'Pelayanan rujukan rumah sakit' })),
      ),
    ).not.toContain('same-record');
  });

  it('is not told from titles that say nothing, nor where an affair differs and words do', () => {
    expect(text(relate(one.with({ title: '' }), one.signed('2020-01-08').with({ title: '' })))).not.toContain(
      'same-record',
    );
    expect(
      text(relate(one, one.about('1.03').with({ title: 'Penanganan sampah di TPA Lempung Kulon' }))),
    ).not.toContain('same-record');
  });
});

describe('links', () => {
  const umbrella = one.as('KB').with({ title: 'Kesepakatan pengelolaan sampah' });
  it('an operative document stands under an umbrella, whichever is given first', () => {
    const relation = relate(other, umbrella);
    expect(text(relation)).toBe('family operative-under-umbrella');
    expect(relation?.a).toBe('B');
  });

  it('a parent is named by id, or by number among documents with a common region', () => {
    const far = one.with({ title: 'Pelayanan rujukan rumah sakit' }).about('1.02').signed('2001-01-08');
    expect(text(relate(far.with({ number: '5/KB/2001' }), other.under('A')))).toBe('family declared-parent');
    expect(text(relate(far.with({ number: '5/KB/2001' }), other.under('5/KB/2001')))).toBe(
      'family declared-parent',
    );
    expect(
      text(relate(far.with({ number: '5/KB/2001' }).between('34.01', '34.02'), other.under('5/KB/2001'))),
    ).toBe('none');
  });

  it('a renewal begins from a year before to two years after a stated end', () => {
    const next = (day: string): string =>
      text(
        relate(one, one.signed(day).until('2030-01-01').with({ title: 'Pengelolaan sampah di TPA Lempung' })),
      );
    expect(next('2022-01-05')).toBe('renewal renewal-in-time');
    expect(next('2022-01-04')).not.toContain('renewal');
    expect(next('2025-01-04')).toBe('renewal renewal-in-time');
    expect(next('2025-01-05')).not.toContain('renewal-in-time');
  });

  it('and from 2 to 7 years after the signing where the end is assumed', () => {
    const open = anAgreement('A').between('33.01', '33.02').as('KB').signed('2010-03-01').about('2.11');
    const next = (day: string): string =>
      text(
        relate(
          open.with({ title: 'Pengelolaan sampah di TPA Lempung' }),
          open.signed(day).with({ title: 'Penanganan sampah di TPA Lempung' }),
        ),
      );
    expect(next('2012-02-29')).toBe('duplication near-equal');
    expect(next('2012-03-01')).toBe('renewal renewal-in-time');
    expect(next('2017-03-01')).toBe('renewal renewal-in-time');
    expect(next('2017-03-02')).toBe('none');
  });
});

describe('findings', () => {
  it('a duplication is of one level, subject and time with nearly the same parties', () => {
    expect(text(relate(one, other))).toBe('duplication near-equal');
    expect(text(relate(one, other.as('KB').signed('2020-06-15').until('2021-01-01')))).not.toContain(
      'duplication',
    );
    expect(text(relate(one, other.between('33.01', '33.02', '33.03')))).toBe('overlap common-affair');
    expect(text(relate(one, other.with({ title: 'Pelayanan rujukan rumah sakit' }).about('1.02')))).toBe(
      'complementary other-affair',
    );
    expect(text(relate(one, other.with({ title: 'Penanganan sampah di TPA Tugel' })))).toBe(
      'complementary other-affair',
    );
  });

  it('runs at once for half of the shorter one', () => {
    // 546 of 1,095 days and one more.
    expect(text(relate(one, other.signed('2021-07-07').until('2024-07-05')))).toBe('duplication near-equal');
    expect(text(relate(one, other.signed('2021-07-12').until('2024-07-10')))).toBe('overlap common-affair');
  });

  it('what is not known makes it an overlap that says what to enter', () => {
    const flagged = (relation: Relation | undefined): string =>
      `${text(relation)} ${String(relation?.flags)}`;
    const { signedOn: _, ...undated } = other.with({ id: toAgreementId('B') }).build();
    expect(flagged(relateIn([one.build(), undated]))).toContain('overlap near-equal date-missing');
    expect(flagged(relate(one, other.as('unspecified')))).toContain('overlap near-equal level-missing');
    expect(flagged(relate(one, other.with({ title: '', sector: 'persampahan' })))).toContain('title-missing');
  });

  it('of a larger circle is nested: four parties and two more', () => {
    const circle = other.between('33.01', '33.02', '33.03', '33.04');
    const relation = relate(one, circle);
    expect(text(relation)).toBe('nested inside-larger');
    expect(relation?.a).toBe('A');
    expect(text(relate(one, other.between('33.01', '33.02', '33.03')))).toBe('overlap common-affair');
    expect(text(relate(one, circle.general()))).not.toContain('nested');
  });

  it('reaches across levels where each region has its province in the other', () => {
    const regencies = one.between('33.01', '34.01');
    const provinces = other.between('33', '34', '35');
    expect(text(relate(regencies, provinces))).toBe('nested across-levels');
    expect(text(relate(regencies, other.between('33', '35')))).toBe('none');
    expect(text(relate(regencies.between('33.01', '33.02'), provinces))).toBe('none');
  });

  it('documents with one common party are never related', () => {
    expect(text(relate(one.between('33.01', 'out:x'), other.between('33.01', 'out:y')))).toBe('none');
    expect(text(relate(one.between('out:x', 'out:y'), other.between('out:x', 'out:y')))).toBe('none');
  });
});

function without(field: 'sector' | 'description' | 'signedOn' | 'end'): (agreement: Agreement) => Agreement {
  return (agreement) => {
    const { [field]: _, ...rest } = agreement;
    return rest;
  };
}

describe('an emptied field (property)', () => {
  const titles = [
    waste,
    'Penanganan sampah di TPA Lempung',
    'Pengelolaan sampah',
    'Pelayanan rujukan RSUD',
    '',
  ];
  const document = (id: string): fc.Arbitrary<Agreement> =>
    fc
      .record({
        title: fc.constantFrom(...titles),
        sector: fc.constantFrom(undefined, 'persampahan', 'kesehatan'),
        description: fc.constantFrom(undefined, 'Pengangkutan sampah ke TPA', 'Rujukan pasien'),
        documentType: fc.constantFrom('KB' as const, 'PKS' as const, 'unspecified' as const),
        affairs: fc.constantFrom<readonly string[]>(
          ['2.11'],
          ['1.03'],
          ['1.03', '2.11'],
          [],
          ['2.11', '1.02', '1.03'],
        ),
        parties: fc.constantFrom(
          ['33.01', '33.02'],
          ['33.01', '33.02', '33.03'],
          ['33.01', '33.02', '33.03', '33.04', '33.05'],
        ),
        signed: fc.constantFrom('2020-01-06', '2020-06-15', '2021-02-01', '2022-09-12', undefined),
        end: fc.constantFrom('2022-12-31', '2024-06-30', undefined),
      })
      .map(({ signed, end, affairs, parties, sector, description, title, documentType }) => {
        let built = anAgreement(id)
          .between(...parties)
          .as(documentType)
          .about(...affairs)
          .with({ title });
        if (sector !== undefined) built = built.with({ sector });
        if (description !== undefined) built = built.with({ description });
        if (signed !== undefined) built = built.with({ signedOn: aDate(signed) });
        if (end !== undefined && (signed === undefined || end > signed)) built = built.until(end);
        return built.build();
      });

  const emptied: Readonly<
    Record<string, readonly [(agreement: Agreement) => Agreement, readonly RelationFlag[]]>
  > = {
    title: [(agreement) => ({ ...agreement, title: '' }), ['title-missing']],
    sector: [without('sector'), ['title-missing']],
    description: [without('description'), ['title-missing']],
    documentType: [
      (agreement) => ({ ...agreement, documentType: 'unspecified' }),
      ['level-missing', 'level-from-title'],
    ],
    affairs: [
      (agreement) => ({ ...agreement, affairs: [], affairsBasis: 'none' }),
      ['affair-missing', 'affair-from-title', 'title-missing'],
    ],
    signedOn: [without('signedOn'), ['date-missing']],
    end: [without('end'), ['end-assumed', 'date-missing']],
  };

  it('never makes a duplication, save by an assumed end, and names itself where it makes an overlap', () => {
    const moves = new Map<string, number>();
    fc.assert(
      fc.property(document('A'), document('B'), fc.constantFrom(...Object.keys(emptied)), (a, b, field) => {
        const [empty, flags] = emptied[field] ?? [];
        if (empty === undefined || flags === undefined) throw new Error('no such field');
        const before = relateIn([a, b]);
        const after = relateIn([empty(a), b]);
        if (after === undefined || before?.class === after.class) return;
        if (after.class === 'duplication') {
          expect([field, after.flags.includes('end-assumed')]).toEqual(['end', true]);
        }
        const wasFinding = ['duplication', 'nested', 'overlap'].includes(before?.class ?? '');
        if ((after.class === 'overlap' || after.class === 'nested') && !wasFinding) {
          moves.set(field, (moves.get(field) ?? 0) + 1);
          expect(after.flags.some((flag) => flags.includes(flag))).toBe(true);
        }
      }),
      { ...seeded, numRuns: 3000 },
    );
    console.info('moved to amber:', Object.fromEntries(moves));
  }, 120_000);
});
