import { constantShare, describeGroups, numberValues, pairShare, type ColumnValues } from './groupColumns.ts';
import type { ColumnRole } from './ImportPlan.ts';
import { scoreRole, type ColumnEvidence } from './recogniseColumns.ts';
import type { SheetView } from './SheetView.ts';

export interface Participations {
  /** Columns that together say to which agreement a row belongs. */
  readonly key: readonly number[];
  readonly party: number;
  /** Columns that have one value throughout an agreement. */
  readonly constant: ReadonlySet<number>;
  /** How sure: 0 to 1. */
  readonly confidence: number;
}

/** Rows that show the structure of a table; a longer one is in order or not from its beginning on. */
const mostRows = 10_000;
/** Columns that are looked at. */
const mostColumns = 60;
/** Share of the rows that stand in groups: under it the odd repeated key is a mistake, not a structure. */
const grouped = { named: 0.3, other: 0.6 } as const;
/** Share of the rows in which key and party come together once only. */
const distinctPairs = 0.9;
/** Share of the groups in which what belongs to the agreement does not change. */
const steady = 0.9;
/** Parties of one row: lists in a cell make a table of agreements. */
const fewLists = 0.15;
/** What repeats by its nature is no key: kinds, states, offices, days. */
const neverKeys: readonly ColumnRole[] = [
  'kind',
  'document_type',
  'status',
  'affairs',
  'agency',
  'signed_on',
  'start',
  'end',
  'period',
  'value',
  'currency',
  'funding',
  'role',
  'country',
  'location',
  'note',
  'source',
  'lat',
  'lon',
  'population',
  'parent',
  'level',
  'region',
  'source_region',
];
const nearlyAll = 0.8;
/** Keys stand in blocks, in a table that was written by agreement. */
const inOrder = 0.7;
/** A list of members has a key, a party and perhaps a remark. */
const fewColumns = 3;
/** A word that is all of a header, or nearly. */
const named = 0.9;

/**
 * Whether rows are participations: a key repeats while the party changes and what belongs to the agreement stays. `key`
 * is one column, or with a second one where the same key stands for different agreements (an acronym in two programmes).
 */
export function findParticipations(
  view: SheetView,
  rows: readonly number[],
  evidence: readonly ColumnEvidence[],
): Participations | undefined {
  if (rows.length < 3) return undefined;
  const sampled = rows.slice(0, mostRows);
  const values = new Map<number, ColumnValues>();
  const valuesOf = (column: number): ColumnValues => {
    const existing = values.get(column);
    if (existing !== undefined) return existing;
    const made = numberValues(view, sampled, [column]);
    values.set(column, made);
    return made;
  };
  const columns = evidence
    .slice(0, mostColumns)
    .flatMap(({ probe }, column) =>
      probe.filled > 0 && !(probe.isNumbering && probe.distinct > 0.9 * probe.filled) ? [column] : [],
    );
  const word = (column: number, ...roles: readonly ColumnRole[]): number =>
    Math.max(0, ...roles.map((role) => evidence[column]?.words.get(role) ?? 0));
  const isKeyName = (column: number): boolean =>
    word(column, 'key', 'id') >= named && word(column, 'title') < named;
  let best: { readonly key: number; readonly party: number; readonly score: number } | undefined;
  for (const key of columns) {
    const keyWord = word(key, 'key', 'id', 'title');
    // Two agreements may have one title; two with one id are one.
    const isSure = isKeyName(key) || hasMergedRows(view, key);
    const isNever = neverKeys.some((role) => word(key, role) >= named) && keyWord < named;
    const probe = evidence[key]?.probe;
    if (isNever || probe === undefined || probe.shares.list >= fewLists) continue;
    if (probe.shares.date + probe.shares.money >= 0.5) continue;
    const keyValues = valuesOf(key);
    if (keyValues.filled < 0.9 * sampled.length) continue;
    const { groups, inGroups, blocks } = describeGroups(keyValues);
    const least = isSure ? grouped.named : grouped.other;
    if (groups < 2 || inGroups < least * keyValues.filled) continue;
    for (const party of columns) {
      if (party === key) continue;
      const partyScore = partyScoreOf(party, evidence);
      if (partyScore <= 0) continue;
      const partyValues = valuesOf(party);
      if (partyValues.filled < 0.8 * sampled.length || pairShare(keyValues, partyValues) < distinctPairs)
        continue;
      // A party that the key decides is no party of several.
      if (constantShare(keyValues, partyValues) > 0.5) continue;
      const orderly = groups / Math.max(1, blocks);
      // A column of unknown name that repeats here and there is a category, unless the table is nothing but the two.
      if (keyWord < named && orderly < inOrder && columns.length > fewColumns) continue;
      const steadiness = steadyShare(key, party, columns, evidence, valuesOf);
      if (steadiness < steady) continue;
      const score = keyWord + partyScore + 0.5 * orderly + 0.3 * steadiness;
      if (score > (best?.score ?? 0)) best = { key, party, score };
    }
  }
  if (best === undefined) return undefined;
  const { key, party } = best;
  const partyWord = word(party, 'party', 'region');
  const further = findFurtherKey(key, party, columns, evidence, valuesOf);
  const keys = further === undefined ? [key] : [further, key].toSorted((left, right) => left - right);
  const keyValues = keys.length === 1 ? valuesOf(key) : numberValues(view, sampled, keys);
  const constant = new Set(
    columns.filter(
      (column) =>
        column !== party && !keys.includes(column) && constantShare(keyValues, valuesOf(column)) >= steady,
    ),
  );
  const hasRoles = columns.some(
    (column) => word(column, 'role') >= named && column !== key && column !== party,
  );
  const isSure = isKeyName(key) || hasMergedRows(view, key);
  // A register in which nearly every title comes twice is none; and yet it is asked.
  const { groups, inGroups, blocks } = describeGroups(valuesOf(key));
  const isGrouped = inGroups >= nearlyAll * valuesOf(key).filled && groups >= inOrder * blocks;
  const confidence =
    0.6 + (isSure ? 0.2 : isGrouped ? 0.15 : 0) + (partyWord >= named ? 0.15 : 0) + (hasRoles ? 0.15 : 0);
  return { key: keys, party, constant, confidence };
}

/** Share of the rows that merged cells hold together, from which a column is meant as that of the agreement. */
const mergedRows = 0.3;

/** Whether cells of the column are merged down: one value for several rows. */
function hasMergedRows(view: SheetView, column: number): boolean {
  let rows = 0;
  for (const { top, bottom, left, right } of view.sheet.merges)
    if (left <= column && right >= column && bottom > top) rows += bottom - top + 1;
  return rows >= mergedRows * view.rows;
}

/** How much a column looks like that of one party in each row. */
function partyScoreOf(column: number, evidence: readonly ColumnEvidence[]): number {
  const one = evidence[column];
  if (one === undefined || one.probe.shares.list >= fewLists) return 0;
  const { probe } = one;
  if (probe.shares.number + probe.shares.date + probe.shares.money >= 0.5 && probe.shares.region < 0.5)
    return 0;
  if (probe.shares.url >= 0.5) return 0;
  const score = Math.max(scoreRole('party', one), 0.8 * scoreRole('region', one), scoreRole('parties', one));
  const taken = neverKeys.some((role) => (one.words.get(role) ?? 0) >= named) && score < named;
  if (taken) return 0;
  // A column of unknown name may be the parties, if nothing else is.
  return Math.max(score, one.words.size === 0 ? 0.2 : 0);
}

/** Share of the groups in which title and dates do not change; 1 where the table has neither. */
function steadyShare(
  key: number,
  party: number,
  columns: readonly number[],
  evidence: readonly ColumnEvidence[],
  valuesOf: (column: number) => ColumnValues,
): number {
  const ofAgreement: readonly ColumnRole[] = [
    'title',
    'number',
    'signed_on',
    'start',
    'end',
    'document_type',
  ];
  const checked = columns.filter(
    (column) =>
      column !== key &&
      column !== party &&
      (ofAgreement.some((role) => (evidence[column]?.words.get(role) ?? 0) >= named) ||
        (evidence[column]?.probe.shares.date ?? 0) >= 0.5) &&
      (evidence[column]?.words.get('role') ?? 0) < named,
  );
  if (checked.length === 0) return 1;
  const shares = checked.map((column) => constantShare(valuesOf(key), valuesOf(column)));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Share of the groups in which a coarser column still tells two agreements of one key apart, at most. */
const rarelyApart = 0.05;

/**
 * A coarser column that belongs to the key: it hardly ever changes within a key, and where it does, two agreements share
 * their key. Only columns before the key or named as a programme: what follows describes the party more often.
 */
function findFurtherKey(
  key: number,
  party: number,
  columns: readonly number[],
  evidence: readonly ColumnEvidence[],
  valuesOf: (column: number) => ColumnValues,
): number | undefined {
  const keyValues = valuesOf(key);
  return columns.find((column) => {
    if (column === key || column === party) return false;
    const header = evidence[column]?.header ?? '';
    const isProgramme = /programm?e?\b|call\b|fund\b|tahun|year|jahr/i.test(header);
    if (column > key && !isProgramme) return false;
    if (partyLevel.some((role) => (evidence[column]?.words.get(role) ?? 0) >= named)) return false;
    const values = valuesOf(column);
    const constant = constantShare(keyValues, values);
    return (
      values.distinct > 1 &&
      values.distinct < keyValues.distinct &&
      constant < 1 &&
      constant >= 1 - rarelyApart
    );
  });
}

const partyLevel: readonly ColumnRole[] = ['party', 'region', 'country', 'role', 'party_lat', 'party_lon'];
