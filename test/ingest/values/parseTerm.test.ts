import { expect, test } from 'vitest';
import { addDuration, parseTerm } from '../../../src/ingest/values/parseTerm.ts';
import { parseNumberAndDate } from '../../../src/ingest/values/parseNumberAndDate.ts';
import { splitNumbers } from '../../../src/ingest/values/splitNumbers.ts';
import { parsePartialDate } from '../../../src/domain/PartialDate.ts';

const read = (text: string): string => {
  const reading = parseTerm(text, 'text', { order: 'dmy' });
  if (reading.type === 'none') return reading.open ? 'open' : 'none';
  if (reading.type === 'invalid') return `${reading.reason}: ${reading.value}`;
  const { start, end, duration } = reading;
  const term =
    duration === undefined
      ? ''
      : ` +${String(duration.years)}y${String(duration.months)}m${String(duration.days)}d`;
  return `${start?.text ?? ''}..${end?.text ?? ''}${term}`;
};

test.each([
  ['2021-2026', '2021..2026'],
  ['2021 – 2026', '2021..2026'],
  ['2021/2022', '2021..2022'],
  ['2021-26', '2021..2026'],
  ['2021 s.d. 2026', '2021..2026'],
  ['2021 s/d 2026', '2021..2026'],
  ['Tahun 2021 sampai dengan 2026', '2021..2026'],
  ['Periode 2021-2026', '2021..2026'],
  ['2021-05', '..2021-05'],
  ['5 Januari 2021 s/d 5 Januari 2026', '2021-01-05..2026-01-05'],
  ['5 Januari 2021 - 5 Januari 2026', '2021-01-05..2026-01-05'],
  ['05/01/2021-31/12/2025', '2021-01-05..2025-12-31'],
  ['2021-01-05 - 2025-12-31', '2021-01-05..2025-12-31'],
  ['5 Jan sd 31 Des 2025', '2025-01-05..2025-12-31'],
  ['1 - 5 Mei 2021', '2021-05-01..2021-05-05'],
  ['Januari - Desember 2021', '2021-01..2021-12'],
  ['from 1 May 2021 to 30 April 2024', '2021-05-01..2024-04-30'],
  ['1. Mai 2021 bis 30. April 2024', '2021-05-01..2024-04-30'],
  ['s.d. 31 Desember 2025', '..2025-12-31'],
  ['s/d 2025', '..2025'],
  ['Berlaku sampai dengan tanggal 31 Desember 2025', '..2025-12-31'],
  ['until 31 December 2025', '..2025-12-31'],
  ['31 Desember 2025', '..2025-12-31'],
  ['2021 - sekarang', '2021..'],
  ['sejak 5 Januari 2021', '2021-01-05..'],
  ['5 (lima) tahun', '.. +5y0m0d'],
  ['lima (5) tahun', '.. +5y0m0d'],
  ['Lima tahun', '.. +5y0m0d'],
  ['3 thn', '.. +3y0m0d'],
  ['3th.', '.. +3y0m0d'],
  ['24 bulan', '.. +0y24m0d'],
  ['3 tahun 6 bulan', '.. +3y6m0d'],
  ['1,5 tahun', '.. +1y6m0d'],
  ['5 years', '.. +5y0m0d'],
  ['5 Jahre', '.. +5y0m0d'],
  ['fünf Jahre', '.. +5y0m0d'],
  ['90 hari kalender', '.. +0y0m90d'],
  ['2 minggu', '.. +0y0m14d'],
  ['setahun', '.. +1y0m0d'],
  ['selama 5 (lima) tahun sejak ditandatangani', '.. +5y0m0d'],
  ['3 tahun dan dapat diperpanjang', '.. +3y0m0d'],
  ['5 tahun sejak 5 Januari 2021', '2021-01-05.. +5y0m0d'],
  ['5 tahun (2021-2026)', '2021..2026'],
  ['5 (lima) tahun, s.d. 31 Desember 2025', '..2025-12-31'],
  ['-', 'none'],
  ['tidak ada', 'none'],
  ['n/a', 'none'],
  ['tidak terbatas', 'open'],
  ['sampai selesai', 'open'],
  ['s.d. selesai', 'open'],
  ['unbefristet', 'open'],
  ['s.d. 31 Februari 2025', 'no-such-day: 31 februari 2025'],
  ['31 Juni 2025', 'no-such-day: 31 Juni 2025'],
  ['nanti', 'not-a-date: nanti'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['2021-01-05', [5, 0, 0], '2026-01-05'],
  ['2021-01', [0, 24, 0], '2023-01'],
  ['2021', [5, 0, 0], '2026'],
  ['2021', [0, 18, 0], '2022'],
  ['2024-02-29', [1, 0, 0], '2025-02-28'],
  ['2024-02-29', [4, 0, 0], '2028-02-29'],
  ['2021-01-31', [0, 1, 0], '2021-02-28'],
  ['2021-11-15', [0, 2, 20], '2022-02-04'],
] as const)('%s and %j', (start, [years, months, days], expected) => {
  const date = parsePartialDate(start);
  if (date === undefined) throw new Error('no date');
  expect(addDuration(date, { years, months, days })).toEqual({ text: expected, precision: date.precision });
});

test.each([
  ['415.4/12/2021 tanggal 5 Januari 2021', '415.4/12/2021', '2021-01-05'],
  ['Nomor: 415.4/12/2021\nTanggal: 5 Januari 2021', '415.4/12/2021', '2021-01-05'],
  ['No. 7/PKS/2020, 1 Mei 2020', '7/PKS/2020', '2020-05-01'],
  ['7/PKS/2020 (1 Mei 2020)', '7/PKS/2020', '2020-05-01'],
  ['415.4/12/2021 & 130/5/2021 tgl. 05/01/2021', '415.4/12/2021 & 130/5/2021', '2021-01-05'],
  ['12/05/2021', '12/05/2021', undefined],
  ['119/1234/KSD/2021', '119/1234/KSD/2021', undefined],
  ['119/12/KSD; 05/01/2021', '119/12/KSD', '2021-01-05'],
  ['7/2020\n2020-05-01', '7/2020', '2020-05-01'],
  ['Nomor 12 Tahun 2021', '12 Tahun 2021', undefined],
])('%s', (text, number, date) => {
  const reading = parseNumberAndDate(text, { order: 'dmy' });
  expect([reading.number, reading.date?.text]).toEqual([number, date]);
});

test.each([
  ['415.4/12/2021 & 130/5/2021', 2, ['415.4/12/2021', '130/5/2021']],
  ['415.4/12/2021 dan 130/5/2021', 2, ['415.4/12/2021', '130/5/2021']],
  ['1. A/1\n2. B/2\n3. C/3', 3, ['A/1', 'B/2', 'C/3']],
  ['A/1, B/2', 2, ['A/1', 'B/2']],
  ['A/1 & B/2', 3, undefined],
  ['119/1234/KSD/2021', 2, undefined],
  ['A/1; B & C', 3, undefined],
  ['A/1', 1, undefined],
])('numbers of %s for %i', (cell, parties, expected) => {
  expect(splitNumbers(cell, parties)).toEqual(expected);
});
