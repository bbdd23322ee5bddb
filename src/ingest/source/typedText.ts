import type { CellType } from './RawSheet.ts';

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const day = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** What a text is as a value of the type that its file declares; the text stays as it is. */
export function typeOf(text: string, declared: string): CellType {
  switch (declared.toLowerCase()) {
    case 'int':
    case 'integer':
    case 'long':
    case 'short':
    case 'byte':
    case 'float':
    case 'double':
    case 'bigdecimal':
    case 'biginteger':
      return number.test(text.trim()) ? 'number' : 'text';
    case 'bool':
    case 'boolean':
      return /^(?:true|false)$/i.test(text.trim()) ? 'boolean' : 'text';
    case 'date':
    case 'datetime':
      return day.test(text) ? 'date' : 'text';
    default:
      return 'text';
  }
}

/** A value of JSON that is no object and no list, as the text of a cell; `undefined` for nothing. */
export function scalarText(value: unknown): { readonly text: string; readonly type: CellType } | undefined {
  if (typeof value === 'string') return { text: value, type: 'text' };
  if (typeof value === 'number') return { text: String(value), type: 'number' };
  if (typeof value === 'boolean') return { text: String(value), type: 'boolean' };
  return undefined;
}
