import { describe, expect, test } from 'vitest';
import { assignAffairs } from '../../src/ingest/assignAffairs.ts';

const affairs = (sector: string | undefined, title = ''): string => {
  const { affairs: codes, basis, confidence = '-' } = assignAffairs(sector, title);
  return `${basis} ${confidence} ${codes.join(' ')}`.trim();
};

describe('assignAffairs', () => {
  test('names in the sector decide, in order of mention, each once', () => {
    expect(affairs('pangan, pengendalian inflasi, pangan')).toBe('assigned high 2.09 3.30');
    expect(affairs('infrastruktur, sosial')).toBe('assigned medium 1.03 1.06');
  });

  test('the longest term wins', () => {
    expect(affairs('kesehatan hewan')).toBe('assigned high 3.27');
    expect(affairs('kesehatan')).toBe('assigned high 1.02');
    expect(affairs('ekonomi kreatif')).toBe('assigned high 3.26');
    expect(affairs('tanaman pangan')).toBe('assigned high 3.27');
    expect(affairs('perhutanan sosial')).toBe('assigned high 3.28');
    expect(affairs('tindak pidana perdagangan orang')).toBe('assigned high 1.06');
  });

  test('whole words only', () => {
    expect(affairs('sosialisasi')).toBe('none -');
    expect(affairs('Tanah Datar, Tanah Laut')).toBe('none -');
    expect(affairs('Pesisir Selatan')).toBe('none -');
  });

  test('economy, umbrella and support wording', () => {
    expect(affairs('ekonomi')).toBe('broad - 2.17 2.18 3.30 3.31');
    expect(affairs('multi-sektor')).toBe('broad -');
    expect(affairs('pembangunan daerah, pangan')).toBe('assigned high 2.09');
    expect(affairs('batas daerah')).toBe('none -');
    expect(affairs('tata kelola, perbatasan')).toBe('broad -');
  });

  test('the title decides only where the sector says nothing, and never with confidence', () => {
    expect(affairs('batas daerah', 'Kerja sama pariwisata')).toBe('none -');
    expect(affairs('', 'Kerja sama pariwisata')).toBe('assigned low 3.26');
    expect(affairs(undefined, 'Pengelolaan sampah regional')).toBe('assigned low 2.11');
    expect(affairs('kerja sama luar negeri', 'Sister city Semarang - Brisbane')).toBe('none -');
  });

  test('agencies, occasions and kinds of documents in a title are no affairs', () => {
    expect(affairs('', 'MoU Dinas Perdagangan Jawa Timur - Dinas Kesehatan Maluku')).toBe('none -');
    expect(affairs('', 'PKS Dinas Pertanian Sleman dengan Bantul: pengelolaan sampah')).toBe(
      'assigned low 2.11',
    );
    expect(affairs('', 'KB misi dagang Jatim - Maluku')).toBe('none -');
  });

  test('nothing at all', () => {
    expect(affairs('', '')).toBe('none -');
    expect(affairs('__proto__ constructor', 'toString')).toBe('none -');
  });
});
