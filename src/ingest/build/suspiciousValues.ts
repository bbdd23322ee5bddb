import type { Agreement } from '../../domain/Agreement.ts';
import { median } from '../../lib/median.ts';
import { parseAmount } from '../values/parseAmount.ts';

/** A median of fewer amounts says nothing. */
const leastAmounts = 5;
const amountWords = /nilai|anggaran|biaya|dana|pagu|budget|amount|cost|fund|betrag|kosten|mittel|wert|summe/i;

/**
 * Amounts that are over 500 times the median of their currency, or over 100 times another amount of their own row:
 * mostly a decimal sign that was lost.
 */
export function suspiciousValues(
  agreements: readonly Agreement[],
): readonly { readonly agreement: Agreement; readonly value: string }[] {
  const byCurrency = new Map<string, number[]>();
  for (const { value } of agreements) {
    if (value === undefined || value.amount <= 0) continue;
    const amounts = byCurrency.get(value.currency);
    if (amounts === undefined) byCurrency.set(value.currency, [value.amount]);
    else amounts.push(value.amount);
  }
  const medians = new Map(
    [...byCurrency].flatMap(([currency, amounts]) =>
      amounts.length < leastAmounts ? [] : [[currency, median(amounts)] as const],
    ),
  );
  return agreements.flatMap((agreement) => {
    const { value, attributes = {} } = agreement;
    if (value === undefined) return [];
    const middle = medians.get(value.currency);
    const others = Object.entries(attributes).flatMap(([name, text]) =>
      amountWords.test(name) ? (parseAmount(text)?.amount ?? []) : [],
    );
    const isFar =
      (middle !== undefined && value.amount > 500 * middle) ||
      others.some((other) => other > 0 && value.amount > 100 * other);
    return isFar ? [{ agreement, value: String(value.amount) }] : [];
  });
}
