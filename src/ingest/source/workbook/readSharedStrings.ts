import { parseXmlPart } from './parseXml.ts';
import { readEscapes } from './readEscapes.ts';
import type { ZipFile } from './ZipFile.ts';

/**
 * The texts that cells of a workbook point at. Parts of a text in different typefaces are joined; how a text is
 * pronounced (`rPh`) is no part of it.
 */
export function readSharedStrings(
  zip: ZipFile,
  path: string,
  onStep: (bytes: number) => void,
): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  parseXmlPart(
    zip,
    path,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't') inText = !phonetic;
      },
      close(name) {
        if (name === 'si') strings.push(readEscapes(text));
        else if (name === 'rPh') phonetic = false;
        else if (name === 't') inText = false;
      },
      text(piece) {
        if (inText) text += piece;
      },
    },
    onStep,
  );
  return strings;
}
