import { describe, expect, it } from 'vitest';
import { affairName } from '../../../src/view/affairName.ts';
import { draftFromRow, withRow } from '../../../src/view/overlaps/draftFromRow.ts';
import { emptyDraft } from '../../../src/view/editing/AgreementDraft.ts';
import { builtIn } from '../../support/builtIn.ts';

const read = (...cells: readonly string[]) => draftFromRow(cells.join('\t'), builtIn());

describe('a copied row of a spreadsheet', () => {
  it('is read cell by cell, whatever the order of its columns', () => {
    const cells = [
      '12',
      'Penyediaan air minum lintas batas',
      'Kabupaten Bantul; Kota Yogyakarta',
      'PKS',
      '415.4/012/2025',
      '1 Februari 2025',
    ];
    const expected = {
      title: 'Penyediaan air minum lintas batas',
      documentType: 'PKS',
      number: '415.4/012/2025',
      signedOn: '2025-02-01',
      parties: [{ partyId: '34.02' }, { partyId: '34.71' }],
      outside: [],
    };
    expect(read(...cells)).toEqual(expected);
    const { parties, ...rest } = read(...cells.toReversed());
    expect(rest).toMatchObject({ title: expected.title, documentType: 'PKS', signedOn: '2025-02-01' });
    expect(parties).toEqual(expected.parties);
  });

  it('has beginning and end in two days, and an end in a term', () => {
    const base = ['Pengelolaan sampah', 'Kabupaten Bantul', 'Kabupaten Sleman'];
    expect(read(...base, '01/02/2025', '31/01/2028')).toMatchObject({
      start: '2025-02-01',
      end: '2028-01-31',
    });
    expect(read(...base, '01/02/2025', '3 (tiga) tahun')).toMatchObject({
      signedOn: '2025-02-01',
      end: '2028-02-01',
    });
    expect(read(...base, '05/01/2025', '01/02/2025', '31/01/2028')).toMatchObject({
      signedOn: '2025-01-05',
      start: '2025-02-01',
      end: '2028-01-31',
    });
  });

  it('names affairs and outside parties', () => {
    const affair = builtIn().affairs[0];
    if (affair === undefined) throw new Error('no affair');
    const { affairs, parties, outside } = read(
      'Peningkatan layanan bersama',
      'Kota Surabaya; Universitas Airlangga',
      affairName(builtIn(), affair.code, 'id'),
    );
    expect(affairs).toEqual([affair.code]);
    expect(parties).toHaveLength(2);
    expect(outside?.map(({ name }) => name)).toEqual(['Universitas Airlangga']);
  });

  it('is a title where it has one cell, and nothing where it is empty', () => {
    expect(draftFromRow('Kerja sama Kota Surabaya', builtIn())).toEqual({
      title: 'Kerja sama Kota Surabaya',
    });
    expect(draftFromRow(' \n\t ', builtIn())).toEqual({});
  });

  it('is the first row with parties where a header came along', () => {
    const text = 'Judul\tPara pihak\nPengelolaan sampah\tKabupaten Bantul; Kabupaten Sleman';
    expect(draftFromRow(text, builtIn())).toMatchObject({ title: 'Pengelolaan sampah' });
  });

  it('leaves in a draft what it does not say', () => {
    const draft = { ...emptyDraft, end: '2030', title: 'Lama' };
    expect(withRow(draft, { title: 'Baru' })).toMatchObject({ title: 'Baru', end: '2030' });
  });
});
