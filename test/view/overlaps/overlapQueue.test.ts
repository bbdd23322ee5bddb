import { describe, expect, test } from 'vitest';
import { toAffairCode, toRegionId } from '../../../src/domain/ids.ts';
import {
  classOfEntry,
  entriesOf,
  readOverlapItem,
  type OverlapEntry,
} from '../../../src/view/overlaps/OverlapEntry.ts';
import { entriesOfRegion } from '../../../src/view/overlaps/entriesOfRegion.ts';
import {
  filterEntries,
  noMarks,
  reviewProgress,
  sortEntries,
  type OverlapFilter,
} from '../../../src/view/overlaps/OverlapFilter.ts';
import { overlapRows, overlapSections } from '../../../src/view/overlaps/overlapQueue.ts';
import { newnessOf, seenKeys } from '../../../src/view/overlaps/overlapsSeen.ts';
import { countClasses } from '../../../src/view/overlaps/countClasses.ts';
import { dataset, findings, link, pair } from './findings.ts';

const entries = entriesOf(findings);
const pairOf = new Map(findings.pairs.map((one) => [one.id, one]));
const ids = (list: readonly OverlapEntry[]): readonly string[] => list.map(({ id }) => id);
const filtered = (filter: OverlapFilter, text = ''): readonly string[] =>
  ids(filterEntries(entries, filter, text, { dataset, language: 'en', pairOf, marks: noMarks }));

describe('the queue of overlaps', () => {
  test('groups come first, then links, then party sets; pairs of groups are no lines of their own', () => {
    expect(ids(entries)).toEqual(['G1', 'G2', 'G3', 'A4|A5', 'S1']);
    expect(entries.map(classOfEntry)).toEqual([
      'overlap',
      'fragmentation',
      'series',
      'family',
      'complementary',
    ]);
  });

  test('what may be done twice stands by state, what only looks so apart; what is undated is folded', () => {
    const sections = overlapSections(entries, 'groups');
    expect(sections.map(({ id, entries: all }) => [id, ids(all)])).toEqual([
      ['live', ['G1']],
      ['probably-over', []],
      ['undated', ['G2']],
      ['over', []],
      ['family', ['A4|A5']],
      ['series', ['G3']],
      ['sets', ['S1']],
    ]);
    expect(sections.filter(({ folded }) => folded).map(({ id }) => id)).toEqual([
      'undated',
      'over',
      'family',
      'sets',
    ]);
    expect(overlapSections(entries, 'links').map(({ id }) => id)).toEqual(['family', 'series', 'sets']);
    expect(overlapSections(entries, 'groups', true)[2]?.folded).toBe(false);
  });

  test('a folded section opens for what is shown in it, and stays as a person turned it', () => {
    const sections = overlapSections(entries, 'groups');
    const shown = (turned: ReadonlyMap<'undated' | 'live', boolean>, id?: string): readonly string[] =>
      overlapRows(sections, turned, id).flatMap((row) => (row.type === 'entry' ? [row.entry.id] : []));
    expect(shown(new Map())).toEqual(['G1', 'G3']);
    expect(shown(new Map(), 'G2')).toEqual(['G1', 'G2', 'G3']);
    expect(shown(new Map([['live', false]]))).toEqual(['G3']);
    expect(shown(new Map([['undated', false]]), 'G2')).toEqual(['G1', 'G3']);
  });

  test('every filter keeps only what it names', () => {
    expect(filtered({})).toEqual(ids(entries));
    expect(filtered({ live: 'current' })).toEqual(ids(entries));
    expect(filtered({ class: 'fragmentation' })).toEqual(['G2']);
    expect(filtered({ live: 'probably-over' })).toEqual(['A4|A5']);
    expect(filtered({ affair: toAffairCode('1.02') })).toEqual(['S1']);
    expect(filtered({ party: toRegionId('33.04') })).toEqual(['A4|A5', 'S1']);
    expect(filtered({ province: toRegionId('34') })).toEqual(['G1', 'G2', 'G3']);
    expect(filtered({ verdict: 'decided' })).toEqual([]);
    expect(filtered({ verdict: 'undecided' })).toEqual(ids(entries));
    expect(filtered({ flag: 'end-assumed' })).toEqual([]);
    expect(filtered({}, 'galuga alas3')).toEqual(['G1', 'G2', 'G3']);
    expect(filtered({}, 'no such word')).toEqual([]);
  });

  test('decided and new entries are told by what is known of them', () => {
    const marks = {
      ...noMarks,
      isDecided: (entry: OverlapEntry) => entry.id === 'G1',
      isNew: (entry: OverlapEntry) => entry.id === 'A4|A5',
    };
    const context = { dataset, language: 'en' as const, pairOf, marks };
    expect(ids(filterEntries(entries, { verdict: 'decided' }, '', context))).toEqual(['G1']);
    expect(ids(filterEntries(entries, { verdict: 'new' }, '', context))).toEqual(['A4|A5']);
    expect(reviewProgress(entries, marks, 'groups')).toEqual({ done: 1, of: 2 });
    expect(reviewProgress(entries, marks, 'links')).toEqual({ done: 0, of: 1 });
  });

  test('orders are stable', () => {
    expect(ids(sortEntries(entries, 'class', dataset))).toEqual(ids(entries));
    expect(ids(sortEntries(entries, 'score', dataset))).toEqual(['A4|A5', 'G1', 'G3', 'G2', 'S1']);
    expect(ids(sortEntries(entries, 'begin', dataset))).toEqual(['S1', 'G3', 'A4|A5', 'G1', 'G2']);
    expect(ids(sortEntries(entries, 'value', dataset))).toEqual(ids(entries));
  });

  test('what was in the lists at the last look is not new; another dataset has no baseline', () => {
    const seen = { dataset: 'd', keys: seenKeys(entries.filter(({ id }) => id !== 'G2')) };
    expect(ids(entries.filter(newnessOf(seen, 'd')))).toEqual(['G2']);
    expect(entries.some(newnessOf(seen, 'other'))).toBe(false);
    expect(entries.some(newnessOf(undefined, 'd'))).toBe(false);
  });

  test('classes are counted by pairs, fragmentations and series by groups', () => {
    const { classes, live } = countClasses(findings);
    expect(classes).toMatchObject({ overlap: 1, family: 1, fragmentation: 1, series: 1, duplication: 0 });
    expect(live).toEqual({ live: 1, 'probably-over': 0, undated: 1, over: 0 });
  });
});

describe('the item of the address', () => {
  const read = (text: string | undefined) => readOverlapItem(text, dataset, entries, pairOf);
  test('names an entry, a pair from either end, or a document', () => {
    expect(read(undefined)).toEqual({ type: 'none' });
    expect(read('G2')).toMatchObject({ type: 'entry', entry: { id: 'G2' } });
    expect(read('A2|A1')).toMatchObject({ type: 'entry', entry: { id: 'G1' }, pair: { id: pair.id } });
    expect(read('A5|A4')).toMatchObject({ type: 'entry', entry: { id: link.id } });
    expect(read('A3')).toMatchObject({ type: 'entry', entry: { id: 'G2' } });
  });

  test('says what is not there', () => {
    expect(read('A1|A6')).toEqual({ type: 'no-overlap', text: 'A1|A6' });
    expect(read('nothing')).toEqual({ type: 'unknown', text: 'nothing' });
    expect(read('A1|X9')).toEqual({ type: 'unknown', text: 'A1|X9' });
  });
});

test('a region sees what its documents are part of, findings before links', () => {
  expect(ids(entriesOfRegion(findings, toRegionId('33.04'), dataset))).toEqual(['G3', 'A4|A5', 'S1']);
  expect(ids(entriesOfRegion(findings, toRegionId('34.01'), dataset))).toEqual(['G2']);
  expect(entriesOfRegion(findings, toRegionId('33'), dataset)).toEqual([]);
});
