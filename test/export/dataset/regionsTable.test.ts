import { expect, it } from 'vitest';
import { toRegionId } from '../../../src/domain/ids.ts';
import { regionsTable } from '../../../src/export/dataset/regionsTable.ts';
import { writeCsv } from '../../../src/export/writeCsv.ts';
import { aDataset, aRegion } from '../../support/builders.ts';
import { importNamed, told } from '../../support/importTexts.ts';

const regions = ['Satu', 'Dua', 'Tiga'].map((name, at) =>
  aRegion(`D${String(at + 1)}`, { name: `Daerah ${name}` }),
);

it('registers stand with the regions where anything is said of one, and only then', () => {
  const said = [
    { regionId: toRegionId('D2'), extent: 'none', to: '2025', source: 'Setda' },
    { regionId: toRegionId('D3'), extent: 'complete', source: '' },
  ] as const;
  const { columns, rows } = regionsTable(aDataset({ regions, coverage: said }));
  expect(columns.slice(-2)).toEqual(['register', 'register_source']);
  expect(rows.map((row) => row.slice(-2))).toEqual([
    [undefined, undefined],
    ['none until 2025', 'Setda'],
    ['complete', undefined],
  ]);
  expect(regionsTable(aDataset({ regions })).columns).not.toContain('register');
});

it('registers make no figures of regions when the table is read again', async () => {
  const coverage = regions.map(
    ({ id }) => ({ regionId: id, extent: 'none', to: '2025', source: 'x' }) as const,
  );
  const table = writeCsv(regionsTable(aDataset({ regions, coverage })));
  const agreements = 'id,title,parties\nX1,Air,Daerah Satu; Daerah Dua\nX2,Sampah,Daerah Satu; Daerah Tiga\n';
  const read = await importNamed(
    [table, agreements].map((text, at) => ({
      name: `${String(at)}.csv`,
      bytes: new TextEncoder().encode(text),
    })),
  );
  expect(told(read)).toEqual([]);
  expect(read.dataset.regions.map(({ name, indicators }) => [name, indicators])).toEqual(
    regions.map(({ name }) => [name, {}]),
  );
});
