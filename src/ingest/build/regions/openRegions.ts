import type { Dataset, RegionBoundary } from '../../../domain/Dataset.ts';
import type { RegionId } from '../../../domain/ids.ts';
import type { Border, Region } from '../../../domain/Region.ts';
import { buildNameMatcher, nameKey } from '../../names/buildNameMatcher.ts';
import type { NameMatcher } from '../../names/NameMatch.ts';
import type { ImportPlan } from '../../plan/ImportPlan.ts';
import type { RegionShape, RegionShapes } from '../../source/RegionShapes.ts';
import type { Source } from '../../source/Source.ts';
import type { ImportLog } from '../ImportLog.ts';
import type { SheetTable } from '../SheetTable.ts';
import { buildBorders } from '../shapes/buildBorders.ts';
import { buildRegionTable } from './buildRegionTable.ts';
import { areMostlyNumbers, collectLoneNames } from './collectLoneNames.ts';
import { RegionRegister } from './RegionRegister.ts';
import { supplementRegions } from './supplementRegions.ts';

/** The regions that names are matched against, and what is known of them. */
export interface OpenedRegions {
  /** Without those that a register makes while rows are read. */
  readonly regions: readonly Region[];
  readonly match: NameMatcher;
  readonly byCode?: ReadonlyMap<string, RegionId>;
  /** Codes of further tables, by file: those of its nodes count for the ties of a graph only. */
  readonly codesOfFile?: ReadonlyMap<string, ReadonlyMap<string, RegionId>>;
  readonly register?: RegionRegister;
  /** Whether most parties are numbered rather than named. */
  readonly hasNumbersForNames?: boolean;
  readonly isBuiltIn: boolean;
  readonly boundaries: readonly RegionBoundary[];
  /** Of the base, and those that follow from boundaries. */
  readonly borders: readonly Border[];
}

/**
 * Makes the regions of an import: the built-in ones, those of a table, or a register that takes every name. Further tables
 * of regions and boundary files beside them add to regions that are found by code, else by name. Rows that fit none are set
 * aside, but for those of a second list of one's own regions.
 */
export function openRegions(
  source: Source,
  plan: ImportPlan,
  tables: readonly SheetTable[],
  base: Dataset,
  log: ImportLog,
): OpenedRegions {
  const shapesOf = ({ sheet }: SheetTable): RegionShapes | undefined =>
    source.shapes.find(
      ({ file, sheet: name }) => file === sheet.file && (name === undefined || name === sheet.sheet),
    );
  const listing = tables.filter((table) => table.plan.content === 'regions');
  const reference =
    plan.regions.type === 'table'
      ? listing.find((table) => plan.regions.type === 'table' && table.plan.sheet === plan.regions.sheet)
      : plan.regions.type === 'file'
        ? listing[0]
        : undefined;
  const takesAll = plan.regions.type === 'file' && listing.length === 0;
  if (takesAll || (plan.regions.type === 'table' && reference === undefined)) {
    const lone = collectLoneNames(tables);
    const register = new RegionRegister();
    return {
      regions: [],
      match: (text) => ({
        certainty: lone.has(nameKey(text)) ? 'certain' : 'unknown',
        candidates: [],
        looksLikeRegion: false,
      }),
      register,
      hasNumbersForNames: areMostlyNumbers(tables),
      isBuiltIn: false,
      boundaries: [],
      borders: [],
    };
  }
  const own = reference === undefined ? undefined : buildRegionTable(reference, shapesOf(reference), log);
  const shapes = new Map<RegionId, RegionShape>(own?.shapes);
  let regions: readonly Region[] = own?.regions ?? base.regions;
  const byCode = new Map<string, RegionId>(own?.byCode);
  const codesOfFile = new Map<string, ReadonlyMap<string, RegionId>>();
  for (const table of listing) {
    if (table === reference) continue;
    const added = supplementRegions(
      regions,
      byCode,
      table,
      shapesOf(table),
      own !== undefined && shapesOf(table) === undefined,
      log,
    );
    regions = added.regions;
    codesOfFile.set(
      table.sheet.file,
      new Map([...(codesOfFile.get(table.sheet.file) ?? []), ...added.codes]),
    );
    for (const [id, shape] of added.shapes) if (!shapes.has(id)) shapes.set(id, shape);
  }
  const boundaries = [...shapes].flatMap(([regionId, { polygons }]) =>
    polygons.length === 0 ? [] : [{ regionId, polygons }],
  );
  const isBuiltIn = own === undefined;
  return {
    regions,
    match: buildNameMatcher(regions),
    ...(byCode.size === 0 ? {} : { byCode }),
    codesOfFile,
    isBuiltIn,
    boundaries,
    borders: isBuiltIn ? base.borders : bordersWithinLevels(regions, boundaries),
  };
}

/** Borders hold pairs of one level only: a province that contains its regencies is no neighbour of theirs. */
function bordersWithinLevels(
  regions: readonly Region[],
  boundaries: readonly RegionBoundary[],
): readonly Border[] {
  const tier = new Map(
    regions.map(({ id, level }) => [id, level === 'city' || level === 'unit' ? 'regency' : level]),
  );
  const tiers = new Map<string, RegionBoundary[]>();
  for (const boundary of boundaries) {
    const key = tier.get(boundary.regionId) ?? 'other';
    const list = tiers.get(key);
    if (list === undefined) tiers.set(key, [boundary]);
    else list.push(boundary);
  }
  return [...tiers.values()].flatMap((list) => buildBorders(list));
}
