import type { Agreement } from '../domain/Agreement.ts';

const empty: readonly string[] = [];

/**
 * The numbers of a document, each party's own among them, for comparison: letters and digits in lower case without
 * leading zeros and without the word for number, joined by `/`. `Nomor: 012/KB/2021` gives `12/kb/2021`. What holds no
 * digit other than 0 is no number (`-`, `belum ada`). Distinct, in order.
 */
export function normaliseNumbers(agreement: Agreement): readonly string[] {
  const texts = agreement.number === undefined ? [] : agreement.number.split(/[;\n]+/);
  for (const { documentNumber } of agreement.parties) {
    if (documentNumber !== undefined) texts.push(...documentNumber.split(/[;\n]+/));
  }
  if (texts.length === 0) return empty;
  const numbers = texts.map(normaliseNumber).filter((number) => /[1-9]/.test(number));
  return [...new Set(numbers)].toSorted();
}

/** One number as `normaliseNumbers` writes it; empty where nothing is left. */
export function normaliseNumber(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/^\s*(?:nomor|number|nummer|no|nr)\b/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .filter((part) => part !== '')
    .join('/');
}

/** Long enough to stand for one document alone; a bare `12` comes back every year. */
export function isOwnNumber(number: string): boolean {
  return number.length >= 6 && /\D/.test(number);
}
