import type { CellType } from '../source/RawSheet.ts';

export interface Amount {
  readonly amount: number;
  /** Where the text names one. */
  readonly currency?: string;
}

/** What the column says of its amounts. */
export interface AmountFormat {
  /** Decimal mark of the column. */
  readonly mark?: '.' | ',';
  /** 1e6 for *(dalam jutaan rupiah)*; an amount that names its own unit (`250 juta`) is not multiplied. */
  readonly multiplier?: number;
  /** `number`: digits with a decimal point, as a spreadsheet stores them. */
  readonly cell?: CellType;
}

const currencies: Readonly<Record<string, string>> = {
  rp: 'IDR',
  rupiah: 'IDR',
  '€': 'EUR',
  euro: 'EUR',
  $: 'USD',
  us$: 'USD',
  usd$: 'USD',
  dollar: 'USD',
  dolar: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  rm: 'MYR',
  s$: 'SGD',
};
const currencyMarks =
  'us\\$|s\\$|\\$|€|£|¥|rupiah|euro|dollar|dolar|rp\\.?|rm(?![a-z])|(?!rb|jt|mio|mrd|bio|bn|mn|tsd|tn)[a-z]{3}(?![a-z])\\.?';
const multipliers: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  thousand: 1e3,
  tausend: 1e3,
  tsd: 1e3,
  k: 1e3,
  juta: 1e6,
  jt: 1e6,
  million: 1e6,
  millionen: 1e6,
  millions: 1e6,
  mio: 1e6,
  mn: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  billion: 1e9,
  billions: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  bn: 1e9,
  b: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
  trillion: 1e12,
  t: 1e12,
};
const units = [...Object.keys(multipliers), 'm']
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const pattern = new RegExp(
  `^(${currencyMarks})?\\s*:?\\s*(\\d[\\d.,\\s'’]*?)\\s*(?:(?:,|\\.)\\s*[-–]+)?\\s*(?:(${units})(?![a-z])\\.?)?\\s*(${currencyMarks})?$`,
  'i',
);
/** Words that make an amount a rough one, and what a register writes after it in words. */
const roughly =
  /^(?:±|\+\/-|\+ ?\/ ?-|~|≈|ca\.?|circa|sekitar|kurang lebih|lebih kurang|sebesar|senilai|approx\.?|about|rund|etwa)\s*/i;
const inWords = /\s*\((?=[^)]*\p{L}{3})[^()]*\)\s*$/u;

/**
 * An amount of money as people write it: `1.250.000,50`, `1,250,000.50`, `Rp 2,5 miliar`, `Rp. 250 juta`, `1,5 M` (with
 * Indonesian money *miliar*, else million), `EUR 1.2 million`, `Rp1.000.000,-`, `± 5 juta`.
 * Of two different marks the last is the decimal one. A single mark before exactly three digits groups thousands
 * (`1.500` is fifteen hundred), unless the column's decimal mark or a unit behind it says otherwise.
 * `undefined` for anything else, also for negatives.
 */
export function parseAmount(text: string, format: AmountFormat = {}): Amount | undefined {
  const trimmed = text.replaceAll(/[\u00A0\u202F]/g, ' ').trim();
  const { multiplier = 1 } = format;
  if (format.cell === 'number') {
    const stored = trimmed === '' ? Number.NaN : Number(trimmed);
    return Number.isFinite(stored) && stored >= 0 ? { amount: scaled(stored, multiplier) } : undefined;
  }
  const match = pattern.exec(trimmed.replace(inWords, '').replace(roughly, '').trim());
  if (match === null) return undefined;
  const [, before, digits = '', word, after] = match;
  const amount = parseDigits(digits.replaceAll(/[\s'’]/g, ''), word !== undefined, format.mark);
  if (amount === undefined) return undefined;
  const mark = (before ?? after)?.toLowerCase().replace(/\.$/, '');
  const currency = mark === undefined ? undefined : (currencies[mark] ?? mark.toUpperCase());
  const unit = word?.toLowerCase();
  const ownUnit =
    unit === undefined
      ? undefined
      : unit === 'm'
        ? currency === undefined || currency === 'IDR'
          ? 1e9
          : 1e6
        : multipliers[unit];
  return {
    amount: scaled(amount, ownUnit ?? multiplier),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** The product without the last digits that binary fractions add: 1.2 million is 1200000. */
function scaled(value: number, by: number): number {
  return by === 1 ? value : Number((value * by).toPrecision(15));
}

function parseDigits(digits: string, hasWord: boolean, known: '.' | ',' | undefined): number | undefined {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  let plain = digits;
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const group = decimal === '.' ? ',' : '.';
    if (digits.split(decimal).length > 2 || !isGrouped(digits.slice(0, digits.indexOf(decimal)), group)) {
      return undefined;
    }
    plain = digits.replaceAll(group, '').replace(decimal, '.');
  } else if (dots + commas > 0) {
    const mark = dots > 0 ? '.' : ',';
    const isDecimal = dots + commas === 1 && (hasWord || mark === known);
    const groups = isGrouped(digits, mark) && !isDecimal;
    if (!groups && dots + commas > 1) return undefined;
    plain = groups ? digits.replaceAll(mark, '') : digits.replace(mark, '.');
  }
  const value = Number(plain);
  return Number.isFinite(value) && /^\d+(?:\.\d+)?$/.test(plain) ? value : undefined;
}

/** Whether the mark stands before every group of three digits. */
function isGrouped(digits: string, mark: string): boolean {
  const [first = '', ...groups] = digits.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
