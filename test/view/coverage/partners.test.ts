import { describe, expect, it } from 'vitest';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { networkOnRecord } from '../../../src/analysis/gaps/networkOnRecord.ts';
import { findOtherGaps } from '../../../src/analysis/gaps/findOtherGaps.ts';
import { defaultIndicator, defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import type { OtherGaps } from '../../../src/analysis/gaps/OtherGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import { findPartners } from '../../../src/analysis/partners/findPartners.ts';
import { introductionsTo } from '../../../src/analysis/partners/introductions.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { hasRecord, indexDataset, provinceOf } from '../../../src/domain/DatasetIndex.ts';
import { toAffairCode, toAgreementId, toAreaId, toRegionId } from '../../../src/domain/ids.ts';
import { statusesOn } from '../../../src/graph/statusesOn.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { brokerTies } from '../../../src/view/coverage/brokerTies.ts';
import { exampleRegions, regionsAround } from '../../../src/view/coverage/exampleRegions.ts';
import { onlyAssumedEnded } from '../../../src/view/coverage/onlyAssumedEnded.ts';
import { otherGapsIn, recordedIn } from '../../../src/view/coverage/otherGapsIn.ts';
import { filterPartners, practicedAffairs } from '../../../src/view/coverage/partnerFilters.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { builtIn, builtInExists } from '../../support/builtIn.ts';
import { aContext, day } from '../../support/gapBuilders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

describe.runIf(builtInExists)('partners of a region of the built-in data', () => {
  const dataset = builtIn();
  const context = aContext(dataset);
  const table = buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: defaultIndicator },
    ignoreProgress,
    neverCancelled,
  );
  const scores = scoreGaps(table, defaultWeights);
  const of = (id: string) => findPartners(context, table, scores, toRegionId(id));
  const nothing = { led: false, shared: false };

  it('keep their place in the whole list when they are filtered', () => {
    const partners = of('33.74');
    const all = filterPartners(context, partners, nothing);
    expect(all.map(({ rank }) => rank)).toEqual(partners.map((_, at) => at + 1));
    const shared = filterPartners(context, partners, { led: false, shared: true });
    expect(shared.length).toBeLessThan(all.length);
    for (const { rank, partner } of shared) {
      expect(partners[rank - 1]).toBe(partner);
      expect(partner.commonPartners.length).toBeGreaterThan(0);
    }
  });

  it('with practice in an affair are as many as are offered, and each has an agreement that names it', () => {
    const partners = of('33.74');
    const index = indexDataset(dataset);
    const offered = practicedAffairs(context, partners);
    expect(offered.length).toBeGreaterThan(3);
    for (const { affair, partners: count } of offered) {
      const shown = filterPartners(context, partners, { ...nothing, affair });
      expect(shown.length).toBe(count);
      for (const { partner } of shown) {
        expect(
          (index.agreementsOf.get(partner.region) ?? []).some(({ affairs }) => affairs.includes(affair)),
        ).toBe(true);
      }
    }
    expect(filterPartners(context, partners, { ...nothing, affair: toAffairCode('9.99') })).toEqual([]);
  });

  it('of Kabupaten Sorong Selatan begin with its three bordering regions, and nobody could introduce it', () => {
    const region = toRegionId('96.02');
    const partners = of(region);
    const bordering = (context.index.bordersOf.get(region) ?? [])
      .map(({ a, b }) => (a === region ? b : a))
      .filter((id) => provinceOf(context.index, id) !== id);
    expect(
      partners
        .slice(0, 3)
        .map((partner) => partner.region)
        .toSorted(),
    ).toEqual(bordering.toSorted());
    for (const partner of partners) {
      const introductions = introductionsTo(context, region, partner.region);
      expect(introductions.type).toBe('none');
    }
  });

  it('are shown for two regions to begin with: one with the most agreements, one without record', () => {
    const { recorded, without } = exampleRegions(dataset, context.statuses);
    const { index } = context;
    if (recorded === undefined || without === undefined) throw new Error('no examples');
    const most = Math.max(
      ...index.autonomous
        .filter(({ level }) => level !== 'province')
        .map(({ id }) => index.agreementsOf.get(id)?.length ?? 0),
    );
    expect(index.agreementsOf.get(recorded)?.length).toBe(most);
    expect(hasRecord(index, without)).toBe(false);
    expect(of(without).length).toBeGreaterThan(0);
  });
});

it('offers no example where there is none', () => {
  expect(exampleRegions(aDataset(), new Map())).toEqual({ recorded: undefined, without: undefined });
  const between = anAgreement().between('33.01', '33.02');
  const exampleOf = (dataset: Dataset) => exampleRegions(dataset, statusesOn(dataset, day));
  expect(exampleOf(aDataset({ agreements: [between] }))).toEqual({ recorded: '33.01', without: undefined });
  // What is only planned is no record.
  expect(exampleOf(aDataset({ agreements: [between.planned()] }))).toEqual({
    recorded: undefined,
    without: '33.01',
  });
});

describe('the other gaps of a scope', () => {
  const dataset = aDataset({
    regions: ['33', '34', '33.01', '33.02', '34.01', '34.02'].map((id) => aRegion(id)),
    areas: [
      {
        id: toAreaId('P'),
        name: 'P',
        type: 'plan',
        members: ['33.01', '34.01'].map((id) => toRegionId(id)),
        affairs: [],
        source: '',
      },
    ],
  });
  const [a, b, c, d] = ['33.01', '33.02', '34.01', '34.02'].map((id) => toRegionId(id));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no regions');
  const gaps: OtherGaps = {
    peerAffairs: [
      { region: a, affair: toAffairCode('2.11'), peersWith: [b], peers: 2, share: 0.4 },
      { region: c, affair: toAffairCode('2.11'), peersWith: [d], peers: 2, share: 0.4 },
    ],
    isolated: [b, d],
    withoutRecord: [a],
    brokers: [
      { region: c, cutOff: [[a]], regions: 1 },
      { region: b, cutOff: [[d]], regions: 1 },
      { region: d, cutOff: [[c]], regions: 1 },
    ],
    openTriangles: [{ area: toAreaId('P'), a, b: c, via: [b] }],
    closures: [{ area: toAreaId('P'), closed: 0, triples: 1 }],
  };
  const index = indexDataset(dataset);

  it('are all of them without a scope', () => {
    expect(otherGapsIn(gaps, index, undefined)).toBe(gaps);
  });

  it('are those of a province and its regions, with brokers inside before those that hold some of them', () => {
    const inside = otherGapsIn(gaps, index, toRegionId('33'));
    expect(inside.peerAffairs.map(({ region }) => region)).toEqual([a]);
    expect([inside.isolated, inside.withoutRecord]).toEqual([[b], [a]]);
    expect(inside.brokers.map(({ region }) => region)).toEqual([b, c]);
    expect([inside.openTriangles.length, inside.closures.length]).toEqual([1, 1]);
  });

  it('are those of one region alone', () => {
    const inside = otherGapsIn(gaps, index, d);
    expect(inside.peerAffairs).toEqual([]);
    expect(inside.isolated).toEqual([d]);
    expect(inside.brokers.map(({ region }) => region)).toEqual([d, b]);
    expect([inside.openTriangles, inside.closures]).toEqual([[], []]);
  });

  it.runIf(builtInExists)('of the provinces together hold every isolated region once', () => {
    const context = aContext(builtIn());
    const all = findOtherGaps(context);
    const provinces = context.index.autonomous.filter(({ level }) => level === 'province');
    const isolated = provinces.flatMap(({ id }) => otherGapsIn(all, context.index, id).isolated);
    expect(isolated.toSorted()).toEqual(all.isolated.toSorted());
  });
});

describe('ties of a single broker', () => {
  it('count those in force or assumed so among its ties with the regions that it holds', () => {
    // 33.01 holds 33.02 by an agreement that has ended and 33.03 by one in force; the rest hangs on 34.01.
    const dataset = aDataset({
      regions: ['33.01', '33.02', '33.03', '34.01', '34.02', '34.03'].map((id) => aRegion(id)),
      agreements: [
        anAgreement().between('33.01', '33.02').signed('2010-01-01').until('2012-01-01'),
        anAgreement().between('33.01', '33.03').signed('2024-01-01').until('2030-01-01'),
        anAgreement().between('33.01', '34.01').signed('2024-01-01').until('2030-01-01'),
        anAgreement().between('34.01', '34.02').signed('2024-01-01').until('2030-01-01'),
        anAgreement().between('34.01', '34.03').signed('2024-01-01').until('2030-01-01'),
        anAgreement().between('34.02', '34.03').signed('2024-01-01').until('2030-01-01'),
      ],
    });
    const context = aContext(dataset);
    const broker = findOtherGaps(context).brokers.find(({ region }) => region === '33.01');
    if (broker === undefined) throw new Error('no broker');
    const { ties, inForce } = brokerTies(networkOnRecord(context), broker);
    expect(ties.map(({ id }) => id)).toEqual(['33.01|33.02', '33.01|33.03']);
    expect(inForce).toBe(1);
  });

  it.runIf(builtInExists)('of Kota Semarang are all over, and it holds four regions all the same', () => {
    const context = aContext(builtIn());
    const broker = findOtherGaps(context).brokers.find(({ region }) => region === '33.74');
    if (broker === undefined) throw new Error('no broker');
    const { ties, inForce } = brokerTies(networkOnRecord(context), broker);
    expect([broker.regions, ties.length, inForce]).toEqual([4, 4, 0]);
  });
});

describe('a scope', () => {
  const dataset = aDataset({
    regions: ['33', '33.01', '33.02', '34', '34.01'].map((id) => aRegion(id)),
    agreements: [
      anAgreement().between('33.01', 'out:x').signed('2024-01-01'),
      anAgreement().between('34.01', 'out:x').signed('2090-01-01'),
    ],
  });

  it('is judged where something is on record of it or of its own; what is only planned is nothing', () => {
    const context = aContext(dataset);
    const judged = (id: string | undefined): boolean =>
      recordedIn(context, id === undefined ? undefined : toRegionId(id));
    expect([undefined, '33', '33.01', '33.02', '34', '34.01'].map(judged)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('leads to the regions of its province, without one to those of the province with most on record', () => {
    const statuses = statusesOn(dataset, day);
    const around = (id: string | undefined): readonly string[] | undefined =>
      regionsAround(dataset, statuses, id === undefined ? undefined : toRegionId(id), 'en')?.regions;
    expect(around('34.01')).toEqual(['34', '34.01']);
    expect(around('34')).toEqual(['34', '34.01']);
    expect(around(undefined)).toEqual(['33', '33.01', '33.02']);
    const own = aDataset({ regions: [aRegion('own:a', { level: 'other' })] });
    expect(regionsAround(own, statusesOn(own, day), undefined, 'en')).toBeUndefined();
  });
});

describe('what two regions had', () => {
  it('is over by assumption only where no source says when any of it ended', () => {
    const dataset = aDataset({
      regions: ['33.01', '33.02'].map((id) => aRegion(id)),
      agreements: [
        anAgreement('assumed').between('33.01', '33.02').signed('2005-01-01'),
        anAgreement('stated').between('33.01', '33.02').signed('2005-01-01').until('2007-01-01'),
        anAgreement('undated').between('33.01', '33.02'),
      ],
    });
    const context = aContext(dataset);
    const over = (...ids: readonly string[]): boolean =>
      onlyAssumedEnded(context, { agreements: ids.map(toAgreementId) });
    expect(over('assumed')).toBe(true);
    expect(over('assumed', 'undated')).toBe(true);
    expect(over('assumed', 'stated')).toBe(false);
    expect(over('stated')).toBe(false);
    expect(over('undated')).toBe(false);
    expect(over()).toBe(false);
  });
});
