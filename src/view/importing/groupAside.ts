import type { SheetAccount } from '../../ingest/build/ReadResult.ts';
import type { SetAsideReason } from '../../ingest/plan/ImportPlan.ts';

export interface AsideRow {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  readonly text: string;
}

export interface AsideGroup {
  readonly reason: SetAsideReason;
  readonly rows: readonly AsideRow[];
}

/** Rows that are no data, by reason, the reason with fewest rows first: what is rare is looked at first. */
export function groupAside(accounts: readonly SheetAccount[]): readonly AsideGroup[] {
  const groups = new Map<SetAsideReason, AsideRow[]>();
  for (const { file, sheet, aside } of accounts) {
    for (const { row, reason, text } of aside) {
      const group = groups.get(reason) ?? [];
      group.push({ file, ...(sheet === undefined ? {} : { sheet }), row, text });
      groups.set(reason, group);
    }
  }
  return [...groups]
    .map(([reason, rows]) => ({ reason, rows }))
    .toSorted((one, other) => one.rows.length - other.rows.length || (one.reason < other.reason ? -1 : 1));
}
