import type { Issue } from '../../../domain/Dataset.ts';
import type { RegionId } from '../../../domain/ids.ts';
import type { BuildContext } from '../BuildContext.ts';
import { placeOf } from '../ImportLog.ts';
import type { RowWords } from '../NameLog.ts';
import type { PartyResolver } from '../PartyResolver.ts';
import { surplusCells, type SheetTable } from '../SheetTable.ts';
import { assembleAgreement, inferKind, recordOf } from './assembleAgreement.ts';
import { withOwnColumns } from './ownColumns.ts';
import { readFields, type FieldsOfRow } from './readFields.ts';
import { partyTexts, readParties, type PartiesOfRow } from './readParties.ts';
import { RowReader } from './RowReader.ts';

/** Reads a table of which each row is an agreement. Any error sets a row aside; all of its issues are collected. */
export function buildAgreementRows(table: SheetTable, context: BuildContext): void {
  const { log, names, resolver } = context;
  const broken = brokenQuotesOf(table);
  const lastColumn = lastNamedColumn(table);
  const titled = table.columns('title').length > 0;
  for (const row of table.rows) {
    context.step();
    const reader = new RowReader(table, row);
    tellOfText(reader, broken, lastColumn);
    const fields = readFields(reader, context);
    const texts = partyTexts(reader, resolver);
    const read = readParties(reader, texts, fields.numbers, {
      resolver,
      kind: fields.kindWord?.kind,
      owner: table.plan.owner,
      outsideType: table.plan.outsideType,
    });
    if (titled && fields.title === '') reader.tellOf('title', 'title-missing', 'error');
    if (texts.length === 0) reader.tellOf('parties', 'parties-missing', 'error');
    else if (reader.errors.every(({ code }) => !aboutParties.has(code))) {
      tellOfCount(reader, read);
    }
    const id = fields.id || context.idOfRow(table, row);
    if (reader.errors.length === 0) {
      const earlier = context.takeId(id, table.sheet.rowNumbers[row] ?? 0);
      if (earlier !== undefined)
        reader.tellOf('id', 'id-repeated', 'error', { value: id, params: { earlier } });
    }
    const { errors } = reader;
    log.tell(...reader.issues);
    names.add(read.names, placeOf(table, row), errors.length > 0, () =>
      wordsOf(fields, table.plan.owner?.regionId, resolver),
    );
    if (errors.length > 0) {
      log.setAside(table, row, errors);
      continue;
    }
    const assembled = assembleAgreement({
      id,
      title: fields.title || titleOf(fields, read, context),
      fields,
      parties: read.parties,
      kind: kindOf(fields, read, context),
      record: recordOf(table, row),
    });
    const agreement = withOwnColumns(reader, assembled);
    if (numberColumns(table).some((column) => table.isMerged(row, column)))
      context.sharedNumbers.add(agreement.id);
    context.add(agreement, read.outside);
    log.loaded(table);
  }
}

const aboutParties: ReadonlySet<Issue['code']> = new Set<Issue['code']>([
  'parties-missing',
  'party-ambiguous',
  'party-likely',
  'region-not-in-data',
  'party-not-autonomous',
  'cell-error',
  'formula-without-value',
]);

export function tellOfCount(reader: RowReader, { parties, regions, names }: PartiesOfRow): void {
  const details = { value: names.map(({ text }) => text).join('; ') };
  if (regions.length === 0) reader.tellOf('parties', 'no-region', 'error', details);
  if (parties.length < 2) reader.tellOf('parties', 'too-few-parties', 'error', details);
}

/** What a row says that may tell which region a doubtful name means. */
function wordsOf(fields: FieldsOfRow, owner: RegionId | undefined, resolver: PartyResolver): RowWords {
  const { location = '', signedOn } = fields.rest;
  const provinces = location.split(/[,;()\n]/).flatMap((part) => {
    const { certainty, regionId } = resolver.match(part.trim());
    return certainty === 'certain' && regionId !== undefined ? [regionId] : [];
  });
  return {
    owner,
    provinces,
    title: fields.title,
    number: fields.numbers.join(' '),
    ...(signedOn?.precision === 'day' ? { signedOn: signedOn.text } : {}),
  };
}

export function kindOf(fields: FieldsOfRow, read: PartiesOfRow, context: BuildContext) {
  return (
    fields.kindWord?.kind ?? (context.isBuiltIn ? inferKind(read.regions.length, read.outside) : 'other')
  );
}

/** A table without titles: what else the row says, else the names of the parties. */
export function titleOf(fields: FieldsOfRow, read: PartiesOfRow, { resolver }: BuildContext): string {
  const { description, sector } = fields.rest;
  return (
    description ??
    sector ??
    read.names
      .flatMap(({ text, resolution }) => {
        if (resolution.type === 'region') return [resolver.nameOf(resolution.regionId) ?? text];
        return resolution.type === 'outside' ? [resolution.party.name] : [];
      })
      .join(' - ')
  );
}

function numberColumns(table: SheetTable): readonly number[] {
  return [...table.columns('number'), ...table.columns('number_and_date')];
}

/** Position of each row whose quotes are broken. */
export function brokenQuotesOf({ sheet }: SheetTable): ReadonlyMap<number, 'unclosed' | 'stray'> {
  return new Map((sheet.notes.brokenQuotes ?? []).map(({ row, quotes }) => [row, quotes]));
}

/** Last column with a header; cells beyond it are a delimiter too many. Only text tables have such cells by mistake. */
export function lastNamedColumn({ sheet, plan }: SheetTable): number {
  if (plan.header === undefined || (sheet.format !== 'csv' && sheet.format !== 'paste')) return Infinity;
  return plan.columns.findLastIndex(({ header }) => header.trim() !== '');
}

/** What a broken line of a text table shows: quotes that do not match, more cells than columns. */
export function tellOfText(
  reader: RowReader,
  broken: ReadonlyMap<number, 'unclosed' | 'stray'>,
  lastColumn: number,
): void {
  const { table, row } = reader;
  if (lastColumn !== Infinity) {
    const surplus = surplusCells(table, row, lastColumn);
    if (surplus.length > 0) {
      const params = { cells: table.cells(row).length, columns: lastColumn + 1 };
      reader.tell('row-too-long', 'error', { value: surplus.join(' | '), params });
    }
  }
  const quotes = broken.get(row);
  if (quotes !== undefined) reader.tell('row-quote-broken', quotes === 'unclosed' ? 'error' : 'warning');
}
