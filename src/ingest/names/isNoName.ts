import { parseDate } from '../values/parseDate.ts';

/** Numbers, amounts and percentages, with the marks that stand around them. */
const figures = /^(?:(?:rp|idr|usd|eur|€|\$)\.?\s*)?[([]?[-+]?\d[\d.,\s/-]*(?:%|,-)?[)\]]?$/i;

/** Whether a text is a bare number, amount or date: what a total or a shifted column leaves, and never a party. */
export function isNoName(text: string): boolean {
  const plain = text.trim();
  if (!/\d/.test(plain) || plain.length > 40) return false;
  return figures.test(plain) || parseDate(plain, 'text', { order: 'undecided' }).type === 'date';
}
