import type { Area } from '../../domain/Dataset.ts';
import { agreementsBetween } from '../../domain/DatasetIndex.ts';
import { pairKey, type RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import type { Gap } from './Gap.ts';
import { recordedOn, type GapContext } from './GapContext.ts';
import { candidacies, gapClasses, gapFlags, pairStandings, type GapTable } from './GapTable.ts';
import type { TermId } from './GapWeights.ts';
import { pairLevels } from './PairLevel.ts';
import { peopleBesideBorder } from './peopleBesideBorder.ts';

/**
 * One row of the table with all that is known of the two. A province and its own region are adjacent by definition:
 * their border is a land border of constellation 2 without a length.
 */
export function describeGap(context: GapContext, table: GapTable, row: number): Gap {
  const { index } = context;
  const a = regionIn(table, table.a[row]);
  const b = regionIn(table, table.b[row]);
  const level = entry(pairLevels, table.level[row]);
  const lifted = index.bordersOf.get(a)?.find((border) => border.a === b || border.b === b);
  const areasOfB = new Set(index.areasOf.get(b));
  const areas = [...new Set(index.areasOf.get(a))].filter((area) => areasOfB.has(area));
  const term = (id: TermId): number | undefined => known(table.terms[id][row]);
  const regionA = index.regionOf.get(a);
  const regionB = index.regionOf.get(b);
  const bits = (mask: number | undefined, place: number): boolean => (((mask ?? 0) >> place) & 1) === 1;
  return {
    id: pairKey(a, b),
    row,
    a,
    b,
    level,
    standing: entry(pairStandings, table.standing[row]),
    candidacy: candidacies.filter((_, place) => bits(table.candidacy[row], place)),
    flags: gapFlags.filter((_, place) => bits(table.flags[row], place)),
    class: gapClasses[(table.classes[row] ?? 0) - 1],
    terms: {
      border: term('border'),
      nearness: term('nearness'),
      areas: term('areas'),
      disparity: term('disparity'),
    },
    border:
      lifted !== undefined
        ? { kind: lifted.kind, sharedKm: lifted.sharedKm, constellation: lifted.constellation }
        : level === 'own'
          ? { kind: 'land', sharedKm: undefined, constellation: 2 }
          : undefined,
    peopleA: lifted === undefined ? undefined : peopleBesideBorder(regionA, lifted.sharedKm),
    peopleB: lifted === undefined ? undefined : peopleBesideBorder(regionB, lifted.sharedKm),
    distanceKm: known(table.distanceKm[row]),
    rankOfB: known(table.rankOfB[row]),
    rankOfA: known(table.rankOfA[row]),
    plans: idsOf(areas.filter(({ type }) => type === 'plan')),
    bodies: idsOf(areas.filter(({ type }) => type !== 'plan')),
    indicatorA: table.indicator === undefined ? undefined : regionA?.indicators[table.indicator],
    indicatorB: table.indicator === undefined ? undefined : regionB?.indicators[table.indicator],
    agreements: agreementsBetween(index, a, b)
      .map(({ id }) => id)
      .toSorted(compareText),
    recordedA: recordedOn(context, a),
    recordedB: recordedOn(context, b),
    hint: known(table.hint[row]),
  };
}

/** The row of a pair by its id; `undefined` where it is no candidate. O(log rows). */
export function rowOfPair(table: GapTable, id: string): number | undefined {
  const [one, other] = id.split('|');
  if (one === undefined || other === undefined) return undefined;
  const a = placeOfRegion(table.regions, one);
  const b = placeOfRegion(table.regions, other);
  if (a === undefined || b === undefined) return undefined;
  const [first, second] = a < b ? [a, b] : [b, a];
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const before =
      (table.a[middle] ?? 0) < first || (table.a[middle] === first && (table.b[middle] ?? 0) < second);
    if (before) low = middle + 1;
    else high = middle;
  }
  return table.a[low] === first && table.b[low] === second ? low : undefined;
}

function placeOfRegion(regions: readonly RegionId[], id: string): number | undefined {
  let [low, high] = [0, regions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(regions[middle] ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return regions[low] === id ? low : undefined;
}

function regionIn({ regions }: GapTable, place: number | undefined): RegionId {
  return entry(regions, place);
}

function entry<Item>(items: readonly Item[], place: number | undefined): Item {
  const item = items[place ?? -1];
  if (item === undefined) throw new Error('no such row');
  return item;
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function idsOf(areas: readonly Area[]): Area['id'][] {
  return areas.map(({ id }) => id).toSorted(compareText);
}
