import type { Issue, IssueCode, QuarantinedRow } from '../../domain/Dataset.ts';
import { compareNumber } from '../../lib/compare.ts';
import type { SourceFormat } from '../source/RawSheet.ts';
import type { SheetAccount } from './ReadResult.ts';
import { openIssueCodes } from './openIssueCodes.ts';
import type { RowPlace } from './rowKey.ts';
import type { SheetTable } from './SheetTable.ts';

/** What is known of an issue beside its code and place. */
export interface IssueDetails {
  /** Position of the column. */
  readonly column?: number | undefined;
  readonly value?: string;
  readonly params?: Issue['params'];
}

export const placeOf = ({ sheet }: SheetTable, row: number): RowPlace => ({
  file: sheet.file,
  ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
  row: sheet.rowNumbers[row] ?? 0,
});

export function issueAt(
  table: SheetTable,
  row: number,
  code: IssueCode,
  severity: Issue['severity'],
  { column, value, params }: IssueDetails = {},
): Issue {
  const name = column === undefined ? undefined : table.names[column];
  return {
    code,
    severity,
    ...placeOf(table, row),
    ...(name === undefined ? {} : { column: name }),
    ...(value === undefined ? {} : { value }),
    ...(params === undefined ? {} : { params }),
  };
}

const tabular: ReadonlySet<SourceFormat> = new Set<SourceFormat>(['csv', 'xlsx', 'ods', 'xls', 'paste']);

function hasOwnHeader({ sheet }: SheetTable): boolean {
  return tabular.has(sheet.format);
}

interface Tally {
  loaded: number;
  waiting: number;
  quarantined: number;
}

/** Collects what became of every row. Each row of data is counted once, by `loaded` or `setAside`. */
export class ImportLog {
  readonly issues: Issue[] = [];
  readonly #quarantine: { readonly order: number; readonly row: QuarantinedRow }[] = [];
  readonly #tallies = new Map<SheetTable, Tally>();

  tell(...issues: readonly Issue[]): void {
    for (const issue of issues) this.issues.push(issue);
  }

  loaded(table: SheetTable): void {
    this.#tally(table).loaded += 1;
  }

  /** Keeps a row untouched with the errors that keep it from loading. It waits where all of them are open questions. */
  setAside(table: SheetTable, row: number, errors: readonly Issue[]): void {
    const waits = errors.every(({ code }) => openIssueCodes.has(code));
    this.#tally(table)[waits ? 'waiting' : 'quarantined'] += 1;
    this.#quarantine.push({
      order: table.plan.sheet * 2 ** 24 + row,
      row: { ...placeOf(table, row), header: table.header, cells: table.cells(row), issues: errors },
    });
  }

  get quarantine(): readonly QuarantinedRow[] {
    return this.#quarantine
      .toSorted((one, other) => compareNumber(one.order, other.order))
      .map(({ row }) => row);
  }

  account(table: SheetTable): SheetAccount {
    const { sheet, aside } = table;
    // Graphs and JSON have no header: that of their tables is ours, and no row of the file.
    const inFile = hasOwnHeader(table) ? aside : aside.filter(({ reason }) => reason !== 'header');
    return {
      file: sheet.file,
      ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
      rows: table.rows.length + inFile.length,
      ...this.#tally(table),
      aside: inFile.map(({ row, reason }) => ({
        row: sheet.rowNumbers[row] ?? 0,
        reason,
        text: table
          .cells(row)
          .filter((text) => text.trim() !== '')
          .join(' | '),
      })),
      blank: sheet.blankRows,
    };
  }

  #tally(table: SheetTable): Tally {
    let tally = this.#tallies.get(table);
    if (tally === undefined) {
      tally = { loaded: 0, waiting: 0, quarantined: 0 };
      this.#tallies.set(table, tally);
    }
    return tally;
  }
}
