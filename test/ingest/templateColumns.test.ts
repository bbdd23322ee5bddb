import { expect, test } from 'vitest';
import { columnIds, columnOfHeader, templateColumns } from '../../src/ingest/templateColumns.ts';
import { toMatchKey } from '../../src/lib/toMatchKey.ts';

const inTemplate = templateColumns.filter((column) => column.inTemplate);

test('the template has the public columns, in their order, under their Indonesian names', () => {
  expect(inTemplate.map(({ header }) => header.en).join(', ')).toBe(
    'id, title, kind, document_type, parties, roles, affairs, number, signed_on, start, end, status, agency, value, currency, funding, parent_id, renews_id, location, source, note',
  );
  expect(inTemplate.map(({ header }) => header.id).join(', ')).toBe(
    'ID, Judul, Jenis, Dokumen, Pihak, Peran, Urusan, Nomor, Tanggal, Mulai, Berakhir, Status, Perangkat daerah, Nilai, Mata uang, Sumber dana, Induk, Memperpanjang, Lokasi, Sumber, Keterangan',
  );
  expect(inTemplate.filter(({ required }) => required).map(({ id }) => id)).toEqual(['title', 'parties']);
});

test('no name means two columns, in whatever language', () => {
  expect(templateColumns.map(({ id }) => id)).toEqual([...columnIds]);
  for (const { id, header, aliases } of templateColumns) {
    for (const name of [header.en, header.id, header.de, ...aliases]) {
      expect(columnOfHeader.get(toMatchKey(name)), name).toBe(id);
    }
  }
});
