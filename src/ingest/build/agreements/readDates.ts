import { firstDay, lastDay, type PartialDate } from '../../../domain/PartialDate.ts';
import type { ColumnRole } from '../../plan/ImportPlan.ts';
import { parseDate, type DateReading } from '../../values/parseDate.ts';
import { parseNumberAndDate } from '../../values/parseNumberAndDate.ts';
import { addDuration, parseTerm, type Duration, type TermReading } from '../../values/parseTerm.ts';
import type { SheetTable } from '../SheetTable.ts';
import type { RowReader } from './RowReader.ts';

export interface DatesOfRow {
  readonly signedOn?: PartialDate;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** The duration as it is written, where the end follows from it. */
  readonly endFrom?: string;
  /** Numbers out of the columns that hold number and date, by column; empty texts where a cell holds none. */
  readonly numbers: readonly string[];
}

/**
 * The dates of a row. A column of its own is worth more than a period, and a stated end more than a duration. A date that
 * cannot be is an error, as is an end before the beginning. An end that follows from a duration is told.
 */
export function readDates(reader: RowReader): DatesOfRow {
  const numbers: string[] = [];
  let besideNumber: PartialDate | undefined;
  for (const column of reader.table.columns('number_and_date')) {
    const { number, date } = parseNumberAndDate(reader.text(column), reader.dateFormat(column));
    numbers.push(number);
    besideNumber ??= date;
  }
  const signed = readDate(reader, 'signed_on') ?? besideNumber;
  const signedOn: PartialDate | undefined =
    signed !== undefined && reader.cell('signed_precision').toLowerCase() === 'before'
      ? { text: signed.text, precision: 'before' }
      : signed;
  const period = readTerm(reader, 'period');
  const until = readTerm(reader, 'end');
  const start = readDate(reader, 'start') ?? period?.start ?? until?.start;
  const beginning = start ?? (signedOn?.precision === 'before' ? undefined : signedOn);
  const stated = until?.end ?? period?.end;
  const lasting = until?.duration === undefined ? period : until;
  const computed =
    stated === undefined && beginning !== undefined && lasting?.duration !== undefined
      ? addDuration(beginning, lasting.duration)
      : undefined;
  const end = stated ?? computed;
  if (computed !== undefined && lasting !== undefined) {
    const { column, text: value } = lasting;
    reader.tell('end-computed', 'warning', { column, value, params: { end: computed.text } });
  }
  if (beginning !== undefined && end !== undefined && lastDay(end) < firstDay(beginning)) {
    const params = { start: beginning.text, end: end.text };
    const column = (until?.end === undefined ? period : until)?.column;
    reader.tell('end-before-start', 'error', { column, value: end.text, params });
  }
  return {
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(computed === undefined || lasting === undefined ? {} : { endFrom: lasting.text }),
    numbers,
  };
}

function readDate(reader: RowReader, role: ColumnRole): PartialDate | undefined {
  const [column] = reader.table.columns(role);
  if (column === undefined) return undefined;
  const value = reader.text(column);
  if (value === '') return undefined;
  const reading = remembered(reader, column, `date ${value}`, () =>
    parseDate(value, reader.table.type(reader.row, column), reader.dateFormat(column)),
  );
  if (reading.type === 'date') return reading.date;
  if (reading.type === 'invalid') reader.tell('date-invalid', 'error', { column, value });
  return undefined;
}

interface TermOfCell {
  readonly column: number;
  readonly text: string;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly duration?: Duration;
}

function readTerm(reader: RowReader, role: ColumnRole): TermOfCell | undefined {
  const [column] = reader.table.columns(role);
  if (column === undefined) return undefined;
  const text = reader.text(column);
  if (text === '') return undefined;
  const reading = remembered(
    reader,
    column,
    `term ${text}`,
    (): TermReading =>
      termInUnit(text, reader.table.header[column] ?? '') ??
      parseTerm(text, reader.table.type(reader.row, column), reader.dateFormat(column)),
  );
  if (reading.type === 'none') return undefined;
  if (reading.type === 'invalid') {
    reader.tell('date-invalid', 'error', { column, value: text });
    return undefined;
  }
  const { start, end, duration } = reading;
  return {
    column,
    text,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(duration === undefined ? {} : { duration }),
  };
}

/** Columns of dates and terms repeat themselves: what was read once is remembered, up to a limit. */
function remembered<Reading extends DateReading | TermReading>(
  { table, row }: RowReader,
  column: number,
  text: string,
  read: () => Reading,
): Reading {
  let known = readings.get(table);
  if (known === undefined) {
    known = new Map();
    readings.set(table, known);
  }
  const key = `${String(column)} ${table.type(row, column)} ${text}`;
  // A key names the column and the kind of reading, so that what is found under it is of the same kind.
  const existing = known.get(key) as Reading | undefined;
  if (existing !== undefined) return existing;
  const reading = read();
  if (known.size < mostReadings) known.set(key, reading);
  return reading;
}

const readings = new WeakMap<SheetTable, Map<string, DateReading | TermReading>>();
const mostReadings = 20_000;

/** A number alone under a header that names its unit: *Jangka waktu (tahun)*. */
function termInUnit(text: string, header: string): TermReading | undefined {
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  if (/\b(?:tahun|thn|th|years?|jahre?n?)\b/i.test(header)) {
    const months = Math.round((value % 1) * 12);
    return { type: 'term', duration: { years: Math.floor(value), months, days: 0 } };
  }
  if (/\b(?:bulan|bln|months?|monate?n?)\b/i.test(header)) {
    return { type: 'term', duration: { years: 0, months: Math.round(value), days: 0 } };
  }
  return undefined;
}
