import { agreementsBetween, type DatasetIndex } from '../domain/DatasetIndex.ts';
import { pairKey, type AgreementId, type PartyId, type RegionId } from '../domain/ids.ts';
import type { Selection } from '../domain/ViewSettings.ts';
import type { Network, Tie } from '../graph/Network.ts';

/** What is in focus, whatever kind of thing was selected. */
export interface Focus {
  /** Drawn as selected: with a second outline. */
  readonly selected: ReadonlySet<RegionId>;
  /** Partners of the focus by the tie that joins them to it. */
  readonly partners: ReadonlyMap<RegionId, Tie>;
  /** Ids of the ties in focus. */
  readonly ties: ReadonlySet<string>;
  /** Regions that border the selected region, nothing recorded between the two. */
  readonly bordering: ReadonlySet<RegionId>;
  readonly party?: PartyId;
}

const nothing: Focus = { selected: new Set(), partners: new Map(), ties: new Set(), bordering: new Set() };

/** What a selection brings into focus in the network as shown. Empty for none, or for what is not in the data. */
export function focusOf(index: DatasetIndex, network: Network, selection: Selection | undefined): Focus {
  switch (selection?.type) {
    case undefined:
      return nothing;
    case 'region':
      return index.regionOf.has(selection.id) ? focusOfRegion(index, network, selection.id) : nothing;
    case 'tie': {
      const id = pairKey(selection.a, selection.b);
      return {
        ...nothing,
        selected: new Set([selection.a, selection.b]),
        ties: new Set(network.tieOf.has(id) ? [id] : []),
      };
    }
    case 'agreement':
      return focusOfAgreement(index, network, selection.id);
    case 'party':
      return index.regionOf.has(selection.id as RegionId)
        ? focusOfRegion(index, network, selection.id as RegionId)
        : focusOfParty(index, network, selection.id);
  }
}

function focusOfRegion(index: DatasetIndex, network: Network, id: RegionId): Focus {
  const partners = new Map<RegionId, Tie>();
  const ties = new Set<string>();
  for (const tie of network.tiesOf.get(id) ?? []) {
    partners.set(tie.a === id ? tie.b : tie.a, tie);
    ties.add(tie.id);
  }
  const bordering = new Set<RegionId>();
  for (const border of index.bordersOf.get(id) ?? []) {
    const other = border.a === id ? border.b : border.a;
    // Across levels only where a province stands for units that are no parties (Jakarta): there it is the bordering
    // region; elsewhere the province would be shown beside the regencies that really touch.
    const actsForUnits = index.provincesOfUnits.has(id) || index.provincesOfUnits.has(other);
    if (border.constellation === 3 && !actsForUnits) continue;
    if (!partners.has(other) && agreementsBetween(index, id, other).length === 0) bordering.add(other);
  }
  return { selected: new Set([id]), partners, ties, bordering };
}

function focusOfAgreement(index: DatasetIndex, network: Network, id: AgreementId): Focus {
  const agreement = index.agreementOf.get(id);
  if (agreement === undefined) return nothing;
  const selected = new Set<RegionId>();
  for (const { partyId } of agreement.parties) {
    if (index.regionOf.has(partyId as RegionId)) selected.add(partyId as RegionId);
  }
  const ties = new Set<string>();
  for (const region of selected) {
    for (const tie of network.tiesOf.get(region) ?? []) {
      if (tie.agreements.includes(id)) ties.add(tie.id);
    }
  }
  return { ...nothing, selected, ties };
}

function focusOfParty(index: DatasetIndex, network: Network, party: PartyId): Focus {
  const selected = new Set<RegionId>();
  for (const [region, agreements] of network.agreementsOf) {
    const joins = agreements.some((id) =>
      index.agreementOf.get(id)?.parties.some((member) => member.partyId === party),
    );
    if (joins) selected.add(region);
  }
  return { ...nothing, selected, party };
}
