import type { AffairCount, BorderingPair, PairState } from '../../analysis/gaps/BorderingPair.ts';
import type { PairLevel } from '../../analysis/gaps/PairLevel.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';

/** Lists of gaps: nothing on record, or something on record that is not in force. Planned only is on neither. */
const listOf: Readonly<Record<PairState, 'new' | 'renew' | undefined>> = {
  'none-recorded': 'new',
  'none-in-force': 'renew',
  'planned-only': undefined,
  'in-force': undefined,
};

/** DKI Jakarta with its bordering regencies and cities is the part of `across` that is always listed. */
const levelName: Readonly<Record<PairLevel, 'province' | 'regency-city' | 'across'>> = {
  province: 'province',
  'regency-city': 'regency-city',
  jakarta: 'across',
  across: 'across',
  own: 'across',
  region: 'regency-city',
};

/**
 * `gaps.csv`: bordering pairs without an agreement in force on the day, in the order given, ranked within list and level.
 * Pairs in force are no gaps and are left out; planned-only pairs are in no list and have no rank. `people` is the
 * smaller side beside the border; `border_km` is empty where no length is stated.
 *
 * @param withAcross also pairs of a province and regencies or cities beyond its line, other than DKI Jakarta's.
 */
export function gapsRows(dataset: Dataset, pairs: readonly BorderingPair[], withAcross = false): DataTable {
  const index = indexDataset(dataset);
  const nameOf = (id: RegionId): string => fullName(index, id);
  const ranks = new Map<string, number>();
  const rows: (readonly Cell[])[] = [];
  for (const pair of pairs) {
    if (pair.state === 'in-force' || (pair.level === 'across' && !withAcross)) continue;
    const list = listOf[pair.state];
    // DKI Jakarta's pairs are ranked apart from other pairs across levels, as they are listed.
    const key = `${list ?? ''} ${pair.level}`;
    const rank = list === undefined ? undefined : (ranks.get(key) ?? 0) + 1;
    if (rank !== undefined) ranks.set(key, rank);
    rows.push([
      rank,
      list,
      levelName[pair.level],
      pair.a,
      nameOf(pair.a),
      pair.b,
      nameOf(pair.b),
      pair.state,
      pair.constellation,
      pair.borderKind,
      pair.sharedKm,
      pair.distanceKm,
      pair.people,
      pair.peopleA,
      pair.peopleB,
      toListCell(pair.sharedAreas),
      toListCell(pair.agreements),
      toListCell(pair.undated),
      pair.recordedA,
      pair.recordedB,
      affairsCell(pair.affairsA),
      affairsCell(pair.affairsB),
    ]);
  }
  return { columns: gapColumns, rows };
}

const gapColumns = [
  'rank',
  'list',
  'level',
  'region_a_id',
  'region_a',
  'region_b_id',
  'region_b',
  'state',
  'constellation',
  'border_kind',
  'border_km',
  'distance_km',
  'people',
  'people_a',
  'people_b',
  'shared_area_ids',
  'agreement_ids',
  'undated_ids',
  'recorded_a',
  'recorded_b',
  'affairs_a',
  'affairs_b',
];

/** `2.09:3;2.11:1`: affair and number of cooperations. */
function affairsCell(affairs: readonly AffairCount[]): string {
  return toListCell(affairs.map(({ affair, families }) => `${affair}:${String(families)}`));
}
