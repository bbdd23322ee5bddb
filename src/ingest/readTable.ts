import type { IssueCode } from '../domain/Dataset.ts';
import { decodeText, type TextEncoding } from './source/text/decodeText.ts';
import { detectDelimiter } from './source/text/detectDelimiter.ts';
import { splitRecords, type TextRecord } from './source/text/splitRecords.ts';

export interface TextTable {
  readonly delimiter: string;
  readonly encoding: TextEncoding;
  /** Characters that could not be read. */
  readonly damaged: number;
  /** Rows that hold anything, in order, header and all. */
  readonly records: readonly TextRecord[];
}

export type TableReading =
  | { readonly table: TextTable }
  | { readonly problem: Extract<IssueCode, 'file-empty' | 'file-not-text' | 'file-too-large'> };

/** Largest file that is read, in bytes. */
export const largestFile = 50 * 1024 * 1024;

/**
 * A file as a table of text: finds out encoding and delimiter, splits it into rows. Nothing is trimmed or converted.
 * A first line `sep=;`, as Excel writes it, names the delimiter and is no row.
 */
export function readTable(bytes: Uint8Array): TableReading {
  if (bytes.length > largestFile) return { problem: 'file-too-large' };
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const { encoding, damaged } = decoded;
  const named = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(decoded.text);
  const text = named === null ? decoded.text : decoded.text.slice(named[0].length);
  const delimiter = named?.[1] ?? detectDelimiter(text);
  const records = splitRecords(text, delimiter).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  if (records.length === 0) return { problem: 'file-empty' };
  return { table: { delimiter, encoding, damaged, records } };
}
