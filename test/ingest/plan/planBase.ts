import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode } from '../../../src/domain/ids.ts';
import type { ImportPlan, ImportProfile, SheetPlan } from '../../../src/ingest/plan/ImportPlan.ts';
import { planImport, type PlanContext } from '../../../src/ingest/plan/planImport.ts';
import type { RawSheet } from '../../../src/ingest/source/RawSheet.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aDataset, aRegion } from '../../support/builders.ts';
import { aSource } from '../../support/sheets.ts';

const regency = (id: string, bare: string) => aRegion(id, { name: `Kabupaten ${bare}` });
const city = (id: string, bare: string) => aRegion(id, { name: `Kota ${bare}`, level: 'city' });

/** Central Java in small: enough names for what a plan asks of them. */
export const base: Dataset = aDataset({
  regions: [
    aRegion('33', { name: 'Provinsi Jawa Tengah', level: 'province' }),
    aRegion('34', { name: 'Provinsi Daerah Istimewa Yogyakarta', level: 'province' }),
    regency('33.08', 'Magelang'),
    regency('33.21', 'Demak'),
    regency('33.22', 'Semarang'),
    regency('33.24', 'Kendal'),
    regency('33.25', 'Batang'),
    regency('34.02', 'Bantul'),
    regency('34.04', 'Sleman'),
    city('33.71', 'Magelang'),
    city('33.74', 'Semarang'),
    city('34.71', 'Yogyakarta'),
  ],
  affairs: [
    ['2.11', 'Lingkungan Hidup', 'Environment', 'Umwelt'],
    ['2.15', 'Perhubungan', 'Transport', 'Verkehr'],
    ['1.02', 'Kesehatan', 'Health', 'Gesundheit'],
  ].map(([code = '', id = '', en = '', de = '']) => ({
    code: toAffairCode(code),
    name: { id, en, de },
    aliases: [],
    externality: 'medium' as const,
    regencyAuthority: 'shared' as const,
  })),
});

export const contextWith = (profiles: readonly ImportProfile[] = []): PlanContext => ({ base, profiles });

export const planOf = (...sheets: readonly RawSheet[]): ImportPlan =>
  planImport(aSource(...sheets), contextWith(), ignoreProgress, neverCancelled);

/** Plan of a table that is alone in its source. */
export function planOfSheet(sheet: RawSheet): SheetPlan {
  const [plan] = planOf(sheet).sheets;
  if (plan === undefined) throw new Error('no sheet');
  return plan;
}

/** Role of each column by its header; columns without one by their position. */
export const rolesOf = ({ columns }: SheetPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.map(({ header, role }, column) => [header === '' ? `#${String(column)}` : header, role]),
  );

/** Rows that are no data, by their number in the file. */
export const asideOf = (sheet: RawSheet, { aside }: SheetPlan): readonly string[] =>
  aside.map(({ row, reason }) => `${String(sheet.rowNumbers[row])} ${reason}`);
