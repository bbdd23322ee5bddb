import * as fc from 'fast-check';
import type { DocumentType } from '../../src/domain/Agreement.ts';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import type { Area, Dataset } from '../../src/domain/Dataset.ts';
import { toAreaId, toRegionId } from '../../src/domain/ids.ts';
import { onRecordStatuses, type Status } from '../../src/domain/status.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { arbitraryDataset, day, regionIds } from './findingsOf.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/** A dataset of `arbitraryDataset` with general documents and areas of every type among its agreements and regions. */
export const datasetWithAreas: fc.Arbitrary<Dataset> = fc
  .record({
    dataset: arbitraryDataset,
    bases: fc.array(fc.constantFrom('stated', 'stated', 'assigned', 'broad'), {
      minLength: 14,
      maxLength: 14,
    }),
    areas: fc.array(
      fc.record({
        members: fc.uniqueArray(fc.constantFrom(...regionIds), { minLength: 1, maxLength: 7 }),
        type: fc.constantFrom('plan', 'body', 'forum'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ dataset, bases, areas }) => ({
    ...dataset,
    agreements: dataset.agreements.map((agreement, position) => ({
      ...agreement,
      affairsBasis: bases[position] ?? 'stated',
    })),
    areas: areas.map(({ members, type }, position): Area => ({
      id: toAreaId(`area-${String(position)}`),
      name: `Area ${String(position)}`,
      type,
      members: members.map(toRegionId),
      affairs: [],
      source: 'test',
    })),
  }));

/** Documents of some statuses that name a region. */
export function documentsOf(
  dataset: Dataset,
  region: string,
  statuses: readonly Status[],
): Dataset['agreements'] {
  const on = statusesOn(dataset, day);
  return dataset.agreements.filter(({ id, parties }) => {
    const status = on.get(id)?.status;
    return (
      status !== undefined && statuses.includes(status) && parties.some(({ partyId }) => partyId === region)
    );
  });
}

const umbrellas: readonly DocumentType[] = ['KB', 'MoU', 'NK', 'LoI', 'PB/SKB'];
const operatives: readonly DocumentType[] = ['PKS', 'RK', 'contract'];

/** How a region covers an affair, by the words of the rule. */
export function naiveCoverage(
  dataset: Dataset,
  region: string,
  affair: string,
  statuses: readonly Status[],
): 'full' | 'partial' | 'general' | undefined {
  const own = documentsOf(dataset, region, statuses);
  const naming = own.filter(({ affairs }) => affairs.some((code) => code === affair));
  if (naming.length === 0) return undefined;
  const { familyOf } = buildFamilies(dataset, noLinkDecisions);
  const stated = naming.filter(({ affairsBasis }) => affairsBasis !== 'broad');
  if (stated.length === 0) return 'general';
  const full = stated.some(
    ({ id, documentType }) =>
      !umbrellas.includes(documentType) ||
      own.some(
        (other) => operatives.includes(other.documentType) && familyOf.get(other.id) === familyOf.get(id),
      ),
  );
  return full ? 'full' : 'partial';
}

/** Bordering regions with an agreement on record, of the same level; administrative units are none. */
export function naivePeers(dataset: Dataset, region: string): readonly string[] {
  const isProvince = (id: string): boolean => !id.includes('.');
  return dataset.borders
    .flatMap(({ a, b }) => (a === region ? [b] : b === region ? [a] : []))
    .filter(
      (id) =>
        isProvince(id) === isProvince(region) &&
        dataset.regions.some((known) => known.id === id && known.autonomous) &&
        documentsOf(dataset, id, onRecordStatuses).length > 0,
    )
    .toSorted();
}
