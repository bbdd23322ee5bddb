import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../../src/domain/ids.ts';
import { hasSameTables } from '../../../src/ingest/plan/hasSameTables.ts';
import type { ImportPlan, SheetContent, SheetPlan } from '../../../src/ingest/plan/ImportPlan.ts';

const sheet = (content: SheetContent, headers: readonly string[], owner?: string): SheetPlan => ({
  sheet: 0,
  content,
  contentBasis: 'recognised',
  otherContents: [],
  columns: headers.map((header) => ({
    header,
    role: 'ignore',
    basis: 'header',
    others: [],
    samples: [],
    filled: 0,
  })),
  aside: [],
  ...(owner === undefined ? {} : { owner: { regionId: toRegionId(owner), text: owner, basis: 'title' } }),
});
const plan = (...sheets: readonly SheetPlan[]): ImportPlan => ({
  version: 1,
  title: '',
  regions: { type: 'built-in' },
  builtInShare: 1,
  sheets,
  questions: [],
});

const register = sheet('agreements', ['No.', 'Judul Kerja Sama', 'Pihak']);

describe('the next edition of a file', () => {
  it('has the same headers, however they are written, and whatever sheets are not used', () => {
    const next = plan(sheet('ignore', ['Petunjuk']), sheet('agreements', ['NO', 'Judul Kerjasama', 'Pihak']));
    expect(hasSameTables(plan(register), next)).toBe(true);
  });

  it('is not one of other headers, order, content or owner, nor with more tables', () => {
    const others = [
      plan(sheet('agreements', ['No.', 'Pihak', 'Judul Kerja Sama'])),
      plan(sheet('agreements', ['No.', 'Judul Kerja Sama'])),
      plan(sheet('ties', ['No.', 'Judul Kerja Sama', 'Pihak'])),
      plan(sheet('agreements', ['No.', 'Judul Kerja Sama', 'Pihak'], '33.74')),
      plan(register, register),
      plan(),
    ];
    for (const other of others) expect(hasSameTables(plan(register), other)).toBe(false);
    expect(hasSameTables(plan(), plan())).toBe(false);
  });
});
