import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError, type InputFile } from '../Source.ts';
import { parseXmlPart } from './parseXml.ts';
import { readOdsTables } from './readOdsTables.ts';
import type { ZipFile } from './ZipFile.ts';

/**
 * The sheets of an OpenDocument spreadsheet (ODF 1.0 to 1.4) that hold anything, in their order, hidden ones too.
 *
 * @throws FileProblemError
 */
export function readOds(
  file: InputFile,
  zip: ZipFile,
  onTotal: (bytes: number) => void,
  onStep: (bytes: number) => void,
): readonly RawSheet[] {
  if (isEncrypted(zip)) throw new FileProblemError('file-encrypted');
  if (!zip.has('content.xml')) throw new FileProblemError('file-not-recognised');
  onTotal(zip.packedSize('content.xml'));
  const { handler, sheets } = readOdsTables(file.name);
  parseXmlPart(zip, 'content.xml', handler, onStep);
  return sheets;
}

/** By the list of parts, or because there is only one, which holds the others. */
function isEncrypted(zip: ZipFile): boolean {
  if (zip.has('encrypted-package')) return true;
  if (!zip.has('META-INF/manifest.xml')) return false;
  let encrypted = false;
  parseXmlPart(zip, 'META-INF/manifest.xml', {
    open(name) {
      if (name === 'encryption-data') encrypted = true;
    },
  });
  return encrypted;
}
