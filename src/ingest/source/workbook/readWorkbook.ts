import { assertNotCancelled, type IsCancelled, type Report } from '../../../lib/Task.ts';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError, type InputFile } from '../Source.ts';
import { fileTooLarge, sourceLimits } from '../sourceLimits.ts';
import { readOds } from './readOds.ts';
import { readXls } from './readXls.ts';
import { readXlsx } from './readXlsx.ts';
import { ZipFile } from './ZipFile.ts';

export type WorkbookKind = 'xlsx' | 'ods' | 'xls';

/**
 * All sheets of a workbook that hold anything, in the workbook's order; hidden ones are read like the others and marked
 * in their notes. Blank rows are those up to the last one that holds something. Progress is told in packed bytes (`.xls`:
 * begin and end only).
 *
 * @throws FileProblemError where the file gives nothing: `file-too-large`, `file-encrypted`, `file-truncated`,
 *   `file-invalid`, `file-entities`, `file-too-deep`, `archive-too-large`, `table-too-large`, `file-not-recognised`,
 *   `file-empty`
 * @throws CancelledError
 */
export async function readWorkbook(
  file: InputFile,
  kind: WorkbookKind,
  report: Report,
  isCancelled: IsCancelled,
): Promise<readonly RawSheet[]> {
  assertNotCancelled(isCancelled);
  if (file.bytes.length > sourceLimits.packedBytes) {
    throw fileTooLarge(file.bytes.length, sourceLimits.packedBytes);
  }
  const sheets = await readSheets(file, kind, report, isCancelled);
  assertNotCancelled(isCancelled);
  if (sheets.length === 0) throw new FileProblemError('file-empty');
  return sheets;
}

async function readSheets(
  file: InputFile,
  kind: WorkbookKind,
  report: Report,
  isCancelled: IsCancelled,
): Promise<readonly RawSheet[]> {
  const stage = 'reading';
  const isBinary = startsWith(file.bytes, compoundFile);
  // Office puts an encrypted workbook of any form into a compound file.
  if (isBinary && contains(file.bytes, utf16('EncryptedPackage')))
    throw new FileProblemError('file-encrypted');
  if (isBinary) {
    const all = file.bytes.length;
    report({ stage, done: 0, total: all });
    const sheets = await readXls(file);
    report({ stage, done: all, total: all });
    return sheets;
  }
  if (!startsWith(file.bytes, zipFile)) {
    throw new FileProblemError(file.bytes.length === 0 ? 'file-empty' : 'file-not-recognised');
  }
  let total = 1;
  let done = 0;
  return (kind === 'ods' ? readOds : readXlsx)(
    file,
    new ZipFile(file.bytes),
    (bytes) => {
      total = Math.max(1, bytes);
    },
    (bytes) => {
      assertNotCancelled(isCancelled);
      done += bytes;
      report({ stage, done, total });
    },
  );
}

/** First bytes. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipFile = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, at) =>
    at % 2 === 0 ? text.charCodeAt(at / 2) : 0,
  );
}

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}
