import type { Dataset, Issue } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { pairKey } from '../../domain/ids.ts';
import type { Kept } from '../../domain/Kept.ts';
import type { Border } from '../../domain/Region.ts';
import { compareText } from '../../lib/compare.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import { weighCandidates } from '../names/weighCandidates.ts';
import type { ImportPlan } from '../plan/ImportPlan.ts';
import { requiredRoles } from '../plan/roles.ts';
import { buildAffairReader } from '../readAffairCell.ts';
import type { Source } from '../source/Source.ts';
import { toSlug } from '../toSlug.ts';
import { buildAgreementRows } from './agreements/buildAgreementRows.ts';
import { BuildContext } from './BuildContext.ts';
import { checkAgreements } from './checkAgreements.ts';
import { Decisions } from './Decisions.ts';
import { ImportLog, issueAt } from './ImportLog.ts';
import { NameLog } from './NameLog.ts';
import { buildParticipations } from './participations/buildParticipations.ts';
import { PartyResolver } from './PartyResolver.ts';
import type { ImportResult } from './ReadResult.ts';
import { buildAreaRows } from './regions/buildAreaRows.ts';
import { buildBorderRows } from './regions/buildBorderRows.ts';
import { findDecidedNames } from './regions/findDecidedNames.ts';
import { openRegions } from './regions/openRegions.ts';
import { countStated, type StatedCounts } from './rowKey.ts';
import { proposeMerges } from './regions/proposeMerges.ts';
import { openTable, type SheetTable } from './SheetTable.ts';
import { buildMatrix } from './ties/buildMatrix.ts';
import { buildTieRows } from './ties/buildTieRows.ts';

export interface BuildRequest {
  readonly source: Source;
  readonly plan: ImportPlan;
  /** Names and corrections are applied here; hand edits by `applyEdits`. */
  readonly kept: readonly Kept[];
  readonly base: Dataset;
}

/**
 * The dataset that a source gives when it is read by a plan. Every filled row ends as loaded, waiting, quarantined or set
 * aside with a reason. Pure and deterministic. O(cells).
 *
 * @throws CancelledError
 */
export function buildDataset(
  { source, plan, kept, base }: BuildRequest,
  report: Report,
  isCancelled: IsCancelled,
): ImportResult {
  const decisions = new Decisions(kept);
  let counts: StatedCounts | undefined;
  const countOnce = (): StatedCounts => (counts ??= countStated(source, plan));
  const tables = plan.sheets.flatMap((sheetPlan) => {
    const sheet = source.sheets[sheetPlan.sheet];
    return sheet === undefined ? [] : [openTable(sheet, sheetPlan, decisions, countOnce)];
  });
  const log = new ImportLog();
  log.tell(...source.issues, ...emptyFiles(source, tables));
  const opened = openRegions(source, plan, tables, base, log);
  const names = new NameLog(decisions, opened.register !== undefined);
  const resolver = new PartyResolver({
    ...opened,
    asksForMissing: opened.isBuiltIn,
    decisions,
    ...(opened.register === undefined
      ? {}
      : { decidedNames: findDecidedNames(tables, decisions.decidedRegions) }),
  });
  const context = new BuildContext({
    tables,
    log,
    names,
    resolver,
    readAffairs: buildAffairReader(base.affairs),
    isBuiltIn: opened.isBuiltIn,
    report,
    isCancelled,
  });
  const ofContent = (content: SheetTable['plan']['content']): readonly SheetTable[] =>
    tables.filter((table) => table.plan.content === content);

  const stated = ofContent('borders').flatMap((table) =>
    setAsideWithout(table, context) ? [] : buildBorderRows(table, context),
  );
  const areas = ofContent('areas').flatMap((table) =>
    setAsideWithout(table, context) ? [] : buildAreaRows(table, context),
  );
  for (const table of tables) buildContent(table, tables, plan, context);

  const regions = opened.register === undefined ? opened.regions : opened.register.regions;
  const borders = mergedBorders(opened.borders, stated);
  const checked = checkAgreements(context.agreements, { regions, borders }, context.sharedNumbers);
  log.tell(...checked.issues);
  const { issues, quarantine } = log;
  const title = plan.title === '' ? filesOf(source).join(' + ') : plan.title;
  const dataset: Dataset = {
    schemaVersion: 1,
    id: `file:${toSlug(title) || 'data'}`,
    title: { id: title, en: title, de: title },
    builtIn: false,
    sources: filesOf(source),
    regions,
    borders,
    outsideParties: [...context.outside.values()].toSorted((one, other) => compareText(one.id, other.id)),
    agreements: checked.agreements,
    affairs: base.affairs,
    areas: opened.isBuiltIn ? [...base.areas, ...areas] : areas,
    quarantine,
    issues,
    ...(opened.boundaries.length === 0 ? {} : { boundaries: opened.boundaries }),
  };
  const index = indexDataset(opened.isBuiltIn ? base : dataset);
  return {
    dataset,
    issues,
    quarantine,
    matches: names.matches,
    questions: [
      ...names.questions((candidates, rows) => weighCandidates(candidates, rows, index)),
      ...(opened.register === undefined
        ? []
        : proposeMerges(opened.register, decisions, (id) => names.placesOf(id))),
    ],
    accounts: tables.map((table) => log.account(table)),
    used: decisions.used,
  };
}

function buildContent(
  table: SheetTable,
  tables: readonly SheetTable[],
  { join }: ImportPlan,
  context: BuildContext,
): void {
  const { content, sheet } = table.plan;
  // They were read before.
  if (content === 'borders' || content === 'areas') return;
  context.resolver.enter(table.sheet.file);
  if (setAsideWithout(table, context)) return;
  if (content === 'agreements') buildAgreementRows(table, context);
  else if (content === 'ties') buildTieRows(table, context);
  else if (content === 'matrix') buildMatrix(table, context);
  else if (content === 'participations') {
    const own = join?.participations === sheet ? join : undefined;
    const projects = tables.find(({ plan }) => plan.content === 'projects' && plan.sheet === own?.projects);
    buildParticipations(table, projects, projects === undefined ? undefined : own, context);
  }
  // A table of agreements that no participations refer to names no parties.
  else if (content === 'projects' && join?.projects !== sheet) buildAgreementRows(table, context);
}

/** Sets all rows of a table aside that lacks a column it cannot do without; told once. */
function setAsideWithout(table: SheetTable, context: BuildContext): boolean {
  const missing = requiredRoles[table.plan.content].filter((role) => table.columns(role).length === 0);
  // Participations are joined by any columns, and a region alone is a party.
  const needed = missing.filter(
    (role) => role !== 'key' && !(role === 'party' && table.columns('region').length > 0),
  );
  if (needed.length === 0 || table.plan.content === 'regions' || table.rows.length === 0) return false;
  const row = table.plan.header?.last ?? table.rows[0] ?? 0;
  const issues = needed.map((column) => ({ ...issueAt(table, row, 'column-missing', 'error'), column }));
  context.log.tell(...issues);
  for (const position of table.rows) context.log.setAside(table, position, issues);
  return true;
}

/** Borders that a table states take the place of those that are known otherwise. */
function mergedBorders(known: readonly Border[], stated: readonly Border[]): readonly Border[] {
  if (stated.length === 0) return known;
  const keyOf = ({ a, b }: Border): string => pairKey(a, b);
  const byPair = new Map(known.map((border) => [keyOf(border), border]));
  for (const border of stated) byPair.set(keyOf(border), border);
  return [...byPair.values()];
}

/** Files of which a table was read, and none has a row of data. */
function emptyFiles({ sheets, issues }: Source, tables: readonly SheetTable[]): readonly Issue[] {
  const failed = new Set(issues.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])));
  return [...new Set(sheets.map(({ file }) => file))].flatMap((file) => {
    const own = tables.filter(({ sheet }) => sheet.file === file);
    const isEmpty = own.every(({ rows, plan }) => rows.length === 0 && plan.contentBasis !== 'chosen');
    return isEmpty && !failed.has(file) ? [{ code: 'file-no-table', severity: 'error', file } as const] : [];
  });
}

function filesOf({ sheets, documents }: Source): readonly string[] {
  return [...new Set([...sheets, ...documents].map(({ file }) => file))];
}
