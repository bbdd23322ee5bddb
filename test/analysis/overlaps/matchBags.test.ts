import { describe, expect, it } from 'vitest';
import { matchBags } from '../../../src/analysis/overlaps/matchBags.ts';
import { registerBag, type RegisterRecord } from '../../../src/analysis/overlaps/registerBag.ts';
import { cosineBetween, toWordVectors } from '../../../src/analysis/overlaps/WordVectors.ts';
import { CancelledError, type Progress } from '../../../src/lib/Task.ts';
import { seededRandom } from '../../../src/lib/random.ts';
import { naiveMatches } from './naiveBags.ts';
import { syntheticRegisters } from './syntheticRegisters.ts';

const bag = (title: string, ...parties: string[]) => registerBag({ title, parties });

describe('the bag of a record', () => {
  it('has title, parties and year without case, accents and order', () => {
    expect(registerBag({ title: 'Air minum, AIR', parties: ['Kab. Bántul'], year: 2021 })).toEqual([
      ['air', 2],
      ['bantul', 1],
      ['kab', 1],
      ['minum', 1],
      ['year 2021', 1],
    ]);
    expect(bag('a b', 'c')).toEqual(bag('c b', 'a'));
    expect(bag('', ' - ')).toEqual([]);
  });

  it('takes no number in a title for the year', () => {
    expect(registerBag({ title: '2021', parties: [] })).not.toEqual(
      registerBag({ title: '', parties: [], year: 2021 }),
    );
  });
});

describe('bags of two lists', () => {
  it('are alike by the cosine of tf-idf', () => {
    // Two records each: `x` in all four, `p` and `q` in two, `r` and `s` in one.
    const [first] = matchBags([bag('x p r'), bag('x q')], [bag('x p s'), bag('x q')]);
    expect(first).toEqual({ a: 1, b: 1, likeness: 1 });
    const [x, p, r] = [Math.log(2), Math.log(3), Math.log(5)];
    const cosine = (x * x + p * p) / (x * x + p * p + r * r);
    const matches = matchBags([bag('x p r'), bag('x q')], [bag('x p s'), bag('x q')], { threshold: 0.3 });
    expect(matches[1]?.likeness).toBeCloseTo(cosine, 12);
    expect(
      matchBags([bag('x p r'), bag('x q')], [bag('x p s'), bag('x q')], { threshold: cosine + 1e-6 }),
    ).toHaveLength(1);
  });

  it('have the same cosine taken one by one, the other way round as well', () => {
    const { a, b } = syntheticRegisters(60, 9);
    const [left, right] = [a.map(registerBag), b.map(registerBag)];
    const [pair, turned] = [toWordVectors(left, right), toWordVectors(right, left)];
    for (const match of matchBags(left, right)) {
      expect(cosineBetween(pair, match.a, match.b)).toBeCloseTo(match.likeness, 12);
      expect(cosineBetween(turned, match.b, match.a)).toBeCloseTo(match.likeness, 12);
    }
    const apart = toWordVectors([bag('a b'), bag('')], [bag('c d')]);
    expect([cosineBetween(apart, 0, 0), cosineBetween(apart, 1, 0)]).toEqual([0, 0]);
  });

  it('are paired one to one from the best pair down', () => {
    const matches = matchBags([bag('a b c d'), bag('a b c d e')], [bag('a b c d e')]);
    expect(matches.map(({ a, b }) => [a, b])).toEqual([[1, 0]]);
  });

  it('are paired in order where nothing tells them apart, unless something is preferred', () => {
    const same = [bag('a b'), bag('a b')];
    expect(matchBags(same, same).map(({ a, b }) => [a, b])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const crossed = matchBags(same, same, { prefer: (a, b) => (a === b ? 0 : 1) });
    expect(crossed.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('keep apart what is said to be two', () => {
    const list = [bag('a b')];
    expect(matchBags(list, list, { isApart: () => true })).toEqual([]);
  });

  it('may be empty', () => {
    expect(matchBags([], [bag('a')])).toEqual([]);
    expect(matchBags([bag('')], [bag('')])).toEqual([]);
  });

  it('end when they are cancelled, and tell how far they are', () => {
    const list = Array.from({ length: 200 }, (_, at) => bag(`word${String(at)}`));
    expect(() => matchBags(list, list, { isCancelled: () => true })).toThrow(CancelledError);
    const told: Progress[] = [];
    matchBags(list, list, { report: (progress) => told.push(progress) });
    expect(told.at(-1)).toEqual({ stage: 'registers', done: 200, total: 200 });
    expect(told.length).toBeGreaterThan(3);
  });

  it('are paired as every pair measured by hand would have it', () => {
    const random = seededRandom(11);
    const few = 'a b c d e f g h i j'.split(' ');
    const record = (): RegisterRecord => ({
      title: Array.from(
        { length: 1 + Math.floor(random() * 5) },
        () => few[Math.floor(random() ** 2 * 10)] ?? '',
      ).join(' '),
      parties: random() < 0.5 ? [] : [few[Math.floor(random() * 10)] ?? ''],
      year: random() < 0.3 ? undefined : 2020 + Math.floor(random() * 2),
    });
    for (let round = 0; round < 60; round += 1) {
      const size = (): number => Math.floor(random() * 70);
      const [a, b] = [Array.from({ length: size() }, record), Array.from({ length: size() }, record)];
      const threshold = 0.1 + random() * 0.8;
      const found = matchBags(a.map(registerBag), b.map(registerBag), { threshold });
      const expected = naiveMatches(a, b, threshold);
      expect(found.map(({ a: one, b: other }) => [one, other])).toEqual(
        expected.map(({ a: one, b: other }) => [one, other]),
      );
      for (const [at, { likeness }] of found.entries())
        expect(likeness).toBeCloseTo(expected[at]?.likeness ?? -1, 9);
    }
  });

  it('are looked up again where all remembered partners are taken', () => {
    // Forty equal records on each side: the last ones find all that they remember taken.
    const same = Array.from({ length: 40 }, () => bag('a b'));
    expect(matchBags(same, same).map(({ a, b }) => [a, b])).toEqual(same.map((_, at) => [at, at]));
  });

  it('of publications with typing errors and cut names are found again (F1)', () => {
    const { a, b, truth } = syntheticRegisters(1500, 5);
    const matches = matchBags(a.map(registerBag), b.map(registerBag));
    const right = matches.filter((match) => truth.get(match.a) === match.b).length;
    const [precision, recall] = [right / matches.length, right / truth.size];
    const f1 = (2 * precision * recall) / (precision + recall);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it('of ten thousand records each are compared within seconds', () => {
    const { a, b } = syntheticRegisters(10_000, 6);
    const [left, right] = [a.map(registerBag), b.map(registerBag)];
    const start = performance.now();
    expect(matchBags(left, right).length).toBeGreaterThan(6000);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});
