import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { inForceStatuses, onRecordStatuses } from '../../src/domain/status.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { explainNoPath, shortestPath } from '../../src/graph/shortestPath.ts';
import { explainPath } from '../../src/view/explainPath.ts';
import { partnersOf } from '../../src/view/partnersOf.ts';
import { countPartners, regionSentence } from '../../src/view/regionSentence.ts';
import { aDataset } from '../support/builders.ts';
import { builtIn, builtInExists } from '../support/builtIn.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const filters = defaultFilters(aDataset(), '2026-11-23');
const record = { ...filters, statuses: onRecordStatuses };
const inForce = { ...filters, statuses: inForceStatuses };

describe('regionSentence', () => {
  it('says both counts on record', () => {
    const none = { partners: 12, inForce: 0, notKnown: 12 };
    expect(regionSentence(none, record, 'en')).toBe('12 partners on record, none known to be in force');
    expect(regionSentence({ partners: 1, inForce: 0, notKnown: 1 }, record, 'en')).toBe(
      '1 partner on record, not known to be in force',
    );
    expect(regionSentence({ partners: 5, inForce: 2, notKnown: 3 }, record, 'id')).toBe(
      '5 mitra tercatat, 2 berlaku atau dianggap berlaku',
    );
    expect(regionSentence({ partners: 5, inForce: 5, notKnown: 0 }, record, 'de')).toBe(
      '5 Partner verzeichnet, alle (vermutlich) in Kraft',
    );
  });

  it('says on a day what is on record as well', () => {
    expect(regionSentence({ partners: 0, inForce: 0, notKnown: 0 }, inForce, 'en', 12)).toBe(
      'No partner in force on 23 November 2026; 12 on record',
    );
    expect(regionSentence({ partners: 13, inForce: 9, notKnown: 4 }, inForce, 'en', 14)).toBe(
      '13 partners on 23 November 2026: 9 in force or assumed so, 4 undated; 14 on record',
    );
  });

  it('names a choice by hand as one', () => {
    const chosen = { ...filters, statuses: ['ended' as const] };
    expect(regionSentence({ partners: 3, inForce: 0, notKnown: 3 }, chosen, 'en')).toBe(
      '3 partners with the chosen statuses, none known to be in force',
    );
  });
});

describe.runIf(builtInExists)('Kota Semarang in the built-in data', () => {
  const dataset = builtIn();
  const first = defaultFilters(dataset, '2026-11-23');
  const { network, statusOf } = deriveNetwork(dataset, first, noLinkDecisions);
  const semarang = toRegionId('33.74');

  it('has 12 partners on record, none known to be in force', () => {
    const counts = countPartners(network, semarang);
    expect(regionSentence(counts, first, 'en')).toBe('12 partners on record, none known to be in force');
  });

  it('lists them nearest first, bordering ones marked', () => {
    const rows = partnersOf(dataset, network, statusOf, semarang);
    expect(rows).toHaveLength(12);
    expect(rows.slice(0, 2).map(({ region, borders }) => [region, borders])).toEqual([
      ['33.24', true],
      ['33.21', true],
    ]);
    expect(rows.at(-1)?.borders).toBe(false);
    const distances = rows.map(({ distanceKm }) => distanceKm ?? Infinity);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  });

  it('is three steps from Papua Barat Daya, and Kota Sorong has no path to Kota Surabaya for want of a record', () => {
    expect(shortestPath(network, toRegionId('96'), semarang)).toHaveLength(4);
    const [from, to] = [toRegionId('96.71'), toRegionId('35.78')];
    const reason = explainNoPath(network, dataset, from, to);
    expect(reason?.code).toBe('no-record');
    expect(reason === undefined ? '' : explainPath(reason, dataset, from, to, 'en')).toBe(
      'Nothing at all is recorded of Kota Sorong, so a path may only be unknown.',
    );
  });
});
