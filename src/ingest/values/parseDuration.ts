import { numberOfWord } from './numberWords.ts';

export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const unitWords = {
  years: 'tahunan|tahun|thn|th|years?|yrs?|jahren?|jahre?',
  months: 'bulan|bln|months?|monaten?|monate?',
  weeks: 'pekan|weeks?|wochen?',
  days: 'hari kalender|hari kerja|hari|days?|tagen?|tage?',
} as const;
/** `minggu` is a week and a Sunday: a week only after a number. */
const weeksAfterNumber = 'minggu';

const words = [...numberOfWord.keys()].toSorted((one, other) => other.length - one.length).join('|');
const amount = `(?:(\\d+(?:[.,]\\d+)?)|(${words}))(?:\\s*\\(\\s*[^()]*\\))?`;
const anyUnit = `(${Object.values(unitWords).join('|')}|${weeksAfterNumber})`;
const step = new RegExp(`(?<![\\p{L}\\d./-])${amount}\\s*[-.]?\\s*${anyUnit}(?!\\p{L})\\.?`, 'u');
const wholeWords: readonly (readonly [RegExp, Duration])[] = [
  [/(?<!\p{L})setahun(?!\p{L})/u, { years: 1, months: 0, days: 0 }],
  [/(?<!\p{L})sebulan(?!\p{L})/u, { years: 0, months: 1, days: 0 }],
];

/**
 * Takes a duration out of a text in lower case: `5 (lima) tahun`, `lima (5) thn`, `3 tahun 6 bulan`, `24 bulan`,
 * `1,5 years`, `5 Jahre`. Halves of years become months.
 *
 * @returns `rest`: the text without it.
 */
export function findDuration(plain: string): { readonly duration?: Duration; readonly rest: string } {
  // `lima (5) tahun`: the digits say it.
  let rest = plain
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\p{L}+(?: \p{L}+)?\s*\((\d+)\)/gu, '$1');
  let years = 0;
  let months = 0;
  let days = 0;
  let found = false;
  for (let match = step.exec(rest); match !== null; match = step.exec(rest)) {
    const [text, digits, word, unit = ''] = match;
    const value =
      digits === undefined ? (numberOfWord.get(word ?? '') ?? 0) : Number(digits.replace(',', '.'));
    const kind = kindOf(unit);
    if (kind === 'years') {
      years += Math.floor(value);
      months += Math.round((value % 1) * 12);
    } else if (kind === 'months') months += Math.round(value);
    else days += Math.round(value * (kind === 'weeks' ? 7 : 1));
    found = true;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + text.length)}`;
  }
  for (const [pattern, duration] of wholeWords) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, ' ');
    years += duration.years;
    months += duration.months;
    found = true;
  }
  return found ? { duration: { years, months, days }, rest } : { rest };
}

function kindOf(unit: string): keyof typeof unitWords {
  if (unit === weeksAfterNumber) return 'weeks';
  for (const kind of ['years', 'months', 'weeks'] as const) {
    if (new RegExp(`^(?:${unitWords[kind]})$`).test(unit)) return kind;
  }
  return 'days';
}
