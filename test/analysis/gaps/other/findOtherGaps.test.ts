import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affairPractice } from '../../../../src/analysis/gaps/affairPractice.ts';
import { findOtherGaps } from '../../../../src/analysis/gaps/findOtherGaps.ts';
import { gapContextOf } from '../../../../src/analysis/gaps/GapContext.ts';
import { findBrokers } from '../../../../src/analysis/gaps/other/findBrokers.ts';
import { networkOnRecord } from '../../../../src/analysis/gaps/networkOnRecord.ts';
import type { OtherGaps } from '../../../../src/analysis/gaps/OtherGaps.ts';
import { groupsCutOffWithout } from '../../../../src/analysis/structure/cutOffWithout.ts';
import type { Area, Dataset } from '../../../../src/domain/Dataset.ts';
import { toAreaId, toRegionId } from '../../../../src/domain/ids.ts';
import { onRecordStatuses } from '../../../../src/domain/status.ts';
import { statusesOn } from '../../../../src/graph/statusesOn.ts';
import { aBorder, aDataset, anAgreement, aRegion, type AgreementBuilder } from '../../../support/builders.ts';
import { builtIn, builtInExists } from '../../../support/builtIn.ts';
import { randomDataset } from '../../../support/randomDataset.ts';
import { day } from '../../findingsOf.ts';
import { datasetWithAreas, documentsOf, naiveCoverage, naivePeers } from '../../naiveRecord.ts';
import { noLinkDecisions } from '../../../../src/relations/LinkDecisions.ts';

const otherGapsOf = (dataset: Dataset): OtherGaps =>
  findOtherGaps(gapContextOf(dataset, day, noLinkDecisions));

/** Partners of each region by what is on record, from the rows alone. */
function naivePartners(dataset: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const on = statusesOn(dataset, day);
  const partners = new Map<string, Set<string>>(
    dataset.regions.filter(({ autonomous }) => autonomous).map(({ id }) => [id, new Set<string>()]),
  );
  for (const { id, parties } of dataset.agreements) {
    if (on.get(id)?.status === 'planned') continue;
    for (const { partyId: one } of parties) {
      for (const { partyId: other } of parties) {
        if (one !== other && partners.has(other)) partners.get(one)?.add(other);
      }
    }
  }
  return partners;
}

/** The groups that are left of some regions, largest first, by walking from each. */
function naiveGroups(
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  within: readonly string[],
): string[][] {
  const left = new Set(within);
  const groups: string[][] = [];
  for (const start of within) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const next of group) {
      for (const other of partners.get(next) ?? []) if (left.delete(other)) group.push(other);
    }
    groups.push(group.toSorted());
  }
  return groups.toSorted(
    (one, other) => other.length - one.length || ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1),
  );
}

function checkBrokers(dataset: Dataset): void {
  const partners = naivePartners(dataset);
  const all = [...partners.keys()];
  const components = naiveGroups(partners, all);
  const expected = all.flatMap((region) => {
    const component = components.find((group) => group.includes(region)) ?? [];
    const cutOff = naiveGroups(
      partners,
      component.filter((id) => id !== region),
    ).slice(1);
    return cutOff.length === 0 ? [] : [{ region, cutOff, regions: cutOff.flat().length }];
  });
  const found = otherGapsOf(dataset).brokers;
  expect([...found].toSorted((one, other) => (one.region < other.region ? -1 : 1))).toEqual(
    expected.toSorted((one, other) => (one.region < other.region ? -1 : 1)),
  );
  const network = networkOnRecord(gapContextOf(dataset, day, noLinkDecisions));
  for (const { region, cutOff } of found) expect(groupsCutOffWithout(network, region)).toEqual(cutOff);
  const sizes = found.map(({ regions }) => regions);
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
}

function checkTriangles(dataset: Dataset): void {
  const partners = naivePartners(dataset);
  const joined = (a: string, b: string): boolean => partners.get(a)?.has(b) ?? false;
  const { openTriangles, closures } = otherGapsOf(dataset);
  const expectedOpen: string[] = [];
  const expectedClosures = new Map<string, [number, number]>();
  for (const area of dataset.areas) {
    const members = area.members.filter((id) => partners.has(id)).toSorted();
    if (members.length < 3) continue;
    let closed = 0;
    let triples = 0;
    for (const a of members) {
      for (const b of members.filter((id) => id > a)) {
        const via = members.filter((id) => id !== a && id !== b && joined(id, a) && joined(id, b));
        triples += via.length;
        if (joined(a, b)) closed += via.length;
        else if (via.length > 0) expectedOpen.push([area.id, a, b, ...via].join(' '));
      }
    }
    if (triples > 0) expectedClosures.set(area.id, [closed, triples]);
  }
  const found = openTriangles.map(({ area, a, b, via }) => [area, a, b, ...via].join(' '));
  expect(found.toSorted()).toEqual(expectedOpen.toSorted());
  expect(new Map(closures.map(({ area, closed, triples }) => [area, [closed, triples]]))).toEqual(
    expectedClosures,
  );
}

function checkPeerAffairs(dataset: Dataset): void {
  const practice = affairPractice(gapContextOf(dataset, day, noLinkDecisions));
  const has = (region: string, affair: string): boolean =>
    ['full', 'partial'].includes(naiveCoverage(dataset, region, affair, onRecordStatuses) ?? '');
  const expected = new Map<string, number>();
  for (const { id } of dataset.regions.filter(({ autonomous }) => autonomous)) {
    if (documentsOf(dataset, id, onRecordStatuses).length === 0) continue;
    const peers = naivePeers(dataset, id);
    if (peers.length < 2) continue;
    for (const { code, regencyAuthority } of dataset.affairs) {
      if (id.includes('.') && regencyAuthority === 'limited') continue;
      if (naiveCoverage(dataset, id, code, onRecordStatuses) !== undefined) continue;
      const peersWith = peers.filter((peer) => has(peer, code));
      if (peersWith.length / peers.length < 0.5) continue;
      const share = (peersWith.length + 4 * (practice.get(code) ?? 0)) / (peers.length + 4);
      expected.set([id, code, peers.length, ...peersWith].join(' '), share);
    }
  }
  const { peerAffairs } = otherGapsOf(dataset);
  const found = new Map(
    peerAffairs.map(({ region, affair, peers, peersWith, share }) => [
      [region, affair, peers, ...peersWith].join(' '),
      share,
    ]),
  );
  expect(found.size).toBe(peerAffairs.length);
  expect(new Set(found.keys())).toEqual(new Set(expected.keys()));
  for (const [key, share] of found) expect(share).toBeCloseTo(expected.get(key) ?? Number.NaN, 12);
  const shares = peerAffairs.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((one, other) => other - one));
}

describe('on any dataset, against taking regions out and looking at every triple', () => {
  const settings = { seed: 43, numRuns: 80 };
  it('brokers', () => {
    fc.assert(fc.property(datasetWithAreas, checkBrokers), settings);
  });
  it('open triangles and closures', () => {
    fc.assert(fc.property(datasetWithAreas, checkTriangles), settings);
  });
  it('affairs of peers', () => {
    fc.assert(fc.property(datasetWithAreas, checkPeerAffairs), settings);
  });
  it('isolated regions stand apart from those without record', () => {
    fc.assert(
      fc.property(datasetWithAreas, (dataset) => {
        const partners = naivePartners(dataset);
        const isRecorded = (id: string): boolean => documentsOf(dataset, id, onRecordStatuses).length > 0;
        const alone = [...partners].filter(([, of]) => of.size === 0).map(([id]) => toRegionId(id));
        const { isolated, withoutRecord } = otherGapsOf(dataset);
        expect(isolated).toEqual(alone.filter(isRecorded).toSorted());
        expect(withoutRecord).toEqual(alone.filter((id) => !isRecorded(id)).toSorted());
      }),
      settings,
    );
  });
  it.skipIf(!builtInExists)('random agreements of the built-in regions', () => {
    for (const [agreements, seed] of [
      [150, 3],
      [450, 4],
    ] as const) {
      const dataset = randomDataset(agreements, seed);
      checkBrokers(dataset);
      checkTriangles(dataset);
      checkPeerAffairs(dataset);
    }
  });
});

describe('closed forms', () => {
  const between = (...pairs: readonly (readonly string[])[]): readonly AgreementBuilder[] =>
    pairs.map((pair) =>
      anAgreement()
        .between(...pair)
        .about('2.11')
        .signed('2025-01-01')
        .as('PKS'),
    );
  const areaOf = (...members: readonly string[]): Area => ({
    id: toAreaId('plan'),
    name: 'Plan',
    type: 'plan',
    members: members.map(toRegionId),
    affairs: [],
    source: 'test',
  });

  it('the middle of a chain cuts off its shorter end', () => {
    const chain = between(['33.01', '33.02'], ['33.02', '33.03'], ['33.03', '33.04'], ['33.04', '33.05']);
    const { brokers } = otherGapsOf(aDataset({ agreements: chain }));
    expect(brokers).toEqual([
      { region: '33.03', cutOff: [['33.04', '33.05']], regions: 2 },
      { region: '33.02', cutOff: [['33.01']], regions: 1 },
      { region: '33.04', cutOff: [['33.05']], regions: 1 },
    ]);
  });

  it('of two pieces of one size the one with the first id stays, wherever the walk began', () => {
    const { brokers } = otherGapsOf(
      aDataset({ agreements: between(['33.09', '33.05'], ['33.05', '33.02']) }),
    );
    expect(brokers).toEqual([{ region: '33.05', cutOff: [['33.09']], regions: 1 }]);
  });

  it('a ring with a region beside each of its own is read at once: the ring is not built for every broker', () => {
    const count = 3000;
    const id = (kind: string, at: number): string => `own:${kind}${String(at % count)}`;
    const agreements = Array.from({ length: count }, (_, at) =>
      between([id('ring', at), id('ring', at + 1)], [id('ring', at), id('beside', at)]),
    ).flat();
    const network = networkOnRecord(gapContextOf(aDataset({ agreements }), day, noLinkDecisions));
    const start = performance.now();
    const brokers = findBrokers(network);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(brokers).toHaveLength(count);
    expect(new Set(brokers.map(({ regions }) => regions))).toEqual(new Set([1]));
  });

  it('a province joins regencies and cities as any region does', () => {
    const { brokers } = otherGapsOf(aDataset({ agreements: between(['33', '33.01'], ['33', '33.02']) }));
    expect(brokers.map(({ region }) => region)).toEqual(['33']);
  });

  it('a wedge in an area is open, a document of three is closed', () => {
    const wedge = otherGapsOf(
      aDataset({
        agreements: between(['33.01', '33.02'], ['33.02', '33.03']),
        areas: [areaOf('33.01', '33.02', '33.03')],
      }),
    );
    expect(wedge.openTriangles).toEqual([{ area: 'plan', a: '33.01', b: '33.03', via: ['33.02'] }]);
    expect(wedge.closures).toEqual([{ area: 'plan', closed: 0, triples: 1 }]);
    const joint = otherGapsOf(
      aDataset({
        agreements: between(['33.01', '33.02', '33.03']),
        areas: [areaOf('33.01', '33.02', '33.03')],
      }),
    );
    expect(joint.openTriangles).toEqual([]);
    expect(joint.closures).toEqual([{ area: 'plan', closed: 3, triples: 3 }]);
  });

  it('two members make no triangle, and a third party outside the area is no broker of it', () => {
    const dataset = aDataset({
      agreements: between(['33.01', '33.04'], ['33.02', '33.04']),
      areas: [areaOf('33.01', '33.02')],
    });
    expect(otherGapsOf(dataset)).toMatchObject({ openTriangles: [], closures: [] });
  });

  it('few peers weigh less than many, and one is no habit', () => {
    const dataset = aDataset({
      borders: [
        ...['33.02', '33.03'].map((id) => aBorder('33.01', id)),
        ...['34.02', '34.03', '34.04', '34.05'].map((id) => aBorder('34.01', id)),
        aBorder('35.01', '35.02'),
      ],
      agreements: [
        ...between(['33.02', '33.03'], ['34.02', '34.03'], ['34.04', '34.05'], ['35.02', '33.02']),
        ...['33.01', '34.01', '35.01'].map((id) => anAgreement().between(id, '36.01').about('3.26')),
      ],
    });
    const { peerAffairs } = otherGapsOf(dataset);
    const ofAffair = peerAffairs.filter(({ affair }) => affair === '2.11');
    expect(ofAffair.map(({ region, peers }) => [region, peers])).toEqual([
      ['34.01', 4],
      ['33.01', 2],
    ]);
    const pi = affairPractice(gapContextOf(dataset, day, noLinkDecisions)).get(
      dataset.affairs[0]?.code ?? ('' as never),
    );
    expect(ofAffair[0]?.share).toBeCloseTo((4 + 4 * (pi ?? 0)) / 8, 12);
  });

  it('nothing is found where nothing is there', () => {
    const nothing = { peerAffairs: [], isolated: [], brokers: [], openTriangles: [], closures: [] };
    expect(otherGapsOf(aDataset())).toEqual({ ...nothing, withoutRecord: [] });
    expect(otherGapsOf(aDataset({ regions: [aRegion('33.01')] }))).toEqual({
      ...nothing,
      withoutRecord: ['33.01'],
    });
  });
});

describe.skipIf(!builtInExists)('on the built-in data', () => {
  it('tells isolated regions apart from the 291 without record', () => {
    const { isolated, withoutRecord } = otherGapsOf(builtIn());
    expect(withoutRecord).toHaveLength(291);
    // 255 regions have a record, 238 of them a tie.
    expect(isolated).toHaveLength(17);
  });
});
