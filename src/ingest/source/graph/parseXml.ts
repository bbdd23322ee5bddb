import { SaxesParser } from 'saxes';
import { assertNotCancelled } from '../../../lib/Task.ts';
import type { TextFile } from '../FileContent.ts';
import { FileProblemError } from '../Source.ts';
import { sourceLimits, tooDeep } from '../sourceLimits.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Told the elements of a document in order; names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

const charactersPerStep = 256 * 1024;

/**
 * Walks through an XML document. A document type definition, where entities are defined that could grow without bound
 * or fetch something, ends it at once; nothing is ever expanded or fetched. O(characters).
 *
 * @throws FileProblemError `file-entities`, `file-too-deep`, `file-truncated`, `file-invalid` with line and column
 */
export function parseXml(source: TextFile, handlers: XmlHandlers): void {
  const { text, report, isCancelled } = source;
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let ended = false;
  parser.on('error', ({ message }) => {
    // Careless writers let control characters through; nothing else is lost by that.
    if (message.endsWith(' disallowed character.')) return;
    // What is wrong only once the text ends was cut off.
    if (ended) throw new FileProblemError('file-truncated');
    throw new FileProblemError('file-invalid', {
      reason: `XML ${String(parser.line)}:${String(parser.column)}`,
    });
  });
  parser.on('doctype', () => {
    throw new FileProblemError('file-entities');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > sourceLimits.depth) throw tooDeep();
    handlers.open(localName(name), attributes);
  });
  parser.on('text', (part) => handlers.text(part));
  parser.on('cdata', (part) => handlers.text(part));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close(localName(name));
  });
  for (let at = 0; at < text.length; at += charactersPerStep) {
    assertNotCancelled(isCancelled);
    parser.write(text.slice(at, at + charactersPerStep));
    report(at);
  }
  ended = true;
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
