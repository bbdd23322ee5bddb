import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAgreementId } from '../../src/domain/ids.ts';
import { keptKey } from '../../src/domain/Kept.ts';
import { overlapDecision } from '../../src/ingest/update/overlapDecision.ts';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';
import { defaultThresholds } from '../../src/relations/Thresholds.ts';
import { attachKept } from '../../src/ingest/update/attachKept.ts';
import { initialWork, replaceDataset } from '../../src/state/actions.ts';
import { createAppStore } from '../../src/state/createAppStore.ts';
import { deriveOnce, selectDerived } from '../../src/state/derive.ts';
import { findingsInputOf, gapRequestOf, isInputOf } from '../../src/state/findingsInputOf.ts';
import { keepKnown } from '../../src/state/keepKnown.ts';
import {
  applyOverlapThresholds,
  decideOverlap,
  markOverlapsSeen,
  selectOverlapDecisions,
  setOverlapThresholds,
  startOverlapsSeen,
  toggleFamilyCut,
  withdrawOverlap,
  type OverlapVerdict,
} from '../../src/state/overlapActions.ts';
import { defaultOverlaps } from '../../src/state/OverlapsSettings.ts';
import { rulesRequestOf } from '../../src/state/rulesRequestOf.ts';
import { fromSavedWork, toSavedWork } from '../../src/state/savedWork.ts';
import { selectLinkDecisions } from '../../src/state/selectLinkDecisions.ts';
import type { Work } from '../../src/state/Work.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import type { JobClient } from '../../src/workers/JobClient.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

const today = '2026-11-24';
const pair = ['33.01', '33.02'] as const;
const dataset = aDataset({
  regions: ['33', '33.01', '33.02', '33.03', '33.04'].map((id) => aRegion(id)),
  agreements: [
    anAgreement('KB')
      .between(...pair)
      .as('KB')
      .general()
      .signed('2022-01-01')
      .with({ title: 'Kerja sama daerah' }),
    anAgreement('PKS')
      .between(...pair)
      .as('PKS')
      .about('1.03')
      .signed('2022-06-01')
      .with({ title: 'Air bersih' }),
    anAgreement('R')
      .between('33.03', '33.04')
      .as('PKS')
      .about('1.03')
      .signed('2010-06-01')
      .with({ title: 'Jalan' }),
    anAgreement('S')
      .between('33.03', '33.02')
      .as('PKS')
      .about('2.11')
      .signed('2011-06-01')
      .with({ title: 'Sampah' }),
  ],
});
const start = initialWork(dataset, today, 'id');
const verdict = (a: string, b: string, fields: Partial<OverlapVerdict> = {}): OverlapVerdict => ({
  pairs: [{ a: toAgreementId(a), b: toAgreementId(b), class: 'overlap', score: 71 }],
  answer: 'coordinate',
  note: '',
  author: 'Siti',
  on: '2026-11-24T01:00:00Z',
  ...fields,
});
const decide = (work: Work, params: OverlapVerdict): Work => decideOverlap.perform(work, params);

describe('a decision on a pair', () => {
  const once = decide(start, verdict('R', 'KB', { note: 'rapat' }));

  it('is kept with what was known of the pair, from either side', () => {
    const found = selectOverlapDecisions(once).get('KB|R');
    expect(found?.kept).toMatchObject({
      kind: 'overlap',
      note: 'rapat',
      author: 'Siti',
      on: '2026-11-24T01:00:00Z',
    });
    expect(found?.kept.about.map((one) => 'id' in one && one.id)).toEqual(['KB', 'R']);
    expect(found?.decision).toEqual({ answer: 'coordinate', class: 'overlap', score: 71, signals: {} });
  });

  it('changes nothing where it says the same, and keeps what was said before where it does not', () => {
    expect(decide(once, verdict('KB', 'R', { note: 'rapat', on: '2026-11-25T01:00:00Z' }))).toBe(once);
    const twice = decide(once, verdict('KB', 'R', { answer: 'keep-both', on: '2026-11-25T01:00:00Z' }));
    const third = decide(twice, verdict('KB', 'R', { answer: 'later', on: '2026-11-26T01:00:00Z' }));
    expect(third.kept).toHaveLength(1);
    expect(selectOverlapDecisions(third).get('KB|R')?.decision.earlier).toEqual([
      {
        answer: 'keep-both',
        class: 'overlap',
        score: 71,
        signals: {},
        note: '',
        author: 'Siti',
        on: '2026-11-25T01:00:00Z',
      },
      {
        answer: 'coordinate',
        class: 'overlap',
        score: 71,
        signals: {},
        note: 'rapat',
        author: 'Siti',
        on: '2026-11-24T01:00:00Z',
      },
    ]);
  });

  it('is taken for every pair of a group at once, and taken back', () => {
    const pairs = ['KB', 'R', 'S'].map((id) => ({
      a: toAgreementId('PKS'),
      b: toAgreementId(id),
      class: 'nested',
      score: 5,
    }));
    const bulk = decide(start, verdict('', '', { pairs, group: 'overlap:x' }));
    expect([...selectOverlapDecisions(bulk).keys()].toSorted()).toEqual(['KB|PKS', 'PKS|R', 'PKS|S']);
    expect(bulk.kept.map((one) => overlapDecision(one)?.group)).toEqual([
      'overlap:x',
      'overlap:x',
      'overlap:x',
    ]);
    expect(withdrawOverlap.perform(bulk, bulk.kept.map(keptKey)).kept).toEqual([]);
    expect(withdrawOverlap.perform(start, ['overlap x'])).toBe(start);
  });

  it('of a group without pairs is on all of its documents', () => {
    const documents = ['R', 'S', 'PKS'].map(toAgreementId);
    const group = verdict('', '', { pairs: [], group: 'fragmentation:x', documents, class: 'fragmentation' });
    const work = decide(start, group);
    expect(work.kept.map(({ key, about }) => [key, about.length])).toEqual([['fragmentation:x', 3]]);
    expect(decide(work, group)).toBe(work);
    expect(attachKept(work.kept, dataset).attached[0]?.agreementIds?.toSorted()).toEqual(['PKS', 'R', 'S']);
    expect(selectOverlapDecisions(work).size).toBe(0);
    const fewer: Dataset = { ...dataset, agreements: dataset.agreements.slice(0, 3) };
    expect(attachKept(work.kept, fewer).loose).toHaveLength(1);
  });

  it('on documents that are not in the data, or one with itself, is none', () => {
    expect(decide(start, verdict('KB', 'X'))).toBe(start);
    expect(decide(start, verdict('KB', 'KB'))).toBe(start);
  });
});

describe('links that people decide on', () => {
  it('reach families, the network and every request, and undo takes them back', () => {
    const idle: JobClient = {
      run: () => ({ promise: new Promise<never>(() => undefined), cancel: () => undefined }),
      dispose: () => undefined,
    };
    const store = createAppStore({
      work: { ...start, project: { id: 'own', name: '' } },
      builtIn: aDataset({ id: 'indonesia' }),
      client: idle,
      storage: createMemoryStorage(),
      today: () => today,
    });
    const familyCount = (): number => selectDerived(store.getState().work).families.families.length;
    const [link] = buildFamilies(dataset, noLinkDecisions).links;
    expect([familyCount(), link?.id]).toEqual([3, 'KB|PKS']);
    if (link === undefined) return;
    store.dispatch(toggleFamilyCut, { link, author: '', on: '2026-11-24T01:00:00Z' });
    expect(familyCount()).toBe(4);
    store.dispatch(decideOverlap, verdict('R', 'S', { answer: 'family' }));
    expect(familyCount()).toBe(3);
    const { work } = store.getState();
    const wanted = { cut: ['KB|PKS'], linked: [{ id: 'R|S', as: 'family' }] };
    expect(findingsInputOf(work).decisions).toEqual(wanted);
    expect(gapRequestOf(work).decisions).toBe(findingsInputOf(work).decisions);
    expect(gapRequestOf(work)).not.toHaveProperty('thresholds');
    store.undo();
    store.undo();
    expect(familyCount()).toBe(3);
    expect(selectLinkDecisions(store.getState().work)).toBe(noLinkDecisions);
    store.redo();
    expect(familyCount()).toBe(4);
    store.dispatch(toggleFamilyCut, { link, author: '', on: '2026-11-25T01:00:00Z' });
    expect(store.getState().work.kept).toEqual([]);
    store.dispose();
  });

  it('that change none leave the network as it is', () => {
    const before = deriveOnce(dataset, start.filters, selectLinkDecisions(start));
    const work = decide(start, verdict('R', 'S', { answer: 'later' }));
    expect(selectDerived(work)).toBe(before);
    expect(isInputOf(findingsInputOf(start), work)).toBe(true);
  });
});

describe('thresholds and settings of overlaps', () => {
  it('move the findings and nothing else; the same again changes nothing', () => {
    const moved = setOverlapThresholds.perform(start, { subject: 0.4 });
    expect(moved.overlapThresholds).toEqual({ ...defaultThresholds, subject: 0.4 });
    expect(isInputOf(findingsInputOf(start), moved)).toBe(false);
    expect(rulesRequestOf(moved)).toBe(rulesRequestOf(moved));
    expect(rulesRequestOf(moved).thresholds.subject).toBe(0.4);
    expect(applyOverlapThresholds.perform(moved, undefined).overlapThresholds).toEqual(defaultThresholds);
    expect(applyOverlapThresholds.perform(start, { ...defaultThresholds })).toBe(start);
  });

  it('lose what another dataset does not know', () => {
    const affair = dataset.affairs[0]?.code;
    const overlaps = {
      ...defaultOverlaps,
      province: dataset.regions[0]?.id ?? ('33' as never),
      ...(affair === undefined ? {} : { affair }),
    };
    const work = { ...start, overlaps };
    expect(keepKnown(work)).toBe(work);
    expect(keepKnown({ ...work, dataset: aDataset({ regions: [] }) }).overlaps).toEqual(defaultOverlaps);
    expect(replaceDataset.perform(work, { dataset, today }).overlaps).toEqual(defaultOverlaps);
  });

  it('keep what was seen first, until it is marked or the dataset is another', () => {
    const seen = { dataset: 'test', on: '1', keys: ['a'] };
    const first = startOverlapsSeen.perform(start, seen);
    expect(startOverlapsSeen.perform(first, { ...seen, keys: ['a', 'b'] })).toBe(first);
    expect(startOverlapsSeen.perform(first, { ...seen, dataset: 'x' }).overlapsSeen?.dataset).toBe('x');
    expect(markOverlapsSeen.perform(first, { ...seen, keys: ['b'] }).overlapsSeen?.keys).toEqual(['b']);
  });
});

describe('work as it was saved by an earlier edition', () => {
  it('opens with its cut links as decisions', () => {
    const builtIn: Dataset = { ...dataset, id: 'indonesia', builtIn: true };
    const open = (data: Dataset): Work => initialWork(data, today, 'id');
    const saved = structuredClone(
      toSavedWork({ ...start, project: { id: 'own', name: '' } }, builtIn, today),
    );
    expect(saved.work).not.toHaveProperty('familyCuts');
    const old = { ...saved, work: { ...(saved.work as object), familyCuts: ['KB|PKS'] } };
    const { work, unreadable } = fromSavedWork(old, builtIn, open);
    expect(unreadable).toBe(0);
    expect(selectLinkDecisions(work)).toEqual({ cut: ['KB|PKS'], linked: [] });
    // Saved again and opened again it is the same.
    expect(fromSavedWork(structuredClone(toSavedWork(work, builtIn, today)), builtIn, open).work).toEqual(
      work,
    );
  });
});
