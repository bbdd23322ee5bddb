import * as fc from 'fast-check';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { describeGap, rowOfPair } from '../../../src/analysis/gaps/describeGap.ts';
import type { Gap } from '../../../src/analysis/gaps/Gap.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import type { GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import type { Area, Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode, toAreaId, toRegionId } from '../../../src/domain/ids.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { arbitraryDataset, day, regionIds } from '../findingsOf.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

export function tableOf(dataset: Dataset, asOf = day): GapTable {
  return buildGapTable(
    { dataset, asOf, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );
}

/** The pair of a dataset; fails where it is no row. */
export function pairIn(dataset: Dataset, table: GapTable, a: string, b: string): Gap {
  const row = rowOfPair(table, a < b ? `${a}|${b}` : `${b}|${a}`);
  if (row === undefined) throw new Error(`no row for ${a} and ${b}`);
  return describeGap(gapContextOf(dataset, table.asOf, noLinkDecisions), table, row);
}

/** An area; a plan unless told otherwise. */
export function anArea(id: string, members: readonly string[], fields: Partial<Area> = {}): Area {
  return {
    id: toAreaId(id),
    name: id,
    type: 'plan',
    members: members.map(toRegionId),
    affairs: [],
    source: 'test',
    ...fields,
  };
}

const area = fc.record({
  type: fc.constantFrom('plan', 'plan', 'body', 'forum'),
  members: fc.uniqueArray(fc.constantFrom(...regionIds), { minLength: 2, maxLength: 6 }),
  affairs: fc.uniqueArray(fc.constantFrom('1.01', '2.09', '2.11'), { maxLength: 2 }),
});

/**
 * Datasets with borders, coordinates, population, an indicator, plans, bodies and agreements, of which whole kinds or
 * single figures may be missing.
 */
export const richDataset: fc.Arbitrary<Dataset> = fc
  .record({
    dataset: arbitraryDataset,
    areas: fc.array(area, { maxLength: 4 }),
    indicators: fc.array(fc.option(fc.integer({ min: 50, max: 60 }), { nil: undefined, freq: 5 }), {
      minLength: 11,
      maxLength: 11,
    }),
    without: fc.subarray(
      [
        'borders',
        'coordinates',
        'population',
        'areas',
        'affairs',
        'levels',
        'agreements',
        'parents',
      ] as const,
      { maxLength: 3 },
    ),
  })
  .map(({ dataset, areas, indicators, without }) => {
    const lacks = new Set<string>(without);
    return {
      ...dataset,
      regions: dataset.regions.map((region, place) => reduced(region, indicators[place], lacks)),
      borders: lacks.has('borders') ? [] : dataset.borders,
      areas: lacks.has('areas')
        ? []
        : areas.map(({ type, members, affairs }, place) =>
            anArea(`K${String(place)}`, members, { type, affairs: affairs.map(toAffairCode) }),
          ),
      affairs: lacks.has('affairs') ? [] : dataset.affairs,
      agreements: lacks.has('agreements')
        ? []
        : dataset.agreements.map((agreement) =>
            lacks.has('affairs') ? { ...agreement, affairs: [] } : agreement,
          ),
    };
  });

function reduced(region: Region, hdi: number | undefined, lacks: ReadonlySet<string>): Region {
  const { lat, lon, population, parentId, ...rest } = region;
  return {
    ...rest,
    ...(lat === undefined || lon === undefined || lacks.has('coordinates') ? {} : { lat, lon }),
    ...(population === undefined || lacks.has('population') ? {} : { population }),
    ...(parentId === undefined || lacks.has('parents') ? {} : { parentId }),
    ...(lacks.has('levels') ? { level: 'other' } : {}),
    indicators: hdi === undefined ? {} : { hdi: { value: hdi } },
  };
}
