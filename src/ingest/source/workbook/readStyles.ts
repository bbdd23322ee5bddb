import { kindOfBuiltIn, kindOfFormat, type SerialKind } from './numberFormat.ts';
import { parseXmlPart } from './parseXml.ts';
import type { ZipFile } from './ZipFile.ts';

/** What numbers are in each of a workbook's cell formats, by the place to which cells point. */
export function readStyles(zip: ZipFile, path: string): readonly (SerialKind | undefined)[] {
  const own = new Map<number, SerialKind | undefined>();
  const ids: number[] = [];
  let inCellFormats = false;
  parseXmlPart(zip, path, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0));
      // Formats inside `dxf` belong to rules; they use ids of their own.
      else if (name === 'numFmt' && !inCellFormats && ids.length === 0) {
        own.set(Number(attributes['numFmtId']), kindOfFormat(attributes['formatCode'] ?? ''));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => (own.has(id) ? own.get(id) : kindOfBuiltIn(id)));
}
