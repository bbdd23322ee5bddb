import { describe, expect, it } from 'vitest';
import { readOne } from '../readFiles.ts';
import { rowsOf } from './workbooks.ts';

const workbook = (sheets: string): string => `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:html="http://www.w3.org/TR/REC-html40">${sheets}</Workbook>`;
const cell = (text: string, type = 'String', rest = ''): string =>
  `<Cell${rest}><Data ss:Type="${type}">${text}</Data></Cell>`;

describe('an XML spreadsheet of Excel 2003', () => {
  it('is read whatever its name: places, merged cells, days, formulas, hidden rows and sheets', async () => {
    const text = workbook(`
      <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
      <Worksheet ss:Name="Register"><Table>
        <Column ss:Index="2" ss:Hidden="1"/>
        <Row>${cell('Daftar kerja sama', 'String', ' ss:MergeAcross="3"')}</Row>
        <Row ss:Index="4">${cell('No')}${cell('Judul')}${cell('Pihak')}${cell('Tanggal')}${cell('Nilai')}</Row>
        <Row ss:Hidden="1">${cell('1', 'Number')}${cell('Sampah &amp; air')}
          <Cell><ss:Data ss:Type="String"><html:B>Kab. Bantul</html:B>; Kota Yogyakarta</ss:Data></Cell>
          ${cell('2021-01-05T00:00:00.000', 'DateTime', ' ss:StyleID="d"')}
          ${cell('2.5', 'Number', ' ss:Formula="=1+1.5"')}</Row>
        <Row>${cell('2', 'Number')}<Cell ss:Index="4" ss:Formula="=TODAY()"/>${cell('1', 'Boolean')}</Row>
      </Table></Worksheet>
      <Worksheet ss:Name="Kosong"><Table/></Worksheet>
      <Worksheet ss:Name="Sembunyi"><Table><Row>${cell('#N/A', 'Error')}</Row></Table>
        <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`);
    const { sheets, issues } = await readOne('laporan.xls', text);
    expect(issues).toEqual([]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Register', 'Sembunyi']);
    expect(sheets.map(rowsOf)).toEqual([
      [
        [1, 'Daftar kerja sama'],
        [4, 'No', 'Judul', 'Pihak', 'Tanggal', 'Nilai'],
        [5, 'number 1', 'Sampah & air', 'Kab. Bantul; Kota Yogyakarta', 'date 2021-01-05', 'number 2.5'],
        [6, 'number 2', '', '', 'formula =TODAY()', 'boolean true'],
      ],
      [[1, 'error #N/A']],
    ]);
    expect(sheets[0]).toMatchObject({
      blankRows: 2,
      hiddenRows: [2],
      hiddenColumns: [1],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      notes: { formulas: 1 },
    });
    expect(sheets[1]?.notes).toMatchObject({ hidden: true });
  });

  it.each([
    ['an index far outside', workbook(`<Worksheet><Table><Row ss:Index="99999999"/></Table></Worksheet>`)],
    [
      'a column that is none',
      workbook(`<Worksheet><Table><Row><Cell ss:Index="-4"/></Row></Table></Worksheet>`),
    ],
    [
      'a document type',
      `<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "b">]>${workbook('').slice(22)}`,
    ],
    ['an end in the middle', workbook('<Worksheet><Table><Row>').slice(0, -11)],
    ['nothing in it', workbook('<Worksheet><Table/></Worksheet>')],
    [
      'columns without number',
      workbook(
        `<Worksheet><Table><Row>${cell('a', 'String', ' ss:Index="1000000"')}</Row></Table></Worksheet>`,
      ),
    ],
  ])('with %s has one error', async (_what, text) => {
    const { sheets, issues } = await readOne('laporan.xls', text);
    expect(sheets).toEqual([]);
    expect(issues.map(({ severity }) => severity)).toEqual(['error']);
  });
});
