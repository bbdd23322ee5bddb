import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError, type InputFile } from '../Source.ts';
import { isTrue, localName, parseXmlPart } from './parseXml.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { readStyles } from './readStyles.ts';
import { readXlsxSheet } from './readXlsxSheet.ts';
import { WorkbookBudget } from './SheetCollector.ts';
import type { ZipFile } from './ZipFile.ts';

interface Relationship {
  readonly id: string;
  /** Last part of the type: `worksheet`, `styles`; the rest differs between the strict and the transitional form. */
  readonly type: string;
  /** Path from the root of the archive. */
  readonly target: string;
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

/**
 * The sheets of an Office Open XML workbook (ECMA-376, transitional or strict) that hold anything, in their order, hidden
 * ones too. Parts are found by their relationships, absolute or relative.
 *
 * @param onStep told the packed bytes that were read, of `total` that `onTotal` was told.
 * @throws FileProblemError
 */
export function readXlsx(
  file: InputFile,
  zip: ZipFile,
  onTotal: (bytes: number) => void,
  onStep: (bytes: number) => void,
): readonly RawSheet[] {
  const path = workbookPath(zip);
  if (path === undefined) throw new FileProblemError('file-not-recognised');
  const { sheets, date1904 } = readBook(zip, path);
  const relationships = readRelationships(zip, path);
  const pathOf = (type: string): string | undefined =>
    relationships.find((each) => each.type === type && zip.has(each.target))?.target;
  const stringsPath = pathOf('sharedStrings');
  const stylesPath = pathOf('styles');
  const parts = sheets.flatMap((sheet) => {
    const part = relationships.find(({ id }) => id === sheet.id);
    // Sheets that are a chart, and those of other files.
    return part?.type === 'worksheet' ? [{ ...sheet, path: part.target }] : [];
  });
  onTotal(
    [stringsPath, ...parts.map((part) => part.path)].reduce(
      (sum, each) => sum + (each === undefined ? 0 : zip.packedSize(each)),
      0,
    ),
  );
  const strings = stringsPath === undefined ? [] : readSharedStrings(zip, stringsPath, onStep);
  const formats = stylesPath === undefined ? [] : readStyles(zip, stylesPath);
  const budget = new WorkbookBudget();
  return parts.flatMap(({ name, hidden, path: part }) => {
    const reader = readXlsxSheet({ strings, formats, date1904, budget });
    parseXmlPart(zip, part, reader.handler, onStep);
    const sheet = reader.finish({ file: file.name, sheet: name, format: 'xlsx' }, hidden);
    return sheet === undefined ? [] : [sheet];
  });
}

function workbookPath(zip: ZipFile): string | undefined {
  const stated = zip.has('_rels/.rels')
    ? readRelationships(zip, '').find(({ type }) => type === 'officeDocument')
    : undefined;
  const path = stated?.target ?? 'xl/workbook.xml';
  return zip.has(path) && path.endsWith('.xml') ? path : undefined;
}

function readBook(
  zip: ZipFile,
  path: string,
): { readonly sheets: readonly ListedSheet[]; readonly date1904: boolean } {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  let isWorkbook = false;
  parseXmlPart(zip, path, {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      else if (name === 'sheet') {
        const id =
          Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id')?.[1] ?? '';
        sheets.push({
          name: attributes['name'] ?? '',
          id,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      }
    },
  });
  if (!isWorkbook) throw new FileProblemError('file-not-recognised');
  return { sheets, date1904 };
}

/** Relationships of a part; of the whole package where `path` is empty. */
function readRelationships(zip: ZipFile, path: string): readonly Relationship[] {
  const at = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, at);
  const list = `${folder}_rels/${path.slice(at)}.rels`;
  if (!zip.has(list)) return [];
  const relationships: Relationship[] = [];
  parseXmlPart(zip, list, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return;
      relationships.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePath(folder, target),
      });
    },
  });
  return relationships;
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (part === '..') path.pop();
    else if (part !== '' && part !== '.') path.push(part);
  }
  return path.join('/');
}
