import { strFromU8, unzipSync } from 'fflate';

/** A cell of a workbook as its XML states it. */
export interface IndependentCell {
  /** Row of the spreadsheet, from 1. */
  readonly row: number;
  /** `number` as stored: a day is a serial number in XLSX, an ISO day (as text) in ODS. */
  readonly kind: 'text' | 'number' | 'boolean' | 'error' | 'formula';
  readonly text: string;
}

export interface IndependentSheet {
  readonly name: string;
  readonly cells: readonly IndependentCell[];
}

/**
 * Whether a text of a table states what a cell holds. Numbers may have another form, and a serial number may be shown as
 * the day, time or duration that it means.
 */
export function saysTheSame(cell: IndependentCell, text: string): boolean {
  const plain = cell.text.trim();
  if (text.trim() === plain) return true;
  if (cell.kind === 'boolean')
    return text.toLowerCase() === (plain === '1' ? 'true' : plain === '0' ? 'false' : plain);
  // Days of ODS, shown shorter; its day zero is none.
  if (plain === '1899-12-30' && text === '0') return true;
  if (cell.kind === 'text') return /^\d{4}-\d\d-\d\dT/.test(plain) && text !== '' && plain.startsWith(text);
  if (cell.kind !== 'number') return false;
  const stored = Number(plain);
  if (text !== '' && Math.abs(Number(text) - stored) <= Math.abs(stored) * 1e-14) return true;
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(text);
  if (day !== null) {
    const [, year, month, date, hour, minute] = day.map(Number);
    const days = Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1, hour || 0, minute || 0) / 86_400_000;
    const from = [Date.UTC(1899, 11, 30), Date.UTC(1899, 11, 31), Date.UTC(1904, 0, 1)].map(
      (zero) => zero / 86_400_000,
    );
    return from.some((zero) => Math.abs(days - zero - stored) <= (hour === undefined ? 1 : 1 / 1440));
  }
  const time = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(text);
  if (time === null) return false;
  const [, hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0));
  return Math.abs((hours * 60 + minutes + seconds / 60) / 1440 - stored) <= 1 / 1440;
}

/**
 * A second reader of XLSX and ODS, made apart from the first: every filled cell, found with patterns in the XML. It knows
 * nothing of styles, merges, limits or hostile files and is for well-formed workbooks only.
 */
export function independentCells(workbook: Uint8Array): readonly IndependentSheet[] {
  const parts = unzipSync(workbook);
  const text = (path: string): string => {
    const part = parts[path];
    return part === undefined ? '' : strFromU8(part).replace(/\r\n?/g, '\n');
  };
  if (parts['content.xml'] !== undefined) return odsSheets(text('content.xml'));
  return xlsxSheets(text, Object.keys(parts));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(xml: string): string {
  return xml
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(
            /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
            (whole, hex?: string, decimal?: string, name?: string) => {
              if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
              if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
              return named[name ?? ''] ?? whole;
            },
          ),
    )
    .join('');
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? undefined : unescape(match[1] ?? match[2] ?? '');
}

interface Element {
  readonly attributes: string;
  readonly inner: string;
}

/** All elements of a local name that lie in no other of that name, with what is between their tags. */
function elements(xml: string, name: string): readonly Element[] {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?(?:${name})(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:/>|>([\\s\\S]*?)</(?:[\\w.-]+:)?(?:${name})\\s*>)`,
    'g',
  );
  return [...xml.matchAll(pattern)].map(([, attributes = '', inner = '']) => ({ attributes, inner }));
}

function xlsxSheets(text: (path: string) => string, paths: readonly string[]): readonly IndependentSheet[] {
  const find = (ending: RegExp): string => paths.find((path) => ending.test(path)) ?? '';
  const book = find(/(^|\/)workbook\.xml$/);
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const targets = new Map(
    elements(text(`${folder}_rels/workbook.xml.rels`), 'Relationship').map(({ attributes }) => [
      attribute(attributes, 'Id') ?? '',
      attribute(attributes, 'Target') ?? '',
    ]),
  );
  const strings = elements(text(find(/sharedStrings\.xml$/i)), 'si').map(({ inner }) => richText(inner));
  return elements(text(book), 'sheet').flatMap(({ attributes }) => {
    const target = targets.get(attribute(attributes, 'id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    const xml = text(path);
    if (!/<(?:\w+:)?worksheet/.test(xml)) return [];
    const cells: IndependentCell[] = [];
    let row = 0;
    for (const one of elements(xml, 'row')) {
      row = Number(attribute(one.attributes, 'r') ?? row + 1);
      for (const { attributes: of, inner } of elements(one.inner, 'c')) {
        const cell = xlsxCell(of, inner, strings);
        if (cell !== undefined && cell.text.trim() !== '') cells.push({ row, ...cell });
      }
    }
    return [{ name: attribute(attributes, 'name') ?? '', cells }];
  });
}

function richText(xml: string): string {
  const shown = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return elements(shown, 't')
    .map(({ inner }) => unescape(inner))
    .join('')
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function xlsxCell(
  attributes: string,
  inner: string,
  strings: readonly string[],
): Pick<IndependentCell, 'kind' | 'text'> | undefined {
  const type = attribute(attributes, 't') ?? 'n';
  const value = elements(inner, 'v')[0]?.inner;
  if (type === 'inlineStr') return { kind: 'text', text: richText(inner) };
  if (type === 'str' && value === '') return undefined;
  if (value === undefined || value === '') {
    const formula = elements(inner, 'f')[0]?.inner;
    return formula === undefined || formula === ''
      ? undefined
      : { kind: 'formula', text: `=${unescape(formula)}` };
  }
  if (type === 's') return { kind: 'text', text: strings[Number(value)] ?? '' };
  if (type === 'str') return { kind: 'text', text: richText(`<t>${value}</t>`) };
  if (type === 'b') return { kind: 'boolean', text: value };
  if (type === 'e') return { kind: 'error', text: unescape(value) };
  return { kind: type === 'd' ? 'text' : 'number', text: unescape(value) };
}

function odsSheets(xml: string): readonly IndependentSheet[] {
  return elements(xml, 'table').map(({ attributes, inner }) => {
    const cells: IndependentCell[] = [];
    let row = 1;
    // Tables that stand in a note or a shape would be found as tables of their own.
    const body = inner.replace(/<office:annotation\b[\s\S]*?<\/office:annotation>/g, '');
    for (const one of elements(body, 'table-row')) {
      const found = elements(one.inner, 'table-cell|covered-table-cell').flatMap((cell) => odsCell(cell));
      const times = Number(attribute(one.attributes, 'number-rows-repeated') ?? 1);
      for (let time = 0; time < times; time += 1) {
        if (found.length > 0) cells.push(...found.map((cell) => ({ row: row + time, ...cell })));
        else break;
      }
      row += times;
    }
    return { name: attribute(attributes, 'name') ?? '', cells };
  });
}

function odsCell({ attributes, inner }: Element): readonly Pick<IndependentCell, 'kind' | 'text'>[] {
  const type = attribute(attributes, 'value-type');
  const paragraphs = elements(inner, 'p').map(({ inner: paragraph }) =>
    unescape(
      paragraph
        .replace(/<text:s\b([^>]*)\/>/g, (_, of: string) => ' '.repeat(Number(attribute(of, 'c') ?? 1)))
        .replace(/<text:tab\b[^>]*\/>/g, '\t')
        .replace(/<text:line-break\b[^>]*\/>/g, '\n')
        .replace(/<(?!!\[CDATA\[)[^>]*>/g, ''),
    ),
  );
  const shown = paragraphs.join('\n');
  const number = attribute(attributes, 'value');
  const day = attribute(attributes, 'date-value');
  const times = Number(attribute(attributes, 'number-columns-repeated') ?? 1);
  let cell: Pick<IndependentCell, 'kind' | 'text'> = { kind: 'text', text: shown };
  if (/^#(REF|N\/A|DIV|NAME|VALUE|NUM|NULL)|^Err:/.test(shown)) cell = { kind: 'error', text: shown };
  else if (type === 'boolean') cell = { kind: 'boolean', text: attribute(attributes, 'boolean-value') ?? '' };
  else if (type === 'date' && day !== undefined) cell = { kind: 'text', text: day };
  else if (number !== undefined && type !== 'string') cell = { kind: 'number', text: number };
  return cell.text.trim() === '' ? [] : Array.from({ length: times }, () => cell);
}
