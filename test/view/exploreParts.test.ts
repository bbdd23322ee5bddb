import { describe, expect, it } from 'vitest';
import { toAgreementId, toRegionId } from '../../src/domain/ids.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { boxOfRegions } from '../../src/view/boxOfRegions.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { findOptions, foldText } from '../../src/view/findOptions.ts';
import { formatMeasure } from '../../src/view/formatMeasure.ts';
import { groupsAmong, isGroupChosen, kindGroups, toggleGroup } from '../../src/view/kindGroups.ts';
import { archipelago } from '../../src/view/projection.ts';
import { brokersOf } from '../../src/view/networkSummary.ts';
import { regionsOfSelection } from '../../src/view/regionsOfSelection.ts';
import { selectedAgreements } from '../../src/view/selectedAgreements.ts';
import { sourceHost, sourceLink } from '../../src/view/sourceLink.ts';
import { countStatuses, statusCountsText } from '../../src/view/statusCounts.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

describe('sourceLink', () => {
  it('opens web addresses only', () => {
    expect(sourceLink('https://www.example.go.id/a b')).toBeUndefined();
    expect(sourceLink(' https://www.example.go.id/a ')).toBe('https://www.example.go.id/a');
    expect(sourceLink('javascript:alert(1)')).toBeUndefined();
    expect(sourceLink('github:Hekman/twincities twin_cities_raw.csv')).toBeUndefined();
    expect(sourceLink('https://')).toBeUndefined();
  });
  it('is known by its host', () => {
    expect(sourceHost('https://www.example.go.id/a')).toBe('example.go.id');
  });
});

describe('findOptions', () => {
  const options = [
    { label: 'Kota Semarang', also: '33.74' },
    { label: 'Kab. Semarang', also: '33.22' },
    { label: 'Semau' },
    { label: 'Düren' },
  ];
  it('puts beginnings first, then words, then parts and codes', () => {
    expect(findOptions(options, 'sem', 9).map(({ label }) => label)).toEqual([
      'Semau',
      'Kota Semarang',
      'Kab. Semarang',
    ]);
    expect(findOptions(options, '33.22', 9).map(({ label }) => label)).toEqual(['Kab. Semarang']);
  });
  it('reads past accents, case and doubled spaces', () => {
    expect(foldText('  DÜREN   Ost ')).toBe('duren ost');
    expect(findOptions(options, 'duren', 9)).toHaveLength(1);
  });
  it('reads past marks, and takes every form of the word for a kind of region', () => {
    const written = [
      'kab semarang',
      'Kab.Semarang',
      'kabupaten semarang',
      'kabupat semarang',
      'semarang kab',
    ];
    for (const text of written) {
      expect(findOptions(options, text, 9).map(({ label }) => label)).toEqual(['Kab. Semarang']);
    }
    expect(findOptions(options, 'Kotamadya Semarang', 9).map(({ label }) => label)).toEqual([
      'Kota Semarang',
    ]);
    const progo = [{ label: 'Kab. Kulon Progo' }, { label: 'Kab. Kuningan' }];
    expect(findOptions(progo, 'kulonprogo', 9)).toEqual([progo[0]]);
    expect(findOptions(progo, 'kulon-progo', 9)).toEqual([progo[0]]);
  });
  it('gives all for an empty text, and no more than asked for', () => {
    expect(findOptions(options, ' ', 9)).toHaveLength(4);
    expect(findOptions(options, '', 2)).toHaveLength(2);
  });
});

describe('formatMeasure', () => {
  it('keeps three digits of shares and all of counts', () => {
    expect(formatMeasure(0.0175643, 'share', 'de')).toBe('0,0176');
    expect(formatMeasure(12.3456, 'number', 'en')).toBe('12.3');
    expect(formatMeasure(1234, 'count', 'id')).toBe('1.234');
    expect(formatMeasure(0, 'share', 'en')).toBe('0');
    expect(formatMeasure(Number.NaN, 'share', 'en')).toBe('not recorded');
  });
});

describe('kind groups', () => {
  const groups = groupsAmong(new Set(['ksdd', 'synergy', 'ksdll'] as const));
  it('have a row for what the data hold', () => {
    expect(groups.map(({ id }) => id)).toEqual(['regions', 'foreign', 'ministries']);
  });
  it('are ticked and unticked as a whole', () => {
    const [regions, foreign] = groups;
    if (regions === undefined || foreign === undefined) throw new Error('no groups');
    const without = toggleGroup(foreign, groups, []);
    expect(without).toEqual(['ksdd', 'forum', 'synergy']);
    expect(isGroupChosen(foreign, without)).toBe(false);
    expect(isGroupChosen(regions, without)).toBe(true);
    expect(toggleGroup(foreign, groups, without)).toEqual([]);
  });
  it('hold every kind once', () => {
    const kinds = kindGroups.flatMap((group) => [...group.kinds]);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toHaveLength(8);
  });
});

describe('what a selection stands for', () => {
  const dataset = aDataset({
    regions: [aRegion('33.01', { lat: -7, lon: 110 }), aRegion('33.02', { lat: -8, lon: 112 })],
    agreements: [
      anAgreement('A1').between('33.01', '33.02', 'out:bank').signed('2025-01-01').as('PKS'),
      anAgreement('A2').between('33.01', '33.03'),
    ],
  });
  const { network, statusOf } = deriveNetwork(
    dataset,
    defaultFilters(dataset, '2026-11-23'),
    noLinkDecisions,
  );
  const ids = (selection: Parameters<typeof selectedAgreements>[2]) => [
    ...selectedAgreements(dataset, network, selection),
  ];

  it('is its agreements', () => {
    expect(ids(undefined)).toEqual([]);
    expect(ids({ type: 'region', id: toRegionId('33.01') })).toEqual(['A1', 'A2']);
    expect(ids({ type: 'tie', a: toRegionId('33.03'), b: toRegionId('33.01') })).toEqual(['A2']);
    expect(ids({ type: 'party', id: 'out:bank' as never })).toEqual(['A1']);
    expect(ids({ type: 'agreement', id: toAgreementId('A2') })).toEqual(['A2']);
  });

  it('shows its regions in the picture', () => {
    expect(regionsOfSelection(dataset, undefined)).toEqual([]);
    expect(regionsOfSelection(dataset, { type: 'agreement', id: toAgreementId('A1') })).toEqual([
      '33.01',
      '33.02',
    ]);
    expect(regionsOfSelection(dataset, { type: 'party', id: 'out:bank' as never })).toEqual([
      '33.01',
      '33.02',
    ]);
    expect(
      regionsOfSelection(dataset, { type: 'tie', a: toRegionId('33.01'), b: toRegionId('33.03') }),
    ).toEqual(['33.01', '33.03']);
  });

  it('is counted by status in words', () => {
    const all = [toAgreementId('A1'), toAgreementId('A2')];
    expect(countStatuses(all, statusOf)).toEqual([
      { status: 'assumed-in-force', count: 1 },
      { status: 'undated', count: 1 },
    ]);
    expect(statusCountsText(all, statusOf, 'en')).toBe('1 assumed in force, 1 undated');
    expect(statusCountsText(all, statusOf, 'de')).toBe('1 vermutlich in Kraft, 1 ohne Datum');
  });

  it('has a box on the map where there are coordinates', () => {
    const index = indexDataset(dataset);
    const box = boxOfRegions(['33.01', '33.02', '33.03'].map(toRegionId), index, network, archipelago);
    expect(box).toBeDefined();
    expect((box?.x2 ?? 0) - (box?.x1 ?? 0)).toBeCloseTo(2 * 20 * Math.cos((2.5 * Math.PI) / 180), 6);
    expect(boxOfRegions([toRegionId('33.03')], index, network, archipelago)).toBeUndefined();
  });

  it('ranks only those whom others go through', () => {
    const rows = brokersOf(network, Float64Array.from([1, 0, 0]), 5);
    expect(rows).toEqual([{ region: '33.01', betweenness: 1, share: 1, cutOff: 1 }]);
  });
});
