import type { Dataset, RegisterCoverage } from '../../domain/Dataset.ts';
import type { Figure } from '../../domain/Region.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';

/**
 * All regions: `code, name, level, parent, lat, lon, population, area_km2, aliases`, then a column for each indicator, with
 * its year where it has one (`poverty_pct:2021`); figures of several years are columns of their own. The year of the
 * population stands in its header as well. Where anything is said of a register, `register` (`none until 2025-12-31`) and
 * `register_source` stand last. Rows in the order of the dataset.
 */
export function regionsTable({ regions, coverage = [] }: Dataset): DataTable {
  const registerOf = new Map(coverage.map((entry) => [entry.regionId, entry]));
  const populations = headersOf(
    'population',
    regions.map(({ population }) => population),
  );
  const keys = [...new Set(regions.flatMap(({ indicators }) => Object.keys(indicators)))];
  const indicators = keys.flatMap((key) =>
    headersOf(
      key,
      regions.map(({ indicators: own }) => figureOf(own, key)),
    ).map((header) => ({ key, header })),
  );
  return {
    columns: [
      'code',
      'name',
      'level',
      'parent',
      'lat',
      'lon',
      ...populations,
      'area_km2',
      'aliases',
      ...indicators.map(({ header }) => header),
      ...(registerOf.size === 0 ? [] : ['register', 'register_source']),
    ],
    rows: regions.map((region): readonly Cell[] => [
      region.id,
      region.name,
      region.level,
      region.parentId,
      region.lat,
      region.lon,
      ...populations.map((header) => valueUnder(header, 'population', region.population)),
      region.areaKm2,
      region.aliases.length === 0 ? undefined : toListCell(region.aliases),
      ...indicators.map(({ key, header }) => valueUnder(header, key, figureOf(region.indicators, key))),
      ...(registerOf.size === 0 ? [] : registerCells(registerOf.get(region.id))),
    ]),
  };
}

function registerCells(said: RegisterCoverage | undefined): readonly Cell[] {
  if (said === undefined) return [undefined, undefined];
  // One text, as a year by itself would be read as a figure of the region.
  const extent = said.to === undefined ? said.extent : `${said.extent} until ${said.to}`;
  return [extent, said.source === '' ? undefined : said.source];
}

function figureOf(indicators: Readonly<Record<string, Figure>>, key: string): Figure | undefined {
  return Object.hasOwn(indicators, key) ? indicators[key] : undefined;
}

const headerOf = (key: string, { year }: Figure): string =>
  year === undefined ? key : `${key}:${String(year)}`;

/** One header for each year that occurs; the key alone where no region has a figure. */
function headersOf(key: string, figures: readonly (Figure | undefined)[]): readonly string[] {
  const headers = new Set(figures.flatMap((figure) => (figure === undefined ? [] : [headerOf(key, figure)])));
  return headers.size === 0 ? [key] : [...headers].toSorted();
}

function valueUnder(header: string, key: string, figure: Figure | undefined): Cell {
  return figure !== undefined && headerOf(key, figure) === header ? figure.value : undefined;
}
