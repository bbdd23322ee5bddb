import type { Issue, IssueCode } from '../../../domain/Dataset.ts';
import type { ColumnRole } from '../../plan/ImportPlan.ts';
import type { DateFormat } from '../../values/parseDate.ts';
import { issueAt, type IssueDetails } from '../ImportLog.ts';
import type { SheetTable } from '../SheetTable.ts';

/** Roles without which an agreement cannot be: an error value in them sets the row aside. */
const needed: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'title',
  'parties',
  'party',
  'key',
  'region',
  'source_region',
  'target_region',
]);

/** Reads the cells of one row by role and collects what is to be told about them. */
export class RowReader {
  readonly table: SheetTable;
  readonly row: number;
  readonly issues: Issue[] = [];

  constructor(table: SheetTable, row: number) {
    this.table = table;
    this.row = row;
    if (table.isHidden(row)) this.tell('row-hidden', 'warning');
  }

  /** Text of the first column of a role; errors and formulas without value are told, and are no text. */
  cell(role: ColumnRole): string {
    const [column] = this.table.columns(role);
    return column === undefined ? '' : this.text(column);
  }

  text(column: number): string {
    const text = this.table.text(this.row, column);
    if (text === '') return '';
    const type = this.table.type(this.row, column);
    if (type !== 'error' && type !== 'formula') return text;
    const code = type === 'error' ? 'cell-error' : 'formula-without-value';
    const role = this.table.plan.columns[column]?.role ?? 'ignore';
    const details = { column, value: text };
    if (!this.issues.some((issue) => issue.code === code && issue.column === this.table.names[column])) {
      this.tell(code, needed.has(role) ? 'error' : 'warning', details);
    }
    return '';
  }

  tell(code: IssueCode, severity: Issue['severity'], details: IssueDetails = {}): void {
    this.issues.push(issueAt(this.table, this.row, code, severity, details));
  }

  /** Tells about the first column of a role. */
  tellOf(role: ColumnRole, code: IssueCode, severity: Issue['severity'], details: IssueDetails = {}): void {
    this.tell(code, severity, { ...details, column: this.table.columns(role)[0] });
  }

  dateFormat(column: number): DateFormat {
    const { date1904 } = this.table.sheet.notes;
    return {
      order: this.table.plan.columns[column]?.dateOrder ?? 'undecided',
      ...(date1904 === undefined ? {} : { date1904 }),
    };
  }

  get errors(): readonly Issue[] {
    return this.issues.filter(({ severity }) => severity === 'error');
  }
}
