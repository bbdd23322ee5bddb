import type { IsCancelled } from '../../lib/Task.ts';
import { detectTextKind } from './detectFileKind.ts';
import type { FileContent, TextFile } from './FileContent.ts';
import { readGexf } from './graph/readGexf.ts';
import { readGml } from './graph/readGml.ts';
import { readGraphml } from './graph/readGraphml.ts';
import { readPajek } from './graph/readPajek.ts';
import { isProjectText, readJson } from './json/readJson.ts';
import { FileProblemError, type InputFile } from './Source.ts';
import { fileTooLarge, sourceLimits } from './sourceLimits.ts';
import { decodeText } from './text/decodeText.ts';
import { readTextTable } from './text/readTextTable.ts';
import { readSpreadsheetMl } from './workbook/readSpreadsheetMl.ts';

/**
 * A file of text by what is in it: a table, JSON, a graph.
 *
 * @param report told the share that is done, 0 to 1.
 * @throws FileProblemError
 * @throws CancelledError
 */
export function readTextFile(
  { name, bytes, origin }: InputFile,
  report: (share: number) => void,
  isCancelled: IsCancelled,
): FileContent {
  const limit = isProject(bytes) ? sourceLimits.projectBytes : sourceLimits.textBytes;
  if (bytes.length > limit) throw fileTooLarge(bytes.length, limit);
  const decoded = decodeDeclared(bytes) ?? decodeText(bytes);
  if ('problem' in decoded) {
    throw new FileProblemError(decoded.problem === 'file-empty' ? 'file-empty' : 'file-not-recognised');
  }
  const { text, encoding, damaged } = decoded;
  const file: TextFile = {
    file: name,
    text,
    encoding,
    damaged,
    report: (done) => report(done / text.length),
    isCancelled,
  };
  if (origin === 'paste') return { sheets: [readTextTable(file, 'paste')] };
  const kind = detectTextKind(text, name);
  switch (kind) {
    case 'csv':
      return { sheets: [readTextTable(file, 'csv')] };
    case 'json':
      return readJson(file);
    case 'gexf':
      return { sheets: readGexf(file) };
    case 'graphml':
      return { sheets: readGraphml(file) };
    case 'gml':
      return { sheets: readGml(file) };
    case 'spreadsheetml':
      return { sheets: readSpreadsheetMl(file) };
    case 'pajek':
      return { sheets: readPajek(file) };
  }
}

export function isProject(bytes: Uint8Array): boolean {
  return isProjectText(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** XML states its encoding; one that is neither UTF-8 nor found out by other means is used as stated. */
function decodeDeclared(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: string; readonly damaged: number } | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const stated = /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(
    start,
  )?.[1];
  if (stated === undefined || /^utf-?(?:8|16)|^(?:us-)?ascii$/i.test(stated)) return undefined;
  try {
    const decoder = new TextDecoder(stated);
    return { text: decoder.decode(bytes), encoding: decoder.encoding, damaged: 0 };
  } catch {
    return undefined;
  }
}
