import { levelOf, type Agreement } from '../../../src/domain/Agreement.ts';
import { buildFamilies } from '../../../src/relations/buildFamilies.ts';
import type { Affair, Area, Dataset } from '../../../src/domain/Dataset.ts';
import type { AffairCode, RegionId } from '../../../src/domain/ids.ts';
import { firstDay } from '../../../src/domain/PartialDate.ts';
import { statusOn } from '../../../src/domain/status.ts';

/** A dataset on a day, read document by document. */
export interface Reading {
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly closed: boolean;
  readonly ours: boolean;
  /** Number of the family of each document. */
  readonly familyOf: ReadonlyMap<string, string>;
}

export function readDay(dataset: Dataset, asOf: string, cut: readonly string[] = []): Reading {
  const statuses = dataset.agreements.map((agreement) => statusOn(agreement, asOf).status);
  const inForce = statuses.filter((status) => status === 'in-force' || status === 'assumed-in-force').length;
  const recorded = statuses.filter((status) => status !== 'planned').length;
  const { familyOf } = buildFamilies(dataset, { cut, linked: [] });
  return {
    dataset,
    asOf,
    closed: inForce < recorded / 4,
    ours:
      dataset.affairs.length > 0 &&
      dataset.affairs.every(({ code }) =>
        /^(1\.0[1-6]|2\.(0[7-9]|1\d|2[0-4])|3\.(2[5-9]|3[0-2]))$/.test(code),
      ),
    familyOf: new Map([...familyOf].map(([id, family]) => [id, family.id])),
  };
}

export function statusOf({ asOf }: Reading, agreement: Agreement): string {
  return statusOn(agreement, asOf).status;
}

export function isRecorded(reading: Reading, agreement: Agreement): boolean {
  return statusOf(reading, agreement) !== 'planned';
}

export function isStanding(reading: Reading, agreement: Agreement): boolean {
  const status = statusOf(reading, agreement);
  if (reading.closed) return status !== 'planned';
  return status === 'in-force' || status === 'assumed-in-force';
}

export function names(agreement: Agreement, region: string): boolean {
  return agreement.parties.some(({ partyId }) => partyId === region);
}

export function between({ dataset }: Reading, a: string, b: string): readonly Agreement[] {
  return dataset.agreements.filter((agreement) => names(agreement, a) && names(agreement, b));
}

export function commonAreas({ dataset }: Reading, a: RegionId, b: RegionId): readonly Area[] {
  return dataset.areas.filter(({ members }) => members.includes(a) && members.includes(b));
}

export function namesAffair({ affairs, affairsBasis }: Agreement, affair: AffairCode): boolean {
  return (affairsBasis === 'stated' || affairsBasis === 'assigned') && affairs.includes(affair);
}

/** Affairs that two regions may agree on: a regency or city has no say in limited ones, whoever the other side is. */
export function eligible({ dataset }: Reading, level: string): readonly Affair[] {
  const withRegency = level !== 'province' && level !== 'region';
  return dataset.affairs.filter(({ regencyAuthority }) => !withRegency || regencyAuthority !== 'limited');
}

export function naiveCoverage(
  reading: Reading,
  a: RegionId,
  b: RegionId,
  affair: AffairCode,
): 'none' | 'partial' | 'full' {
  const documents = between(reading, a, b).filter((agreement) => isStanding(reading, agreement));
  let partial = false;
  for (const document of documents) {
    const { affairs, affairsBasis, documentType, id } = document;
    if (affairsBasis === 'broad' && (affairs.length === 0 || affairs.includes(affair))) partial = true;
    if (!namesAffair(document, affair)) continue;
    if (levelOf(documentType) !== 'umbrella') return 'full';
    const carriedOut = documents.some(
      (other) =>
        levelOf(other.documentType) === 'operative' &&
        reading.familyOf.get(other.id) === reading.familyOf.get(id),
    );
    if (carriedOut) return 'full';
    partial = true;
  }
  const bodies = commonAreas(reading, a, b).filter(({ type }) => type !== 'plan');
  return partial || bodies.some(({ affairs }) => affairs.includes(affair)) ? 'partial' : 'none';
}

export function externality({ ours }: Reading, affair: Affair): number {
  return ours ? { high: 1, medium: 0.5, low: 0 }[affair.externality] : 0;
}

/** Shares of the affairs in what regions agree on, shrunk with the weight of 20 families. */
export function naivePractice(reading: Reading): ReadonlyMap<AffairCode, number> {
  const { dataset } = reading;
  const isRegion = new Set<string>(dataset.regions.map(({ id }) => id));
  const families = new Map<string, Agreement[]>();
  for (const agreement of dataset.agreements) {
    if (!isRecorded(reading, agreement)) continue;
    const family = reading.familyOf.get(agreement.id) ?? agreement.id;
    families.set(family, [...(families.get(family) ?? []), agreement]);
  }
  const counted = (affair: AffairCode): number => {
    const seen = new Set<string>();
    for (const [family, documents] of families) {
      const regions = new Set(
        documents.flatMap(({ parties }) =>
          parties.map(({ partyId }) => partyId).filter((id) => isRegion.has(id)),
        ),
      );
      if (regions.size < 2 || !documents.some((document) => namesAffair(document, affair))) continue;
      const day = ({ signedOn, start }: Agreement): string => {
        const date = signedOn ?? start;
        return date === undefined ? '~' : firstDay(date);
      };
      const first = documents.toSorted((one, other) =>
        day(one) + one.id < day(other) + other.id ? -1 : 1,
      )[0];
      if (first === undefined) continue;
      const year = day(first).slice(0, 4);
      seen.add(year === '~' ? family : `${first.parties[0]?.partyId ?? ''} ${year}`);
    }
    return seen.size;
  };
  const counts = dataset.affairs.map(({ code }) => counted(code));
  const effects = dataset.affairs.map((affair) => externality(reading, affair));
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const all = sumOf(counts);
  const allEffects = sumOf(effects);
  return new Map(
    dataset.affairs.map(({ code }, position) => {
      const prior =
        allEffects === 0 ? 1 / dataset.affairs.length : (effects[position] ?? Number.NaN) / allEffects;
      return [code, ((counts[position] ?? Number.NaN) + 20 * prior) / (all + 20)];
    }),
  );
}

export interface NaiveFit {
  readonly affair: AffairCode;
  readonly fit: number;
  readonly points: readonly number[];
  readonly group: 'forThisPair' | 'typical';
}

export function naiveFits(
  reading: Reading,
  practice: ReadonlyMap<AffairCode, number>,
  level: string,
  a: RegionId,
  b: RegionId,
): readonly NaiveFit[] {
  const { dataset, ours } = reading;
  const most = Math.max(...practice.values());
  const plans = commonAreas(reading, a, b).filter(({ type }) => type === 'plan');
  const recorded = [a, b].some((id) =>
    dataset.agreements.some((agreement) => names(agreement, id) && isRecorded(reading, agreement)),
  );
  const coasts = [a, b].map((id) => dataset.regions.find((region) => region.id === id)?.coastal);
  const fits = eligible(reading, level)
    .filter(({ code }) => naiveCoverage(reading, a, b, code) !== 'full')
    .map((affair): NaiveFit => {
      const { code } = affair;
      const active = [a, b].filter((id) =>
        dataset.agreements.some(
          (agreement) =>
            names(agreement, id) && isRecorded(reading, agreement) && namesAffair(agreement, code),
        ),
      ).length;
      const planned = plans.some(({ affairs }) => affairs.includes(code));
      const lapsed = between(reading, a, b).some(
        (agreement) =>
          ['ended', 'assumed-ended'].includes(statusOf(reading, agreement)) &&
          !isStanding(reading, agreement) &&
          namesAffair(agreement, code),
      );
      const fishes = ours && code === '3.25';
      const points = [
        40 * ((practice.get(code) ?? Number.NaN) / most),
        20 * externality(reading, affair),
        planned ? 20 : 0,
        10 * active,
      ];
      const sum = points.reduce((total, value) => total + value, 0);
      const reasons = planned || active > 0 || lapsed || (fishes && coasts.every((coast) => coast === true));
      return {
        affair: code,
        fit: fishes && coasts.includes(false) ? sum * 0.3 : sum,
        points,
        group: recorded && reasons ? 'forThisPair' : 'typical',
      };
    });
  return fits.toSorted((one, other) =>
    Math.abs(one.fit - other.fit) > 1e-9 ? other.fit - one.fit : one.affair < other.affair ? -1 : 1,
  );
}
