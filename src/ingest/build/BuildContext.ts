import type { Agreement } from '../../domain/Agreement.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import { assertNotCancelled } from '../../lib/Task.ts';
import type { AffairsOfCell } from '../readAffairCell.ts';
import { toSlug } from '../toSlug.ts';
import type { ImportLog } from './ImportLog.ts';
import type { NameLog } from './NameLog.ts';
import type { PartyResolver } from './PartyResolver.ts';
import type { SheetTable } from './SheetTable.ts';

/** What the builders of all contents share, and where they put what they made. */
export class BuildContext {
  readonly log: ImportLog;
  readonly agreements: Agreement[] = [];
  readonly outside = new Map<OutsideParty['id'], OutsideParty>();
  /** Agreements whose number is merged over several rows: it is meant to repeat. */
  readonly sharedNumbers = new Set<AgreementId>();
  readonly names: NameLog;
  readonly resolver: PartyResolver;
  readonly readAffairs: (cell: string, title: string) => AffairsOfCell;
  /** Whether names are matched against the regions of the built-in data, so that their kinds and currency hold. */
  readonly isBuiltIn: boolean;
  readonly #rowOfId = new Map<string, number>();
  readonly #prefixes: ReadonlyMap<SheetTable, string>;
  readonly #report: Report;
  readonly #isCancelled: IsCancelled;
  readonly #total: number;
  #done = 0;

  constructor(parts: {
    readonly tables: readonly SheetTable[];
    readonly log: ImportLog;
    readonly names: NameLog;
    readonly resolver: PartyResolver;
    readonly readAffairs: (cell: string, title: string) => AffairsOfCell;
    readonly isBuiltIn: boolean;
    readonly report: Report;
    readonly isCancelled: IsCancelled;
  }) {
    this.log = parts.log;
    this.names = parts.names;
    this.resolver = parts.resolver;
    this.readAffairs = parts.readAffairs;
    this.isBuiltIn = parts.isBuiltIn;
    this.#report = parts.report;
    this.#isCancelled = parts.isCancelled;
    this.#total = parts.tables.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#prefixes = prefixesOf(parts.tables);
  }

  /** Currency of amounts that name none; empty where it is not known. */
  get currency(): string {
    return this.isBuiltIn ? 'IDR' : '';
  }

  /** Counts a row that was read; tells progress and stops where the work is cancelled. */
  step(): void {
    if (this.#done % 1000 === 0) {
      assertNotCancelled(this.#isCancelled);
      this.#report({ stage: 'reading', done: this.#done, total: this.#total });
    }
    this.#done += 1;
  }

  /** Id of an agreement whose row states none: that of its file and row. */
  idOfRow(table: SheetTable, row: number): string {
    return `${this.#prefixes.get(table) ?? ''}row-${String(table.sheet.rowNumbers[row] ?? 0)}`;
  }

  /** The row that has the id already; else the id is taken from now on. */
  takeId(id: string, row: number): number | undefined {
    const earlier = this.#rowOfId.get(id);
    if (earlier === undefined) this.#rowOfId.set(id, row);
    return earlier;
  }

  add(agreement: Agreement, outside: readonly OutsideParty[]): void {
    this.agreements.push(agreement);
    for (const party of outside) if (!this.outside.has(party.id)) this.outside.set(party.id, party);
  }
}

/** What ids of rows begin with: nothing where one table gives agreements, else file and sheet. */
function prefixesOf(tables: readonly SheetTable[]): ReadonlyMap<SheetTable, string> {
  const giving = tables.filter(({ plan: { content } }) =>
    ['agreements', 'participations', 'projects', 'ties', 'matrix'].includes(content),
  );
  if (giving.length < 2) return new Map();
  const files = new Set(giving.map(({ sheet }) => sheet.file));
  const used = new Set<string>();
  return new Map(
    giving.map((table, index) => {
      const { file, sheet = '' } = table.sheet;
      const slug = toSlug([...(files.size > 1 || sheet === '' ? [file] : []), sheet].join(' '));
      // Two files of one name (from different folders) must not take each other's ids.
      const own = slug === '' || used.has(slug) ? `${slug || 'file'}-${String(index + 1)}` : slug;
      used.add(own);
      return [table, `${own}-`] as const;
    }),
  );
}
