import { FileProblemError } from '../Source.ts';

/** `word` is a key or an unquoted value. */
export interface GmlToken {
  readonly type: 'word' | 'number' | 'string' | 'open' | 'close' | 'end';
  readonly text: string;
}

const pattern =
  /(?:\s+|#[^\n]*)*(?:([[\]])|"([^"]*)"|([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?=[\s[\]"#]|$)|([^\s[\]"#]+))?/y;

/** Cuts a GML text into tokens. */
export class GmlTokens {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Characters that are done. */
  get position(): number {
    return this.#at;
  }

  /** @throws FileProblemError `file-truncated` where a string does not end */
  next(): GmlToken {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    this.#at = pattern.lastIndex;
    const [, bracket, string, number, word] = match ?? [];
    if (bracket !== undefined) return { type: bracket === '[' ? 'open' : 'close', text: bracket };
    if (string !== undefined) return { type: 'string', text: unescape(string) };
    if (number !== undefined) return { type: 'number', text: number };
    if (word !== undefined) return { type: 'word', text: word };
    if (this.#at < this.#text.length) throw new FileProblemError('file-truncated');
    return { type: 'end', text: '' };
  }

  /** The error of a text that breaks the rules here. */
  invalid(): FileProblemError {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    return new FileProblemError('file-invalid', { reason: `GML ${String(line)}` });
  }
}

/** Names of the characters 160 to 255 in order, as GML writes them (ISO 8859-1). */
const latinNames =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';
const entities = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ...latinNames.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
]);

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,8}));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return entities.get(name) ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
