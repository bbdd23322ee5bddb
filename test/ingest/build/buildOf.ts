import type { Agreement } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import type { Kept } from '../../../src/domain/Kept.ts';
import { buildDataset } from '../../../src/ingest/build/buildDataset.ts';
import type { ImportResult } from '../../../src/ingest/build/ReadResult.ts';
import type {
  ColumnPlan,
  ColumnRole,
  ImportPlan,
  RegionReference,
  SheetContent,
  SheetPlan,
} from '../../../src/ingest/plan/ImportPlan.ts';
import { cellText, type RawSheet } from '../../../src/ingest/source/RawSheet.ts';
import type { Source } from '../../../src/ingest/source/Source.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { builtIn } from '../../support/builtIn.ts';
import { aSource } from '../../support/sheets.ts';

/** A table whose first row is its header, with the role of each column. */
export interface PlannedSheet {
  readonly sheet: RawSheet;
  readonly content: SheetContent;
  readonly roles: readonly ColumnRole[];
  readonly columns?: Readonly<Record<number, Partial<ColumnPlan>>>;
  readonly owner?: string;
}

export function planOf(
  sheets: readonly PlannedSheet[],
  regions: RegionReference = { type: 'built-in' },
  rest: Partial<ImportPlan> = {},
): ImportPlan {
  return {
    version: 1,
    title: 'Test',
    regions,
    builtInShare: 1,
    sheets: sheets.map(({ sheet, content, roles, columns = {}, owner }, index): SheetPlan => ({
      sheet: index,
      content,
      contentBasis: 'recognised',
      otherContents: [],
      header: { first: 0, last: 0 },
      columns: roles.map((role, column) => ({
        header: cellText(sheet, 0, column),
        role,
        basis: 'header',
        others: [],
        samples: [],
        filled: 0,
        ...columns[column],
      })),
      aside: [{ row: 0, reason: 'header' }],
      ...(owner === undefined
        ? {}
        : { owner: { regionId: toRegionId(owner), text: owner, basis: 'chosen' as const } }),
    })),
    questions: [],
    ...rest,
  };
}

export interface BuildOptions {
  readonly regions?: RegionReference;
  readonly rest?: Partial<ImportPlan>;
  readonly kept?: readonly Kept[];
  readonly source?: Partial<Source>;
  readonly base?: Dataset;
}

/** What becomes of these tables. */
export function buildOf(sheets: readonly PlannedSheet[], options: BuildOptions = {}): ImportResult {
  const { regions, rest, kept = [], source = {}, base = builtIn() } = options;
  return buildDataset(
    {
      source: { ...aSource(...sheets.map(({ sheet }) => sheet)), ...source },
      plan: planOf(sheets, regions, rest),
      kept,
      base,
    },
    ignoreProgress,
    neverCancelled,
  );
}

/** `row code column value` of each issue. */
export const told = ({ issues }: ImportResult): readonly string[] =>
  issues.map(({ code, row = '-', column = '-', value = '-' }) => `${String(row)} ${code} ${column} ${value}`);

/** `id: parties` of each agreement, with the roles of those that have one. */
export const partiesOf = ({ dataset }: ImportResult): readonly string[] => dataset.agreements.map(partyLine);

export const partyLine = ({ id, parties }: Agreement): string =>
  `${id}: ${parties.map(({ partyId, role }) => (role === undefined ? partyId : `${partyId}(${role})`)).join(' ')}`;

/** `loaded waiting quarantined aside` of each table. */
export const accountsOf = ({ accounts }: ImportResult): readonly string[] =>
  accounts.map(({ rows, loaded, waiting, quarantined, aside }) => {
    const sum = loaded + waiting + quarantined + aside.length;
    if (sum !== rows) throw new Error(`rows do not add up: ${String(sum)} of ${String(rows)}`);
    return `${String(loaded)} ${String(waiting)} ${String(quarantined)} ${String(aside.length)}`;
  });

export const decision = (kind: string, key: string, value: unknown, about: Kept['about'] = []): Kept => ({
  kind,
  key,
  about,
  value,
  note: '',
  author: '',
  on: '2026-11-24T00:00:00Z',
});
