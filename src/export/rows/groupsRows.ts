import type { OverlapGroup } from '../../analysis/overlaps/OverlapFindings.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';
import type { OverlapsFileInput } from './overlapsRows.ts';

/**
 * `groups.csv`: what is reviewed together, in the order of the list; series too. `value_to_review` adds the stated values,
 * once per family, by currency (`IDR 1500000`): never a saving; `without_value` counts the documents that state none.
 */
export function groupsRows({
  findings,
  explainGroup,
}: Omit<OverlapsFileInput, 'explainPair' | 'dataset'>): DataTable {
  return {
    columns: [
      'rank',
      'group_id',
      'class',
      'reason',
      'live',
      'score',
      'evidence',
      'agreement_ids',
      'region_ids',
      'affair_codes',
      'subject',
      'value_to_review',
      'without_value',
      'explanation',
    ],
    rows: findings.groups.map((group, position): readonly Cell[] => [
      position + 1,
      group.id,
      group.class,
      group.reason,
      group.live,
      // A series is no overlap: it has no score.
      group.class === 'series' ? undefined : Math.round(group.score * 10) / 10,
      group.class === 'series' ? undefined : group.evidence,
      toListCell(group.agreementIds),
      toListCell(group.regionIds),
      toListCell(group.affairs),
      group.subject,
      toListCell(valuesOf(group)),
      group.withoutValue,
      explainGroup(group),
    ]),
  };
}

function valuesOf({ values }: OverlapGroup): readonly string[] {
  return values.map(({ currency, amount }) => `${currency} ${String(amount)}`);
}
