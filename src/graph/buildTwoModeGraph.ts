import { UndirectedGraph } from 'graphology';
import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../domain/Family.ts';
import { toFamilyId, type AgreementId, type FamilyId, type PartyId } from '../domain/ids.ts';

/** A node of the two-mode graph: a party (region or outside party) or a family of documents. */
export type TwoModeNode =
  | { readonly mode: 'region' | 'outside-party'; readonly id: PartyId }
  | { readonly mode: 'family'; readonly id: FamilyId; readonly agreements: readonly AgreementId[] };

export interface Participation {
  readonly [name: string]: unknown;
  /** Shown documents of the family that name the party. */
  readonly agreements: readonly AgreementId[];
}

export type TwoModeGraph = UndirectedGraph<TwoModeNode & Record<string, unknown>, Participation>;

/** Key of a party's node. */
export const partyKey = (id: PartyId): string => `party:${id}`;
/** Key of a family's node. */
export const familyKey = (id: FamilyId): string => `family:${id}`;

/**
 * Who takes part in what: parties on one side, families of the shown agreements on the other, an edge where a document
 * of the family names the party. Simple and bipartite. Autonomous regions are in it without any edge too, outside
 * parties only where a shown document names them. Regions come first, then outside parties, then families.
 */
export function buildTwoModeGraph(
  dataset: Dataset,
  shown: readonly Agreement[],
  families: FamilyIndex,
): TwoModeGraph {
  const { autonomous } = indexDataset(dataset);
  const graph: TwoModeGraph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  const named = new Set(shown.flatMap((agreement) => agreement.parties.map((party) => party.partyId)));
  for (const { id } of autonomous) graph.addNode(partyKey(id), { mode: 'region', id });
  for (const { id } of dataset.outsideParties) {
    if (named.has(id)) graph.addNode(partyKey(id), { mode: 'outside-party', id });
  }
  for (const [id, agreements] of groupByFamily(shown, families)) {
    const family = familyKey(id);
    graph.addNode(family, { mode: 'family', id, agreements: agreements.map((agreement) => agreement.id) });
    const participations = new Map<PartyId, AgreementId[]>();
    for (const agreement of agreements) {
      for (const { partyId } of agreement.parties) {
        const documents = participations.get(partyId) ?? [];
        if (documents.at(-1) !== agreement.id) documents.push(agreement.id);
        participations.set(partyId, documents);
      }
    }
    for (const [partyId, documents] of participations) {
      const party = partyKey(partyId);
      if (graph.hasNode(party)) graph.addEdge(party, family, { agreements: documents });
    }
  }
  return graph;
}

function groupByFamily(
  shown: readonly Agreement[],
  families: FamilyIndex,
): ReadonlyMap<FamilyId, readonly Agreement[]> {
  const groups = new Map<FamilyId, Agreement[]>();
  for (const agreement of shown) {
    const id = families.familyOf.get(agreement.id)?.id ?? toFamilyId(agreement.id);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [agreement]);
    else group.push(agreement);
  }
  return groups;
}
