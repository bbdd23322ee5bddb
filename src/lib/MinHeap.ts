/**
 * A queue of the numbers 0 to capacity - 1, each at most once, that gives back the one with the smallest key first; of
 * equal keys the smallest number. Keys live in the caller's array: lower one, then call `push` to move the number up.
 */
export class MinHeap {
  private readonly keys: Float64Array;
  private readonly items: Uint32Array;
  /** Position of each number in `items`, -1 = not queued. */
  private readonly positions: Int32Array;
  private length = 0;

  constructor(keys: Float64Array) {
    this.keys = keys;
    this.items = new Uint32Array(keys.length);
    this.positions = new Int32Array(keys.length).fill(-1);
  }

  get size(): number {
    return this.length;
  }

  /** Queues a number, or moves it up after its key was lowered. O(log size). */
  push(item: number): void {
    let position = this.positions[item] ?? -1;
    if (position < 0) {
      position = this.length;
      this.length += 1;
    }
    while (position > 0) {
      const above = (position - 1) >> 1;
      const other = this.items[above] ?? 0;
      if (!this.isBefore(item, other)) break;
      this.put(other, position);
      position = above;
    }
    this.put(item, position);
  }

  /** Takes the first number out; `undefined` if none is left. O(log size). */
  pop(): number | undefined {
    if (this.length === 0) return undefined;
    const first = this.items[0] ?? 0;
    this.positions[first] = -1;
    this.length -= 1;
    if (this.length > 0) this.sink(this.items[this.length] ?? 0);
    return first;
  }

  /** Puts a number in at the top and lets it down to its place. */
  private sink(item: number): void {
    let position = 0;
    for (;;) {
      let below = 2 * position + 1;
      if (below >= this.length) break;
      const right = below + 1;
      if (right < this.length && this.isBefore(this.items[right] ?? 0, this.items[below] ?? 0)) below = right;
      const other = this.items[below] ?? 0;
      if (!this.isBefore(other, item)) break;
      this.put(other, position);
      position = below;
    }
    this.put(item, position);
  }

  private put(item: number, position: number): void {
    this.items[position] = item;
    this.positions[item] = position;
  }

  private isBefore(one: number, other: number): boolean {
    const keyOne = this.keys[one] ?? 0;
    const keyOther = this.keys[other] ?? 0;
    return keyOne < keyOther || (keyOne === keyOther && one < other);
  }
}
