import type { Language } from '../../domain/ViewSettings.ts';
import type { ColumnId } from '../../ingest/templateColumns.ts';
import type { Cell } from '../DataTable.ts';
import { documentWords, kindWords, roleWords, statusWords } from './templateWords.ts';

type Row = Partial<Readonly<Record<ColumnId, Cell>>>;

const titles: Readonly<Record<Language, readonly [string, string, string]>> = {
  id: [
    'Pengelolaan persampahan lintas daerah',
    'Pengangkutan sampah ke TPA regional',
    'Pengembangan laboratorium kesehatan',
  ],
  en: ['Waste management across the border', 'Transport of waste to the common site', 'Health laboratory'],
  de: ['Abfallwirtschaft über die Grenze hinweg', 'Transport zur gemeinsamen Deponie', 'Gesundheitslabor'],
};

const terms: Readonly<Record<Language, string>> = { id: '3 (tiga) tahun', en: '3 years', de: '3 Jahre' };

/**
 * Rows that show how the template is filled in: several parties with a role and a number each, a term instead of an end
 * and the agreement that it carries out, a partner that is no region, dates of which only the month or year is known. Made up; the regions are real.
 */
export function templateExamples(language: Language): readonly Row[] {
  const [waste, transport, health] = titles[language];
  const kinds = kindWords[language];
  const documents = documentWords[language];
  const roles = roleWords[language];
  return [
    {
      id: 'KS-001',
      title: waste,
      kind: kinds['ksdd-voluntary'],
      document_type: documents.KB,
      parties: 'Kabupaten Bantul; Kota Yogyakarta; Kabupaten Sleman',
      roles: `${roles.lead}; ${roles.partner}; ${roles.partner}`,
      affairs: '2.11',
      number: '415.4/12/2024; 08/KB/2024; 119/KSB/2024',
      signed_on: '2024-03-15',
      end: '2029-03-14',
      status: statusWords[language]['in-force'],
      agency: 'Dinas Lingkungan Hidup',
      value: 1_250_000_000,
      currency: 'IDR',
      funding: 'APBD',
    },
    {
      id: 'KS-002',
      title: transport,
      kind: kinds.ksdd,
      document_type: documents.PKS,
      parties: '34.02; 34.71',
      affairs: '2.11',
      number: '600/21/2025',
      signed_on: '2025-01',
      end: terms[language],
      parent_id: 'KS-001',
    },
    {
      title: health,
      kind: kinds.ksdpk,
      document_type: documents.PKS,
      parties: 'Kota Semarang; Universitas Diponegoro',
      affairs: '1.02',
      signed_on: '2023',
      status: statusWords[language].ended,
    },
  ];
}
