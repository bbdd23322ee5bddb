import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/relations/subjects/stem.ts';

describe('stems of Indonesian words', () => {
  it.each([
    // pe-...-an, me-...-kan, di-...-kan of one stem.
    ['pengelolaan', 'kelola'],
    ['mengelola', 'kelola'],
    ['dikelola', 'dikelola'],
    ['pengembangan', 'kembang'],
    ['mengembangkan', 'kembang'],
    ['dikembangkan', 'kembang'],
    ['pengolahan', 'olah'],
    ['mengolah', 'olah'],
    ['pengangkutan', 'angkut'],
    // The letter that the prefix swallowed.
    ['pemeliharaan', 'pelihara'],
    ['memelihara', 'pelihara'],
    ['pemanfaatan', 'manfaat'],
    ['memanfaatkan', 'manfaat'],
    ['penanganan', 'tangan'],
    ['menangani', 'tangan'],
    ['penyediaan', 'sedia'],
    ['menyediakan', 'sedia'],
    ['penyelenggaraan', 'selenggara'],
    // Before consonants nothing is swallowed.
    ['pembangunan', 'bangun'],
    ['membangun', 'bangun'],
    ['pencegahan', 'cegah'],
    ['pendampingan', 'damping'],
    ['pelestarian', 'lestari'],
    ['perawatan', 'rawat'],
    ['pewarnaan', 'warna'],
    // per-, ber-, ke-...-an, -an, -nya.
    ['perbaikan', 'baik'],
    ['pertukaran', 'tukar'],
    ['perlindungan', 'lindung'],
    ['pelindungan', 'lindung'],
    ['perumahan', 'rumah'],
    ['perikanan', 'ikan'],
    ['perizinan', 'izin'],
    ['persampahan', 'sampah'],
    ['bersejarah', 'sejarah'],
    ['kesehatan', 'sehat'],
    ['keamanan', 'aman'],
    ['pasokan', 'pasok'],
    ['perlengkapannya', 'lengkap'],
  ])('%s is of %s', (word, expected) => {
    expect(stem(word, 'id')).toBe(expected);
  });

  it.each([
    'distribusi',
    'digital',
    'direktur',
    'kertas',
    'kertowilangan',
    'terminal',
    'penduduk',
    'sampah',
    'air',
    'services',
  ])('leaves %s alone', (word) => {
    // An ending may go, the beginning stays.
    expect(word.startsWith(stem(word, 'id').slice(0, 4)) || stem(word, 'id') === word).toBe(true);
    expect(stem(word, 'id').length).toBeGreaterThanOrEqual(word.length - 2);
  });
});

describe('stems of English words', () => {
  it.each([
    ['services', 'service'],
    ['cities', 'city'],
    ['roads', 'road'],
    ['marshes', 'marsh'],
    ['business', 'business'],
    ['analysis', 'analysis'],
    ['campus', 'campus'],
    ['bus', 'bus'],
    ['planning', 'plann'],
    ['farming', 'farm'],
    ['being', 'being'],
  ])('%s is of %s', (word, expected) => {
    expect(stem(word, 'en')).toBe(expected);
  });
});

describe('stems of German words', () => {
  it.each([
    ['gewaesser', 'gewass'],
    ['gewaessern', 'gewass'],
    ['abfaelle', 'abfall'],
    ['feuers', 'feuer'],
    ['abfalls', 'abfall'],
    ['deponien', 'deponi'],
    ['deponie', 'deponi'],
    ['haus', 'haus'],
  ])('%s is of %s', (word, expected) => {
    expect(stem(word, 'de')).toBe(expected);
  });
});

describe('stems', () => {
  it('leave words of an unknown language as they are', () => {
    for (const word of ['pengelolaan', 'services', 'abfalls']) expect(stem(word, undefined)).toBe(word);
  });

  it('are never empty and never much longer than the word', () => {
    const letters = fc.stringMatching(
      /^(?:pe|me|di|ke|per|ber|peng|mem)?[a-z]{1,12}(?:an|kan|i|nya|s|ing|en)?$/,
    );
    fc.assert(
      fc.property(letters, fc.constantFrom('id' as const, 'en' as const, 'de' as const), (word, language) => {
        const found = stem(word, language);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(word.length + 1);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});
