import { SaxesParser } from 'saxes';
import { FileProblemError } from '../Source.ts';
import { sourceLimits } from '../sourceLimits.ts';
import type { ZipFile } from './ZipFile.ts';

/** Told what stands in an XML document, in its order. */
export interface XmlHandler {
  /** @param name without its prefix. @param attributes by their names as written, with their prefixes. */
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  /** Text between tags, also of CDATA; long ones can come in pieces. */
  readonly text?: (text: string) => void;
}

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlStream {
  readonly push: (piece: Uint8Array) => void;
  /** @throws FileProblemError `file-invalid` where the document does not end. */
  readonly end: () => void;
}

/**
 * Reads an XML document (1.0, UTF-8 or UTF-16) as its bytes come. Only the five entities of XML exist: a document that
 * has a document type is refused.
 *
 * @throws FileProblemError `file-entities`, `file-too-deep`, `file-invalid`; by `push` and `end`.
 */
export function parseXml(handler: XmlHandler): XmlStream {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > sourceLimits.depth)
      throw new FileProblemError('file-too-deep', { limit: sourceLimits.depth });
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(localName(name));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('doctype', () => {
    throw new FileProblemError('file-entities');
  });
  parser.on('error', ({ message }) => {
    // Careless writers let control characters through; nothing else is lost by that.
    if (message.includes('disallowed character')) return;
    throw new FileProblemError('file-invalid', { reason: message.slice(0, 100) });
  });
  let decoder: TextDecoder | undefined;
  return {
    push: (piece) => {
      decoder ??= new TextDecoder(encodingOf(piece));
      parser.write(decoder.decode(piece, { stream: true }));
    },
    end: () => {
      if (decoder === undefined) throw new FileProblemError('file-truncated');
      parser.write(decoder.decode());
      parser.close();
    },
  };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

export function localName(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
}

/** Unpacks and reads one part of an archive. @param onStep told the packed bytes that were taken. */
export function parseXmlPart(
  zip: ZipFile,
  path: string,
  handler: XmlHandler,
  onStep?: (bytes: number) => void,
): void {
  const stream = parseXml(handler);
  zip.unpack(path, stream.push, onStep);
  stream.end();
}

/** Truth as XML schemas write it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
