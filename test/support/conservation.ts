import type { ImportResult } from '../../src/ingest/build/ReadResult.ts';
import type { ImportPlan, SheetContent } from '../../src/ingest/plan/ImportPlan.ts';
import { rowCount, rowTexts, type RawSheet } from '../../src/ingest/source/RawSheet.ts';
import type { Source } from '../../src/ingest/source/Source.ts';

const nameOf = ({ file, sheet }: { readonly file: string; readonly sheet?: string }): string =>
  `${file}\u0000${sheet ?? ''}`;
const placeOf = (one: { readonly file: string; readonly sheet?: string; readonly row: number }): string =>
  `${nameOf(one)}\u0000${String(one.row)}`;
const filled = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** What was lost on the way; one sentence each, empty where nothing was. */
export interface ConservationFaults {
  /** Rows that are counted twice or not at all. */
  readonly rows: readonly string[];
  /** Texts of rows that are found nowhere in the result. */
  readonly texts: readonly string[];
  /** The same for tables whose rows are no agreements: regions and nodes of a graph, borders, areas, matrices. */
  readonly listTexts: readonly string[];
}

export interface Imported {
  readonly source: Source;
  readonly plan: ImportPlan;
  readonly result: ImportResult;
}

const most = 20;
const lists: ReadonlySet<SheetContent> = new Set(['regions', 'borders', 'areas', 'matrix']);

/**
 * What got lost on the way from the tables of a source to the result. Rows: each filled one is loaded, waiting, in
 * quarantine or set aside, once. Texts: each is found again in the record of an agreement, in the quarantine, among what
 * was set aside, or, for rows that are no agreement by themselves, among the values of the dataset.
 */
export function conservationFaults({ source, plan, result }: Imported): ConservationFaults {
  const faults = { rows: [] as string[], texts: [] as string[], listTexts: [] as string[] };
  const tell = (kind: keyof ConservationFaults, text: string): void => {
    if (faults[kind].length < most) faults[kind].push(text.slice(0, 600));
  };
  if (result.accounts.length !== source.sheets.length) {
    tell('rows', `${String(source.sheets.length)} tables, ${String(result.accounts.length)} accounts`);
  }
  const kept = keptRows(result);
  const known = new Lazy(() => knownTexts(result));
  const quarantined = new Map<string, number>();
  for (const row of result.quarantine) {
    quarantined.set(nameOf(row), (quarantined.get(nameOf(row)) ?? 0) + 1);
    if (!row.issues.some(({ severity }) => severity === 'error')) {
      tell('rows', `row ${String(row.row)} in quarantine without a reason`);
    }
  }
  const told = new Map<string, number>();
  for (const [at, sheet] of source.sheets.entries()) {
    const account = result.accounts[at];
    if (account === undefined) continue;
    const content = plan.sheets.find((one) => one.sheet === at)?.content ?? 'ignore';
    const shown = `${sheet.file} ${sheet.sheet ?? ''} (${content}):`;
    if (nameOf(account) !== nameOf(sheet)) {
      tell('rows', `${shown} account of ${account.file} ${account.sheet ?? ''}`);
    }
    const { rows, loaded, waiting, aside, blank } = account;
    const isMade = madeHeader(sheet) && !(rows === rowCount(sheet) && mayHaveNone(sheet, content));
    const first = isMade ? 1 : 0;
    const count = Math.max(0, rowCount(sheet) - first);
    if (rows !== count) tell('rows', `${shown} ${String(count)} rows, account of ${String(rows)}`);
    if (blank !== sheet.blankRows) {
      tell('rows', `${shown} blank ${String(sheet.blankRows)}, told ${String(blank)}`);
    }
    if (loaded + waiting + account.quarantined + aside.length !== rows || Math.min(loaded, waiting) < 0) {
      const parts = [loaded, waiting, account.quarantined, aside.length].join(' + ');
      tell('rows', `${shown} ${String(rows)} rows, but ${parts}`);
    }
    if (new Set(aside.map(({ row }) => row)).size !== aside.length) tell('rows', `${shown} set aside twice`);
    const name = nameOf(sheet);
    told.set(name, (told.get(name) ?? 0) + waiting + account.quarantined);
    const notes = new Map(aside.map((one) => [one.row, one.text]));
    for (let position = first; position < rowCount(sheet); position += 1) {
      const row = sheet.rowNumbers[position] ?? 0;
      const texts = filled(rowTexts(sheet, position));
      const note = notes.get(row);
      const cells = kept.get(placeOf({ ...sheet, row }));
      const lost = texts.filter((text) => {
        if (note !== undefined) return !note.includes(text);
        if (cells?.has(text) === true) return false;
        if (content === 'matrix' && (isNoTie(text) || known.get().has(text))) return false;
        return cells !== undefined || !known.get().has(text);
      });
      if (lost.length === 0) continue;
      const where =
        note !== undefined ? 'set aside' : cells !== undefined ? 'with a record' : 'without a record';
      const what = `${shown} row ${String(row)} (${where}) lost ${JSON.stringify(lost)}`;
      tell(
        lists.has(content) && note === undefined ? 'listTexts' : 'texts',
        `${what} of ${JSON.stringify(texts)}`,
      );
    }
  }
  for (const name of new Set([...told.keys(), ...quarantined.keys()])) {
    const [stated, found] = [told.get(name) ?? 0, quarantined.get(name) ?? 0];
    if (stated !== found) {
      tell('rows', `${name}: ${String(stated)} rows wait or are in quarantine, ${String(found)} listed`);
    }
  }
  return faults;
}

/** In formats without rows of their own the first row is made of the names of the fields and is no row of the file. */
function madeHeader({ format }: RawSheet): boolean {
  return !['csv', 'paste', 'xlsx', 'ods', 'xls'].includes(format);
}

/** JSON lists of lists have rows as they stand, and of a sheet that is left out every row is told. */
function mayHaveNone({ format }: RawSheet, content: SheetContent): boolean {
  return format === 'json' || content === 'ignore';
}

/** A cell of a matrix that says that there is no tie. */
function isNoTie(text: string): boolean {
  return /^(?:[-\u2013\u2014.]+|0+(?:[.,]0+)?|x|n\/?a|no|nein|tidak(?: ada)?|nihil)$/i.test(text);
}

/** A value that is made when it is first asked for. */
class Lazy<T> {
  readonly #make: () => T;
  #value: { readonly value: T } | undefined;
  constructor(make: () => T) {
    this.#make = make;
  }
  get(): T {
    this.#value ??= { value: this.#make() };
    return this.#value.value;
  }
}

/** Texts by the place of their row: those of agreements and of the quarantine. */
function keptRows({ dataset, quarantine }: ImportResult): ReadonlyMap<string, ReadonlySet<string>> {
  const kept = new Map<string, Set<string>>();
  const add = (row: Parameters<typeof placeOf>[0] & { readonly cells: readonly string[] }): void => {
    const place = placeOf(row);
    const texts = kept.get(place) ?? new Set();
    kept.set(place, texts);
    for (const text of filled(row.cells)) texts.add(text);
  };
  for (const { record, furtherRecords = [] } of dataset.agreements) {
    if (record !== undefined) add(record);
    furtherRecords.forEach(add);
  }
  quarantine.forEach(add);
  return kept;
}

interface KnownTexts {
  has(text: string): boolean;
}

/**
 * Every text and number of a dataset but its records, every name that was matched and every value that an issue tells;
 * lists in one cell count as found where each part is.
 */
function knownTexts({ dataset, matches, issues }: ImportResult): KnownTexts {
  const { regions, borders, areas, outsideParties, coverage, affairs, agreements } = dataset;
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.add(value.trim().toLowerCase());
      // Both values of a tie that a matrix states twice.
      for (const part of value.split(' / ')) texts.add(part.trim().toLowerCase());
    } else if (typeof value === 'number') numbers.add(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        texts.add(key.toLowerCase());
        walk(inner);
      }
    }
  };
  walk([regions, borders, areas, outsideParties, coverage, affairs, agreements, matches]);
  for (const { value } of issues) walk(value);
  const hasOne = (text: string): boolean => {
    const plain = text.trim().toLowerCase();
    if (texts.has(plain)) return true;
    const number = Number(plain.replace(/[^\d.,eE+-]/g, '').replace(',', '.'));
    return plain !== '' && numbers.has(number);
  };
  return { has: (text) => hasOne(text) || (/[;,\n]/.test(text) && text.split(/[;,\n]/).every(hasOne)) };
}
