export interface Amount {
  readonly amount: number;
  /** Where the text names one. */
  readonly currency?: string;
}

const currencies: Readonly<Record<string, string>> = { rp: 'IDR', '€': 'EUR', $: 'USD', us$: 'USD' };
const multipliers: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
};

/**
 * An amount of money as people write it: `1.250.000,50`, `1,250,000.50`, `Rp 2,5 miliar`, `IDR 100000`.
 * Of two different marks the last is the decimal one. A single mark before exactly three digits groups thousands
 * (`1.500` is fifteen hundred): three decimals of money are rarer. `undefined` for anything else, also for negatives.
 */
export function parseAmount(text: string): Amount | undefined {
  const match =
    /^(rp\.?|us\$|\$|€|[a-z]{3})?\s*(\d[\d.,\s]*?)\s*(ribu|juta|miliar|milyar|triliun|trilyun)?\s*(rp|€|[a-z]{3})?$/i.exec(
      text.replaceAll('\u00A0', ' ').trim(),
    );
  if (match === null) return undefined;
  const [, before, digits = '', word, after] = match;
  const amount = parseDigits(digits.replaceAll(' ', ''), word !== undefined);
  if (amount === undefined) return undefined;
  const mark = (before ?? after)?.toLowerCase().replace(/\.$/, '');
  const currency = mark === undefined ? undefined : (currencies[mark] ?? mark.toUpperCase());
  const total = amount * (word === undefined ? 1 : (multipliers[word.toLowerCase()] ?? 1));
  return { amount: total, ...(currency === undefined ? {} : { currency }) };
}

function parseDigits(digits: string, hasWord: boolean): number | undefined {
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
    const groups = isGrouped(digits, mark) && !(hasWord && dots + commas === 1);
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
