import { describe, expect, it } from 'vitest';
import { toAffairCode } from '../../../src/domain/ids.ts';
import { findEmptyWords, type TitleWithAffairs } from '../../../src/relations/subjects/findEmptyWords.ts';

const title = (words: string, ...affairs: readonly string[]): TitleWithAffairs => ({
  keys: words.split(' '),
  affairs: affairs.map(toAffairCode),
});

/** Four affairs, each with its own word and one that all share. */
const even = ['1', '2', '3', '4'].flatMap((affair) =>
  Array.from({ length: 8 }, () => title(`common own${affair} concept:common`, affair)),
);

describe('words that say nothing of the affair', () => {
  it('are those of all affairs alike; concepts never', () => {
    expect([...findEmptyWords(even)]).toEqual(['common']);
  });

  it('are told from eight titles on', () => {
    const eight = even.filter((_, place) => place % 8 < 2);
    expect(eight).toHaveLength(8);
    expect([...findEmptyWords(eight)]).toEqual(['common']);
    expect([...findEmptyWords(eight.slice(1))]).toEqual([]);
  });

  it('count once per title', () => {
    const twice = Array.from({ length: 4 }, (_, place) => title('again again', String(place)));
    expect([...findEmptyWords(twice)]).toEqual([]);
  });

  it('are not sought where affairs are not known', () => {
    expect([...findEmptyWords(even.map(({ keys }) => ({ keys, affairs: [] })))]).toEqual([]);
  });

  it('are compared with the bits that chance gives', () => {
    // Eight mentions over two of four even affairs: 1 bit less 1 / (16 ln 2) = .91 bits: kept.
    const half = [
      ...even,
      ...Array.from({ length: 8 }, (_, place) => title('half', place % 2 === 0 ? '1' : '2')),
    ];
    expect(findEmptyWords(half).has('half')).toBe(false);
    // Three of four: log2(4/3) = .42 bits: dropped.
    const most = [
      ...even,
      ...Array.from({ length: 9 }, (_, place) => title('most', String((place % 3) + 1))),
    ];
    expect(findEmptyWords(most).has('most')).toBe(true);
  });

  it('are none where one affair makes up all', () => {
    const one = Array.from({ length: 20 }, () => title('waste north', '1'));
    expect([...findEmptyWords(one)]).toEqual([]);
  });
});
