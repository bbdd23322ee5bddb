import type { Language } from '../../domain/ViewSettings.ts';
import { localeOf } from '../../i18n/translate.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number with exactly `digits` decimals, so that a column of them lines up: `0.0170` under `0.0718`. What would read as
 * 0 and is not, reads as less than the last place: `< 0.0001`; 0 itself stands without decimals.
 */
export function formatFixed(value: number, language: Language, digits: number): string {
  const step = 10 ** -digits;
  if (value > 0 && value < step / 2) return `< ${formatOf(language, digits).format(step)}`;
  if (value === 0) return '0';
  return formatOf(language, digits).format(value);
}

function formatOf(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${String(digits)}`;
  const existing = formats.get(key);
  if (existing !== undefined) return existing;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat(localeOf(language), options);
  formats.set(key, format);
  return format;
}
