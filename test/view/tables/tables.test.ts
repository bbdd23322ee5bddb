import { beforeAll, describe, expect, it } from 'vitest';
import { measureIds, type MeasureResult } from '../../../src/analysis/MeasureResult.ts';
import { computeMeasures } from '../../../src/analysis/computeMeasures.ts';
import { indexDataset, hasRecord } from '../../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { onRecordStatuses } from '../../../src/domain/status.ts';
import { toNetworkArrays } from '../../../src/graph/buildNetwork.ts';
import { defaultFilters } from '../../../src/graph/defaultFilters.ts';
import { deriveNetwork, type DerivedNetwork } from '../../../src/graph/deriveNetwork.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { countFilledRows } from '../../../src/view/tables/arrangeRows.ts';
import { buildTable } from '../../../src/view/tables/buildTable.ts';
import { tableNames } from '../../../src/view/tables/Table.ts';
import { countedFields, filledFields } from '../../../src/view/tables/filledFields.ts';
import type { TableInput } from '../../../src/view/tables/TableInput.ts';
import {
  aDataset,
  anAgreement,
  aRegion,
  anOutsideParty,
  type AgreementBuilder,
} from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const dataset = builtIn();
const filters = defaultFilters(dataset, '2026-11-23');
let derived: DerivedNetwork;
let measures: MeasureResult;
let input: TableInput;

beforeAll(() => {
  derived = deriveNetwork(dataset, filters, noLinkDecisions);
  measures = computeMeasures(toNetworkArrays(derived.network, dataset), 1, ignoreProgress, neverCancelled);
  input = { dataset, filters, derived, measures, language: 'en' };
});

const cellOf = (table: 'regions' | 'agreements' | 'ties' | 'parties', key: string, column: string) => {
  const row = buildTable(table, input).all.find((each) => each.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row.cell(column);
};

describe('the tables of the built-in data, on record', () => {
  it('have as many rows as the network has things', () => {
    const rows = tableNames.map((name) => buildTable(name, input).rows.length);
    expect(rows).toEqual([546, 384, 593, 100]);
  });

  it('say of Kota Semarang: 12 partners, none known to be in force', () => {
    expect(cellOf('regions', '33.74', 'partners')).toEqual({ type: 'number', value: 12, digits: 0 });
    expect(cellOf('regions', '33.74', 'partnersInForce')).toEqual({ type: 'number', value: 0, digits: 0 });
  });

  it('leave every count and measure of a region without record missing, never 0', () => {
    const index = indexDataset(dataset);
    const counted = ['partners', 'partnersInForce', 'agreements', 'documents', 'ending', ...measureIds];
    const table = buildTable('regions', input);
    const without = table.rows.filter((row) => !hasRecord(index, toRegionId(row.key)));
    expect(without).toHaveLength(291);
    for (const row of without) {
      for (const column of counted)
        expect([row.key, column, row.cell(column).type]).toEqual([row.key, column, 'missing']);
    }
  });

  it('agree with the measures and the network, row by row', () => {
    for (const row of buildTable('regions', input).rows) {
      const cell = row.cell('betweenness');
      if (cell.type !== 'number') continue;
      const node = derived.network.indexOf.get(toRegionId(row.key));
      expect(cell.value).toBe(measures.values.betweenness[node ?? -1]);
    }
  });

  it('know how full each column is', () => {
    const filled = countFilledRows(buildTable('agreements', input));
    expect(filled.get('title')).toBe(389);
    expect(filled.get('number')).toBe(35);
    expect(filled.get('funding')).toBe(0);
    expect(filled.get('basis')).toBe(0);
  });

  it('tell measures that are still computed from missing ones', () => {
    const table = buildTable('regions', { ...input, measures: undefined });
    const types = new Set(table.rows.map((row) => row.cell('pagerank').type));
    expect([...types].toSorted()).toEqual(['missing', 'pending']);
  });

  it('carry the same columns in every language, each with a heading', () => {
    for (const name of tableNames) {
      const [en, id, de] = (['en', 'id', 'de'] as const).map(
        (language) => buildTable(name, { ...input, language }).columns,
      );
      expect(id?.map((column) => column.id)).toEqual(en?.map((column) => column.id));
      expect(de?.map((column) => column.id)).toEqual(en?.map((column) => column.id));
      expect([...(id ?? []), ...(de ?? [])].every((column) => column.label !== '')).toBe(true);
    }
  });
});

describe('cells of agreements', () => {
  const small = aDataset({
    regions: [aRegion('33'), aRegion('33.01'), aRegion('33.02')],
    outsideParties: [anOutsideParty('pt', { name: 'PT A' })],
    agreements: [
      anAgreement('A1').between('33.01', '33.02', 'out:pt').signed('2025-03-10').as('KB').about('2.09'),
      anAgreement('A2').between('33.01', '33.02').signed('2024-05').until('2024').as('PKS').general(),
      anAgreement('A3')
        .between('33.01', '33.02')
        .as('body')
        .signed('2001')
        .with({ affairsBasis: 'assigned', affairs: [] }),
      anAgreement('A4').between('33.01', '33.02').planned(),
    ],
  });
  const smallFilters = defaultFilters(small, '2026-11-23');
  const table = buildTable('agreements', {
    dataset: small,
    filters: smallFilters,
    derived: deriveNetwork(small, smallFilters, noLinkDecisions),
    measures: undefined,
    language: 'en',
  });
  const cell = (key: string, column: string) => table.all.find((row) => row.key === key)?.cell(column);

  it('show the agreements that pass the filters, of all of the dataset', () => {
    expect(table.rows.map(({ key }) => key)).toEqual(['A1', 'A2', 'A3']);
    expect(table.all).toHaveLength(4);
  });

  it('mark an assumed end to its month, keep a stated one as precise as it is, say where a body runs on', () => {
    expect(cell('A1', 'ends')).toEqual({
      type: 'date',
      date: { text: '2030-03', precision: 'month' },
      assumed: true,
    });
    expect(cell('A2', 'ends')).toEqual({
      type: 'date',
      date: { text: '2024', precision: 'year' },
      assumed: false,
    });
    expect(cell('A3', 'ends')).toMatchObject({ type: 'text', text: 'open-ended' });
    expect(cell('A4', 'ends')).toEqual({ type: 'missing' });
  });

  it('name outside parties beside regions, and mark affairs that no source states', () => {
    expect(cell('A1', 'parties')).toEqual({ type: 'text', text: '33.01, 33.02, PT A' });
    expect(cell('A1', 'affairs')).toEqual({ type: 'text', text: '2.09' });
    expect(cell('A2', 'affairs')).toMatchObject({ type: 'text', assigned: true });
    expect(cell('A3', 'affairs')).toEqual({ type: 'missing' });
  });
});

describe("the columns that agreements of one's own are shown with", () => {
  const shown = (...agreements: readonly AgreementBuilder[]): readonly string[] => {
    const own = aDataset({ regions: [aRegion('33.01'), aRegion('33.02')], agreements });
    const ownFilters = { ...defaultFilters(own, '2026-11-24'), statuses: onRecordStatuses };
    const ownInput = {
      dataset: own,
      filters: ownFilters,
      derived: deriveNetwork(own, ownFilters, noLinkDecisions),
      measures: undefined,
      language: 'en',
    } as const;
    return buildTable('agreements', ownInput)
      .columns.filter(({ shownFirst }) => shownFirst)
      .map(({ id }) => id);
  };
  const row = (id: string) => anAgreement(id).between('33.01', '33.02');

  it('leave out ids that no source states, and what is wholly empty', () => {
    expect(shown(row('row-2'), row('rekap-row-7'), row('by-hand-x'))).toEqual([
      'title',
      'parties',
      'status',
      'filled',
    ]);
    expect(shown(row('row-2').with({ number: '1/2024' }), row('row-3'), row('row-4'))).toContain('number');
  });

  it('have the start and the number where half of the agreements state them', () => {
    const numbered = row('A1').with({ number: '1' }).starting('2024-01-01');
    expect(shown(numbered, row('A2'))).toEqual([
      'id',
      'title',
      'number',
      'parties',
      'starts',
      'ends',
      'status',
      'filled',
    ]);
    expect(shown(numbered, row('A2'), row('A3'))).toEqual([
      'id',
      'title',
      'parties',
      'ends',
      'status',
      'filled',
    ]);
  });
});

it('counts the twelve fields; what is assumed or unnamed is not filled', () => {
  const bare = anAgreement('A1').between('33.01', '33.02').build();
  expect(filledFields(bare)).toEqual([true, true, true, ...Array<boolean>(9).fill(false)]);
  const full = anAgreement('A1')
    .between('33.01', '33.02')
    .signed('2024-01-01')
    .starting('2024-02-01')
    .until('2025')
    .as('KB')
    .about('2.09')
    .with({ number: '1', agency: 'Dinas', funding: 'APBD', source: 's' })
    .build();
  expect(filledFields(full)).toEqual(Array<boolean>(12).fill(true));
  const lasting = { ...full, endFrom: '1 (satu) tahun' };
  expect(filledFields(lasting).filter((filled) => !filled)).toHaveLength(1);
  expect(filledFields(lasting)[countedFields.indexOf('end')]).toBe(false);
});
