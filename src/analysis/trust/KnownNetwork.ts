import type { JoinUnit, Meeting } from './JoinUnit.ts';

/** Partners of each region with the number of units that join the two. Regions are numbers of the frame. */
export class KnownNetwork {
  private readonly counts: readonly Map<number, number>[];

  /** @param counts which meetings of a unit are known */
  constructor(
    regions: number,
    units: readonly JoinUnit[],
    counts: (meeting: Meeting, unit: JoinUnit) => boolean = () => true,
  ) {
    this.counts = Array.from({ length: regions }, () => new Map<number, number>());
    for (const unit of units) {
      const known = unit.meetings.filter((meeting) => counts(meeting, unit));
      for (const [one, others] of partnersIn(known)) {
        const map = this.counts[one];
        for (const other of others) map?.set(other, (map.get(other) ?? 0) + 1);
      }
    }
  }

  /** Partners of a region, and how many units join each with it. */
  partnersOf(region: number): ReadonlyMap<number, number> {
    return this.counts[region] ?? new Map<number, number>();
  }

  /** Partners of a region once it is taken out of a unit that joins it with `lost`. */
  partnersWithout(region: number, lost: ReadonlySet<number>): readonly number[] {
    const left: number[] = [];
    for (const [partner, units] of this.partnersOf(region)) {
      if (units > 1 || !lost.has(partner)) left.push(partner);
    }
    return left;
  }
}

/** Partners of each region in some meetings together. */
export function partnersIn(meetings: readonly Meeting[]): ReadonlyMap<number, ReadonlySet<number>> {
  const partners = new Map<number, Set<number>>();
  for (const { members } of meetings) {
    for (const one of members) {
      const set = partners.get(one) ?? new Set<number>();
      partners.set(one, set);
      for (const other of members) if (other !== one) set.add(other);
    }
  }
  return partners;
}
