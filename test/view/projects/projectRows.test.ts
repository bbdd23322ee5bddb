import { describe, expect, it } from 'vitest';
import { projectName, projectRows, type KnownProject } from '../../../src/view/projects/projectRows.ts';

const title = { id: 'Judul', en: 'Title', de: 'Titel' };
const aProject = (id: string, fields: Partial<KnownProject> = {}): KnownProject => ({
  id,
  name: id.toUpperCase(),
  counts: { agreements: 3, aside: 1 },
  savedOn: '2026-11-20T00:00:00.000Z',
  ...fields,
});
const builtIn: KnownProject = { id: 'built-in', name: '', title, counts: { agreements: 389, aside: 1 } };
const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

describe('the list of projects', () => {
  it('begins with the built-in one, saved or not, and keeps the order of the others', () => {
    const open = aProject('b');
    const { rows } = projectRows({ kept: [aProject('c'), open, aProject('a')], open, builtIn }, 'en');
    expect(idsOf(rows)).toEqual(['built-in', 'c', 'b', 'a']);
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([false, false, true, false]);
    expect(rows[0]).toMatchObject({ name: 'Title', agreements: 389, isBuiltIn: true });
    expect(rows[0]).not.toHaveProperty('savedOn');
  });

  it('has what is on screen before it is saved, and as it is on screen afterwards', () => {
    const { savedOn: _savedOn, ...fresh } = aProject('new', { name: 'Baru' });
    const before = projectRows({ kept: [aProject('a')], open: fresh, builtIn }, 'id');
    expect(idsOf(before.rows)).toEqual(['built-in', 'new', 'a']);
    const renamed = { ...fresh, name: 'Lain', counts: { agreements: 9, aside: 0 } };
    const after = projectRows({ kept: [aProject('new'), aProject('a')], open: renamed, builtIn }, 'id');
    expect(after.rows[1]).toMatchObject({ id: 'new', name: 'Lain', agreements: 9, isOpen: true });
    expect(after.rows[1]).toHaveProperty('savedOn');
  });

  it('has deleted ones apart, but for one that an undo brought back on screen', () => {
    const gone = aProject('a', { deletedOn: '2026-11-21T00:00:00.000Z' });
    expect(projectRows({ kept: [gone], open: builtIn, builtIn }, 'en')).toMatchObject({
      rows: [{ id: 'built-in', isOpen: true }],
      deleted: [{ id: 'a', deletedOn: '2026-11-21T00:00:00.000Z' }],
    });
    const back = projectRows({ kept: [gone], open: aProject('a'), builtIn }, 'en');
    expect([idsOf(back.rows), back.deleted]).toEqual([['built-in', 'a'], []]);
  });

  it('calls a project by its name, else by the title of its dataset in the language', () => {
    expect(projectName({ id: 'x', name: ' ', title }, 'de')).toBe('Titel');
    expect(projectName({ id: 'x', name: 'Jawa Tengah', title }, 'de')).toBe('Jawa Tengah');
    expect(projectName({ id: 'x', name: '' }, 'de')).toBe('x');
  });
});
