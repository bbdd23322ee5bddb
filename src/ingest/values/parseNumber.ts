import type { CellType } from '../source/RawSheet.ts';

/**
 * A number as tables state it, with sign: `1.234.567`, `1,234.5`, `-7,25`, `12 %`. A single mark before exactly three digits
 * groups thousands unless it is the column's decimal mark. `undefined` for anything else.
 */
export function parseNumber(
  text: string,
  { cell, mark }: { readonly cell?: CellType; readonly mark?: '.' | ',' | undefined } = {},
): number | undefined {
  const plain = text
    .replaceAll(/[\s\u00A0\u202F'’]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/%$/, '');
  if (cell === 'number') return finite(plain);
  const match = /^([+-]?)(\d[\d.,]*)$/.exec(plain);
  if (match === null) return /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(plain) ? finite(plain) : undefined;
  const [, sign = '', digits = ''] = match;
  const marks = digits.match(/[.,]/g) ?? [];
  const kinds = new Set(marks);
  const last = marks.at(-1);
  if (last === undefined) return finite(sign + digits);
  const isGroup = (group: string, part: string): boolean =>
    new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})*$`).test(part);
  if (kinds.size === 2) {
    const at = digits.lastIndexOf(last);
    const whole = digits.slice(0, at);
    const group = last === '.' ? ',' : '.';
    if (!isGroup(group, whole)) return undefined;
    return finite(`${sign}${whole.replaceAll(group, '')}.${digits.slice(at + 1)}`);
  }
  const isDecimal = marks.length === 1 && (last === mark || !isGroup(last, digits) || digits.startsWith('0'));
  if (isDecimal) return finite(sign + digits.replace(last, '.'));
  return isGroup(last, digits) ? finite(sign + digits.replaceAll(last, '')) : undefined;
}

/** Degrees of latitude or longitude: a single mark is always the decimal one. `undefined` outside of `limit`. */
export function parseDegrees(text: string, limit: 90 | 180): number | undefined {
  const plain = text
    .replaceAll(/[\s°\u00A0]/g, '')
    .replace(/^[−–]/, '-')
    .replace(',', '.');
  const value = /^[+-]?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(value) <= limit ? value : undefined;
}

function finite(text: string): number | undefined {
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
