import type { Dataset } from '../../domain/Dataset.ts';
import type { RawSheet } from '../source/RawSheet.ts';
import { classifyRows } from './classifyRows.ts';
import { decideFormats, isDayFirst } from './decideFormats.ts';
import { findHeader, joinHeader, type HeaderLines } from './findHeader.ts';
import { findMatrix, type Matrix } from './findMatrix.ts';
import type { ColumnPlan, ColumnRole, SetAsideReason, SheetContent, SheetPlan } from './ImportPlan.ts';
import { nameProbeOf } from './NameProbe.ts';
import { placeSides } from './placeSides.ts';
import { probeColumn } from './probeColumn.ts';
import { collectEvidence, recogniseColumns, type ColumnEvidence } from './recogniseColumns.ts';
import { recogniseShape, type RecognisedShape } from './recogniseShape.ts';
import { measureRegionColumns, proposeRegionColumn } from './regionColumns.ts';
import { isRepeatable, roleFits } from './roles.ts';
import { scoreHeader } from './scoreHeader.ts';
import type { SheetDraft } from './SheetDraft.ts';
import { viewSheet, type SheetView } from './SheetView.ts';

/** What a person decided about a sheet already. */
export interface SheetChoices {
  /** `null`: the table has no header. */
  readonly header?: HeaderLines | null;
  readonly content?: { readonly content: SheetContent; readonly basis: SheetPlan['contentBasis'] };
  readonly roles?: ReadonlyMap<number, { readonly role: ColumnRole; readonly basis: ColumnPlan['basis'] }>;
  readonly dateOrders?: ReadonlyMap<number, NonNullable<ColumnPlan['dateOrder']>>;
  readonly rows?: ReadonlyMap<number, SetAsideReason | undefined>;
  /** All rows that are no data, where they are known. */
  readonly aside?: SheetPlan['aside'];
}

/** Rows from which a column is understood: the first ones, and others spread over the table. */
const firstRows = 150;
const spreadRows = 250;
/** Cells that are looked at in all; a very wide table is understood from fewer rows. */
const mostCells = 120_000;
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
  const isParty = findPartyColumns(headers);
  const found = choices.aside ?? classifyRows(view, header, headers, isParty);
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
    content === 'participations' ? planRegionColumns(view, rows, columns, evidence, shape) : undefined;
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

/** Columns whose header names parties: rows of totals have nothing in them. */
function findPartyColumns(headers: readonly string[]): (column: number) => boolean {
  const roles: readonly ColumnRole[] = ['parties', 'party', 'source_region', 'target_region'];
  const columns = new Set(
    headers.flatMap((header, column) =>
      roles.some((role) => (scoreHeader(header).get(role) ?? 0) >= named) ? [column] : [],
    ),
  );
  return (column) => columns.has(column);
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

function planColumns(parts: {
  readonly view: SheetView;
  readonly rows: readonly number[];
  readonly evidence: readonly ColumnEvidence[];
  readonly content: SheetContent;
  readonly shape: RecognisedShape;
  readonly choices: SheetChoices;
}): readonly ColumnPlan[] {
  const { view, rows, evidence, content, shape, choices } = parts;
  let recognised = recogniseColumns(evidence, content).map((one) => ({ ...one }));
  const give = (column: number, role: ColumnRole): void => {
    const one = recognised[column];
    if (one === undefined) return;
    if (!isRepeatable(role))
      for (const other of recognised)
        if (other !== one && other.role === role) {
          other.role = 'attribute';
          other.basis = 'none';
        }
    if (one.role === role) return;
    one.others = [one.role, ...one.others].filter((other) => other !== role && other !== 'attribute');
    one.role = role;
    one.basis = (evidence[column]?.words.get(role) ?? 0) >= named ? 'header' : 'content';
  };
  if (content === 'participations' && shape.participations !== undefined) {
    const { key, party, constant } = shape.participations;
    for (const [column, one] of recognised.entries())
      if (one.role === 'key' && !key.includes(column)) {
        one.role = 'attribute';
        one.basis = 'none';
      }
    for (const column of key) give(column, 'key');
    give(party, 'party');
    // What changes from party to party is not the agreement's.
    for (const [column, one] of recognised.entries())
      if (one.role === 'attribute' && !constant.has(column) && (evidence[column]?.probe.filled ?? 0) > 0) {
        one.role = 'ignore';
        one.others = ['attribute', ...one.others];
      }
  }
  if (content === 'ties' || content === 'borders') {
    const names =
      content === 'ties'
        ? (['source_region', 'target_region'] as const)
        : (['border_a', 'border_b'] as const);
    const { ends } = shape;
    if (ends !== undefined) {
      for (const [column, one] of recognised.entries())
        if (one.role === 'target_region' && !ends.targets.includes(column)) one.role = 'attribute';
      give(ends.source, names[0]);
      for (const target of ends.targets) give(target, names[1]);
    }
    recognised = placeSides(recognised, evidence).map((one) => ({ ...one }));
  }
  if (roleFits('title', content) && content !== 'ties' && recognised.every(({ role }) => role !== 'title')) {
    // `Uraian` is a description beside a title, and the title where there is no other.
    const title = recognised.findIndex(
      ({ role }, column) => role === 'description' && (evidence[column]?.words.get('title') ?? 0) >= named,
    );
    if (title !== -1) give(title, 'title');
  }
  if (content === 'agreements' && recognised.every(({ role }) => role !== 'parties')) {
    const guess = guessParties(recognised, evidence);
    if (guess !== undefined) give(guess, 'parties');
  }
  for (const [column, { role, basis }] of choices.roles ?? []) {
    if (!roleFits(role, content)) continue;
    give(column, role);
    const one = recognised[column];
    if (one !== undefined) one.basis = basis;
  }
  const usual = isDayFirst(
    view,
    evidence.map(({ header }) => header),
  )
    ? 'dmy'
    : undefined;
  const withHeaders = recognised.map((one, column) => ({ ...one, header: evidence[column]?.header ?? '' }));
  const formats = decideFormats(view, rows, withHeaders, usual);
  const counts = view.countFilled(rows);
  return withHeaders.map((one, column) => {
    const chosenOrder = choices.dateOrders?.get(column);
    return {
      header: one.header,
      role: one.role,
      basis: one.basis,
      others: one.others,
      samples: evidence[column]?.probe.samples ?? [],
      filled: counts[column] ?? 0,
      ...formats[column],
      ...(chosenOrder === undefined ? {} : { dateOrder: chosenOrder }),
    };
  });
}

/**
 * The column that may hold the parties where no word and no region says which: the one whose cells list most, of those that
 * mean nothing else. It is asked about.
 */
function guessParties(
  columns: readonly { readonly role: ColumnRole }[],
  evidence: readonly ColumnEvidence[],
): number | undefined {
  let best: { readonly column: number; readonly score: number } | undefined;
  for (const [column, { role }] of columns.entries()) {
    const probe = evidence[column]?.probe;
    if (probe === undefined || role !== 'attribute') continue;
    const { shares } = probe;
    if (shares.number + shares.date + shares.money + shares.url + shares.term + shares.documentNumber >= 0.5)
      continue;
    const score = shares.list + shares.looksLikeRegion + shares.outside;
    if (score > guessed && score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column;
}

/** Share of the cells that must look like parties for a guess. */
const guessed = 0.1;

const isChosen = (column: ColumnPlan | undefined): boolean =>
  column?.basis === 'chosen' || column?.basis === 'profile';

/** The region columns with their figures, and the proposed one given its role. */
function planRegionColumns(
  view: SheetView,
  rows: readonly number[],
  columns: readonly ColumnPlan[],
  evidence: readonly ColumnEvidence[],
  shape: RecognisedShape,
):
  | { readonly columns: readonly ColumnPlan[]; readonly figures: NonNullable<SheetPlan['regionColumns']> }
  | undefined {
  const key = columns.flatMap(({ role }, column) => (role === 'key' ? [column] : []));
  const party = columns.findIndex(({ role }) => role === 'party');
  if (key.length === 0) return undefined;
  const constant = shape.participations?.constant ?? new Set<number>();
  const candidates = columns.flatMap(({ role, filled }, column) => {
    if (column === party) return [column];
    const words = evidence[column]?.words;
    const isPlace =
      (words?.get('region') ?? 0) >= named ||
      (words?.get('country') ?? 0) >= named ||
      (evidence[column]?.probe.shares.region ?? 0) >= 0.5;
    // What an agreement has once is where it sits, not where its parties are.
    const isKept = role === 'key' || (constant.has(column) && !isChosen(columns[column]));
    return isPlace && !isKept && filled > 0 ? [column] : [];
  });
  const figures = measureRegionColumns(view, rows, key, candidates);
  // A person who has said what one of them is has been asked.
  const isDecided = candidates.some((column) => isChosen(columns[column]));
  const chosen = columns.findIndex((column) => column.role === 'region' && isChosen(column));
  const proposed =
    chosen !== -1
      ? chosen
      : isDecided
        ? undefined
        : proposeRegionColumn(figures, party === -1 ? undefined : party);
  const planned = columns.map((column, index): ColumnPlan => {
    if (index === proposed) {
      return column.role === 'region'
        ? column
        : {
            ...column,
            role: 'region',
            others: [column.role, ...column.others].filter((role) => role !== 'region'),
          };
    }
    if (column.role !== 'region') return column;
    if (constant.has(index)) {
      const hasLocation = columns.some(({ role }) => role === 'location');
      return {
        ...column,
        role: hasLocation ? 'attribute' : 'location',
        others: ['region', ...column.others],
      };
    }
    const isCountry = (evidence[index]?.words.get('country') ?? 0) >= named;
    const taken = columns.some(({ role }) => role === 'country');
    return {
      ...column,
      role: isCountry && !taken ? 'country' : 'ignore',
      others: ['region', ...column.others],
    };
  });
  return { columns: planned, figures };
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
