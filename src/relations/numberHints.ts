import type { DocumentLevel } from '../domain/Agreement.ts';
import type { PartialDate } from '../domain/PartialDate.ts';

/** Codes of document types as parts of a number (`415.4/12/PKS/2024`). */
const levelOfCode: ReadonlyMap<string, Exclude<DocumentLevel, 'unknown'>> = new Map([
  ['kb', 'umbrella'],
  ['kbs', 'umbrella'],
  ['nk', 'umbrella'],
  ['mou', 'umbrella'],
  ['loi', 'umbrella'],
  ['pks', 'operative'],
  ['rk', 'operative'],
  ['kontrak', 'operative'],
]);

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/**
 * The level that the codes in a document's numbers name (`KB`, `PKS` ...); `undefined` where none does, or two differ.
 *
 * @param numbers as `normaliseNumbers` writes them.
 */
export function levelOfNumbers(numbers: readonly string[]): Exclude<DocumentLevel, 'unknown'> | undefined {
  return only(partsOf(numbers).map((part) => levelOfCode.get(part)));
}

/**
 * The year, or year and month, in which a document's numbers were given out (`500/412/VIII/2022` = August 2022);
 * `undefined` where they name none, or two.
 */
export function dateOfNumbers(numbers: readonly string[]): PartialDate | undefined {
  const parts = partsOf(numbers);
  const year = only(parts.map((part) => (/^(?:19|20)\d{2}$/.test(part) ? part : undefined)));
  if (year === undefined) return undefined;
  const month = only(parts.map((part) => (romans.includes(part) ? romans.indexOf(part) + 1 : undefined)));
  return month === undefined
    ? { text: year, precision: 'year' }
    : { text: `${year}-${String(month).padStart(2, '0')}`, precision: 'month' };
}

function partsOf(numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((number) => number.split('/'));
}

/** The one value among those that are there. */
function only<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const found = new Set(values.filter((value) => value !== undefined));
  const [value] = found;
  return found.size === 1 ? value : undefined;
}
