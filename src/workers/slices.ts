/** Where a long list stands in an answer: keys from the outside in. */
type Path = readonly string[];

/** An answer without its long lists; each of them follows in slices. */
export interface CutAnswer {
  readonly head: unknown;
  /** Several places may hold the same list. */
  readonly lists: readonly { readonly paths: readonly Path[]; readonly items: readonly unknown[] }[];
}

/** Items of one message: reading one of this many agreements takes the page a few milliseconds. */
export const sliceLength = 400;
/** Lists lie at most so deep: `update.dataset.agreements`. */
const deepest = 4;

/**
 * Takes the long lists out of an answer, so that no single message holds the page up while it is read: the answer to the
 * reading of a hundred thousand rows would for more than a second. What is short travels as it is.
 */
export function cutAnswer(answer: unknown): CutAnswer {
  const lists = new Map<readonly unknown[], Path[]>();
  const without = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      if (value.length <= sliceLength) return value;
      const paths = lists.get(value);
      if (paths === undefined) lists.set(value, [path]);
      else paths.push(path);
      return [];
    }
    if (!isPlain(value) || path.length === deepest) return value;
    let changed = false;
    const entries = Object.entries(value).map(([key, inner]) => {
      const cut = without(inner, [...path, key]);
      changed ||= cut !== inner;
      return [key, cut] as const;
    });
    return changed ? Object.fromEntries(entries) : value;
  };
  const head = without(answer, []);
  return { head, lists: [...lists].map(([items, paths]) => ({ paths, items })) };
}

/** The answer again, of its head and the lists in the order in which they were cut. */
export function joinAnswer(
  head: unknown,
  lists: readonly { readonly paths: readonly Path[]; readonly items: readonly unknown[] }[],
): unknown {
  let whole = head;
  for (const { paths, items } of lists) {
    for (const path of paths) whole = withValue(whole, path, items);
  }
  return whole;
}

function withValue(into: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const object = into as Readonly<Record<string, unknown>>;
  return { ...object, [key]: withValue(object[key], rest, value) };
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
