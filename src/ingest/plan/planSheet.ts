import type { Dataset } from '../../domain/Dataset.ts';
import type { RawSheet } from '../source/RawSheet.ts';
import { chooseRegionColumn } from './chooseRegionColumn.ts';
import { classifyRows, type RowColumns } from './classifyRows.ts';
import { findHeader, joinHeader, type HeaderLines } from './findHeader.ts';
import { findMatrix, type Matrix } from './findMatrix.ts';
import type { ColumnPlan, ColumnRole, SheetPlan } from './ImportPlan.ts';
import { nameProbeOf } from './NameProbe.ts';
import { isPlaceholder } from './placeholderHeader.ts';
import { planColumns } from './planColumns.ts';
import { probeColumn } from './probeColumn.ts';
import { collectEvidence, type ColumnEvidence } from './recogniseColumns.ts';
import { recogniseShape, type RecognisedShape } from './recogniseShape.ts';
import { scoreHeader } from './scoreHeader.ts';
import type { SheetChoices } from './SheetChoices.ts';
import type { SheetDraft } from './SheetDraft.ts';
import { templateRoles } from './templateRoles.ts';
import { viewSheet, type SheetView } from './SheetView.ts';

/** Rows from which a column is understood: the first ones, and others spread over the table. */
const firstRows = 150;
const spreadRows = 250;
/** Cells that are looked at in all; a very wide table is understood from fewer rows. */
const mostCells = 60_000;
const fewestRows = 30;
/** Columns from which this word of a header speaks. */
const named = 0.7;

/** Finds out what one table holds. Sheets beside it (a join, an owner) are looked at later. O(cells) with a small factor. */
export function planSheet(
  sheet: RawSheet,
  index: number,
  base: Dataset,
  choices: SheetChoices = {},
): SheetDraft {
  const view = viewSheet(sheet);
  const probeName = nameProbeOf(base.regions);
  const wanted = choices.content?.content;
  const matrix = wanted === undefined || wanted === 'matrix' ? findMatrix(view) : undefined;
  const header =
    choices.header !== undefined
      ? (choices.header ?? undefined)
      : matrix !== undefined
        ? { first: matrix.header, last: matrix.header }
        : findHeader(view, probeName);
  const headers = joinHeader(view, header);
  const own = choices.content === undefined ? templateRoles(headers) : undefined;
  if (own !== undefined) {
    const stated = [...own].map(([column, role]) => [column, { role, basis: 'header' }] as const);
    const roles: SheetChoices['roles'] = new Map([...stated, ...(choices.roles ?? [])]);
    const content = { content: 'agreements', basis: 'recognised' } as const;
    return planSheet(sheet, index, base, { ...choices, header: header ?? null, content, roles });
  }
  const found = choices.aside ?? classifyRows(view, header, headers, sidesOf(headers));
  const aside = withChosenRows(found, choices.rows);
  const rows = dataRows(view, aside);
  const sample = sampleRows(rows, view.width);
  const context = { probeName, affairs: base.affairs };
  const evidence = collectEvidence(
    headers,
    headers.map((_, column) => probeColumn(view, column, sample, context)),
  );
  if (matrix !== undefined)
    return draftMatrix({ view, index, header, headers, rows, evidence, aside, matrix, choices });
  const shape = recogniseShape(view, rows, evidence, sheet.format);
  const content = choices.content?.content ?? shape.content;
  if (content === 'ignore') return draftIgnored({ view, index, headers, evidence, choices, shape });
  const columns = planColumns({ view, rows, evidence, content, shape, choices });
  const regions =
    content === 'participations' ? chooseRegionColumn(view, rows, columns, evidence, shape) : undefined;
  const title = titleOf(view, aside);
  return {
    view,
    rows,
    evidence,
    shape,
    plan: {
      sheet: index,
      content,
      contentBasis: choices.content?.basis ?? 'recognised',
      otherContents: [shape.content, ...shape.others].filter((other) => other !== content),
      ...(header === undefined ? {} : { header }),
      columns: regions?.columns ?? columns,
      aside,
      ...(title === '' ? {} : { title }),
      ...(regions === undefined ? {} : { regionColumns: regions.figures }),
    },
  };
}

/** Columns by what their headers say of them: rows of totals name no party, and headings stand beneath no place. */
function sidesOf(headers: readonly string[]): RowColumns {
  const having = (roles: readonly ColumnRole[]): ReadonlySet<number> =>
    new Set(
      headers.flatMap((header, column) =>
        roles.some((role) => (scoreHeader(header).get(role) ?? 0) >= named) ? [column] : [],
      ),
    );
  const parties = having(['parties', 'party', 'source_region', 'target_region']);
  const places = having(['region']);
  const numbering = having(['ignore']);
  return {
    isParty: (column) => parties.has(column),
    isPlace: (column) => parties.has(column) || places.has(column),
    isNumbering: (column) => numbering.has(column) || isPlaceholder(headers[column] ?? ''),
  };
}

function withChosenRows(aside: SheetPlan['aside'], chosen: SheetChoices['rows']): SheetPlan['aside'] {
  if (chosen === undefined || chosen.size === 0) return aside;
  const kept = aside.filter(({ row }) => !chosen.has(row));
  const added = [...chosen].flatMap(([row, reason]) => (reason === undefined ? [] : [{ row, reason }]));
  return [...kept, ...added].toSorted((left, right) => left.row - right.row);
}

/** Rows that are not set aside. */
export function dataRows(view: SheetView, aside: SheetPlan['aside']): readonly number[] {
  const out = new Set(aside.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = 0; row < view.rows; row += 1) if (!out.has(row)) rows.push(row);
  return rows;
}

function sampleRows(rows: readonly number[], width: number): readonly number[] {
  const most = Math.min(
    firstRows + spreadRows,
    Math.max(fewestRows, Math.floor(mostCells / Math.max(1, width))),
  );
  if (rows.length <= most) return rows;
  const first = Math.floor((most * firstRows) / (firstRows + spreadRows));
  const rest = rows.length - first;
  const spread = Array.from(
    { length: most - first },
    (_, index) => rows[first + Math.floor((index * rest) / (most - first))] ?? 0,
  );
  return [...rows.slice(0, first), ...spread];
}

interface DraftParts {
  readonly view: SheetView;
  readonly index: number;
  readonly headers: readonly string[];
  readonly evidence: readonly ColumnEvidence[];
  readonly choices: SheetChoices;
}

function draftMatrix(
  parts: DraftParts & {
    readonly header: HeaderLines | undefined;
    readonly rows: readonly number[];
    readonly aside: SheetPlan['aside'];
    readonly matrix: Matrix;
  },
): SheetDraft {
  const { view, index, header, headers, rows, evidence, aside, matrix, choices } = parts;
  const across = new Set(matrix.columns);
  const counts = view.countFilled(rows);
  const title = titleOf(view, aside);
  return {
    view,
    rows,
    evidence,
    plan: {
      sheet: index,
      content: 'matrix',
      contentBasis: choices.content?.basis ?? 'recognised',
      otherContents: ['ties', 'agreements'],
      ...(header === undefined ? {} : { header }),
      columns: headers.map((text, column): ColumnPlan => {
        const role =
          column === matrix.names ? 'source_region' : across.has(column) ? 'target_region' : 'ignore';
        return {
          header: text,
          role: choices.roles?.get(column)?.role ?? role,
          basis: choices.roles?.get(column)?.basis ?? 'content',
          others: [],
          samples: evidence[column]?.probe.samples ?? [],
          filled: counts[column] ?? 0,
        };
      }),
      aside,
      ...(title === '' ? {} : { title }),
    },
  };
}

function draftIgnored(parts: DraftParts & { readonly shape: RecognisedShape }): SheetDraft {
  const { view, index, headers, evidence, choices, shape } = parts;
  return {
    view,
    rows: [],
    evidence,
    shape,
    plan: {
      sheet: index,
      content: 'ignore',
      contentBasis: choices.content?.basis ?? 'recognised',
      otherContents: [shape.content, ...shape.others].filter((other) => other !== 'ignore'),
      columns: headers.map((text, column) => ({
        header: text,
        role: 'ignore',
        basis: 'none',
        others: [],
        samples: evidence[column]?.probe.samples ?? [],
        filled: 0,
      })),
      aside: Array.from({ length: view.rows }, (_, row) => ({ row, reason: 'ignored-sheet' as const })),
    },
  };
}

/** Text of the title rows, joined. */
function titleOf(view: SheetView, aside: SheetPlan['aside']): string {
  return aside
    .filter(({ reason }) => reason === 'title')
    .map(({ row }) =>
      view
        .filledColumns(row)
        .map((column) => view.text(row, column).replaceAll(/\s+/g, ' '))
        .join(' '),
    )
    .join(' | ');
}
