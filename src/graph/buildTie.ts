import type { Agreement } from '../domain/Agreement.ts';
import { pairKey, type AffairCode, type AgreementId, type FamilyId, type RegionId } from '../domain/ids.ts';
import type { Status } from '../domain/status.ts';
import { compareText } from '../lib/compare.ts';
import { DisjointSets } from '../lib/DisjointSets.ts';
import type { Certainty, Tie } from './Network.ts';

/** A shown document, as far as its ties depend on it. */
export interface TieDocument {
  readonly familyId: FamilyId;
  /** Same text = same parties on the same day; `undefined` = the day is not known. */
  readonly event: string | undefined;
  /** 1 / (n - 1), n regions of the document. */
  readonly share: number;
  readonly certainty: Certainty;
  readonly affairs: readonly AffairCode[];
  /** The document alone, and its family alone: lists that all of its ties have in common. */
  readonly agreements: readonly [AgreementId];
  readonly families: readonly [FamilyId];
}

/** The best first. */
const certainties: readonly Certainty[] = ['in-force', 'assumed', 'not-known'];

export function toTieDocument(
  agreement: Agreement,
  familyId: FamilyId,
  status: Status | undefined,
  event: string | undefined,
  members: number,
): TieDocument {
  return {
    familyId,
    event,
    share: 1 / (members - 1),
    certainty: certaintyOf(status),
    affairs: [...new Set(agreement.affairs)].toSorted(compareText),
    agreements: [agreement.id],
    families: [familyId],
  };
}

/**
 * The tie of two regions, out of the documents that name both. Most pairs of large documents have one alone: their ties
 * share its lists, so that hundreds of thousands of them fit into memory.
 *
 * @param a before `b` by code unit.
 */
export function buildTie(a: RegionId, b: RegionId, documents: readonly TieDocument[]): Tie {
  const [first] = documents;
  if (first === undefined || documents.length > 1) return { id: pairKey(a, b), a, b, ...summedUp(documents) };
  const { share, families, agreements, affairs, certainty } = first;
  return {
    id: pairKey(a, b),
    a,
    b,
    count: 1,
    strength: share,
    distance: 1 / share,
    families,
    agreements,
    affairs,
    certainty,
  };
}

function summedUp(documents: readonly TieDocument[]): Omit<Tie, 'id' | 'a' | 'b'> {
  /** Largest share of each family. */
  const shares = new Map<FamilyId, number>();
  for (const { familyId, share } of documents)
    shares.set(familyId, Math.max(shares.get(familyId) ?? 0, share));
  const families = [...shares.keys()].toSorted(compareText);
  let strength = 0;
  // In order of id, so that the sum does not depend on the order of rows.
  for (const family of families) strength += shares.get(family) ?? 0;
  return {
    count: countEvents(families, documents),
    strength,
    distance: 1 / strength,
    families,
    agreements: documents.map(({ agreements: [id] }) => id).toSorted(compareText),
    affairs: [...new Set(documents.flatMap(({ affairs }) => affairs))].toSorted(compareText),
    certainty: certainties.find((one) => documents.some(({ certainty }) => certainty === one)) ?? 'not-known',
  };
}

/** Families, those joined by a common signing event counted once. */
function countEvents(families: readonly FamilyId[], documents: readonly TieDocument[]): number {
  const numberOf = new Map(families.map((family, number) => [family, number]));
  const sets = new DisjointSets(families.length);
  const firstOf = new Map<string, number>();
  for (const { event, familyId } of documents) {
    if (event === undefined) continue;
    const family = numberOf.get(familyId) ?? 0;
    const first = firstOf.get(event);
    if (first === undefined) firstOf.set(event, family);
    else sets.unite(first, family);
  }
  return families.filter((_, number) => sets.find(number) === number).length;
}

function certaintyOf(status: Status | undefined): Certainty {
  if (status === 'in-force') return 'in-force';
  return status === 'assumed-in-force' ? 'assumed' : 'not-known';
}
