/** A date that can be read in two ways. */
export interface DateExample {
  readonly text: string;
  /** ISO dates. */
  readonly dayFirst: string;
  readonly monthFirst: string;
}

const twoParts = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\s*$/;

/** Values of a column that are two different days, depending on which part comes first; at most `count`. */
export function dateExamples(samples: readonly string[], count = 2): readonly DateExample[] {
  const examples: DateExample[] = [];
  for (const text of samples) {
    const match = twoParts.exec(text);
    if (match === null) continue;
    const [, first = '', second = '', year = ''] = match;
    if (Number(first) === Number(second)) continue;
    if (!isMonth(first) || !isMonth(second)) continue;
    const fullYear = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
    const one = first.padStart(2, '0');
    const other = second.padStart(2, '0');
    examples.push({
      text: text.trim(),
      dayFirst: `${fullYear}-${other}-${one}`,
      monthFirst: `${fullYear}-${one}-${other}`,
    });
    if (examples.length === count) break;
  }
  return examples;
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}
