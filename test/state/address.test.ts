import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureIds } from '../../src/analysis/MeasureResult.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { onRecordStatuses, statuses } from '../../src/domain/status.ts';
import { languages, layouts, screens, themes, type Selection } from '../../src/domain/ViewSettings.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { initialWork } from '../../src/state/actions.ts';
import { addressPatch, parseAddress, toAddress } from '../../src/state/address.ts';
import { keyHomes, workKeys, type Focus, type Work } from '../../src/state/Work.ts';
import { builtIn } from '../support/builtIn.ts';

const dataset = builtIn();
const index = indexDataset(dataset);
const today = '2026-11-24';
const start = initialWork(dataset, today, 'en');
const defaults = defaultFilters(dataset, today);

function read(hash: string): { work: Work; problems: readonly { key: string; value: string }[] } {
  const parsed = parseAddress(hash);
  const { patch, problems } = addressPatch(parsed.params, start);
  return {
    work: { ...start, ...patch, screen: parsed.screen ?? start.screen, item: parsed.item },
    problems: [...parsed.problems, ...problems],
  };
}

const region = fc.constantFrom(...index.autonomous.map(({ id }) => id));
const selection: fc.Arbitrary<Selection | undefined> = fc.oneof(
  fc.constant(undefined),
  region.map((id) => ({ type: 'region' as const, id })),
  fc.constantFrom(...dataset.agreements).map(({ id }) => ({ type: 'agreement' as const, id })),
  fc.constantFrom(...dataset.outsideParties).map(({ id }) => ({ type: 'party' as const, id })),
  fc
    .tuple(region, region)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => ({ type: 'tie' as const, a, b })),
);
const focus: fc.Arbitrary<Focus | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.tuple(region, fc.constantFrom(1 as const, 2 as const, 3 as const)).map(([id, steps]) => ({
    type: 'ego' as const,
    region: id,
    steps,
  })),
  region.map((from) => ({ type: 'path' as const, from })),
  fc.tuple(region, region).map(([from, to]) => ({ type: 'path' as const, from, to })),
);
const view: fc.Arbitrary<Work> = fc
  .record({
    screen: fc.constantFrom(...screens),
    item: fc.option(fc.constantFrom('33.74', '31|32.75', 'agreements', 'a b/ü?&'), { nil: undefined }),
    selection,
    focus,
    query: fc.string(),
    language: fc.constantFrom(...languages),
    theme: fc.constantFrom(...themes),
    appearance: fc.record({
      colour: fc.constantFrom(...measureIds, 'none'),
      size: fc.constantFrom(...measureIds, 'none'),
      layout: fc.constantFrom(...layouts),
      outsideParties: fc.boolean(),
    }),
    filters: fc.record({
      asOf: fc.constantFrom('2019-02-28', '2026-11-23'),
      statuses: fc.constantFrom(onRecordStatuses, statuses, [statuses[2], statuses[4]] as const),
      affairs: fc.uniqueArray(fc.constantFrom('none' as const, ...dataset.affairs.map(({ code }) => code))),
      withUndated: fc.boolean(),
      minAgreements: fc.integer({ min: 1, max: 30 }),
      endingOnly: fc.boolean(),
      parties: fc.uniqueArray(region, { maxLength: 3 }),
    }),
  })
  .map((parts) => ({ ...start, ...parts, filters: { ...defaults, ...parts.filters } }));

describe('the address', () => {
  it('opens the same view again, whatever is shown', () => {
    fc.assert(
      fc.property(view, (work) => {
        const { work: again, problems } = read(toAddress(work, defaults));
        expect(problems).toEqual([]);
        expect(again).toEqual(work);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('leaves default values out', () => {
    expect(toAddress(start, defaults)).toBe('#/explore?lang=en');
  });

  it('keeps what is valid beside what is not, and names what it left out', () => {
    const { work, problems } = read(
      '#/gaps/31%7C32.75?sel=33.74&min=0&affair=2.09&colour=beauty&nonsense=1&ego=99,2',
    );
    expect(work.screen).toBe('gaps');
    expect(work.item).toBe('31|32.75');
    expect(work.selection).toEqual({ type: 'region', id: '33.74' });
    expect(work.filters.affairs).toEqual(['2.09']);
    expect(problems.map(({ key }) => key).toSorted()).toEqual(['colour', 'ego', 'min', 'nonsense']);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(() => read(`#/${text}`)).not.toThrow();
        expect(() => read(`#/explore?${text}`)).not.toThrow();
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('holds a key for everything that the table of keys sends there, and no dataset', () => {
    const inAddress = workKeys.filter((key) => keyHomes[key].url);
    expect(inAddress).toEqual([
      'filters',
      'appearance',
      'selection',
      'focus',
      'screen',
      'item',
      'query',
      'language',
      'theme',
    ]);
  });
});
