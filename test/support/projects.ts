import type { ProjectFile } from '../../src/ingest/project/ProjectFile.ts';
import { toAgreementId, toRegionId } from '../../src/domain/ids.ts';
import type { ImportPlan } from '../../src/ingest/plan/ImportPlan.ts';
import { aBorder, aDataset, anAgreement, aRegion } from './builders.ts';
import { aSheet, aSource } from './sheets.ts';
import { aVerdict } from './verdicts.ts';

/** A plan that sets nothing aside. */
export function aPlan(sheets: number, title = 'Register'): ImportPlan {
  return {
    version: 1,
    title,
    regions: { type: 'built-in' },
    builtInShare: 1,
    sheets: Array.from({ length: sheets }, (_, sheet) => ({
      sheet,
      content: 'agreements' as const,
      contentBasis: 'recognised' as const,
      otherContents: [],
      header: { first: 0, last: 0 },
      columns: [
        { header: 'Judul', role: 'title', basis: 'header', others: [], samples: ['Air'], filled: 2 },
        { header: 'Pihak', role: 'parties', basis: 'header', others: [], samples: [], filled: 2 },
      ],
      aside: [],
    })),
    questions: [],
  };
}

/** A project in which every part holds something. */
export function aProject(fields: Partial<ProjectFile> = {}): ProjectFile {
  const sheet = aSheet(
    [
      ['Judul', 'Pihak', 'Tanggal'],
      ['Air "bersih";\nlintas daerah', '33.01; 33.02', ['2024-03-15', 'date']],
      [],
      ['=1+1', '', 12.5],
    ],
    { file: 'register.xlsx', sheet: 'Rekap', format: 'xlsx', hiddenRows: [4], notes: { date1904: false } },
  );
  return {
    savedOn: '2026-11-24T08:00:00.000Z',
    name: 'Jawa Tengah 2026',
    dataset: aDataset({
      id: 'project:one',
      asOf: '2026-11-01',
      sources: ['Register'],
      regions: [
        aRegion('33.01', { aliases: ['Cilacap'], indicators: { poverty_pct: { value: 11.2, year: 2021 } } }),
      ],
      borders: [aBorder('33.01', '33.02', { sharedKm: 12.5 })],
      agreements: [
        anAgreement('A1').between('33.01', '33.02').signed('2024-03').until('2029').about('2.09'),
        anAgreement('A2')
          .between('33.01', 'out:company')
          .with({
            attributes: { 'Luas Areal': '12,5', constructor: 'x' },
            record: { file: 'register.xlsx', sheet: 'Rekap', row: 2, cells: ['Air', '33.01'] },
          }),
      ],
      issues: [{ code: 'end-computed', severity: 'warning', file: 'register.xlsx', row: 2 }],
      quarantine: [{ file: 'register.xlsx', row: 4, header: ['Judul'], cells: ['=1+1'], issues: [] }],
      coverage: [{ regionId: toRegionId('33.01'), extent: 'none', source: 'Bagian Kerja Sama' }],
    }),
    verdicts: [aVerdict('33.01', '33.02', { affair: '2.09', note: 'ya' }), aVerdict('33.01', '33.03')],
    kept: [
      {
        kind: 'name',
        key: 'cilacap',
        about: [{ type: 'name', text: 'Cilacap' }],
        value: { as: 'region', regionId: '33.01' },
        note: '',
        author: 'Sari',
        on: '2026-11-20T01:00:00.000Z',
      },
      {
        kind: 'made-up-kind',
        key: 'whatever',
        about: [{ type: 'agreement', id: toAgreementId('A9'), title: 'Hilang', parties: ['33.01', '33.02'] }],
        value: { deep: [1, null, { __proto__: null, x: 'y' }] },
        note: 'n',
        author: '',
        on: '2026-11-20T01:00:00.000Z',
      },
    ],
    recipe: { source: aSource(sheet), plan: aPlan(1) },
    settings: {
      view: { status: 'in-force', weights: '50,25,25,0' },
      gapsSeen: { dataset: 'project:one', on: '2026-11-02T00:00:00.000Z', keys: ['new 33.01|33.02'] },
    },
    further: {},
    ...fields,
  };
}
