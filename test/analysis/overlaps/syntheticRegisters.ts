import type { RegisterRecord } from '../../../src/analysis/overlaps/registerBag.ts';
import { seededRandom } from '../../../src/lib/random.ts';

/** Two lists of publications, as two libraries would keep them, and which are the same. */
export interface SyntheticRegisters {
  readonly a: readonly RegisterRecord[];
  readonly b: readonly RegisterRecord[];
  /** Place in `a` to place in `b`. */
  readonly truth: ReadonlyMap<number, number>;
}

/** As many as in the titles and names of a list of some thousand publications. */
const wordCount = 4000;
const familyCount = 1500;
const onsets = 'b c d f g h j k l m n p r s t v w st tr pl gr'.split(' ');
const vowels = 'a e i o u ai ou'.split(' ');

/**
 * About `size` records each, three quarters of them in both: in the second list with typing errors (a letter left out,
 * doubled or swapped), given names cut to a letter, words left out, or a year one off.
 */
export function syntheticRegisters(size: number, seed: number): SyntheticRegisters {
  const random = seededRandom(seed);
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(onsets) + pick(vowels)).join('');
  const words = Array.from({ length: wordCount }, word);
  const given = Array.from({ length: 200 }, word);
  const family = Array.from({ length: familyCount }, word);
  /** Few words are in most titles, most words in few (Zipf). */
  const common = (list: readonly string[]): string =>
    list[Math.floor(list.length ** random()) - 1] ?? pick(list);
  const record = (): RegisterRecord => ({
    title: Array.from({ length: 4 + Math.floor(random() * 7) }, () => common(words)).join(' '),
    parties: Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${pick(given)} ${pick(family)}`),
    year: 1994 + Math.floor(random() * 10),
  });
  const misspelt = (right: string): string => {
    if (right.length < 4) return right;
    const at = 1 + Math.floor(random() * (right.length - 2));
    const kind = random();
    if (kind < 0.34) return right.slice(0, at) + right.slice(at + 1);
    if (kind < 0.67) return right.slice(0, at) + right.charAt(at) + right.slice(at);
    return right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2);
  };
  const copyOf = ({ title, parties, year }: RegisterRecord): RegisterRecord => ({
    title: title
      .split(' ')
      .filter((_, place) => place < 3 || random() > 0.05)
      .map((right) => (random() < 0.06 ? misspelt(right) : right))
      .join(' '),
    parties: parties.map((name) => (random() < 0.3 ? name.replace(/^(.)\S+/, '$1.') : name)),
    year: year === undefined || random() > 0.05 ? year : year + 1,
  });
  const a = Array.from({ length: size }, record);
  const both: { readonly at: number; readonly record: RegisterRecord }[] = [];
  for (const [at, one] of a.entries()) if (random() < 0.75) both.push({ at, record: copyOf(one) });
  const alone = Array.from({ length: Math.round(size / 4) }, () => ({ at: -1, record: record() }));
  const b = [...both, ...alone]
    .map((one) => ({ ...one, place: random() }))
    .toSorted((one, other) => one.place - other.place);
  return {
    a,
    b: b.map((one) => one.record),
    truth: new Map(b.flatMap(({ at }, place) => (at < 0 ? [] : [[at, place] as const]))),
  };
}
