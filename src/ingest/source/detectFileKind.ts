import { inflateEntry, newBudget } from './archive/inflateWithin.ts';
import type { ZipEntry } from './archive/readZipDirectory.ts';
import type { SourceFormat } from './RawSheet.ts';
import { FileProblemError } from './Source.ts';

/** What the first bytes tell. `text`: nothing; the file is text or nothing that is known. */
export type ByteKind = 'zip' | 'gzip' | 'xls' | 'archive' | 'text';

const zip = [0x50, 0x4b];
const zipParts = [
  [0x03, 0x04],
  [0x05, 0x06],
  [0x07, 0x08],
];
const gzip = [0x1f, 0x8b];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Other archives: RAR, 7z, xz, bzip2, Zstandard. */
const archives = [
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x42, 0x5a, 0x68],
  [0x28, 0xb5, 0x2f, 0xfd],
];
/** Kinds that could pass for text in part: PDF, PostScript, RTF, web archives, pictures. */
const others = [
  '%PDF',
  '%!PS',
  '{\\rtf',
  'MIME-Version:',
  '\u0089PNG',
  'GIF8',
  '\u00FF\u00D8\u00FF',
  'II*\u0000',
];

/**
 * What a file is by its bytes; its name says nothing. A compound file (the container of old Office formats) is a
 * workbook, protected by a password, or neither.
 *
 * @throws FileProblemError `file-empty`, `file-encrypted`, `file-not-recognised`
 */
export function detectByteKind(bytes: Uint8Array): ByteKind {
  if (bytes.length === 0) throw new FileProblemError('file-empty');
  if (startsWith(bytes, zip) && zipParts.some((part) => startsWith(bytes, part, 2))) return 'zip';
  if (startsWith(bytes, gzip)) return 'gzip';
  if (startsWith(bytes, compound)) {
    if (contains(bytes, wide('EncryptedPackage'))) throw new FileProblemError('file-encrypted');
    if (contains(bytes, wide('Workbook')) || contains(bytes, wide('Book'))) return 'xls';
    throw new FileProblemError('file-not-recognised');
  }
  // The mark of a tar archive stands behind its first name.
  if (archives.some((one) => startsWith(bytes, one)) || startsWith(bytes, latin('ustar'), 257))
    return 'archive';
  if (others.some((one) => startsWith(bytes, latin(one)))) throw new FileProblemError('file-not-recognised');
  return 'text';
}

/**
 * What a zip file is by the names in it: a workbook, or an archive of files.
 *
 * @throws FileProblemError `file-encrypted`; `file-not-recognised` for other documents that are zipped
 */
export function detectPackage(entries: readonly ZipEntry[]): 'xlsx' | 'ods' | 'zip' {
  if (entries.some(({ encrypted }) => encrypted)) throw new FileProblemError('file-encrypted');
  const names = new Map(entries.map((entry) => [entry.name, entry]));
  const textOf = (name: string): string => {
    const entry = names.get(name);
    return entry === undefined ? '' : new TextDecoder('latin1').decode(inflateEntry(entry, newBudget()));
  };
  if (names.has('content.xml')) {
    const type = textOf('mimetype');
    if (type !== '' && !type.includes('opendocument.spreadsheet')) {
      throw new FileProblemError('file-not-recognised');
    }
    if (textOf('META-INF/manifest.xml').includes('encryption-data'))
      throw new FileProblemError('file-encrypted');
    return 'ods';
  }
  const holds = (folder: string): boolean => entries.some(({ name }) => name.startsWith(folder));
  // A binary workbook (xlsb) has the same folders.
  if (names.has('xl/workbook.bin')) throw new FileProblemError('file-not-recognised');
  if (holds('xl/')) return 'xlsx';
  if (names.has('[Content_Types].xml')) throw new FileProblemError('file-not-recognised');
  return 'zip';
}

/** A format of text; `json` covers all that are written in JSON, `spreadsheetml` is a workbook of Excel 2003 in XML. */
export type TextKind =
  Extract<SourceFormat, 'csv' | 'json' | 'gexf' | 'graphml' | 'gml' | 'pajek'> | 'spreadsheetml';

const markupStart = /^<(?:\?xml|!DOCTYPE|!--|[A-Za-z_][\w:.-]*[\s/>])/i;
const xmlPrologue = /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|\s+)+/i;
/** Statements and comments that may stand before the graph of a GML file, and lines before the first part of a Pajek file. */
const gmlPrologue = /#[^\n]*|(?:creator|version|comment|label|directed)[ \t]+(?:"[^"]*"|[^\s"]+)|\s+/iy;
const pajekPrologue = /%[^\n]*|\s+/y;
const gmlGraph = /^graph\s*\[/i;
const pajekPart = /^\*(?:network|vertices|arcs|edges|matrix|arcslist|edgeslist)\b/i;
const sampleCharacters = 20_000;

/**
 * What a text is by its beginning; its name counts only where the content leaves it open.
 *
 * @throws FileProblemError `file-not-recognised` for web pages and other kinds of XML
 */
export function detectTextKind(text: string, name: string): TextKind {
  const start = text.slice(0, sampleCharacters).trimStart();
  if (markupStart.test(start)) {
    const root = /^<([\w:.-]+)/.exec(start.replace(xmlPrologue, ''))?.[1] ?? '';
    const local = root.slice(root.indexOf(':') + 1).toLowerCase();
    if (local === 'gexf' || local === 'graphml') return local;
    if (local === 'workbook' && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
      return 'spreadsheetml';
    }
    // An end within the prologue: the name has to tell what was meant.
    const named = /\.(gexf|graphml)$/i.exec(name)?.[1]?.toLowerCase();
    if (root === '' && (named === 'gexf' || named === 'graphml')) return named;
    throw new FileProblemError('file-not-recognised');
  }
  if (isJson(start, name)) return 'json';
  if (gmlGraph.test(skip(start, gmlPrologue))) return 'gml';
  if (pajekPart.test(skip(start, pajekPrologue))) return 'pajek';
  return 'csv';
}

/** A line that begins with a bracket may still be one of a table: `[1] Kerja sama;...`. */
function isJson(start: string, name: string): boolean {
  if (/^\{\s*["}]/.test(start)) return true;
  if (!/^\[\s*(?:["[{\]]|-?\d|true|false|null)/.test(start)) return false;
  return /\.\w*json(?:l|\.gz)?$/i.test(name) || !/^\[[^\]"{[]*\]\s*[^,\]\s]/.test(start);
}

/** What is left behind everything at the beginning that the pattern matches. Step by step, so that it stays linear. */
function skip(text: string, pattern: RegExp): string {
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return text.slice(at);
    at = pattern.lastIndex;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

const latin = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string): readonly number[] => latin(text).flatMap((code) => [code, 0]);

function contains(bytes: Uint8Array, pattern: readonly number[]): boolean {
  const [first = 0] = pattern;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, pattern, at)) return true;
  }
  return false;
}
