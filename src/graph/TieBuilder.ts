import type { Agreement } from '../domain/Agreement.ts';
import { pairKey, type AffairCode, type AgreementId, type FamilyId, type RegionId } from '../domain/ids.ts';
import type { Status } from '../domain/status.ts';
import { compareText } from '../lib/compare.ts';
import { DisjointSets } from '../lib/DisjointSets.ts';
import type { Certainty, Tie } from './Network.ts';

/** A shown document that names both regions of a tie. */
export interface TieDocument {
  readonly agreement: Agreement;
  readonly familyId: FamilyId;
  readonly status: Status | undefined;
  /** Same text = same parties on the same day; `undefined` = the day is not known. */
  readonly event: string | undefined;
  /** 1 / (n - 1), n regions of the document. */
  readonly share: number;
}

const certainties: readonly Certainty[] = ['in-force', 'assumed', 'not-known'];

/** Gathers the documents of one pair of regions and sums them up. */
export class TieBuilder {
  private readonly one: RegionId;
  private readonly other: RegionId;
  private readonly agreements: AgreementId[] = [];
  private readonly affairs = new Set<AffairCode>();
  /** Largest share of each family. */
  private readonly shares = new Map<FamilyId, number>();
  private readonly events: { readonly event: string; readonly familyId: FamilyId }[] = [];
  /** Position in `certainties` of the best document. */
  private best = certainties.length - 1;

  constructor(one: RegionId, other: RegionId) {
    this.one = one;
    this.other = other;
  }

  add({ agreement, familyId, status, event, share }: TieDocument): void {
    this.agreements.push(agreement.id);
    for (const affair of agreement.affairs) this.affairs.add(affair);
    this.shares.set(familyId, Math.max(this.shares.get(familyId) ?? 0, share));
    if (event !== undefined) this.events.push({ event, familyId });
    this.best = Math.min(this.best, certainties.indexOf(certaintyOf(status)));
  }

  build(): Tie {
    const [a, b] = this.one < this.other ? [this.one, this.other] : [this.other, this.one];
    const families = [...this.shares.keys()].toSorted(compareText);
    let strength = 0;
    // In order of id, so that the sum does not depend on the order of rows.
    for (const family of families) strength += this.shares.get(family) ?? 0;
    return {
      id: pairKey(a, b),
      a,
      b,
      count: this.countEvents(families),
      strength,
      distance: 1 / strength,
      families,
      agreements: this.agreements.toSorted(compareText),
      affairs: [...this.affairs].toSorted(compareText),
      certainty: certainties[this.best] ?? 'not-known',
    };
  }

  /** Families, those joined by a common signing event counted once. */
  private countEvents(families: readonly FamilyId[]): number {
    const numberOf = new Map(families.map((family, number) => [family, number]));
    const sets = new DisjointSets(families.length);
    const firstOf = new Map<string, number>();
    for (const { event, familyId } of this.events) {
      const family = numberOf.get(familyId) ?? 0;
      const first = firstOf.get(event);
      if (first === undefined) firstOf.set(event, family);
      else sets.unite(first, family);
    }
    return families.filter((_, number) => sets.find(number) === number).length;
  }
}

function certaintyOf(status: Status | undefined): Certainty {
  if (status === 'in-force') return 'in-force';
  return status === 'assumed-in-force' ? 'assumed' : 'not-known';
}
