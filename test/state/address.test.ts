import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureIds } from '../../src/analysis/MeasureResult.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { onRecordStatuses, statuses } from '../../src/domain/status.ts';
import {
  languages,
  layouts,
  screens,
  themes,
  tieChoices,
  type Selection,
} from '../../src/domain/ViewSettings.ts';
import { groupClasses } from '../../src/analysis/overlaps/OverlapFindings.ts';
import { overlapAnswers } from '../../src/domain/OverlapDecision.ts';
import { relationClasses, relationFlags } from '../../src/relations/Relation.ts';
import type { Thresholds } from '../../src/relations/Thresholds.ts';
import {
  defaultOverlaps,
  liveChoices,
  overlapSorts,
  overlapVerdictFilters,
  overlapViews,
  type OverlapsSettings,
} from '../../src/state/OverlapsSettings.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { initialWork } from '../../src/state/actions.ts';
import { addressPatch, parseAddress, toAddress } from '../../src/state/address.ts';
import { quadrants } from '../../src/analysis/gaps/Feasibility.ts';
import { gapClasses, gapFlags, gapLists } from '../../src/analysis/gaps/GapTable.ts';
import { pairLevels } from '../../src/analysis/gaps/PairLevel.ts';
import { decisions } from '../../src/domain/Verdict.ts';
import {
  defaultGaps,
  gapViews,
  keyHomes,
  workKeys,
  type Focus,
  type GapsSettings,
  type Work,
} from '../../src/state/Work.ts';
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
const weight = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(12.5, 0.1));
const gaps: fc.Arbitrary<GapsSettings> = fc.record(
  {
    view: fc.constantFrom(...gapViews),
    scope: region,
    level: fc.constantFrom(...pairLevels),
    list: fc.constantFrom(...gapLists, 'under-way' as const),
    affair: fc.constantFrom(...dataset.affairs.map(({ code }) => code)),
    class: fc.constantFrom(...gapClasses),
    flag: fc.constantFrom(...gapFlags, 'weak-evidence' as const, 'no-record' as const),
    quadrant: fc.constantFrom(...quadrants),
    verdict: fc.constantFrom(...decisions, 'undecided' as const, 'new' as const),
    capped: fc.boolean(),
    acrossParents: fc.boolean(),
  },
  { requiredKeys: ['view', 'level', 'list', 'capped'] },
);
const overlaps: fc.Arbitrary<OverlapsSettings> = fc.record(
  {
    view: fc.constantFrom(...overlapViews),
    class: fc.constantFrom(...relationClasses, ...groupClasses),
    live: fc.constantFrom(...liveChoices),
    affair: fc.constantFrom(...dataset.affairs.map(({ code }) => code)),
    province: region,
    party: fc.oneof(
      region,
      fc.constantFrom(...dataset.outsideParties).map(({ id }) => id),
    ),
    verdict: fc.constantFrom(...overlapAnswers, ...overlapVerdictFilters),
    flag: fc.constantFrom(...relationFlags),
    sort: fc.constantFrom(...overlapSorts),
  },
  { requiredKeys: ['view', 'live', 'sort'] },
);
const share = fc.constantFrom(0, 0.05, 0.333, 0.5, 1);
const overlapThresholds: fc.Arbitrary<Thresholds> = fc.record({
  containment: share,
  jaccard: share,
  nearJaccard: share,
  time: share,
  someTime: share,
  subject: share,
  someSubject: share,
});
const view: fc.Arbitrary<Work> = fc
  .record({
    screen: fc.constantFrom(...screens),
    item: fc.option(fc.constantFrom('33.74', '31|32.75', 'agreements', 'a b/ü?&'), { nil: undefined }),
    selection,
    focus,
    query: fc.string(),
    language: fc.constantFrom(...languages),
    theme: fc.constantFrom(...themes),
    gaps,
    overlaps,
    overlapThresholds,
    gapScoring: fc.record({
      weights: fc.record({ border: weight, nearness: weight, areas: weight, disparity: weight }),
      indicator: fc.constantFrom('hdi', 'poverty_pct'),
    }),
    appearance: fc.record({
      colour: fc.constantFrom(...measureIds, 'none'),
      size: fc.constantFrom(...measureIds, 'none'),
      layout: fc.constantFrom(...layouts),
      outsideParties: fc.boolean(),
      ties: fc.constantFrom(...tieChoices),
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

  it('says what the screen of gaps shows in words and numbers', () => {
    const work: Work = {
      ...start,
      screen: 'gaps',
      item: '33.22|33.73',
      gaps: { ...defaultGaps, list: 'renew', class: 'indicated-mandatory', capped: false },
      gapScoring: {
        weights: { border: 60, nearness: 20, areas: 10, disparity: 10 },
        indicator: 'poverty_pct',
      },
    };
    expect(toAddress(work, defaults)).toBe(
      '#/gaps/33.22|33.73?list=renew&class=indicated-mandatory&cap=0&weights=60,20,10,10&indicator=poverty_pct&lang=en',
    );
  });

  it('takes no weights, regions or affairs that cannot be', () => {
    const wrong = [
      'weights=35,40,15',
      'weights=35,40,15,10,5',
      'weights=-1,40,15,10',
      'weights=1e9,40,15,10',
      'weights=a,b,c,d',
      'weights=35,,15,10',
      'scope=99.99',
      'scope=31.71',
      'gap-affair=9.99',
      'list=covered',
      'level=village',
      'verdict=maybe',
      'cap=yes',
      'indicator=beauty',
    ];
    for (const param of wrong) {
      const { work, problems } = read(`#/gaps?${param}`);
      expect(problems.map(({ key }) => key)).toEqual([param.split('=')[0]]);
      expect(work.gaps).toEqual(start.gaps);
      expect(work.gapScoring).toEqual(start.gapScoring);
    }
    expect(read('#/gaps?weights=0,0,0,0').problems).toEqual([]);
  });

  it('says what the screen of overlaps shows in words, and takes nothing that cannot be', () => {
    const shown: OverlapsSettings = { ...defaultOverlaps, class: 'fragmentation', live: 'all' };
    expect(toAddress({ ...start, screen: 'overlaps', overlaps: shown }, defaults)).toBe(
      '#/overlaps?overlap-class=fragmentation&overlap-live=all&lang=en',
    );
    const wrong = [
      'overlap-view=none',
      'overlap-class=gap',
      'overlap-affair=9.99',
      'overlap-province=99',
      'overlap-party=out:nobody',
      'overlap-verdict=maybe',
      'thresholds=0.5,0.33',
      'thresholds=0.5,0.33,0.75,0.5,0.25,0.35,1.3',
      'thresholds=0.5,0.33,0.75,0.5,0.25,0.35,',
    ];
    for (const param of wrong) {
      const { work, problems } = read(`#/overlaps?${param}`);
      expect(problems.map(({ key }) => key)).toEqual([param.split('=')[0]]);
      expect(work.overlaps).toEqual(start.overlaps);
      expect(work.overlapThresholds).toEqual(start.overlapThresholds);
    }
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
      'gaps',
      'gapScoring',
      'overlaps',
      'overlapThresholds',
    ]);
  });
});
