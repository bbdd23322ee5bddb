import type { RegisterRecord } from '../../../src/analysis/overlaps/registerBag.ts';

/** Words of a record, written once more. */
export function naiveWords({ title, parties, year }: RegisterRecord): readonly string[] {
  const text = [title, ...parties].join(' ').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return year === undefined ? words : [...words, `#${String(year)}`];
}

export interface NaiveMatch {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Every pair measured by hand, sorted, taken one by one. */
export function naiveMatches(
  a: readonly RegisterRecord[],
  b: readonly RegisterRecord[],
  threshold: number,
): readonly NaiveMatch[] {
  const [wordsA, wordsB] = [a.map(naiveWords), b.map(naiveWords)];
  const all = [...wordsA, ...wordsB];
  const idf = new Map<string, number>();
  for (const word of new Set(all.flat())) {
    const holders = all.filter((list) => list.includes(word)).length;
    idf.set(word, Math.log(1 + all.length / holders));
  }
  const vector = (list: readonly string[]): ReadonlyMap<string, number> => {
    const raw = new Map<string, number>();
    for (const word of new Set(list)) {
      const count = list.filter((other) => other === word).length;
      raw.set(word, (1 + Math.log(count)) * (idf.get(word) ?? 0));
    }
    const length = Math.hypot(...raw.values());
    return new Map([...raw].map(([word, weight]) => [word, weight / length]));
  };
  const [left, right] = [wordsA.map(vector), wordsB.map(vector)];
  const pairs: NaiveMatch[] = [];
  for (const [one, from] of left.entries()) {
    for (const [other, to] of right.entries()) {
      let likeness = 0;
      for (const [word, weight] of from) likeness += weight * (to.get(word) ?? 0);
      if (likeness >= threshold) pairs.push({ a: one, b: other, likeness });
    }
  }
  const rounded = (value: number): number => Math.round(value * 1e9);
  pairs.sort((x, y) => rounded(y.likeness) - rounded(x.likeness) || x.a - y.a || x.b - y.b);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  return pairs.filter((pair) => {
    if (takenA.has(pair.a) || takenB.has(pair.b)) return false;
    takenA.add(pair.a);
    takenB.add(pair.b);
    return true;
  });
}
