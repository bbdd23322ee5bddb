import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../../src/relations/subjects/KnownWords.ts';
import { PhraseIndex } from '../../../src/relations/subjects/PhraseIndex.ts';

describe('known words', () => {
  const known = new KnownWords(
    ['koperasi', 'beasiswa', 'pelayanan', 'pelayaran', 'desa', 'milik', 'usaha'],
    ['usaha milik', 'milik desa'],
  );

  it('mend one letter', () => {
    expect(known.correct('koprasi')).toBe('koperasi');
    expect(known.correct('beasisiwa')).toBe('beasiswa');
    expect(known.correct('kopeasri')).toBeUndefined();
    expect(known.correct('kopersai')).toBe('koperasi');
  });

  it('leave alone what is right, short, of another first letter, or could be two', () => {
    expect(known.correct('koperasi')).toBeUndefined();
    expect(known.correct('dsea')).toBeUndefined();
    expect(known.correct('moperasi')).toBeUndefined();
    expect(known.correct('pelaya an')).toBeUndefined();
    expect(known.correct('pelayakan')).toBeUndefined();
  });

  it('mend short words within a phrase only', () => {
    expect(known.correctBetween('usaha', 'mlik', 'desa')).toBe('milik');
    expect(known.correctBetween('tanah', 'mlik', 'negara')).toBeUndefined();
    expect(known.correctBetween('usaha', 'milik', 'desa')).toBeUndefined();
  });
});

describe('phrases', () => {
  it('are found the longest first, at their place', () => {
    const index = new PhraseIndex<string>();
    expect(index.add(['kesehatan'], 'health')).toBe(true);
    expect(index.add(['kesehatan', 'hewan'], 'animals')).toBe(true);
    expect(index.longestAt(['kesehatan', 'hewan', 'kecil'], 0)).toEqual({ value: 'animals', length: 2 });
    expect(index.longestAt(['kesehatan', 'ibu'], 0)).toEqual({ value: 'health', length: 1 });
    expect(index.longestAt(['hewan'], 0)).toBeUndefined();
    expect(index.longestAt([], 0)).toBeUndefined();
  });

  it('make way for a longer one that begins within them', () => {
    const index = new PhraseIndex<string>();
    index.add(['control', 'disease'], 'control');
    index.add(['disease', 'foot', 'mouth'], 'animals');
    index.add(['control'], 'bare');
    const words = ['control', 'disease', 'foot', 'mouth'];
    expect(index.longestAt(words, 0)).toEqual({ value: 'control', length: 2 });
    expect(index.freeAt(words, 0)).toEqual({ value: 'bare', length: 1 });
    expect(index.freeAt(words.slice(0, 3), 0)).toEqual({ value: 'control', length: 2 });
    expect(index.longestAt(words, 0, 1)).toEqual({ value: 'bare', length: 1 });
  });

  it('keep their first value', () => {
    const index = new PhraseIndex<string>();
    index.add(['a'], 'first');
    expect(index.add(['a'], 'second')).toBe(false);
    expect(index.longestAt(['a'], 0)?.value).toBe('first');
  });
});
