import type { ColumnRole } from '../../plan/ImportPlan.ts';
import { parseDegrees } from '../../values/parseNumber.ts';
import { assembleAgreement, recordOf } from '../agreements/assembleAgreement.ts';
import { brokenQuotesOf, kindOf, lastNamedColumn, tellOfText } from '../agreements/buildAgreementRows.ts';
import { readFields } from '../agreements/readFields.ts';
import { partyOf, tellOfName, type PartiesOfRow } from '../agreements/readParties.ts';
import { RowReader } from '../agreements/RowReader.ts';
import type { BuildContext } from '../BuildContext.ts';
import { placeOf } from '../ImportLog.ts';
import type { NameUse } from '../NameLog.ts';
import type { Resolution, ResolutionHints } from '../PartyResolver.ts';
import type { SheetTable } from '../SheetTable.ts';

interface Side {
  readonly text: string;
  readonly column: number;
  readonly resolution: Resolution;
}

/**
 * Reads a table of which each row is a tie of two regions, or of one with each of several. Every tie is an agreement of
 * its own, also where a row repeats another; its title is that of the row, else the two names. Direction means nothing.
 */
export function buildTieRows(table: SheetTable, context: BuildContext): void {
  const broken = brokenQuotesOf(table);
  const lastColumn = lastNamedColumn(table);
  for (const row of table.rows) {
    context.step();
    const reader = new RowReader(table, row);
    tellOfText(reader, broken, lastColumn);
    const fields = readFields(reader, context);
    const [sourceColumn] = table.columns('source_region');
    const source = sourceColumn === undefined ? undefined : readSide(reader, sourceColumn, 'source', context);
    const targets = table
      .columns('target_region')
      .flatMap((column) => readSide(reader, column, 'target', context) ?? []);
    const names: readonly NameUse[] = [...(source === undefined ? [] : [source]), ...targets];
    if (source === undefined || targets.length === 0) {
      reader.tellOf(source === undefined ? 'source_region' : 'target_region', 'parties-missing', 'error');
    }
    for (const side of [...(source === undefined ? [] : [source]), ...targets]) {
      tellOfName(reader, side.column, side.text, side.resolution);
    }
    const pairs = source === undefined ? [] : targets.map((target) => pairOf(source, target));
    if (reader.errors.length === 0) {
      const value = names.map(({ text }) => text).join(' - ');
      if (pairs.every(({ parties }) => parties.length < 2)) {
        reader.tellOf('target_region', 'too-few-parties', 'error', { value });
      } else if (pairs.some(({ regions }) => regions.length === 0)) {
        reader.tellOf('source_region', 'no-region', 'error', { value });
      }
    }
    const id = fields.id || context.idOfRow(table, row);
    if (reader.errors.length === 0) {
      const earlier = context.takeId(id, table.sheet.rowNumbers[row] ?? 0);
      if (earlier !== undefined)
        reader.tellOf('id', 'id-repeated', 'error', { value: id, params: { earlier } });
    }
    const { errors } = reader;
    context.log.tell(...reader.issues);
    context.names.add(names, placeOf(table, row), errors.length > 0);
    if (errors.length > 0) {
      context.log.setAside(table, row, errors);
      continue;
    }
    const record = recordOf(table, row);
    let ties = 0;
    for (const read of pairs) {
      if (read.parties.length < 2) continue;
      ties += 1;
      context.add(
        assembleAgreement({
          id: ties === 1 ? id : `${id}-${String(ties)}`,
          title: fields.title || titleOfTie(read, context),
          fields,
          parties: read.parties,
          kind: kindOf(fields, read, context),
          record,
        }),
        read.outside,
      );
    }
    context.log.loaded(table);
  }
}

function readSide(
  reader: RowReader,
  column: number,
  side: 'source' | 'target',
  context: BuildContext,
): Side | undefined {
  const text = reader.text(column);
  if (text === '') return undefined;
  return { text, column, resolution: context.resolver.resolve(text, hintsOf(reader, side)) };
}

function hintsOf(reader: RowReader, side: 'source' | 'target'): ResolutionHints {
  const country = reader.cell(`${side}_country`);
  const lat = degrees(reader, `${side}_lat`, 90);
  const lon = degrees(reader, `${side}_lon`, 180);
  return {
    isRegionColumn: true,
    ...(country === '' ? {} : { country }),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon, isPlace: true }),
  };
}

/** Degrees in the column of a role; what is none is told. */
export function degrees(reader: RowReader, role: ColumnRole, limit: 90 | 180): number | undefined {
  const text = reader.cell(role);
  if (text === '') return undefined;
  const value = parseDegrees(text, limit);
  if (value === undefined) reader.tellOf(role, 'number-not-read', 'warning', { value: text });
  return value;
}

function pairOf(source: Side, target: Side): PartiesOfRow {
  const sides = [source, target];
  const parties = sides.flatMap(({ resolution }) => partyOf(resolution) ?? []);
  const [one, other] = parties;
  return {
    parties: one !== undefined && one.partyId === other?.partyId ? [one] : parties,
    outside: sides.flatMap(({ resolution }) => (resolution.type === 'outside' ? [resolution.party] : [])),
    regions: sides.flatMap(({ resolution }) => (resolution.type === 'region' ? [resolution.regionId] : [])),
    names: sides,
  };
}

/** The names of both sides: those of the regions where the file has codes. */
function titleOfTie({ names }: PartiesOfRow, { resolver }: BuildContext): string {
  return names
    .map(({ text, resolution }) =>
      resolution.type === 'region' ? (resolver.nameOf(resolution.regionId) ?? text) : text,
    )
    .join(' - ');
}
