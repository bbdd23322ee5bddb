import type { Verdict } from '../../domain/Verdict.ts';
import type { Cell } from '../DataTable.ts';

/** Columns of a verdict beside a gap. */
export const verdictColumns = [
  'verdict',
  'verdict_reason',
  'verdict_note',
  'verdict_by',
  'verdict_on',
] as const;

/** A verdict as cells of `verdictColumns`: decision and reason as codes; all empty where nothing is decided. */
export function verdictCells(verdict: Verdict | undefined): readonly Cell[] {
  if (verdict === undefined) return verdictColumns.map(() => undefined);
  const { decision, reason, note, author, on } = verdict;
  return [decision, reason, note === '' ? undefined : note, author === '' ? undefined : author, on];
}
