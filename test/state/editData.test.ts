import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Kept } from '../../src/domain/Kept.ts';
import { toOutsidePartyId } from '../../src/domain/ids.ts';
import { initialWork } from '../../src/state/actions.ts';
import {
  dropDecisions,
  editData,
  finishImport,
  keepDecisions,
  withdrawEdits,
} from '../../src/state/importActions.ts';
import { readRequestOf } from '../../src/state/readRequestOf.ts';
import type { Work } from '../../src/state/Work.ts';
import { additionOf, changeOf, removalOf } from '../../src/view/editing/agreementEdits.ts';
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

describe('taking an edit back', () => {
  const withFields = anAgreement('row-3').between('34.02', '34.04');
  const full = withFields.with({ title: 'Sampah', number: '1/2020', note: 'asli', agency: 'DLH' }).build();
  const opened = initialWork(
    { ...dataset, agreements: [full, ...dataset.agreements.slice(1)] },
    '2026-11-24',
    'id',
  );
  const party = { id: toOutsidePartyId('out:x'), name: 'PT X', type: 'third-party' } as const;
  const changed = ((): Work => {
    const { note: _note, ...rest } = full;
    const parties = [...full.parties, { partyId: party.id }];
    const once = edit(opened, changeOf(full, { ...rest, title: 'Lain', parties }, [party], [], stamp));
    const [now = full] = once.dataset.agreements;
    return edit(once, changeOf(now, { ...now, number: '2/2021', location: 'Sini' }, [], once.kept, stamp));
  })();
  const back = (work: Work): Work => withdrawEdits.perform(work, ['edit row-3']);

  it('restores what the agreement was before its first change', () => {
    expect(changed.dataset.agreements[0]).toMatchObject({
      title: 'Lain',
      number: '2/2021',
      location: 'Sini',
    });
    const restored = back(changed);
    expect([restored.dataset.agreements, restored.dataset.outsideParties, restored.kept]).toEqual([
      opened.dataset.agreements,
      opened.dataset.outsideParties,
      [],
    ]);
  });

  it('brings a removed agreement back, as it was before it was changed', () => {
    const [now = full] = changed.dataset.agreements;
    const removed = edit(changed, removalOf(now, changed.kept, stamp));
    expect(removed.dataset.agreements).toHaveLength(1);
    expect(back(removed).dataset.agreements.find(({ id }) => id === 'row-3')).toEqual(full);
  });

  it('removes an added agreement', () => {
    const own = anAgreement('by-hand-1').between('34.02', '34.05').build();
    const added = edit(opened, additionOf(own, [], stamp));
    expect(added.dataset.agreements).toHaveLength(3);
    const restored = withdrawEdits.perform(added, ['edit by-hand-1']);
    expect(restored.dataset.agreements).toEqual(opened.dataset.agreements);
  });

  it('is nothing that waits for the tables to be read again; an edit from before newer tables does', () => {
    const recipe = { source: aSource(), used: ['edit row-3'] } as unknown as NonNullable<Work['recipe']>;
    expect(back({ ...changed, recipe }).recipe?.used).toEqual([]);
    const newer = finishImport.perform(changed, { dataset: changed.dataset, recipe, today: '2026-11-24' });
    const dropped = back(newer);
    expect([dropped.dataset, dropped.kept, dropped.recipe?.used]).toEqual([
      newer.dataset,
      [],
      ['edit row-3'],
    ]);
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
