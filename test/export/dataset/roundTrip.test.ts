import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementKinds, documentTypes, type Agreement } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode, toAgreementId, type PartyId } from '../../../src/domain/ids.ts';
import { parsePartialDate, type PartialDate } from '../../../src/domain/PartialDate.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { agreementsTable } from '../../../src/export/dataset/agreementsTable.ts';
import { datasetXlsx } from '../../../src/export/dataset/datasetXlsx.ts';
import { plainCsv, spreadsheetCsv, writeCsv } from '../../../src/export/writeCsv.ts';
import { importFiles } from '../../../src/ingest/importFiles.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aDataset, anAgreement, anOutsideParty, aRegion } from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';

const read = async (name: string, bytes: Uint8Array): Promise<Dataset> => {
  const { result } = await importFiles(
    [{ name, bytes }],
    { base: builtIn() },
    ignoreProgress,
    neverCancelled,
  );
  return result.dataset;
};
const readCsv = (dataset: Dataset, style = plainCsv): Promise<Dataset> =>
  read('agreements.csv', new TextEncoder().encode(writeCsv(agreementsTable(dataset), style)));

/**
 * Everything of the agreements but the row that they were read from; of parties what is known of them, since the id of one
 * that is no region is made of its name.
 */
function comparable(dataset: Dataset): readonly unknown[] {
  const outside = new Map(dataset.outsideParties.map((party) => [party.id as PartyId, party]));
  return dataset.agreements.map(({ record: _record, parties, ...rest }) => ({
    ...rest,
    parties: parties.map(({ partyId, ...party }) => {
      const { name, type, country } = outside.get(partyId) ?? {};
      return { ...party, party: name === undefined ? partyId : { name, type, country } };
    }),
  }));
}

async function expectSame(dataset: Dataset, again: Promise<Dataset>): Promise<Dataset> {
  const found = await again;
  expect(found.quarantine).toEqual([]);
  expect(comparable(found)).toEqual(comparable(dataset));
  return found;
}

describe('the built-in dataset, taken away and read again', () => {
  it('is the same as a table for programs', async () => {
    await expectSame(builtIn(), readCsv(builtIn()));
  });

  it.each(languages)('is the same as a table for spreadsheets in %s', async (language) => {
    await expectSame(builtIn(), readCsv(builtIn(), spreadsheetCsv[language]));
  });

  it.each(languages)('is the same as a workbook in %s', async (language) => {
    await expectSame(builtIn(), read('data.xlsx', datasetXlsx(builtIn(), language)));
  });
});

const regions = builtIn()
  .regions.filter(({ autonomous }) => autonomous)
  .slice(0, 60);
const names = ['PT Sari Makmur, Tbk', 'Universitas Gadjah Mada', 'Tula', 'Satun dan Langkawi', 'Kota', 'x-y'];
const outside = names.map((name, at) =>
  anOutsideParty(`o${String(at)}`, {
    name,
    type:
      (
        [
          'third-party',
          'unknown',
          'foreign-government',
          'foreign-organisation',
          'central',
          'village',
        ] as const
      )[at] ?? 'unknown',
    ...(at === 2 ? { country: 'Rusia' } : {}),
  }),
);

/** Texts as they stand in registers, awkward ones among them: formulas, quotes, separators, line breaks, umlauts. */
const text = fc
  .oneof(
    fc.constantFrom(
      '=SUM(A1)',
      '-5 % lebih',
      '@dinas',
      'Kerja sama "air"; minum, dan sanitasi',
      'baris satu\nbaris dua',
      'Größe <&> é',
      '2024',
      '01.02',
      '12/2021',
      'tidak ada data lain',
      '#REF!',
    ),
    fc.string({
      unit: fc.constantFrom(...Array.from('abcXYZ 0189.,;:()/&%"\'-+=')),
      minLength: 1,
      maxLength: 24,
    }),
  )
  .map((value) => value.trim())
  .filter((value) => /[A-Za-z0-9]/.test(value) && !/^'[=+\-@]/.test(value));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const date: fc.Arbitrary<PartialDate> = fc
  .record({ day: fc.integer({ min: 0, max: 9000 }), length: fc.constantFrom(4, 7, 10) })
  .map(({ day, length }) => new Date(Date.UTC(2003, 0, 1) + day * 86_400_000).toISOString().slice(0, length))
  .map((value) => parsePartialDate(value) ?? { text: '2020', precision: 'year' });

/** An agreement with any fields that a table can hold, in combinations that a reader may meet. */
const agreement: fc.Arbitrary<Omit<Agreement, 'id'>> = fc
  .record({
    title: text,
    kind: fc.constantFrom(...agreementKinds),
    basis: optional(fc.constantFrom('mandatory' as const, 'voluntary' as const)),
    documentType: fc.constantFrom(...documentTypes),
    parties: fc
      .record({
        regions: fc.subarray(
          regions.map(({ id }) => id as PartyId),
          { minLength: 1, maxLength: 4 },
        ),
        outside: fc.subarray(
          outside.map(({ id }) => id as PartyId),
          { maxLength: 2 },
        ),
        more: fc.array(
          fc.record({
            role: optional(fc.constantFrom('lead' as const, 'partner' as const, 'host' as const)),
            documentNumber: optional(fc.constantFrom('415.4/12/2021', '08/KB', '1', 'a & b')),
            agency: optional(fc.constantFrom('Dinas Perhubungan', 'Bappeda')),
          }),
          { minLength: 6, maxLength: 6 },
        ),
      })
      .filter(({ regions: some, outside: others }) => some.length + others.length >= 2)
      .map(({ regions: some, outside: others, more }) =>
        [...some, ...others].map((partyId, at) => ({ partyId, ...more[at] })),
      ),
    affairs: fc.subarray(['1.03', '2.09', '2.11', '3.26'].map(toAffairCode), { maxLength: 3 }),
    how: fc.constantFrom('stated' as const, 'assigned' as const, 'broad' as const),
    confidence: fc.constantFrom('high' as const, 'low' as const),
    sector: optional(fc.constantFrom('kesehatan', 'batas daerah', '2.09', 'multi-sektor; umum')),
    number: optional(fc.constantFrom('119/KSB/2024', '415.4/12/2021 & 130/5/2021', '12/2021', '1; 2; 3')),
    signedOn: optional(date),
    isBound: fc.boolean(),
    start: optional(date),
    term: optional(fc.constantFrom('5 (lima) tahun')),
    end: optional(date),
    stated: optional(fc.constantFrom('planned' as const, 'in-force' as const, 'ended' as const)),
    statedOn: optional(fc.constant('2026-11-23')),
    statusReported: optional(fc.constantFrom('berlaku', 'Habis')),
    amount: optional(fc.oneof(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom(0.5, 1250000.5, 1234.56))),
    agency: optional(text),
    funding: optional(text),
    location: optional(text),
    source: optional(text),
    note: optional(text),
    description: optional(text),
    extra: optional(fc.constantFrom('12,5', 'ya', '=1')),
  })
  .map((given) => {
    const {
      how,
      confidence,
      isBound,
      term,
      statedOn,
      amount,
      extra,
      basis,
      stated,
      signedOn,
      start,
      end,
      ...rest
    } = given;
    const affairsBasis = given.affairs.length === 0 && how !== 'broad' ? 'none' : how;
    const bound = isBound && signedOn?.precision === 'day';
    const begins = start ?? (bound ? undefined : signedOn);
    const isInOrder =
      end === undefined || begins === undefined || end.text.slice(0, 4) > begins.text.slice(0, 4);
    const fields = {
      ...rest,
      basis: given.kind === 'ksdd' ? basis : undefined,
      affairsBasis,
      affairsConfidence: affairsBasis === 'assigned' ? confidence : undefined,
      signedOn: bound ? { ...signedOn, precision: 'before' as const } : signedOn,
      start,
      end: isInOrder ? end : undefined,
      endFrom: isInOrder && end !== undefined ? term : undefined,
      stated:
        stated === undefined
          ? undefined
          : statedOn === undefined
            ? { status: stated }
            : { status: stated, on: statedOn },
      value: amount === undefined ? undefined : { amount, currency: 'IDR' },
      attributes: extra === undefined ? undefined : { 'Luas Areal': extra },
    };
    return withoutUndefined(fields) as Omit<Agreement, 'id'>;
  });

/** Fields that are not there are not there: `toEqual` does not tell, but a table is written from keys. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, withoutUndefined(one)]])),
  );
}

const rows = fc.array(agreement, { minLength: 3, maxLength: 25 });
const datasetOf = (agreements: readonly Omit<Agreement, 'id'>[]): Dataset => ({
  ...builtIn(),
  id: 'random',
  builtIn: false,
  outsideParties: outside,
  agreements: agreements.map((row, at) => ({
    id: toAgreementId(`K-${String(at + 1).padStart(3, '0')}`),
    ...row,
  })),
});

describe('any dataset, taken away and read again', () => {
  const runs = { seed: 20_261_124, numRuns: 40 };

  it('has the same agreements as a table', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(plainCsv, ...Object.values(spreadsheetCsv)),
        async (agreements, style) => {
          const dataset = datasetOf(agreements);
          await expectSame(dataset, readCsv(dataset, style));
        },
      ),
      runs,
    );
  }, 120_000);

  it('has the same agreements as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...languages), async (agreements, language) => {
        const dataset = datasetOf(agreements);
        await expectSame(dataset, read('data.xlsx', datasetXlsx(dataset, language)));
      }),
      runs,
    );
  }, 120_000);
});

describe('a dataset with regions of its own', () => {
  const own = aDataset({
    id: 'own',
    regions: [
      aRegion('T1', {
        name: 'Ville-Nord',
        level: 'other',
        lat: 45.5,
        lon: 4.25,
        population: { value: 1200, year: 2024 },
        areaKm2: 12.5,
        aliases: ['VN'],
        indicators: { poverty_pct: { value: 11.2, year: 2021 } },
      }),
      aRegion('T2', { name: 'Ville-Sud', level: 'other', lat: 45, lon: 4 }),
      aRegion('T3', { name: 'Bourg', level: 'other', lat: 44, lon: 3 }),
    ],
    borders: [
      { a: aRegion('T1').id, b: aRegion('T2').id, sharedKm: 7.5, kind: 'land', confidence: 'high' },
      { a: aRegion('T2').id, b: aRegion('T3').id, kind: 'land', confidence: 'high' },
    ],
    agreements: [
      anAgreement('A1').with({ title: 'Eau' }).between('T1', 'T2').signed('2024-03-15').ofKind('other'),
      anAgreement('A2').with({ title: 'Routes' }).between('T2', 'T3').signed('2023').ofKind('other'),
      anAgreement('A3').with({ title: 'Tourisme' }).between('T1', 'T3', 'out:company').ofKind('other'),
    ],
  });

  it('is the same as a workbook, regions and borders too', async () => {
    const found = await expectSame(own, read('own.xlsx', datasetXlsx(own, 'en')));
    expect(found.regions).toEqual(own.regions);
    expect(found.borders).toEqual(own.borders);
  });
});
