import { toMatchKey } from '../../lib/toMatchKey.ts';
import type { RawSheet } from '../source/RawSheet.ts';
import { roughParts, type NameProbe } from './NameProbe.ts';
import type { ColumnRole } from './ImportPlan.ts';
import type { SheetDraft } from './SheetDraft.ts';

/** Distinct names that are looked up; more of them say the same. */
const mostNames = 3000;
const partyRoles: ReadonlySet<ColumnRole> = new Set([
  'parties',
  'source_region',
  'target_region',
  'border_a',
  'border_b',
  'members',
]);

/** Columns that name regions or parties; in a table of participations with a region that one, else the parties. */
export function nameColumns({ plan }: SheetDraft): readonly number[] {
  const columns = plan.columns.flatMap(({ role }, column) => (partyRoles.has(role) ? [column] : []));
  if (plan.content !== 'participations') return columns;
  const region = plan.columns.findIndex(({ role }) => role === 'region');
  const party = plan.columns.findIndex(({ role }) => role === 'party');
  return region !== -1 ? [region] : party !== -1 ? [party] : columns;
}

/** Distinct names of the parties of all tables. Ids of graph files and of region tables are given by their names. */
export function collectNames(drafts: readonly SheetDraft[], probeName: NameProbe): readonly string[] {
  const names = new Set<string>();
  for (const draft of drafts) {
    const { plan, view, rows } = draft;
    if (plan.content === 'ignore' || plan.content === 'regions' || plan.content === 'projects') continue;
    const labels = labelsFor(draft.view.sheet, drafts);
    const columns = nameColumns(draft);
    if (plan.content === 'matrix')
      for (const column of columns) {
        const header = plan.columns[column];
        if (header?.role === 'target_region' && header.header !== '') names.add(header.header);
      }
    for (const row of rows) {
      if (names.size > mostNames) return [...names];
      for (const column of columns) {
        if (plan.content === 'matrix' && plan.columns[column]?.role === 'target_region') continue;
        const text = view.text(row, column);
        if (text === '') continue;
        const label = labels.get(text) ?? text;
        if (label.length > 400) continue;
        for (const part of roughParts(label)) for (const name of splitKnown(part, probeName)) names.add(name);
      }
    }
  }
  return [...names];
}

/** Parts by commas and words for "and", where any of them is a region; else the whole. */
function splitKnown(text: string, probeName: NameProbe): readonly string[] {
  if (probeName(text).isRegion) return [text];
  const parts = text
    .split(/\s*(?:,|\/|&|\s(?:dan|dengan|and|und|with|mit)\s)\s*/i)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.some((part) => probeName(part).isRegion) ? parts : [text];
}

/** Names of the regions of the same file by their codes, where one of its sheets lists them. */
function labelsFor(sheet: RawSheet, drafts: readonly SheetDraft[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { plan, view, rows } of drafts) {
    if (plan.content !== 'regions' || view.sheet.file !== sheet.file) continue;
    const code = plan.columns.findIndex(({ role }) => role === 'code');
    const name = plan.columns.findIndex(({ role }) => role === 'name');
    if (code === -1 || name === -1) continue;
    for (const row of rows) labels.set(view.text(row, code), view.text(row, name));
  }
  return labels;
}

/**
 * How many of the names are regions of the built-in data, and of how many. Companies, ministries and the like are neither for nor
 * against: a register of contracts with companies is Indonesian all the same. Places abroad speak against.
 */
export function countRegions(
  names: readonly string[],
  probeName: NameProbe,
): { readonly names: number; readonly regionNames: number } {
  let regions = 0;
  let counted = 0;
  for (const name of names) {
    // Codes of regions are written without their points as well.
    const { isRegion, isOutside, isForeign } = probeName(name.replace(/^(\d\d)(\d\d)$/, '$1.$2'));
    if (isRegion) regions += 1;
    if (isRegion || !isOutside || isForeign) counted += 1;
  }
  return { names: counted, regionNames: regions };
}

/** Share of the names that a table of regions holds as a name, code or alias, 0 to 1; 1 where there are no names to find. */
export function shareOfTable({ plan, view, rows }: SheetDraft, names: readonly string[]): number {
  if (names.length === 0) return 1;
  const known = new Set<string>();
  for (const [column, { role }] of plan.columns.entries()) {
    if (role !== 'code' && role !== 'name' && role !== 'aliases') continue;
    for (const row of rows)
      for (const text of role === 'aliases'
        ? view.text(row, column).split(/[;,|]/)
        : [view.text(row, column)])
        known.add(toMatchKey(text));
  }
  known.delete('');
  return names.filter((name) => known.has(toMatchKey(name))).length / names.length;
}

/** Rows whose parties are one name: what a register of partners has, which leaves out its owner. */
export function countSingles(
  { plan, view, rows }: SheetDraft,
  probeName: NameProbe,
): { readonly rows: number; readonly filled: number } {
  const columns = plan.columns.flatMap(({ role }, column) => (role === 'parties' ? [column] : []));
  let single = 0;
  let filled = 0;
  for (const row of rows) {
    const texts = columns.map((column) => view.text(row, column)).filter((text) => text !== '');
    if (texts.length === 0) continue;
    filled += 1;
    const [text] = texts;
    if (texts.length > 1 || text === undefined) continue;
    const parts = roughParts(text);
    if (
      parts.length === 1 &&
      splitKnown(parts[0] ?? '', probeName).length === 1 &&
      !/\s(?:dan|dengan)\s.*(?:kab|kota|prov|pemerintah|universitas|pt)\b/i.test(text)
    )
      single += 1;
  }
  return { rows: single, filled };
}
