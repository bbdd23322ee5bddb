import { describe, expect, test } from 'vitest';
import { findOverlapPairs } from '../../src/analysis/overlaps/findOverlapPairs.ts';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import {
  filterOverlaps,
  groupOf,
  overlapGroups,
  overlapRows,
  readOverlapItem,
} from '../../src/view/overlapList.ts';
import { aDataset, anAgreement, anOutsideParty, aRegion } from '../support/builders.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const today = '2026-11-23';
const dataset = aDataset({
  regions: [
    aRegion('33.01', { name: 'Kabupaten Alas' }),
    aRegion('33.02', { name: 'Kabupaten Bukit' }),
    aRegion('33.03', { name: 'Kabupaten Cahaya' }),
  ],
  outsideParties: [anOutsideParty('kkp', { name: 'Kementerian Kelautan' })],
  agreements: [
    anAgreement('OVER-1').between('33.01', '33.02').about('2.09').signed('2018-01-01').as('KB'),
    anAgreement('OVER-2').between('33.02', '33.01').about('2.09').signed('2018-06-01').as('KB'),
    anAgreement('UND-1').between('33.01', '33.03').about('3.26').as('KB').with({ title: 'Geopark' }),
    anAgreement('UND-2').between('33.01', '33.03').about('3.26').as('KB'),
    anAgreement('LEV-1').between('33.02', 'out:kkp').about('3.25').signed('2025-01-01').as('NK'),
    anAgreement('LEV-2').between('33.02', 'out:kkp').about('3.25').signed('2025-03-01').as('PKS'),
    anAgreement('ALONE').between('33.02', '33.03').about('1.01'),
  ],
});
const pairs = findOverlapPairs(dataset, buildFamilies(dataset, noLinkDecisions), statusesOn(dataset, today));

describe('the item of the address', () => {
  test('a pair, one agreement, an agreement in no pair, anything else', () => {
    expect(readOverlapItem('OVER-2|OVER-1', dataset, pairs)).toMatchObject({
      type: 'pair',
      pair: { id: 'OVER-1|OVER-2' },
    });
    expect(readOverlapItem('UND-2', dataset, pairs)).toMatchObject({ pair: { id: 'UND-1|UND-2' } });
    expect(readOverlapItem('ALONE', dataset, pairs)).toEqual({ type: 'no-overlap', text: 'ALONE' });
    expect(readOverlapItem('ALONE|UND-1', dataset, pairs)).toEqual({
      type: 'no-overlap',
      text: 'ALONE|UND-1',
    });
    expect(readOverlapItem('KSD-?', dataset, pairs)).toEqual({ type: 'unknown', text: 'KSD-?' });
    expect(readOverlapItem(undefined, dataset, pairs)).toEqual({ type: 'none' });
  });
});

describe('the queue', () => {
  const groups = overlapGroups(pairs);

  test('every pair is in one group, what is set apart last', () => {
    expect(groups.map(({ id }) => id)).toEqual([
      'live',
      'probably-over',
      'undated',
      'over',
      'different-level',
      'renewal',
      'one-day',
    ]);
    expect(groups.flatMap((group) => group.pairs).length).toBe(pairs.length);
    for (const group of groups) for (const pair of group.pairs) expect(groupOf(pair)).toBe(group.id);
    expect(
      groups.filter(({ setApart }) => setApart).flatMap((group) => group.pairs.map((pair) => pair.class)),
    ).toEqual(['different-level']);
  });

  test('undated, over and what is set apart are folded until something in them is open or a person opens them', () => {
    const shown = (...parameters: Parameters<typeof overlapRows>): readonly string[] =>
      overlapRows(...parameters).flatMap((row) => (row.type === 'pair' ? [row.pair.id] : []));
    expect(shown(groups, new Map(), undefined)).toEqual(['OVER-1|OVER-2']);
    expect(shown(groups, new Map(), 'undated')).toEqual(['OVER-1|OVER-2', 'UND-1|UND-2']);
    expect(shown(groups, new Map([['different-level', true]]), undefined)).toContain('LEV-1|LEV-2');
    expect(shown(groups, new Map([['probably-over', false]]), undefined)).toEqual([]);
  });

  test('a text finds parties, titles, ids and affairs', () => {
    const found = (text: string): readonly string[] =>
      filterOverlaps(pairs, dataset, text, 'en')
        .map(({ id }) => id)
        .toSorted();
    expect(found('geopark')).toEqual(['UND-1|UND-2']);
    expect(found('kelautan bukit')).toEqual(['LEV-1|LEV-2']);
    expect(found('over-2')).toEqual(['OVER-1|OVER-2']);
    expect(found('3.25')).toEqual(['LEV-1|LEV-2']);
    expect(found('nothing like it')).toEqual([]);
  });
});
