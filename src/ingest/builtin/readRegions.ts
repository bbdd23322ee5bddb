import { toRegionId } from '../../domain/ids.ts';
import type { Border, Figure, Region, RegionLevel } from '../../domain/Region.ts';
import { readNumber, readRecords, type TableRow } from './readRecords.ts';

/** A further name of a region, as `region-names.json` states it; former names carry the law that ended them. */
export interface OtherName {
  readonly code: string;
  readonly name: string;
  readonly kind: 'short' | 'abbreviation' | 'english' | 'former';
  readonly source?: string | undefined;
}

const indicatorColumns = [
  ['hdi', 'hdi_year'],
  ['poverty_pct', 'poverty_year'],
  ['grdp_const2010_bn_idr', 'grdp_year'],
  ['grdp_pc_const2010_thousand_idr', 'grdp_pc_year'],
] as const;

/**
 * Regions of the built-in table. The administrative units of Jakarta (named *Administrasi*) get the level `unit` and
 * are not autonomous. Each figure keeps the year it belongs to; an empty cell is a missing figure.
 *
 * @param otherNames for matching and search.
 * @throws Error where a name belongs to no region, or a former one has no source.
 */
export function readRegions(csv: string, otherNames: readonly OtherName[]): readonly Region[] {
  const rows = readRecords(csv);
  const codes = new Set(rows.map((row) => row.get('code')));
  for (const { code, name, kind, source } of otherNames) {
    if (!codes.has(code)) throw new Error(`${name}: unknown region ${code}`);
    if ((kind === 'former') !== (source !== undefined))
      throw new Error(`${name}: former names have a source`);
  }
  return rows.map((row) => {
    const name = row.get('name');
    const own = otherNames.filter(({ code }) => code === row.get('code'));
    const formerNames = own.flatMap(({ name: former, source }) =>
      source === undefined ? [] : [{ name: former, source }],
    );
    const statisticsCode = row.get('bps_code');
    const isUnit = name.includes(' Administrasi ');
    const indicators: Record<string, Figure> = {};
    for (const [column, yearColumn] of indicatorColumns) {
      const figure = readFigure(row, column, yearColumn);
      if (figure !== undefined) indicators[column] = figure;
    }
    const parent = row.get('parent');
    const lat = readNumber(row.get('lat'));
    const lon = readNumber(row.get('lon'));
    const population = readFigure(row, 'population', 'population_year');
    const areaKm2 = readNumber(row.get('area_km2'));
    return {
      id: toRegionId(row.get('code')),
      name,
      aliases: own.map(({ name: alias }) => alias),
      ...(formerNames.length === 0 ? {} : { formerNames }),
      ...(statisticsCode === '' ? {} : { statisticsCode }),
      level: isUnit ? 'unit' : toLevel(row.get('kind')),
      autonomous: !isUnit,
      ...(parent === '' ? {} : { parentId: toRegionId(parent) }),
      ...(lat === undefined ? {} : { lat }),
      ...(lon === undefined ? {} : { lon }),
      ...(population === undefined ? {} : { population }),
      ...(areaKm2 === undefined ? {} : { areaKm2 }),
      indicators,
    };
  });
}

/** Pairs of regions that touch, of one level; `bridge_or_strait` in the file is `strait` here. */
export function readBorders(csv: string): readonly Border[] {
  return readRecords(csv).map((row) => {
    const sharedKm = readNumber(row.get('shared_km'));
    const note = row.get('note');
    return {
      a: toRegionId(row.get('a')),
      b: toRegionId(row.get('b')),
      ...(sharedKm === undefined ? {} : { sharedKm }),
      kind: toBorderKind(row.get('kind')),
      confidence: toConfidence(row.get('confidence')),
      ...(note === '' ? {} : { note }),
    };
  });
}

function readFigure(row: TableRow, column: string, yearColumn: string): Figure | undefined {
  const value = readNumber(row.get(column));
  if (value === undefined) return undefined;
  const year = readNumber(row.get(yearColumn));
  return year === undefined ? { value } : { value, year };
}

function toLevel(kind: string): RegionLevel {
  if (kind === 'province' || kind === 'regency' || kind === 'city') return kind;
  throw new Error(`unknown kind of region: ${kind}`);
}

function toBorderKind(kind: string): Border['kind'] {
  if (kind === 'land' || kind === 'point') return kind;
  if (kind === 'bridge_or_strait') return 'strait';
  throw new Error(`unknown kind of border: ${kind}`);
}

function toConfidence(text: string): Border['confidence'] {
  if (text === 'high' || text === 'medium' || text === 'low') return text;
  throw new Error(`unknown confidence: ${text}`);
}
