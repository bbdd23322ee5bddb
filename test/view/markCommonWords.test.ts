import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markCommonWords } from '../../src/view/markCommonWords.ts';

const marked = (parts: readonly { text: string; common: boolean }[]): readonly string[] =>
  parts.filter(({ common }) => common).map(({ text }) => text);

describe('words in common', () => {
  test('whatever the case; small words and single letters apart', () => {
    const [one, other] = markCommonWords(
      'Kerja sama Smart City antara Bandung dan Madiun',
      'MoU smart city Bandung - Madiun, antara dan A',
    );
    expect(marked(one)).toEqual(['Smart', 'City', 'Bandung', 'Madiun']);
    expect(marked(other)).toEqual(['smart', 'city', 'Bandung', 'Madiun']);
  });

  test('whole words only', () => {
    const [one] = markCommonWords('Tanah Datar', 'Pertanahan');
    expect(marked(one)).toEqual([]);
  });

  test('the pieces give the text back, and neighbours differ', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', ' ', '-', ',', '1', 'B'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [left, right] = markCommonWords(one, other);
        expect(left.map((part) => part.text).join('')).toBe(one);
        expect(right.map((part) => part.text).join('')).toBe(other);
        for (const part of marked(left)) expect(other.toLowerCase()).toContain(part.toLowerCase());
        for (const [at, part] of left.entries()) expect(left[at + 1]?.common).not.toBe(part.common);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
