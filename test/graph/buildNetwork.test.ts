import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { pairKey, toRegionId } from '../../src/domain/ids.ts';
import type { Filters } from '../../src/domain/ViewSettings.ts';
import { buildNetwork, toNetworkArrays } from '../../src/graph/buildNetwork.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import type { Network, Tie } from '../../src/graph/Network.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { agreementBuilders, datasets, seeded } from '../support/arbitraries.ts';
import { aDataset, anAgreement, aRegion, type AgreementBuilder } from '../support/builders.ts';
import { builtIn } from '../support/builtIn.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const day = '2026-11-23';

function everything(dataset: Dataset): Filters {
  return { ...defaultFilters(dataset, day), statuses: [] };
}

function networkOf(dataset: Dataset, minAgreements = 1, decisions = noLinkDecisions): Network {
  return deriveNetwork(dataset, { ...everything(dataset), minAgreements }, decisions).network;
}

function tieOf(agreements: readonly AgreementBuilder[], a: string, b: string): Tie {
  const tie = networkOf(aDataset({ agreements })).tieOf.get(pairKey(a, b));
  if (tie === undefined) throw new Error(`no tie ${a} ${b}`);
  return tie;
}

const kb = anAgreement('KB').between('11', '12', '13').as('KB').signed('2024-01-15').about('2.11');
const pks = anAgreement('PKS').between('11', '12').as('PKS').signed('2024-06-01').about('1.03').under('KB');

describe('a tie', () => {
  it('joins every pair of regions of an agreement, each with its share', () => {
    const network = networkOf(aDataset({ agreements: [kb] }));
    expect(network.ties.map((tie) => tie.id)).toEqual(['11|12', '11|13', '12|13']);
    for (const tie of network.ties) {
      expect([tie.count, tie.strength, tie.distance]).toEqual([1, 0.5, 2]);
    }
  });

  it('counts a family once, with its largest share, and lists its documents', () => {
    expect(tieOf([kb, pks], '12', '11')).toEqual({
      id: '11|12',
      a: '11',
      b: '12',
      count: 1,
      strength: 1,
      distance: 1,
      families: ['KB'],
      agreements: ['KB', 'PKS'],
      affairs: ['1.03', '2.11'],
      certainty: 'assumed',
    });
    expect(tieOf([kb, pks], '12', '13').agreements).toEqual(['KB']);
  });

  it('counts a cut family twice', () => {
    const dataset = aDataset({ agreements: [kb, pks] });
    const tie = networkOf(dataset, 1, { cut: [pairKey('KB', 'PKS')], linked: [] }).tieOf.get('11|12');
    expect([tie?.count, tie?.strength, tie?.families]).toEqual([2, 1.5, ['KB', 'PKS']]);
  });

  it('counts one signing event once, whatever it signs', () => {
    const mission = ['A', 'B', 'C'].map((id, number) =>
      anAgreement(id)
        .between('11', '12')
        .as('PKS')
        .signed('2024-05-02')
        .about(`2.0${String(number)}`),
    );
    expect(tieOf(mission, '11', '12').count).toBe(1);
    expect(tieOf(mission, '11', '12').families).toEqual(['A', 'B', 'C']);
    expect(
      tieOf([...mission, anAgreement('D').between('12', '11').signed('2024-05-03')], '11', '12').count,
    ).toBe(2);
    const wider = anAgreement('D').between('11', '12', '13').signed('2024-05-02');
    expect(tieOf([...mission, wider], '11', '12').count).toBe(2);
    const months = ['A', 'B'].map((id) => anAgreement(id).between('11', '12').signed('2024-05'));
    expect(tieOf(months, '11', '12').count).toBe(2);
  });

  it('has shares by regions only: outside parties are company', () => {
    expect(tieOf([anAgreement().between('11', '12', 'out:ministry')], '11', '12').strength).toBe(1);
    expect(networkOf(aDataset({ agreements: [anAgreement().between('11', 'out:ministry')] })).ties).toEqual(
      [],
    );
  });

  it('is as sure as the best of its agreements', () => {
    const undated = anAgreement('A').between('11', '12');
    const ended = anAgreement('B').between('11', '12').until('2020-01-01');
    const assumed = anAgreement('C').between('11', '12').signed('2025-01-01');
    const stated = anAgreement('D').between('11', '12').until('2027-01-01');
    expect(tieOf([undated, ended], '11', '12').certainty).toBe('not-known');
    expect(tieOf([undated, ended, assumed], '11', '12').certainty).toBe('assumed');
    expect(tieOf([undated, ended, assumed, stated], '11', '12').certainty).toBe('in-force');
  });

  it('of fewer families than asked for is dropped, its regions stay', () => {
    const agreements = [
      anAgreement('A').between('11', '12').signed('2020'),
      anAgreement('B').between('11', '12').signed('2021'),
      anAgreement('C').between('12', '13'),
    ];
    const network = networkOf(aDataset({ agreements }), 2);
    expect(network.ties.map((tie) => tie.id)).toEqual(['11|12']);
    expect(network.regions).toEqual(['11', '12', '13']);
    expect(network.agreementsOf.get(toRegionId('13'))).toEqual(['C']);
    expect(network.tiesOf.get(toRegionId('13'))).toBeUndefined();
  });
});

describe('the nodes', () => {
  it('are all autonomous regions, without record too, and no others', () => {
    const dataset = aDataset({
      regions: [aRegion('12'), aRegion('11'), aRegion('31.71', { autonomous: false, level: 'unit' })],
      agreements: [anAgreement().between('31.71', '11', '12')],
    });
    const network = networkOf(dataset);
    expect(network.regions).toEqual(['11', '12']);
    expect(network.ties.map((tie) => [tie.id, tie.strength])).toEqual([['11|12', 1]]);
  });

  it('become numbers in arrays', () => {
    const regions = ['11', '11.01', '12', '14'].map((id) => aRegion(id));
    const own = aRegion('own:x', { level: 'other' });
    const agreements = [kb.between('11', '12', '11.01'), anAgreement('S').between('12', 'out:ministry')];
    const dataset = aDataset({ regions: [...regions, own], agreements });
    const arrays = toNetworkArrays(networkOf(dataset), dataset);
    expect(arrays).toEqual({
      nodeCount: 5,
      source: Uint32Array.of(1, 0, 0),
      target: Uint32Array.of(2, 1, 2),
      strength: Float64Array.of(0.5, 0.5, 0.5),
      count: Uint32Array.of(1, 1, 1),
      families: Uint32Array.of(1, 1, 2, 0, 0),
      hasRecord: Uint8Array.of(1, 1, 1, 0, 0),
      province: Int32Array.of(0, 0, 1, 2, -1),
    });
  });
});

describe('the projection', () => {
  it('equals a naive one in random datasets (property)', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        expectNaive(dataset);
      }),
      seeded,
    );
  });

  it('equals a naive one in the built-in data', () => {
    expectNaive(builtIn());
  });

  it('does not depend on the order of rows or parties (property)', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const turned: Dataset = {
          ...dataset,
          agreements: dataset.agreements
            .map((agreement) => ({ ...agreement, parties: agreement.parties.toReversed() }))
            .toReversed(),
        };
        expect(networkOf(turned).ties).toEqual(networkOf(dataset).ties);
      }),
      seeded,
    );
  });

  it('never loses a tie, nor a document or affair of one, to a further agreement (property)', () => {
    fc.assert(
      fc.property(datasets, agreementBuilders, (dataset, further) => {
        const more: Dataset = { ...dataset, agreements: [...dataset.agreements, further.build('ZZ')] };
        const after = networkOf(more);
        for (const tie of networkOf(dataset).ties) {
          const grown = after.tieOf.get(tie.id);
          expect(grown?.agreements).toEqual(expect.arrayContaining([...tie.agreements]));
          expect(grown?.affairs).toEqual(expect.arrayContaining([...tie.affairs]));
        }
      }),
      seeded,
    );
  });

  it('gives each region one unit of strength a family of one document (property)', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const plain: Dataset = {
          ...dataset,
          agreements: dataset.agreements.map(({ parentId: _p, renewsId: _r, ...rest }) => ({
            ...rest,
            // Nothing by which two documents could be of one family.
            title: 'Kerja sama daerah',
            documentType: 'unspecified' as const,
          })),
        };
        const network = networkOf(plain);
        for (const region of network.regions) {
          const joint = plain.agreements.filter(
            ({ parties }) =>
              parties.some((party) => party.partyId === region) &&
              parties.filter((party) => !party.partyId.startsWith('out:')).length >= 2,
          );
          const sum = (network.tiesOf.get(region) ?? []).reduce((total, tie) => total + tie.strength, 0);
          expect(sum).toBeCloseTo(joint.length, 9);
        }
      }),
      seeded,
    );
  });

  it('lists ties by id, whatever marks the ids of regions hold', () => {
    const ids = ['own:a', 'own:a-b', 'own:a~', 'own:ab', 'x', 'x|', 'x|y'];
    const regions = ids.map((id) => aRegion(id, { name: id }));
    for (const used of [ids, ids.slice(0, 5)]) {
      const all = anAgreement('A').between(...used);
      const network = networkOf(aDataset({ regions, agreements: [all] }));
      const pairs = used.flatMap((one, at) => used.slice(at + 1).map((other) => pairKey(one, other)));
      expect(network.ties.map((tie) => tie.id)).toEqual(pairs.toSorted());
    }
  });

  it('follows the shown agreements only', () => {
    const dataset = aDataset({ agreements: [kb, pks] });
    const statusOf = statusesOn(dataset, day);
    const shown = dataset.agreements.filter((agreement) => agreement.id === 'PKS');
    const network = buildNetwork(dataset, shown, buildFamilies(dataset, noLinkDecisions), statusOf, 1);
    expect(network.ties.map((tie) => [tie.id, tie.families])).toEqual([['11|12', ['KB']]]);
  });
});

/** All pairs of regions, each asked for the documents that name both. */
function expectNaive(dataset: Dataset): void {
  const network = networkOf(dataset);
  const { familyOf } = buildFamilies(dataset, noLinkDecisions);
  const regions = dataset.regions.filter((region) => region.autonomous).map((region) => region.id as string);
  const rows = dataset.agreements.map((agreement) => ({
    agreement,
    members: regions.filter((id) => agreement.parties.some((party) => party.partyId === id)),
  }));
  let ties = 0;
  for (const a of regions) {
    const withA = rows.filter(({ members }) => members.includes(a));
    for (const b of regions) {
      if (a >= b) continue;
      const both = withA.filter(({ members }) => members.includes(b));
      const tie = network.tieOf.get(`${a}|${b}`);
      if (both.length === 0) {
        if (tie !== undefined) throw new Error(`tie without document: ${tie.id}`);
        continue;
      }
      ties += 1;
      const shares = new Map<string, number>();
      // Groups that share a family or a signing event, joined until nothing more joins.
      let groups: Set<string>[] = [];
      for (const { agreement, members } of both) {
        const family = familyOf.get(agreement.id)?.id ?? '';
        shares.set(family, Math.max(shares.get(family) ?? 0, 1 / (members.length - 1)));
        const marks = new Set([`family ${family}`]);
        if (agreement.signedOn?.precision === 'day') {
          const parties = agreement.parties.map((party) => party.partyId).toSorted();
          marks.add(`event ${agreement.signedOn.text} ${parties.join(' ')}`);
        }
        const touched = groups.filter((group) => [...marks].some((mark) => group.has(mark)));
        groups = groups.filter((group) => !touched.includes(group));
        groups.push(new Set([...marks, ...touched.flatMap((group) => [...group])]));
      }
      expect(tie?.count).toBe(groups.length);
      expect(tie?.strength).toBeCloseTo(
        [...shares.values()].reduce((sum, share) => sum + share, 0),
        12,
      );
      expect(tie?.agreements).toEqual(both.map(({ agreement }) => agreement.id).toSorted());
      expect(tie?.families).toEqual([...shares.keys()].toSorted());
    }
  }
  expect(network.ties).toHaveLength(ties);
}
