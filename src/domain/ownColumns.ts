import type { Agreement } from './Agreement.ts';
import type { Dataset } from './Dataset.ts';

/** A column of the files that stands for nothing we know, as its header names it, with its values. */
export interface OwnColumn {
  readonly name: string;
  /** Different values with how many agreements have each, most first, then by text; blank cells are in none. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Agreements that have a value. */
  readonly filled: number;
}

const known = new WeakMap<Dataset, readonly OwnColumn[]>();

/** The further columns of a dataset, in the order in which its agreements bring them. Made once. O(agreements x columns). */
export function ownColumns(dataset: Dataset): readonly OwnColumn[] {
  const existing = known.get(dataset);
  if (existing !== undefined) return existing;
  const columns = new Map<string, Map<string, number>>();
  for (const { attributes = {} } of dataset.agreements) {
    for (const [name, text] of Object.entries(attributes)) {
      const values = columns.get(name) ?? new Map<string, number>();
      columns.set(name, values);
      const value = text.trim();
      if (value !== '') values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const made = [...columns].map(([name, counts]): OwnColumn => ({
    name,
    values: [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
    filled: [...counts.values()].reduce((sum, count) => sum + count, 0),
  }));
  known.set(dataset, made);
  return made;
}

/** Fewer values choose nothing; more are no groups any more. */
const fewestValues = 2;
const mostValues = 40;

/** Those whose values can be chosen from: 2 to 40 different ones, of which at least one repeats. */
export function groupingColumns(dataset: Dataset): readonly OwnColumn[] {
  return ownColumns(dataset).filter(
    ({ values, filled }) =>
      values.length >= fewestValues && values.length <= mostValues && values.length < filled,
  );
}

/** What an agreement has in a further column, without blanks around it; empty where it has nothing there. */
export function ownValue({ attributes }: Pick<Agreement, 'attributes'>, name: string): string {
  return attributes !== undefined && Object.hasOwn(attributes, name) ? (attributes[name] ?? '').trim() : '';
}
