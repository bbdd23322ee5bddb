import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { initialWork, select, setFilters, setLanguage, setPeriod } from '../../src/state/actions.ts';
import { closeStep, emptyHistory, recordStep, redoStep, undoStep } from '../../src/state/History.ts';
import { pickUndoable, type Work } from '../../src/state/Work.ts';
import { aDataset, anAgreement } from '../support/builders.ts';

const dataset = aDataset({ agreements: [anAgreement().between('33.01', '33.02')] });
const start = initialWork(dataset, '2026-11-23', 'en');

describe('the history', () => {
  it('joins the changes of one drag into one step, until the drag ends', () => {
    const first = setPeriod.perform(start, { fromYear: 2018, toYear: 2020 });
    const second = setPeriod.perform(first, { fromYear: 2018, toYear: 2021 });
    const third = setPeriod.perform(second, { fromYear: 2019, toYear: 2021 });
    let history = recordStep(emptyHistory, 'setPeriod', 'merge', start, first);
    history = recordStep(history, 'setPeriod', 'merge', first, second);
    history = recordStep(closeStep(history), 'setPeriod', 'merge', second, third);
    expect(history.past.map((step) => step.before.filters)).toEqual([start.filters, second.filters]);
  });

  it('leaves out what undo does not cover', () => {
    const german = setLanguage.perform(start, 'de');
    expect(recordStep(emptyHistory, 'setLanguage', 'record', start, german)).toBe(emptyHistory);
  });

  it('forgets what was undone once something new is done', () => {
    const one = select.perform(start, { type: 'region', id: toRegionId('33.01') });
    const undone = undoStep(recordStep(emptyHistory, 'select', 'record', start, one), one);
    if (undone === undefined) throw new Error('nothing to undo');
    const two = select.perform(undone.work, { type: 'region', id: toRegionId('33.02') });
    expect(recordStep(undone.history, 'select', 'record', undone.work, two).future).toEqual([]);
  });

  it('keeps as many steps as fit into the memory: whole datasets few, edits of one many, the last always', () => {
    const large = (): Work => ({
      ...start,
      dataset: { ...dataset, agreements: agreements.map((one) => ({ ...one })) },
    });
    const agreements = Array.from({ length: 100_000 }, () => anAgreement().between('33.01', '33.02').build());
    const replaced = [large(), large(), large(), large(), large(), large()];
    let history = emptyHistory;
    for (const [at, work] of replaced.slice(1).entries()) {
      history = recordStep(history, 'replaceDataset', 'record', replaced[at] ?? start, work);
    }
    expect(history.past).toHaveLength(2);
    expect(history.past.at(-1)?.before.dataset).toBe(replaced[4]?.dataset);
    const [first = start] = replaced;
    history = emptyHistory;
    let work = first;
    for (let edit = 0; edit < 50; edit += 1) {
      const [one, ...rest] = work.dataset.agreements;
      if (one === undefined) throw new Error('no agreement');
      const next = { ...work, dataset: { ...work.dataset, agreements: [...rest, { ...one, title: 'x' }] } };
      history = recordStep(history, 'editData', 'record', work, next);
      work = next;
    }
    expect(history.past).toHaveLength(50);
    const huge = {
      ...start,
      dataset: { ...dataset, agreements: [...agreements, ...agreements, ...agreements, ...agreements] },
    };
    expect(recordStep(history, 'replaceDataset', 'record', huge, start).past).toHaveLength(1);
  });

  it('goes back to the start and forward to the end, whatever was done', () => {
    const change = fc.oneof(
      fc
        .integer({ min: 1, max: 9 })
        .map((n) => (work: Work) => setFilters.perform(work, { minAgreements: n })),
      fc
        .constantFrom('33.01', '33.02')
        .map((id) => (work: Work) => select.perform(work, { type: 'region', id: toRegionId(id) })),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let work = start;
        let history = emptyHistory;
        for (const apply of changes) {
          const next = apply(work);
          history = recordStep(history, 'any', 'record', work, next);
          work = next;
        }
        const end = work;
        for (let step = undoStep(history, work); step !== undefined; step = undoStep(history, work)) {
          ({ work, history } = step);
        }
        expect(pickUndoable(work)).toEqual(pickUndoable(start));
        for (let step = redoStep(history, work); step !== undefined; step = redoStep(history, work)) {
          ({ work, history } = step);
        }
        expect(pickUndoable(work)).toEqual(pickUndoable(end));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
