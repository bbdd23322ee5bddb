import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../src/ingest/plan/ImportPlan.ts';
import { changePlan, planImport, type PlanChange } from '../../../src/ingest/plan/planImport.ts';
import { toProfile } from '../../../src/ingest/plan/profiles.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import type { RawSheet } from '../../../src/ingest/source/RawSheet.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aSheet, aSource } from '../../support/sheets.ts';
import { contextWith, planOf } from './planBase.ts';

const register = aSheet([
  'Daftar kerja sama',
  'Judul | Kegiatan | Mitra | Tanggal',
  'Bus perbatasan | Angkutan pelajar | Kab. Demak | 03/04/2021',
  'Air baku | Pipa bersama | Kab. Kendal | 05/06/2021',
  'JUMLAH | | | 2',
]);
const change = (
  sheets: readonly RawSheet[],
  plan: ImportPlan,
  ...changes: readonly PlanChange[]
): ImportPlan =>
  changes.reduce((current, one) => changePlan(current, one, aSource(...sheets), contextWith()), plan);
const roles = (plan: ImportPlan, sheet = 0) => plan.sheets[sheet]?.columns.map(({ role }) => role);

describe('a change of a plan', () => {
  it('that changes nothing leaves the plan as it is', () => {
    const plan = planOf(register);
    const again = change([register], plan, { type: 'title', title: plan.title });
    expect(again).toEqual(plan);
    const row = change([register], plan, { type: 'row', sheet: 0, row: 4, aside: 'total' });
    expect(row).toEqual(plan);
  });

  it('gives a role to another column, and the former one becomes an attribute', () => {
    const plan = planOf(register);
    expect(roles(plan)).toEqual(['title', 'attribute', 'parties', 'signed_on']);
    const changed = change([register], plan, { type: 'role', sheet: 0, column: 1, role: 'title' });
    expect(roles(changed)).toEqual(['attribute', 'title', 'parties', 'signed_on']);
    expect(changed.sheets[0]?.columns[1]?.basis).toBe('chosen');
    const both = change([register], changed, { type: 'role', sheet: 0, column: 0, role: 'parties' });
    expect(roles(both)).toEqual(['parties', 'title', 'parties', 'signed_on']);
  });

  it('of the content recognises the columns anew', () => {
    const sheet = aSheet([
      'Kota | Mitra | Tahun',
      'Kota Semarang | Kab. Demak | 2020',
      'Kota Magelang | Kab. Kendal | 2021',
      'Kota Yogyakarta | Kab. Sleman | 2022',
    ]);
    const plan = planOf(sheet);
    const ties = change([sheet], plan, { type: 'content', sheet: 0, content: 'ties' });
    expect(roles(ties)).toEqual(['source_region', 'target_region', 'signed_on']);
    const agreements = change([sheet], ties, { type: 'content', sheet: 0, content: 'agreements' });
    expect(roles(agreements)).toEqual(['parties', 'parties', 'signed_on']);
    expect(agreements.sheets[0]?.contentBasis).toBe('chosen');
    const ignored = change([sheet], agreements, { type: 'content', sheet: 0, content: 'ignore' });
    expect(ignored.sheets[0]?.aside).toHaveLength(4);
    const back = change([sheet], ignored, { type: 'content', sheet: 0, content: 'agreements' });
    expect(roles(back)).toEqual(['parties', 'parties', 'signed_on']);
    expect(back.sheets[0]?.aside).toEqual([{ row: 0, reason: 'header' }]);
  });

  it('of the header finds columns and rows anew', () => {
    const plan = planOf(register);
    const without = change([register], plan, { type: 'header', sheet: 0, header: undefined });
    expect(without.sheets[0]?.header).toBeUndefined();
    expect(without.sheets[0]?.columns.every(({ header }) => header === '')).toBe(true);
    const back = change([register], without, { type: 'header', sheet: 0, header: { first: 1, last: 1 } });
    expect(back).toEqual(plan);
  });

  it('of a row sets it aside or takes it back', () => {
    const plan = planOf(register);
    const taken = change([register], plan, { type: 'row', sheet: 0, row: 4, aside: undefined });
    expect(taken.sheets[0]?.aside.map(({ row }) => row)).toEqual([0, 1]);
    expect(taken.sheets[0]?.columns[0]?.filled).toBe(3);
    const note = change([register], taken, { type: 'row', sheet: 0, row: 3, aside: 'note' });
    expect(note.sheets[0]?.aside.at(-1)).toEqual({ row: 3, reason: 'note' });
  });

  it('answers a question once', () => {
    const english = aSheet([
      'Title | Partner | Signed on',
      'Bus | Leeds | 03/04/2021',
      'Water | York | 05/06/2021',
    ]);
    const plan = planOf(english);
    expect(plan.questions).toEqual([
      { type: 'date-order', sheet: 0, column: 2 },
      { type: 'owner', sheet: 0, rows: 2 },
    ]);
    const ordered = change([english], plan, { type: 'date-order', sheet: 0, column: 2, order: 'mdy' });
    expect(ordered.sheets[0]?.columns[2]?.dateOrder).toBe('mdy');
    expect(ordered.questions).toEqual([{ type: 'owner', sheet: 0, rows: 2 }]);
    const nobody = change([english], ordered, { type: 'owner', sheet: 0, owner: undefined });
    expect(nobody.questions).toEqual([]);
    const later = change([english], nobody, { type: 'role', sheet: 0, column: 0, role: 'description' });
    expect(later.questions).toEqual([]);
    expect(later.sheets[0]?.columns[2]?.dateOrder).toBe('mdy');
  });

  it('keeps an owner that a person named', () => {
    const owner = { regionId: toRegionId('33.74'), text: 'Kota Semarang', basis: 'chosen' } as const;
    const plan = change(
      [register],
      planOf(register),
      { type: 'owner', sheet: 0, owner },
      { type: 'role', sheet: 0, column: 1, role: 'note' },
    );
    expect(plan.sheets[0]?.owner).toEqual(owner);
    expect(plan.questions.filter(({ type }) => type === 'owner')).toEqual([]);
  });

  it('of the region column moves the role and keeps the figures', () => {
    const sheet = aSheet([
      'Project | Organisation | Town | Country',
      'ALFA | Office 1 | Erfurt | Germany',
      'ALFA | Office 2 | Lugo | Italy',
      'BETA | Office 4 | Erfurt | Germany',
      'BETA | Office 6 | Lugo | Italy',
    ]);
    const plan = planOf(sheet);
    const changed = change([sheet], plan, { type: 'role', sheet: 0, column: 3, role: 'region' });
    expect(roles(changed)?.[3]).toBe('region');
    expect(roles(changed)?.[2]).not.toBe('region');
    expect(changed.sheets[0]?.regionColumns).toEqual(plan.sheets[0]?.regionColumns);
    expect(changed.questions).toEqual([]);
  });
});

describe('a profile', () => {
  const saved = { name: 'Register', savedOn: '2026-11-24T10:00:00Z' };

  it('is found again by the same headers, and decides', () => {
    const plan = change(
      [register],
      planOf(register),
      { type: 'role', sheet: 0, column: 1, role: 'description' },
      {
        type: 'owner',
        sheet: 0,
        owner: { regionId: toRegionId('33.74'), text: 'Kota Semarang', basis: 'chosen' },
      },
    );
    const profile = toProfile(plan, aSource(register), saved);
    const next = aSheet([
      'Daftar kerja sama semester II',
      [],
      'JUDUL | KEGIATAN | MITRA | TANGGAL',
      'Pasar induk | Bongkar muat | Kab. Batang | 13/04/2022',
    ]);
    const found = planImport(aSource(next), contextWith([profile]), ignoreProgress, neverCancelled);
    expect(found.profile).toBe('Register');
    expect(roles(found)).toEqual(['title', 'description', 'parties', 'signed_on']);
    expect(found.sheets[0]?.columns.every(({ basis }) => basis === 'profile')).toBe(true);
    expect(found.sheets[0]?.owner?.regionId).toBe('33.74');
    expect(found.sheets[0]?.contentBasis).toBe('profile');
    expect(found.questions).toEqual([]);
  });

  it('is found where a column has moved, or one without a header has come', () => {
    const plan = change([register], planOf(register), {
      type: 'role',
      sheet: 0,
      column: 1,
      role: 'description',
    });
    const profile = toProfile(plan, aSource(register), saved);
    const next = aSheet([
      [null, 'Kegiatan', 'Judul', 'Tanggal', 'Mitra'],
      [null, 'Bongkar muat', 'Pasar induk', '13/04/2022', 'Kab. Batang'],
    ]);
    const found = planImport(aSource(next), contextWith([profile]), ignoreProgress, neverCancelled);
    expect(found.profile).toBe('Register');
    expect(roles(found)).toEqual(['ignore', 'description', 'title', 'signed_on', 'parties']);
    const again = toProfile(found, aSource(next), saved);
    const back = planImport(aSource(register), contextWith([again]), ignoreProgress, neverCancelled);
    expect([back.profile, roles(back)]).toEqual(['Register', roles(plan)]);
  });

  it('is not taken for other headers', () => {
    const profile = toProfile(planOf(register), aSource(register), saved);
    const other = aSheet(['Judul | Mitra | Tanggal', 'Bus | Kab. Demak; Kab. Kendal | 2021-05-05']);
    const plan = planImport(aSource(other), contextWith([profile]), ignoreProgress, neverCancelled);
    expect(plan.profile).toBeUndefined();
  });
});
