import type { Issue, IssueCode, QuarantinedRow } from '../../domain/Dataset.ts';
import { columnNames } from '../../ingest/build/columnNames.ts';
import { openIssueCodes } from '../../ingest/build/openIssueCodes.ts';
import type { ColumnRole, ImportPlan, SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { Source } from '../../ingest/source/Source.ts';

/** One thing that is wrong in a row, with the cell in which it can be put right. */
export interface Fix {
  readonly issue: Issue;
  /** Position of the cell in the row; absent where the table has no such column. */
  readonly column?: number;
  /** Name of its column, as issues and corrections say it. */
  readonly header: string;
  /** The whole text of the cell, of which `issue.value` may be a part. */
  readonly text: string;
  /** Whether the cell names parties, so that regions can be offered. */
  readonly parties: boolean;
}

export interface FixRow {
  readonly row: QuarantinedRow;
  readonly key: string;
  readonly fixes: readonly Fix[];
}

/** Whether an issue is a question about a name, answered among the names and not in the row. */
export function isNameQuestion({ code }: { readonly code: IssueCode }): boolean {
  return openIssueCodes.has(code);
}

/** Whether a row is kept back by nothing but questions about names. */
export function isWaitingRow({ issues }: QuarantinedRow): boolean {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(isNameQuestion);
}

const partyRoles: readonly ColumnRole[] = ['parties', 'party', 'target_region', 'source_region'];

/** The columns in which a fault is mended that names no cell, by the fault. */
const rolesOfCode: Partial<Record<IssueCode, readonly ColumnRole[]>> = {
  'title-missing': ['title'],
  'parties-missing': partyRoles,
  'too-few-parties': partyRoles,
  'no-region': partyRoles,
  'party-not-autonomous': partyRoles,
  'id-repeated': ['id', 'key'],
  'end-before-start': ['end', 'period'],
  'key-unknown': ['key'],
};

/** Faults for which the name of a region is the remedy. */
const partyCodes: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'parties-missing',
  'too-few-parties',
  'no-region',
  'party-not-autonomous',
]);

/** The rows that cannot be used, those that only wait for a name left out, each with what can be corrected in it. */
export function fixRows(
  quarantine: readonly QuarantinedRow[],
  plan: ImportPlan,
  source: Source,
): readonly FixRow[] {
  const tables = new Map(
    plan.sheets.map((sheet): readonly [string, Table] => {
      const table = source.sheets[sheet.sheet];
      return [tableKey(table ?? { file: '' }), { sheet, names: columnNames(sheet.columns) }];
    }),
  );
  return quarantine
    .filter((row) => !isWaitingRow(row))
    .map((row) => {
      const table = tables.get(tableKey(row)) ?? { sheet: undefined, names: row.header };
      const errors = row.issues.filter((issue) => issue.severity === 'error' && !isNameQuestion(issue));
      return {
        row,
        key: `${tableKey(row)}\n${String(row.row)}`,
        fixes: errors.map((issue) => toFix(issue, row, table)),
      };
    });
}

interface Table {
  readonly sheet: SheetPlan | undefined;
  readonly names: readonly string[];
}

function tableKey({ file, sheet }: { readonly file: string; readonly sheet?: string }): string {
  return `${file}\n${sheet ?? ''}`;
}

/** Rows by what is wrong with them, the fault of most rows first; a row with several faults counts for each. */
export function countFaults(
  rows: readonly FixRow[],
): readonly { readonly code: IssueCode; readonly rows: number }[] {
  const counts = new Map<IssueCode, number>();
  for (const { fixes } of rows) {
    for (const code of new Set(fixes.map(({ issue }) => issue.code)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, rows: count }))
    .toSorted((one, other) => other.rows - one.rows || (one.code < other.code ? -1 : 1));
}

function toFix(issue: Issue, row: QuarantinedRow, { sheet, names }: Table): Fix {
  const column = columnOf(issue, names, sheet);
  return {
    issue,
    ...(column === undefined ? {} : { column }),
    header: (column === undefined ? issue.column : names[column]) ?? '',
    text: column === undefined ? (issue.value ?? '') : (row.cells[column] ?? ''),
    parties: partyCodes.has(issue.code),
  };
}

function columnOf(issue: Issue, names: readonly string[], sheet: SheetPlan | undefined): number | undefined {
  const named = issue.column === undefined ? -1 : names.indexOf(issue.column);
  if (named >= 0) return named;
  for (const role of rolesOfCode[issue.code] ?? []) {
    const at = sheet?.columns.findIndex((column) => column.role === role) ?? -1;
    if (at >= 0) return at;
  }
  return undefined;
}

/**
 * The text of a cell of parties once a region is chosen for it: in place of the part that is wrong, or behind what is
 * there already.
 */
export function withRegion({ issue, text }: Fix, name: string): string {
  const { value } = issue;
  if (issue.code === 'party-not-autonomous' && value !== undefined && text.includes(value)) {
    return text.replace(value, name);
  }
  return text.trim() === '' ? name : `${text.trim()}; ${name}`;
}
