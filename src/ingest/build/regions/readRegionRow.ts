import type { Figure, RegionLevel } from '../../../domain/Region.ts';
import type { RegionShape } from '../../source/RegionShapes.ts';
import { saysNone } from '../../values/noneWords.ts';
import { parseDegrees, parseNumber } from '../../values/parseNumber.ts';
import { RowReader } from '../agreements/RowReader.ts';
import type { SheetTable } from '../SheetTable.ts';

/** What a row of a table of regions states. */
export interface RegionRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: string;
  readonly parent: string;
  readonly country: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: Figure;
  readonly areaKm2?: number;
  readonly indicators: readonly (readonly [string, Figure])[];
  readonly shape?: RegionShape;
  readonly reader: RowReader;
}

/** Key and year of a column of figures: `poverty_pct:2021`, `Poverty (2021)`. */
export function readIndicatorHeader(header: string): { readonly key: string; readonly year?: number } {
  const match = /^(.+?)\s*(?::\s*|\(\s*)((?:19|20)\d{2})\)?$/.exec(header.trim());
  if (match === null) return { key: header.trim() };
  return { key: match[1] ?? '', year: Number(match[2]) };
}

/** Reads a row of a table of regions. Numbers that cannot be read are told and missing. */
export function readRegionRow(table: SheetTable, row: number, shape: RegionShape | undefined): RegionRow {
  const reader = new RowReader(table, row);
  const number = (column: number): number | undefined => {
    const text = reader.text(column);
    if (saysNone(text)) return undefined;
    const value = parseNumber(text, {
      cell: table.type(row, column),
      mark: table.plan.columns[column]?.decimalMark,
    });
    if (value === undefined) reader.tell('number-not-read', 'warning', { column, value: text });
    return value;
  };
  const figure = (column: number): Figure | undefined => {
    const value = number(column);
    const { year } = readIndicatorHeader(table.header[column] ?? '');
    return value === undefined ? undefined : { value, ...(year === undefined ? {} : { year }) };
  };
  const degrees = (role: 'lat' | 'lon'): number | undefined => {
    const [column] = table.columns(role);
    const text = column === undefined ? '' : reader.text(column);
    if (saysNone(text)) return undefined;
    const value = parseDegrees(text, role === 'lat' ? 90 : 180);
    if (value === undefined) reader.tell('number-not-read', 'warning', { column, value: text });
    return value;
  };
  const lat = degrees('lat');
  const lon = degrees('lon');
  const [populationColumn] = table.columns('population');
  const population = populationColumn === undefined ? undefined : figure(populationColumn);
  const [areaColumn] = table.columns('area_km2');
  const areaKm2 = areaColumn === undefined ? undefined : number(areaColumn);
  const indicators: (readonly [string, Figure])[] = [];
  for (const column of table.columns('indicator')) {
    const value = figure(column);
    if (value !== undefined) indicators.push([readIndicatorHeader(table.names[column] ?? '').key, value]);
  }
  return {
    row,
    code: reader.cell('code'),
    name: reader.cell('name'),
    aliases: table
      .columns('aliases')
      .flatMap((column) => reader.text(column).split(/[;|\n]/))
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    level: reader.cell('level'),
    parent: reader.cell('parent'),
    country: reader.cell('country'),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(population === undefined ? {} : { population }),
    ...(areaKm2 === undefined ? {} : { areaKm2 }),
    indicators,
    ...(shape === undefined ? {} : { shape }),
    reader,
  };
}

export const isAutonomous = (level: RegionLevel): boolean => level !== 'unit';
