import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../../src/domain/ids.ts';
import { withdrawReported } from '../../../src/state/importActions.ts';
import { initialWork } from '../../../src/state/actions.ts';
import { applyEdits } from '../../../src/ingest/update/applyEdits.ts';
import { binYears } from '../../../src/view/data/binYears.ts';
import { countSaid, findHealth, groupHealth, regionHealth } from '../../../src/view/data/regionHealth.ts';
import {
  extentWords,
  readRegisterDraft,
  registerDraft,
  registerSource,
  reportedDecision,
} from '../../../src/view/data/registerWords.ts';
import { filledFields } from '../../../src/view/tables/filledFields.ts';
import { builtIn } from '../../support/builtIn.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';

const dataset = aDataset({
  regions: [
    aRegion('33'),
    aRegion('33.01', { name: 'Kabupaten Cilacap' }),
    aRegion('33.02', { name: 'Kabupaten Banyumas', aliases: ['Purwokerto'] }),
    aRegion('34.01'),
    aRegion('99', { level: 'other' }),
  ],
  agreements: [
    anAgreement('A1').between('33.01', '33.02').signed('2024-01-01').with({ source: 'x' }),
    anAgreement('A2').between('33.01', 'out:bpjs').starting('2020').about('2.09'),
    anAgreement('A3').between('33.01', 'out:bpjs'),
  ],
  coverage: [
    { regionId: toRegionId('33.01'), extent: 'none', source: 'Setda' },
    { regionId: toRegionId('34.01'), extent: 'none', to: '2025-12-31', source: '' },
  ],
});
const rows = regionHealth(dataset);
const idsOf = (list: typeof rows) => list.map(({ region }) => region.id);

describe('the health of regions', () => {
  it('counts documents, years, filled fields and what is said of the register', () => {
    const of = (id: string) => rows.find(({ region }) => region.id === id);
    // Title, parties, kind (3); signed and source more; affair and start more.
    expect(of('33.01')).toMatchObject({
      agreements: 3,
      firstYear: 2020,
      lastYear: 2024,
      filled: (5 + 5 + 3) / 3,
      contradicted: true,
    });
    expect(of('33')).toMatchObject({ agreements: 0, contradicted: false });
    expect(of('33')?.filled).toBeUndefined();
    expect(of('33')?.firstYear).toBeUndefined();
    expect(of('34.01')).toMatchObject({ agreements: 0, contradicted: false, said: { extent: 'none' } });
    expect(countSaid(rows)).toEqual({ nothing: 3, none: 2, partial: 0, complete: 0 });
  });

  it('of the built-in data is the same as counted one by one', () => {
    const all = builtIn();
    const healths = regionHealth(all);
    expect(healths).toHaveLength(546);
    expect(healths.filter(({ agreements }) => agreements > 0)).toHaveLength(255);
    for (const { region, agreements, filled } of healths) {
      const own = all.agreements.filter(({ parties }) => parties.some(({ partyId }) => partyId === region.id));
      expect(agreements).toBe(own.length);
      const total = own.reduce((sum, one) => sum + filledFields(one).filter(Boolean).length, 0);
      if (own.length > 0) expect(filled).toBeCloseTo(total / own.length, 12);
    }
  });

  it('is found by the words of a name or alias, by code, and by what is said', () => {
    expect(idsOf(findHealth(rows, 'kab. cilacap', 'all'))).toEqual(['33.01']);
    expect(idsOf(findHealth(rows, 'kota cilacap', 'all'))).toEqual([]);
    expect(idsOf(findHealth(rows, 'CILA kabupaten', 'all'))).toEqual(['33.01']);
    expect(idsOf(findHealth(rows, 'purwo', 'all'))).toEqual(['33.02']);
    expect(idsOf(findHealth(rows, '34.01', 'all'))).toContain('34.01');
    expect(idsOf(findHealth(rows, '', 'said'))).toEqual(['33.01', '34.01']);
    expect(idsOf(findHealth(rows, '', 'unsaid'))).toEqual(['33', '33.02', '99']);
    expect(idsOf(findHealth(rows, '', 'contradicted'))).toEqual(['33.01']);
  });

  it('stands by province, the province first, regions without one last', () => {
    expect(groupHealth(rows).map(({ province, rows: own, withAgreements }) => [province, idsOf(own), withAgreements])).toEqual([
      ['33', ['33', '33.01', '33.02'], 2],
      ['34', ['34.01'], 0],
      [undefined, ['99'], 0],
    ]);
  });
});

describe('what is said of a register', () => {
  const said = dataset.coverage?.[1];
  it('is put into words with its day and source', () => {
    expect(extentWords(undefined, 'en')).toBe('nothing said');
    expect(extentWords(said, 'en')).toBe('none, until 31 Dec 2025');
    expect(said === undefined ? '' : registerSource(said, 'en')).toBe('Source: not named; until 31 Dec 2025.');
  });

  it('is read from the form: a day that is none is refused, nothing said is nothing', () => {
    const draft = registerDraft(undefined);
    expect(draft).toEqual({ extent: 'nothing', until: '', source: '' });
    expect(readRegisterDraft(draft, undefined)).toBeUndefined();
    expect(readRegisterDraft({ extent: 'none', until: '31 Dec', source: '' }, undefined)).toBe('wrong');
    expect(readRegisterDraft({ extent: 'none', until: ' 2025 ', source: ' Setda ' }, undefined)).toEqual({
      extent: 'none',
      to: '2025',
      source: 'Setda',
    });
  });

  it('becomes coverage, and is taken back with its decision, also after the region was renamed', () => {
    const stamp = { author: '', on: '2026-11-24T00:00:00Z' };
    const former = { id: toRegionId('33.99'), name: 'Kabupaten Cilacap' };
    const decision = reportedDecision(former, { extent: 'complete', source: 'Setda' }, stamp);
    const { dataset: told } = applyEdits(dataset, [decision]);
    const entry = (id: string) => told.coverage?.find(({ regionId }) => regionId === id);
    expect(entry('33.01')).toMatchObject({ extent: 'complete' });
    const work = { ...initialWork(told, '2026-11-24', 'en'), kept: [decision] };
    const after = withdrawReported.perform(work, [toRegionId('33.01')]);
    expect(after.kept).toEqual([]);
    expect(after.dataset.coverage).toEqual([dataset.coverage?.[1]]);
    expect(withdrawReported.perform(after, [toRegionId('33.02')])).toBe(after);
    expect(
      withdrawReported.perform(after, [toRegionId('34.01')]).dataset,
    ).not.toHaveProperty('coverage');
  });
});

it('bars of years are single years, or round spans where there are many; none is lost', () => {
  const years = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, count: 1 }));
  expect(binYears([])).toEqual([]);
  expect(binYears(years(2019, 2021))).toEqual([
    { label: '2019', count: 1 },
    { label: '2020', count: 1 },
    { label: '2021', count: 1 },
  ]);
  expect(binYears(years(1967, 2026))).toHaveLength(60);
  const spans = binYears(years(1963, 2026));
  expect(spans[0]).toEqual({ label: '1960–1964', count: 2 });
  expect(spans.at(-1)).toEqual({ label: '2025–2029', count: 2 });
  for (const [first, last] of [[1, 9999], [1900, 2026], [1700, 2026]] as const) {
    const bars = binYears(years(first, last));
    expect(bars.length).toBeLessThanOrEqual(60);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(last - first + 1);
  }
});
