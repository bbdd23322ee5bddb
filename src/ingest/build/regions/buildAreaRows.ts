import type { Area } from '../../../domain/Dataset.ts';
import { toAreaId, type RegionId } from '../../../domain/ids.ts';
import { toMatchKey } from '../../../lib/toMatchKey.ts';
import { toSlug } from '../../toSlug.ts';
import { tellOfName } from '../agreements/readParties.ts';
import { RowReader } from '../agreements/RowReader.ts';
import type { BuildContext } from '../BuildContext.ts';
import { placeOf } from '../ImportLog.ts';
import type { NameUse } from '../NameLog.ts';
import type { SheetTable } from '../SheetTable.ts';

const types: ReadonlyMap<string, Area['type']> = new Map(
  (
    [
      ['body', 'body; badan; badan kerja sama; sekretariat bersama; verband; zweckverband; agency'],
      ['forum', 'forum; asosiasi; association; netzwerk; network'],
      ['plan', 'plan; rencana; kawasan; metro; metropolitan; region; planungsregion; watershed; das'],
    ] as const
  ).flatMap(([type, words]) => words.split('; ').map((word) => [toMatchKey(word), type] as const)),
);

/** Reads a table of areas. Members that are no region are told and left out; names to be asked about make the row wait. */
export function buildAreaRows(table: SheetTable, context: BuildContext): readonly Area[] {
  const areas: Area[] = [];
  for (const row of table.rows) {
    context.step();
    const reader = new RowReader(table, row);
    const name = reader.cell('name');
    if (name === '') reader.tellOf('name', 'title-missing', 'error');
    const uses: NameUse[] = [];
    const members = new Set<RegionId>();
    for (const column of table.columns('members')) {
      for (const { text } of context.resolver.split(reader.text(column))) {
        const resolution = context.resolver.resolve(text, { isRegionColumn: true });
        uses.push({ text, resolution });
        if (resolution.type === 'region' || resolution.type === 'not-autonomous')
          members.add(resolution.regionId);
        else if (resolution.type === 'open') tellOfName(reader, column, text, resolution);
        else reader.tell('region-not-in-data', 'warning', { column, value: text });
      }
    }
    if (members.size === 0 && reader.errors.length === 0) reader.tellOf('members', 'no-region', 'error');
    const { affairs, unknown } = context.readAffairs(reader.cell('affairs'), '');
    for (const value of unknown) reader.tellOf('affairs', 'affair-unknown', 'warning', { value });
    const { errors } = reader;
    context.log.tell(...reader.issues);
    context.names.add(uses, placeOf(table, row), errors.length > 0);
    if (errors.length > 0) {
      context.log.setAside(table, row, errors);
      continue;
    }
    const rowNumber = table.sheet.rowNumbers[row] ?? 0;
    const plain = `own:${toSlug(name) || String(rowNumber)}`;
    const isTaken = context.takeId(`area ${plain}`, rowNumber) !== undefined;
    areas.push({
      id: toAreaId(isTaken ? `${plain}-${String(rowNumber)}` : plain),
      name,
      type: types.get(toMatchKey(reader.cell('area_type'))) ?? 'plan',
      members: [...members],
      affairs,
      source: reader.cell('source') || table.sheet.file,
    });
    context.log.loaded(table);
  }
  return areas;
}
