/** Ranks up to which every distance is kept; beyond, every twentieth of the rank reached so far. */
const exactRanks = 512;
const stepBeyond = 0.05;

/**
 * Rank of a distance among those of a region to all others of its level: 1 + others that are strictly nearer. Exact up to
 * rank 512, beyond it read between kept distances (there a rank more or less moves nearness by less than .0001), so that
 * no array of all pairs is needed.
 */
export class DistanceRanks {
  private readonly kept: readonly Float64Array[];
  private readonly ranks: Float64Array;

  /**
   * @param regions number of regions of the level
   * @param kmRow km from a region to all of them by place, itself too; NaN where not known
   * @param step called before each region
   */
  constructor(regions: number, kmRow: (region: number) => Float64Array, step: (region: number) => void) {
    const places: number[] = [];
    for (
      let place = 0;
      place < regions;
      place += Math.max(1, Math.floor((place - exactRanks) * stepBeyond))
    ) {
      places.push(place);
    }
    this.ranks = Float64Array.from(places, (place) => place + 1);
    this.kept = Array.from({ length: regions }, (_, region) => {
      step(region);
      const sorted = kmRow(region)
        .filter((km, other) => other !== region && !Number.isNaN(km))
        .toSorted();
      return Float64Array.from(
        places.filter((place) => place < sorted.length),
        (place) => sorted[place] ?? 0,
      );
    });
  }

  /** Rank of what lies `km` from a region; NaN where the distance is not known. O(log regions). */
  rank(region: number, km: number): number {
    const distances = this.kept[region];
    if (distances === undefined || Number.isNaN(km)) return Number.NaN;
    let [low, high] = [0, distances.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((distances[middle] ?? 0) < km) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 1;
    const below = this.ranks[low - 1] ?? 1;
    const above = this.ranks[low] ?? below + 1;
    if (above - below <= 1 || low >= distances.length) return below + 1;
    const from = distances[low - 1] ?? 0;
    const to = distances[low] ?? from;
    return below + 1 + ((above - below - 1) * (km - from)) / (to - from);
  }
}
