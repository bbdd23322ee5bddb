import type { OverlapFindings, OverlapGroup, OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import { canMeet, spanOf } from '../../analysis/overlaps/spanOf.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { pairKey } from '../../domain/ids.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { readDocuments } from '../../relations/readDocuments.ts';
import type { Cell, DataTable } from '../DataTable.ts';

export interface OverlapsFileInput {
  readonly dataset: Dataset;
  readonly findings: OverlapFindings;
  /** Why a pair or group stands where it stands, in the reader's language. */
  readonly explainPair: (pair: OverlapPair) => string;
  readonly explainGroup: (group: OverlapGroup) => string;
}

const columns = [
  'rank',
  'agreement_a_id',
  'agreement_b_id',
  'class',
  'score',
  'parties',
  'time',
  'affair',
  'subject',
  'family_id',
  'group_id',
  'live',
  'flags',
  'explanation',
] as const;

/**
 * `overlaps.csv`: every related pair of documents in the order of the list, its signals as shares 0..1 (`parties`:
 * common parties / parties of both), empty where they are not known. Last, the pairs of each fragmentation that share a
 * region and have no class of their own; their score is that of the fragmentation.
 */
export function overlapsRows({ dataset, findings, explainPair, explainGroup }: OverlapsFileInput): DataTable {
  const rows = findings.pairs.map((pair): readonly Cell[] => [
    pair.a,
    pair.b,
    pair.class,
    rounded(pair.score, 1),
    rounded(pair.signals.jaccard),
    rounded(pair.signals.time),
    rounded(pair.signals.affair),
    rounded(pair.signals.subject),
    pair.familyId,
    pair.groupId,
    pair.live,
    pair.flags.join(';'),
    explainPair(pair),
  ]);
  const told = new Set(findings.pairs.map(({ id }) => id));
  for (const group of findings.groups) {
    if (group.class !== 'fragmentation') continue;
    for (const [one, other] of piecesOf(group, dataset)) {
      const id = pairKey(one.agreement.id, other.agreement.id);
      if (told.has(id)) continue;
      told.add(id);
      rows.push([
        one.agreement.id,
        other.agreement.id,
        'fragmentation',
        rounded(group.score, 1),
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        group.id,
        group.live,
        '',
        explainGroup(group),
      ]);
    }
  }
  return { columns, rows: rows.map((cells, position) => [position + 1, ...cells]) };
}

/** Documents of a fragmentation that share a region and are not known to be apart in time, in its order. */
function* piecesOf(
  { agreementIds }: OverlapGroup,
  dataset: Dataset,
): Generator<readonly [DocumentReading, DocumentReading]> {
  const ids = new Set<string>(agreementIds);
  const readings = new Map(
    readDocuments(dataset)
      .readings.filter(({ agreement }) => ids.has(agreement.id))
      .map((reading) => [reading.agreement.id, reading]),
  );
  const documents = agreementIds.flatMap((id) => readings.get(id) ?? []);
  for (const [position, one] of documents.entries()) {
    for (const other of documents.slice(position + 1)) {
      if (!one.regions.some((id) => other.regions.includes(id))) continue;
      if (canMeet(spanOf(one.period), spanOf(other.period))) yield [one, other];
    }
  }
}

function rounded(value: number | undefined, digits = 3): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10 ** digits) / 10 ** digits;
}
