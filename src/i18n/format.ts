import type { PartialDate } from '../domain/PartialDate.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { localeOf, translatorFor } from './translate.ts';

/**
 * A date in words, as precise as it is known: `23 November 2026`, `November 2026`, `2026`. An upper bound says so
 * (`not later than 23 November 2026`). Text that is no ISO date comes back as it stands.
 */
export function formatDate(date: PartialDate | string, language: Language): string {
  if (typeof date === 'string') return formatDay(date, language, 'long');
  const words = formatDay(date.text, language, 'long');
  return date.precision === 'before'
    ? translatorFor(language)('exporting.date.before', { date: words })
    : words;
}

/** A date with a short month, for tables and chips: `23 Nov 2026`, `Nov 2026`, `2026`; `≤` marks an upper bound. */
export function formatShortDate(date: PartialDate | string, language: Language): string {
  if (typeof date === 'string') return formatDay(date, language, 'short');
  const words = formatDay(date.text, language, 'short');
  return date.precision === 'before' ? `≤ ${words}` : words;
}

/**
 * A number with the separators of the language, at most `digits` decimals (0 unless told), no trailing zeros.
 * Not for identifiers or years. `NaN` and infinities become `notRecorded`: a missing number never reads as one.
 */
export function formatNumber(value: number, language: Language, digits = 0): string {
  if (!Number.isFinite(value)) return translatorFor(language)('notRecorded');
  return numberFormat(language, digits).format(value === 0 ? 0 : value);
}

/**
 * An amount of money as the language writes it, with at most two decimals: `Rp750.000.000`, `IDR 750,000,000`,
 * `750.000.000 €`. What is no code of a currency stands behind the number as it is.
 */
export function formatMoney(amount: number, currency: string, language: Language): string {
  if (!Number.isFinite(amount)) return translatorFor(language)('notRecorded');
  const code = currency.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) return `${formatNumber(amount, language, 2)} ${currency}`.trim();
  const format = cached(`money ${language} ${code}`, () => {
    const options = {
      style: 'currency',
      currency: code,
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    } as const;
    return new Intl.NumberFormat(localeOf(language), { ...options, trailingZeroDisplay: 'stripIfInteger' });
  });
  // Indonesian spelling puts no space behind the sign of the rupiah.
  return format.format(amount).replace(/^(-?Rp)\s/u, '$1');
}

/** Kilometres with a no-break space: one decimal below 10, none above. */
export function formatKm(km: number, language: Language): string {
  if (!Number.isFinite(km)) return translatorFor(language)('notRecorded');
  return `${formatNumber(km, language, Math.abs(km) < 10 ? 1 : 0)}\u00A0km`;
}

/** A share of 1 as a percentage; `digits` decimals (0 unless told). A share above 0 never reads as 0 %, nor one below 1 as 100 %. */
export function formatShare(share: number, language: Language, digits = 0): string {
  if (!Number.isFinite(share)) return translatorFor(language)('notRecorded');
  const key = `share ${language} ${String(digits)}`;
  const format = cached(key, () => {
    return new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: digits });
  });
  const step = 10 ** -(digits + 2);
  if (share > 0 && share < step / 2) return `< ${format.format(step)}`;
  if (share < 1 && share >= 1 - step / 2) return `> ${format.format(1 - step)}`;
  return format.format(share);
}

/** A place in an order: `3rd`, `ke-3`, `3.` */
export function formatOrdinal(n: number, language: Language): string {
  const digits = formatNumber(n, language);
  if (language === 'id') return `ke-${digits}`;
  if (language === 'de') return `${digits}.`;
  return `${digits}${englishSuffixes[ordinalRules.select(n)]}`;
}

/** Several things in one phrase: `A, B and C`. */
export function formatList(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const format = cached(`list ${language} ${type}`, () => {
    return new Intl.ListFormat(localeOf(language), { type, style: 'long' });
  });
  return format.format(items);
}

const ordinalRules = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const englishSuffixes: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};

const formats = new Map<string, unknown>();

function cached<Format>(key: string, make: () => Format): Format {
  const existing = formats.get(key);
  if (existing !== undefined) return existing as Format;
  const format = make();
  formats.set(key, format);
  return format;
}

function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  return cached(`number ${language} ${String(digits)}`, () => {
    return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits });
  });
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function formatDay(text: string, language: Language, month: 'long' | 'short'): string {
  const match = isoDate.exec(text);
  if (match === null) return text;
  const [, year = '', monthText, day] = match;
  if (monthText === undefined) return year;
  const options: Intl.DateTimeFormatOptions =
    day === undefined ? { year: 'numeric', month } : { year: 'numeric', month, day: 'numeric' };
  const format = cached(`date ${language} ${month} ${day === undefined ? 'month' : 'day'}`, () => {
    return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  });
  return format.format(Date.UTC(Number(year), Number(monthText) - 1, Number(day ?? 1)));
}
