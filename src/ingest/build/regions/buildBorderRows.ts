import type { Border } from '../../../domain/Region.ts';
import { pairKey, type RegionId } from '../../../domain/ids.ts';
import { compareText } from '../../../lib/compare.ts';
import { toMatchKey } from '../../../lib/toMatchKey.ts';
import { saysNone } from '../../values/noneWords.ts';
import { parseNumber } from '../../values/parseNumber.ts';
import { tellOfName } from '../agreements/readParties.ts';
import { RowReader } from '../agreements/RowReader.ts';
import type { BuildContext } from '../BuildContext.ts';
import { placeOf } from '../ImportLog.ts';
import type { NameUse } from '../NameLog.ts';
import type { SheetTable } from '../SheetTable.ts';

const kinds: ReadonlyMap<string, Border['kind']> = new Map(
  (
    [
      ['land', 'land; darat; line'],
      ['point', 'point; titik; punkt'],
      ['strait', 'strait; bridge; bridge_or_strait; selat; jembatan; laut; sea; meer'],
    ] as const
  ).flatMap(([kind, words]) => words.split('; ').map((word) => [toMatchKey(word), kind] as const)),
);

/** Reads a table of borders, each pair once; a later row of a pair takes the place of nothing and is told. */
export function buildBorderRows(table: SheetTable, context: BuildContext): readonly Border[] {
  const borders = new Map<string, { readonly border: Border; readonly row: number }>();
  for (const row of table.rows) {
    context.step();
    const reader = new RowReader(table, row);
    const uses: NameUse[] = [];
    const ids: RegionId[] = [];
    for (const role of ['border_a', 'border_b'] as const) {
      const text = reader.cell(role);
      if (text === '') {
        reader.tellOf(role, 'parties-missing', 'error');
        continue;
      }
      const resolution = context.resolver.resolve(text, { isRegionColumn: true });
      uses.push({ text, resolution });
      if (resolution.type === 'region' || resolution.type === 'not-autonomous') ids.push(resolution.regionId);
      else if (resolution.type === 'open') tellOfName(reader, table.columns(role)[0], text, resolution);
      else reader.tellOf(role, 'region-not-in-data', 'error', { value: text });
    }
    const lengthText = reader.cell('shared_km');
    const [lengthColumn] = table.columns('shared_km');
    const sharedKm =
      lengthColumn === undefined || saysNone(lengthText)
        ? undefined
        : parseNumber(lengthText, {
            cell: table.type(row, lengthColumn),
            mark: table.plan.columns[lengthColumn]?.decimalMark,
          });
    if (sharedKm === undefined && !saysNone(lengthText)) {
      reader.tellOf('shared_km', 'number-not-read', 'warning', { value: lengthText });
    }
    const [a, b] = ids.toSorted(compareText);
    const value = uses.map(({ text }) => text).join(' - ');
    if (a !== undefined && a === b) reader.tellOf('border_b', 'too-few-parties', 'error', { value });
    const earlier = a === undefined || b === undefined ? undefined : borders.get(pairKey(a, b));
    if (earlier !== undefined && reader.errors.length === 0) {
      reader.tellOf('border_b', 'region-repeated', 'error', { value, params: { earlier: earlier.row } });
    }
    const { errors } = reader;
    context.log.tell(...reader.issues);
    context.names.add(uses, placeOf(table, row), errors.length > 0);
    if (a === undefined || b === undefined || errors.length > 0) {
      context.log.setAside(table, row, errors);
      continue;
    }
    const note = reader.cell('note');
    const border: Border = {
      a,
      b,
      ...(sharedKm === undefined ? {} : { sharedKm }),
      kind: kinds.get(toMatchKey(reader.cell('kind'))) ?? 'land',
      confidence: 'high',
      ...(note === '' ? {} : { note }),
    };
    borders.set(pairKey(a, b), { border, row: table.sheet.rowNumbers[row] ?? 0 });
    context.log.loaded(table);
  }
  return [...borders.values()].map(({ border }) => border);
}
