import type { Dataset } from '../../domain/Dataset.ts';
import { agreementsBetween, indexDataset } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import { isRecorded } from '../../domain/recordOf.ts';
import { recordedParties } from '../../graph/recordedParties.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { compareText } from '../../lib/compare.ts';
import { regionDistanceKm } from '../regionDistanceKm.ts';
import { statusIn } from '../statusIn.ts';
import { affairsElsewhere } from './affairsElsewhere.ts';
import type { BorderingPair } from './BorderingPair.ts';
import { comparePairs } from './comparePairs.ts';
import { levelOfPair } from './PairLevel.ts';
import { peopleBesideBorder } from './peopleBesideBorder.ts';
import { stateOfPair } from './stateOfPair.ts';

/**
 * Every pair of bordering autonomous regions (lifted borders) with its state on the day of `statuses`, whatever a
 * filter shows, and with what is known of it: border, distance, shared areas, documents, what each side does elsewhere.
 *
 * Levels: `province` with province, `regency-city` with its like, `jakarta` for a province whose own regencies and
 * cities are no autonomous regions (DKI Jakarta) with those beyond its line, `across` for the other provinces with
 * theirs. A province and its own regencies are adjacent by definition and not listed; administrative units never are.
 *
 * In the order of `comparePairs`: most people beside the border first. Agreements move a pair between states; they
 * never move it in the order. O(borders + pairs x agreements of the quieter side).
 */
export function listBorderingPairs(
  dataset: Dataset,
  families: FamilyIndex,
  statuses: Statuses,
): readonly BorderingPair[] {
  const index = indexDataset(dataset);
  const recorded = recordedParties(dataset, statuses);
  const affairsOf = affairsElsewhere(index, families, statuses);
  return index.lifted
    .map((border): BorderingPair => {
      const regionA = index.regionOf.get(border.a);
      const regionB = index.regionOf.get(border.b);
      const between = agreementsBetween(index, border.a, border.b);
      const agreements = between.map(({ id }) => id).toSorted(compareText);
      const peopleA = peopleBesideBorder(regionA, border.sharedKm);
      const peopleB = peopleBesideBorder(regionB, border.sharedKm);
      const areasOfB = new Set((index.areasOf.get(border.b) ?? []).map(({ id }) => id));
      return {
        id: border.id,
        a: border.a,
        b: border.b,
        level: levelOfPair(index, border.a, border.b),
        constellation: border.constellation,
        state: stateOfPair(agreements, statuses),
        sharedKm: border.sharedKm,
        borderKind: border.kind,
        peopleA,
        peopleB,
        people: peopleA === undefined || peopleB === undefined ? undefined : Math.min(peopleA, peopleB),
        distanceKm: regionDistanceKm(regionA, regionB),
        sharedAreas: (index.areasOf.get(border.a) ?? [])
          .map(({ id }) => id)
          .filter((id) => areasOfB.has(id))
          .toSorted(compareText),
        agreements,
        undated: agreements.filter((id) => statusIn(statuses, id) === 'undated'),
        recordedA: isRecorded(index, border.a, recorded),
        recordedB: isRecorded(index, border.b, recorded),
        affairsA: affairsOf(border.a, between),
        affairsB: affairsOf(border.b, between),
      };
    })
    .toSorted(comparePairs);
}
