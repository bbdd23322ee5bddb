import type { Dataset, RegisterCoverage } from '../../domain/Dataset.ts';
import { indexDataset, provinceOf } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { signingYearOf } from '../../graph/selectAgreements.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { filledFields } from '../tables/filledFields.ts';

/** How much a dataset tells of one region, and what its register is said to hold. */
export interface RegionHealth {
  readonly region: Region;
  readonly name: string;
  /** The province it belongs to, a province its own; `undefined` where the data know none. */
  readonly province: RegionId | undefined;
  /** Documents that name it, planned ones included. */
  readonly agreements: number;
  /** Years of signing, else of the beginning; `undefined` where no document states one. */
  readonly firstYear: number | undefined;
  readonly lastYear: number | undefined;
  /** Mean of the twelve counted fields that its documents fill, 0 to 12; `undefined` without documents. */
  readonly filled: number | undefined;
  readonly said: RegisterCoverage | undefined;
  /** Its register is said to hold none, yet documents name it. */
  readonly contradicted: boolean;
}

/** Every autonomous region in order of id, with or without agreements. O(agreements x parties). */
export function regionHealth(dataset: Dataset): readonly RegionHealth[] {
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const counts = new Map(
    dataset.agreements.map((agreement) => [
      agreement.id,
      { filled: filledFields(agreement).filter(Boolean).length, year: signingYearOf(agreement) },
    ]),
  );
  return index.autonomous.map((region): RegionHealth => {
    const documents = index.agreementsOf.get(region.id) ?? [];
    let filled = 0;
    let firstYear: number | undefined;
    let lastYear: number | undefined;
    for (const { id } of documents) {
      const own = counts.get(id);
      filled += own?.filled ?? 0;
      const year = own?.year;
      if (year === undefined) continue;
      firstYear = Math.min(firstYear ?? year, year);
      lastYear = Math.max(lastYear ?? year, year);
    }
    const said = index.registerOf.get(region.id);
    return {
      region,
      name: names.get(region.id) ?? region.name,
      province: provinceOf(index, region.id),
      agreements: documents.length,
      firstYear,
      lastYear,
      filled: documents.length === 0 ? undefined : filled / documents.length,
      said,
      contradicted: said?.extent === 'none' && documents.length > 0,
    };
  });
}

export const healthChoices = ['all', 'said', 'unsaid', 'contradicted'] as const;
/** `said`: something is said of the register. `contradicted`: it is said to hold none, and rows name the region. */
export type HealthChoice = (typeof healthChoices)[number];

/** Those of a choice whose name, code or alias holds every word of the query. Order kept. */
export function findHealth(
  rows: readonly RegionHealth[],
  query: string,
  choice: HealthChoice,
): readonly RegionHealth[] {
  const words = query.split(/\s+/).map(toMatchKey).filter(Boolean);
  return rows.filter(({ region, name, said, contradicted }) => {
    if (choice === 'said' && said === undefined) return false;
    if (choice === 'unsaid' && said !== undefined) return false;
    if (choice === 'contradicted' && !contradicted) return false;
    if (words.length === 0) return true;
    const text = [name, region.name, ...region.aliases].map(toMatchKey).join(' ');
    return words.every((word) => text.includes(word)) || region.id === query.trim();
  });
}

/** A province with its regions, or the regions that belong to none. */
export interface HealthGroup {
  readonly province: RegionId | undefined;
  readonly rows: readonly RegionHealth[];
  readonly withAgreements: number;
}

/** By province in the order of the rows, the province itself first; those without one last. */
export function groupHealth(rows: readonly RegionHealth[]): readonly HealthGroup[] {
  const groups = new Map<RegionId | undefined, RegionHealth[]>();
  for (const row of rows) {
    const list = groups.get(row.province);
    if (list === undefined) groups.set(row.province, [row]);
    else if (row.region.id === row.province) list.unshift(row);
    else list.push(row);
  }
  return [...groups]
    .map(([province, own]): HealthGroup => ({
      province,
      rows: own,
      withAgreements: own.filter(({ agreements }) => agreements > 0).length,
    }))
    .toSorted((one, other) => Number(one.province === undefined) - Number(other.province === undefined));
}

/** How many regions have which statement. */
export function countSaid(
  rows: readonly RegionHealth[],
): Readonly<Record<RegisterCoverage['extent'] | 'nothing', number>> {
  const counts = { nothing: 0, none: 0, partial: 0, complete: 0 };
  for (const { said } of rows) counts[said?.extent ?? 'nothing'] += 1;
  return counts;
}
