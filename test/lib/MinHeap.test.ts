import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MinHeap } from '../../src/lib/MinHeap.ts';
import { seeded } from '../support/arbitraries.ts';

describe('a queue by smallest key', () => {
  it('gives numbers back in order of their keys, also after keys were lowered (property)', () => {
    const cases = fc.array(fc.record({ key: fc.integer({ min: 0, max: 20 }), less: fc.nat(20) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(cases, (items) => {
        const keys = Float64Array.from(items, ({ key }) => key);
        const heap = new MinHeap(keys);
        for (const item of keys.keys()) heap.push(item);
        for (const [item, { key, less }] of items.entries()) {
          if (less % 3 !== 0) continue;
          keys[item] = key - less;
          heap.push(item);
        }
        expect(heap.size).toBe(items.length);
        const order: number[] = [];
        for (let item = heap.pop(); item !== undefined; item = heap.pop()) order.push(item);
        const keyOf = (item: number): number => keys[item] ?? Number.NaN;
        expect(order).toEqual([...keys.keys()].toSorted((a, b) => keyOf(a) - keyOf(b) || a - b));
        expect(heap.size).toBe(0);
      }),
      seeded,
    );
  });

  it('takes a number again after it was given back', () => {
    const heap = new MinHeap(Float64Array.of(2, 1));
    heap.push(0);
    expect([heap.pop(), heap.pop()]).toEqual([0, undefined]);
    heap.push(0);
    heap.push(1);
    expect([heap.pop(), heap.pop()]).toEqual([1, 0]);
  });
});
