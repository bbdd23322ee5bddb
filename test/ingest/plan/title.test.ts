import { expect, it } from 'vitest';
import { aSheet } from '../../support/sheets.ts';
import { planOf } from './planBase.ts';

const titleWith = (...titles: readonly string[]): string =>
  planOf(
    aSheet(
      [
        ...titles,
        'No | Judul | Para Pihak',
        '1 | Sampah | Kab. Demak; Kab. Kendal',
        '2 | Air | Kab. Demak; Kab. Batang',
      ],
      { file: 'rekap_demak-2026.xlsx' },
    ),
  ).title;

it('data are called by the title that names a register, not by a letterhead', () => {
  expect(titleWith('PEMERINTAH KABUPATEN DEMAK', 'SEKRETARIAT DAERAH')).toBe('rekap demak 2026');
  expect(titleWith('PEMERINTAH KABUPATEN DEMAK', 'DAFTAR KERJASAMA DAERAH')).toBe('DAFTAR KERJASAMA DAERAH');
  expect(titleWith('Lampiran 2: daftar', 'Rekapitulasi KSD')).toBe('Rekapitulasi KSD');
  expect(titleWith()).toBe('rekap demak 2026');
});
