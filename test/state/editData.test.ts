import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Kept } from '../../src/domain/Kept.ts';
import { initialWork } from '../../src/state/actions.ts';
import { dropDecisions, editData, keepDecisions } from '../../src/state/importActions.ts';
import { readRequestOf } from '../../src/state/readRequestOf.ts';
import type { Work } from '../../src/state/Work.ts';
import { changeOf, removalOf } from '../../src/view/editing/agreementEdits.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { aSheet, aSource } from '../support/sheets.ts';

const stamp = { author: 'Siti', on: '2026-11-24T00:00:00Z' };
const row = anAgreement('row-3').between('34.02', '34.04').with({ title: 'Sampah' }).build();
const dataset = aDataset({
  regions: ['34.02', '34.03', '34.04', '34.05'].map((id) => aRegion(id)),
  agreements: [row, anAgreement('row-4').between('34.02', '34.03')],
});
const start = initialWork(dataset, '2026-11-24', 'id');
const edit = (work: Work, ...decisions: readonly Kept[]): Work => editData.perform(work, { decisions });
const first = ({ dataset: { agreements } }: Work): Agreement => agreements[0] ?? row;
const rewritten = {
  title: 'Festival musik',
  parties: anAgreement('x').between('34.03', '34.05').build().parties,
};

describe('an agreement of a row without an id of its own', () => {
  const change = changeOf(row, { ...row, ...rewritten }, [], start.kept, stamp);
  const once = edit(start, change);

  it('is edited a second time, whatever the first changed', () => {
    const second = changeOf(first(once), { ...first(once), note: 'x' }, [], once.kept, stamp);
    expect(first(edit(once, second))).toEqual({ ...row, ...rewritten, note: 'x' });
  });

  it('is removed after it was edited', () => {
    const removed = edit(once, removalOf(first(once), once.kept, stamp));
    expect(removed.dataset.agreements.map(({ id }) => id)).toEqual(['row-4']);
  });
});

describe('what is to be read for an update', () => {
  const sheet = aSheet(['Judul | Pihak', 'Sampah | 34.02; 34.04']);
  const plan = {
    version: 1,
    title: '',
    regions: { type: 'built-in' },
    builtInShare: 1,
    sheets: [],
    questions: [],
  } as const;
  const importing = { source: aSource(sheet), plan, files: [], mode: 'update', openedOn: stamp.on } as const;
  const decided = (kind: string, key: string): Kept => ({
    kind,
    key,
    about: [],
    value: {},
    note: '',
    ...stamp,
  });
  const keys = (work: Work): readonly string[] | undefined =>
    readRequestOf(work, dataset)?.edits?.map(({ kind, key }) => `${kind} ${key}`);

  it('holds the edits that count now, and no other decisions', () => {
    const kept = [decided('edit', 'row-3'), decided('reported', '34.02'), decided('made-up', 'x')];
    const work = keepDecisions.perform({ ...start, importing }, kept);
    expect(keys(work)).toEqual(['edit row-3', 'reported 34.02']);
    expect(readRequestOf({ ...work }, dataset)).toBe(readRequestOf(work, dataset));
    expect(keys(dropDecisions.perform(work, ['edit row-3']))).toEqual(['reported 34.02']);
    // A decision of another kind does not read the files anew.
    const more = keepDecisions.perform(work, [decided('made-up', 'y')]);
    expect(readRequestOf(more, dataset)).toBe(readRequestOf(work, dataset));
  });

  it('holds no edits where the files are read as data of their own', () => {
    const work = keepDecisions.perform({ ...start, importing: { ...importing, mode: 'new' } }, [
      decided('edit', 'row-3'),
    ]);
    expect(keys(work)).toBeUndefined();
  });
});
