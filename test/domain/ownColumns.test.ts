import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupingColumns, ownColumns, ownValue } from '../../src/domain/ownColumns.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { selectAgreements } from '../../src/graph/selectAgreements.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { chooseOwnColumn, initialWork, resetFilters } from '../../src/state/actions.ts';
import { addressPatch, workToParams } from '../../src/state/address.ts';
import { finishImport } from '../../src/state/importActions.ts';
import { describeFilters } from '../../src/view/describeFilters.ts';
import { filterFacets } from '../../src/view/filterFacets.ts';
import { filterParams, parseFilterParam, parseFilterParams } from '../../src/view/filterParams.ts';
import { buildTable } from '../../src/view/tables/buildTable.ts';
import { cellText } from '../../src/view/tables/Cell.ts';
import { aDataset, anAgreement } from '../support/builders.ts';
import { aSource } from '../support/sheets.ts';
import { aPlan } from '../support/projects.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const today = '2026-11-24';
const withColumns = (...rows: readonly Readonly<Record<string, string>>[]) =>
  aDataset({
    agreements: rows.map((attributes) => anAgreement().between('33.01', '33.02').with({ attributes })),
  });
const dataset = withColumns(
  { Programme: 'Interreg', Ref: 'a' },
  { Programme: ' Interreg ', Ref: 'b' },
  { Programme: 'ESF, plus: 100%', Ref: 'c' },
  { Programme: '', Ref: 'd' },
  { Ref: 'e', Same: 'x' },
);
const filters = defaultFilters(dataset, today);
const statusOf = statusesOn(dataset, today);
const shown = (value: string) => {
  const parsed = parseFilterParam('attr', value, dataset);
  return parsed.ok
    ? selectAgreements(dataset, { ...filters, ...parsed.filters }, statusOf).map(({ id }) => id)
    : parsed.problem;
};

describe('further columns of own data', () => {
  it('are counted by value, blank cells and blanks around aside', () => {
    expect(ownColumns(dataset)).toEqual([
      {
        name: 'Programme',
        values: [
          { value: 'Interreg', count: 2 },
          { value: 'ESF, plus: 100%', count: 1 },
        ],
        filled: 3,
      },
      { name: 'Ref', values: ['a', 'b', 'c', 'd', 'e'].map((value) => ({ value, count: 1 })), filled: 5 },
      { name: 'Same', values: [{ value: 'x', count: 1 }], filled: 1 },
    ]);
  });

  it('can be chosen from where values repeat, 2 to 40 of them', () => {
    expect(groupingColumns(dataset).map(({ name }) => name)).toEqual(['Programme']);
    const many = (n: number) =>
      groupingColumns(withColumns(...Array.from({ length: n + 1 }, (_, at) => ({ C: String(at % n) }))));
    expect([1, 2, 40, 41].map((n) => many(n).length)).toEqual([0, 1, 1, 0]);
  });

  it('whose names are those of objects stay columns', () => {
    const odd = withColumns(JSON.parse('{"__proto__":"a","constructor":"b"}') as Record<string, string>);
    expect(ownColumns(odd).map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(ownValue({}, 'constructor')).toBe('');
    expect(ownValue({ attributes: { x: 'y' } }, 'constructor')).toBe('');
  });
});

describe('a filter by a further column', () => {
  it('lets those of its values pass, an empty one those without', () => {
    expect(shown('Programme:Interreg')).toEqual(['A1', 'A2']);
    expect(shown('Programme:ESF%2C plus%3A 100%25')).toEqual(['A3']);
    expect(shown('Programme:,Interreg')).toEqual(['A1', 'A2', 'A4', 'A5']);
    expect(shown('Same:x')).toEqual(['A5']);
  });

  it.each(['Programme', 'Programme:X', 'Nothing:a', 'Programme:Interreg:x', ''])('%s is refused', (value) => {
    expect(shown(value)).toMatchObject({ code: 'value-invalid', key: 'attr' });
  });

  it('comes back from its address, whatever stands in names and values', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((one) => one.trim() === one);
    fc.assert(
      fc.property(text, fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), (name, values) => {
        const own = withColumns(
          ...values.map((value) => Object.fromEntries([[name, value]]) as Record<string, string>),
        );
        const usual = defaultFilters(own, today);
        const chosen = { ...usual, attribute: { name, values: ['', ...values] } };
        const params = filterParams(chosen, usual);
        expect(params.map(([key]) => key)).toEqual(['attr']);
        expect(parseFilterParams(params, own, usual)).toEqual({ filters: chosen, problems: [] });
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('counts each value without itself, and every other filter with it', () => {
    const chosen = { ...filters, attribute: { name: 'Programme', values: ['Interreg'] } };
    const facets = filterFacets(dataset, chosen, statusOf);
    expect([...(facets.byOwnColumn.get('Programme') ?? [])]).toEqual([
      ['Interreg', 2],
      ['ESF, plus: 100%', 1],
      ['', 2],
    ]);
    expect(facets.byKind.get('ksdd')).toBe(2);
  });

  it('is said in words', () => {
    const chosen = { ...filters, attribute: { name: 'Programme', values: ['Interreg', ''] } };
    expect(describeFilters(chosen, dataset, 'en')).toContain('Programme: Interreg or not recorded');
    expect(describeFilters(filters, dataset, 'en')).not.toContain('Programme');
  });

  it('is chosen, in the address, taken away, and gone with the column', () => {
    const attribute = { name: 'Programme', values: ['Interreg'] };
    const chosen = chooseOwnColumn.perform(initialWork(dataset, today, 'en'), attribute);
    expect(chosen.filters.attribute).toEqual(attribute);
    const params = new Map(workToParams(chosen, filters));
    expect(params.get('attr')).toBe('Programme:Interreg');
    expect(addressPatch(params, initialWork(dataset, today, 'en')).patch.filters?.attribute).toEqual(
      attribute,
    );
    expect(chooseOwnColumn.perform(chosen, undefined).filters).toEqual(filters);
    expect(resetFilters.perform(chosen, { today }).filters).toEqual(filters);
    const update = (next: typeof dataset) =>
      finishImport.perform(chosen, {
        dataset: next,
        recipe: { source: aSource(), plan: aPlan(0) },
        today,
      }).filters.attribute;
    expect(update(dataset)).toEqual(attribute);
    expect(update(withColumns({ Other: 'x' }))).toBeUndefined();
  });
});

it('further columns stand in the table of agreements once they are asked for', () => {
  const table = buildTable('agreements', {
    dataset,
    derived: deriveNetwork(dataset, filters, noLinkDecisions),
    filters,
    measures: undefined,
    language: 'en',
  });
  const own = table.columns.filter(({ id }) => id.startsWith('own:'));
  expect(own.map(({ id, label, shownFirst }) => [id, label, shownFirst])).toEqual([
    ['own:Programme', 'Programme', false],
    ['own:Ref', 'Ref', false],
    ['own:Same', 'Same', false],
  ]);
  expect(table.all.map((row) => cellText(row.cell('own:Programme'), 'en'))).toEqual([
    'Interreg',
    'Interreg',
    'ESF, plus: 100%',
    'not recorded',
    'not recorded',
  ]);
});
