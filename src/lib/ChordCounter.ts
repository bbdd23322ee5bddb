import { slack, unslack } from './SphereIndex.ts';

const steps = 2048;

/**
 * Counts how many squared chords lie below some limits in one pass: they are dropped into equal steps, and only those in
 * a step that holds a limit (give or take rounding) are left to be compared one by one. O(chords + steps + limits x chords left open).
 */
export class ChordCounter {
  private readonly limits: readonly number[];
  private readonly scale: number;
  /** Chords that fell into each step (after `count`: and into those before it); of a step with a limit none. */
  private readonly counts = new Uint32Array(steps + 1);
  private readonly holdsLimit = new Uint8Array(steps + 1);

  constructor(limits: readonly number[]) {
    this.limits = limits;
    let most = 0;
    for (const limit of limits) most = Math.max(most, slack(limit));
    this.scale = most > 0 ? (steps - 1) / most : 0;
    for (const limit of limits) {
      const last = this.stepOf(slack(limit));
      for (let step = this.stepOf(Math.max(0, unslack(limit))); step <= last; step += 1) {
        this.holdsLimit[step] = 1;
      }
    }
  }

  /** Counts all chords but one, once; gives back the places of those that are left open. */
  count(chords: Float64Array, without: number): number[] {
    const open: number[] = [];
    for (let place = 0; place < chords.length; place += 1) {
      const step = this.stepOf(chords[place] ?? 0);
      if (place === without) continue;
      if (this.holdsLimit[step] === 1) open.push(place);
      else this.counts[step] = (this.counts[step] ?? 0) + 1;
    }
    for (let step = 1; step <= steps; step += 1) {
      this.counts[step] = (this.counts[step] ?? 0) + (this.counts[step - 1] ?? 0);
    }
    return open;
  }

  /** Chords counted in the steps below that of a limit. */
  surelyBelow(limit: number): number {
    const step = this.stepOf(this.limits[limit] ?? 0);
    return step === 0 ? 0 : (this.counts[step - 1] ?? 0);
  }

  private stepOf(chord: number): number {
    return Math.min(steps, Math.floor(chord * this.scale));
  }
}
