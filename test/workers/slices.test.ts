import { describe, expect, it } from 'vitest';
import { cutAnswer, joinAnswer, sliceLength } from '../../src/workers/slices.ts';

const long = Array.from({ length: sliceLength + 1 }, (_, at) => ({ at }));

describe('long lists of an answer', () => {
  it('are taken out, each once, and put back where they stood', () => {
    const answer = {
      result: { dataset: { agreements: long, issues: long, title: { en: 'x' } }, issues: long },
      update: { added: ['a'], bytes: new Uint8Array([1, 2]) },
    };
    const { head, lists } = cutAnswer(answer);
    expect(lists).toHaveLength(1);
    expect(JSON.stringify(head).length).toBeLessThan(200);
    const joined = joinAnswer(structuredClone(head), structuredClone(lists)) as typeof answer;
    expect(joined).toEqual(answer);
    expect(joined.result.issues).toBe(joined.result.dataset.issues);
  });

  it('leave a short answer as it is', () => {
    const answer = { items: [1, 2, 3], map: new Map([[1, 2]]) };
    expect(cutAnswer(answer)).toEqual({ head: answer, lists: [] });
    expect(cutAnswer(answer).head).toBe(answer);
    expect(joinAnswer(answer, [])).toBe(answer);
  });

  it('may be the whole answer', () => {
    const { head, lists } = cutAnswer(long);
    expect(joinAnswer(head, lists)).toEqual(long);
  });
});
