import { shareInFirst } from './TiedRanking.ts';

/** Whether a score is among the first places of a list, asked for many scores after one pass. */
export class FirstPlaces {
  private readonly places: number;
  private readonly length: number;
  /** Score of the last of the first places, and how many of the list are above it and equal to it. */
  private readonly last: number;
  private readonly above: number;
  private readonly equal: number;

  /** @param row scores by place in the level; @param listed places that are in the list. O(listed) for few places. */
  constructor(row: Float64Array, listed: readonly number[], places: number) {
    this.places = places;
    this.length = listed.length;
    // Falling; a score that is not above the last of a full head moves nothing.
    const head: number[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (const place of listed) {
      const score = row[place] ?? Number.NEGATIVE_INFINITY;
      if (head.length === places && score <= least) continue;
      let at = head.length;
      while (at > 0 && (head[at - 1] ?? 0) < score) at -= 1;
      head.splice(at, 0, score);
      if (head.length > places) head.pop();
      least = head.at(-1) ?? least;
    }
    this.last = least;
    this.above = head.filter((score) => score > least).length;
    this.equal = listed.reduce((sum, place) => sum + (row[place] === least ? 1 : 0), 0);
  }

  /**
   * Chance of a score to be among the first places where each order of equal scores is as likely.
   * @param isListed whether it is the score of a listed one, or of one more
   */
  chanceOf(score: number, isListed: boolean): number {
    if (this.length < this.places || score > this.last) return 1;
    if (score < this.last) return 0;
    return shareInFirst(this.places, this.above, this.equal + (isListed ? 0 : 1));
  }
}
