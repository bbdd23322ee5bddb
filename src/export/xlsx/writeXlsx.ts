import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '../../lib/escapeXml.ts';
import type { Sheet } from './Sheet.ts';
import { headerRow, sheetXml, tableRange } from './sheetXml.ts';
import { stylesXml } from './styles.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Sheets as one workbook (Office Open XML, ECMA-376, transitional): the bytes of an `.xlsx` file. Each sheet has a
 * header that stays in view and repeats on every printed page, which is landscape, one page wide and numbered; each row
 * states the height that its text needs. Texts stay texts,
 * whatever they begin with. The same sheets give the same bytes, on every day and in every time zone. O(cells).
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(names, sheets),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${String(at + 1)}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': declaration + stylesXml,
  };
  for (const [at, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${String(at + 1)}.xml`] = declaration + sheetXml(sheet, names, at === 0);
  }
  const packed: Zippable = {};
  for (const [path, text] of Object.entries(files)) packed[path] = strToU8(text);
  // The format counts years from 1980 in local time.
  return zipSync(packed, { mtime: new Date(1980, 0, 1) });
}

/** At most 31 characters, none of those that Excel forbids, no two alike. */
function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const clean = name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim();
    let unique = clean === '' ? String(at + 1) : clean.slice(0, 31);
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      unique = `${clean.slice(0, 27)} ${String(n)}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function contentTypesXml(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${String(at + 1)}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
    `${sheets.join('')}</Types>`
  );
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const rows = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${String(at + 1)}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${relationships}">${rows.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[], sheets: readonly Sheet[]): string {
  const list = names.map(
    (name, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"${sheets[at]?.hidden === true ? ' state="hidden"' : ''}/>`,
  );
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelationships}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets>` +
    `<definedNames>${definedNames(names, sheets).join('')}</definedNames></workbook>`
  );
}

/** Which cells filters are of, and which row stands on every printed page. */
function definedNames(names: readonly string[], sheets: readonly Sheet[]): readonly string[] {
  const named = (kind: string, at: number, range: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${String(at)}"${kind.startsWith('_') ? ' hidden="1"' : ''}>` +
    `${escapeXml(`'${(names[at] ?? '').replaceAll("'", "''")}'!${range}`)}</definedName>`;
  return sheets.flatMap((sheet, at) => {
    const row = String(headerRow(sheet));
    return [
      ...(sheet.filter === true ? [named('_FilterDatabase', at, tableRange(sheet))] : []),
      named('Print_Titles', at, `$${row}:$${row}`),
    ];
  });
}
