import type { Issue } from '../../../domain/Dataset.ts';
import type { JoinPlan } from '../../plan/ImportPlan.ts';
import { nameKey } from '../../names/buildNameMatcher.ts';
import { assembleAgreement, inferKind, recordOf } from '../agreements/assembleAgreement.ts';
import { brokenQuotesOf, lastNamedColumn, tellOfText } from '../agreements/buildAgreementRows.ts';
import { readFields, type FieldsOfRow } from '../agreements/readFields.ts';
import { RowReader } from '../agreements/RowReader.ts';
import type { BuildContext } from '../BuildContext.ts';
import { issueAt, placeOf } from '../ImportLog.ts';
import { openIssueCodes } from '../openIssueCodes.ts';
import type { SheetTable } from '../SheetTable.ts';
import { gatherParties } from './gatherParties.ts';
import { mergeFields } from './mergeFields.ts';
import { OrganisationIds, readParticipation, type Participation } from './readParticipation.ts';

/** A row of an agreement: one of its parties, or one that tells of the agreement itself. */
interface Row {
  readonly table: SheetTable;
  readonly row: number;
  readonly reader: RowReader;
  readonly fields?: FieldsOfRow;
  readonly participation?: Participation;
}

interface Group {
  readonly key: string;
  readonly words: KeyWords;
  /** Rows of the table of agreements. */
  readonly projects: Row[];
  readonly participations: Row[];
}

/**
 * Reads tables of which each row is a party of an agreement, alone or with a table of the agreements. Rows of one key are
 * one agreement. An agreement waits as a whole while a name in it is to be asked about; a row with an error of its own is
 * set aside alone, and the others load where two participants are left. Rows of the table of agreements with one key and
 * one title are one agreement, as where only the lead differs.
 */
export function buildParticipations(
  table: SheetTable,
  projects: SheetTable | undefined,
  join: JoinPlan | undefined,
  context: BuildContext,
): void {
  const groups = new Map<string, Group>();
  if (projects !== undefined) readProjects(projects, join, groups, context);
  const ids = new OrganisationIds();
  const broken = brokenQuotesOf(table);
  const lastColumn = lastNamedColumn(table);
  const columns = join?.on.map(({ participation }) => participation) ?? table.columns('key');
  const wordsOfKey = keyWordsOf(table, columns);
  for (const row of table.rows) {
    context.step();
    const reader = new RowReader(table, row);
    tellOfText(reader, broken, lastColumn);
    const participation = readParticipation(reader, context.resolver, ids, table.plan.outsideType);
    const key = keyOf(reader, columns);
    let group = groups.get(key);
    if (group === undefined && projects !== undefined) {
      reader.tell('key-unknown', 'error', { column: columns[0], value: key });
    } else if (key === '') reader.tell('key-unknown', 'error', { column: columns[0], value: key });
    const fields = projects === undefined ? readFields(reader, context) : undefined;
    if (group === undefined) {
      group = { key, words: wordsOfKey(reader), projects: [], participations: [] };
      // Rows without a known key stay alone: nothing says that they belong together.
      groups.set(reader.errors.some(({ code }) => code === 'key-unknown') ? `\n${String(row)}` : key, group);
    }
    group.participations.push({
      table,
      row,
      reader,
      participation,
      ...(fields === undefined ? {} : { fields }),
    });
  }
  for (const group of groups.values()) buildGroup(group, context);
}

function readProjects(
  table: SheetTable,
  join: JoinPlan | undefined,
  groups: Map<string, Group>,
  context: BuildContext,
): void {
  const columns = join?.on.map(({ project }) => project) ?? table.columns('key');
  const titled = table.columns('title').length > 0;
  const wordsOfKey = keyWordsOf(table, columns);
  for (const row of table.rows) {
    context.step();
    const reader = new RowReader(table, row);
    const key = keyOf(reader, columns);
    const fields = readFields(reader, context);
    if (key === '') reader.tell('key-unknown', 'error', { column: columns[0], value: key });
    if (titled && fields.title === '') reader.tellOf('title', 'title-missing', 'error');
    const known = groups.get(key);
    const [earlier] = known?.projects ?? [];
    if (earlier?.fields !== undefined && nameKey(earlier.fields.title) !== nameKey(fields.title)) {
      const params = { earlier: table.sheet.rowNumbers[earlier.row] ?? 0 };
      reader.tell('id-repeated', 'error', { column: columns[0], value: key, params });
    }
    if (reader.errors.length > 0) {
      context.log.tell(...reader.issues);
      context.log.setAside(table, row, reader.errors);
      continue;
    }
    const project = { table, row, reader, fields };
    if (known === undefined)
      groups.set(key, { key, words: wordsOfKey(reader), projects: [project], participations: [] });
    else known.projects.push(project);
  }
}

const keyOf = (reader: RowReader, columns: readonly number[]): string =>
  columns
    .map((column) => reader.text(column).replaceAll(/\s+/g, ' '))
    .filter((text, _, all) => all.length === 1 || text !== '')
    .join(' | ');

/** What the columns of a key say of an agreement. */
interface KeyWords {
  /** Of the column that tells most apart: the title of an agreement that has no other. */
  readonly title: string;
  /** Of the others, by header: the programme of a project. */
  readonly attributes: Readonly<Record<string, string>>;
}

function keyWordsOf(table: SheetTable, columns: readonly number[]): (reader: RowReader) => KeyWords {
  let titleColumn = columns[0];
  let most = 0;
  for (const column of columns.length > 1 ? columns : []) {
    const distinct = new Set(table.rows.map((row) => table.text(row, column))).size;
    if (distinct >= most) [titleColumn, most] = [column, distinct];
  }
  return (reader) => ({
    title: titleColumn === undefined ? '' : reader.text(titleColumn),
    attributes: Object.fromEntries(
      columns
        .filter((column) => column !== titleColumn && reader.text(column) !== '')
        .map((column) => [table.names[column] ?? '', reader.text(column)] as const),
    ),
  });
}

function withAttributes(fields: FieldsOfRow, attributes: KeyWords['attributes']): FieldsOfRow {
  if (Object.keys(attributes).length === 0) return fields;
  return { ...fields, rest: { ...fields.rest, attributes: { ...attributes, ...fields.rest.attributes } } };
}

function buildGroup(group: Group, context: BuildContext): void {
  const { key, words, projects, participations } = group;
  const usable = participations.filter(({ reader }) => reader.errors.length === 0);
  const gathered = gatherParties(usable.map(({ participation }) => participation ?? { names: [] }));
  for (const position of gathered.repeated) {
    const { reader } = usable[position] ?? {};
    const value = reader?.cell('party') || reader?.cell('region') || '';
    reader?.tellOf('party', 'party-repeated', 'warning', { value });
  }
  const waiting = participations.flatMap(({ reader }) =>
    reader.errors.length > 0 && reader.errors.every(({ code }) => openIssueCodes.has(code))
      ? reader.errors
      : [],
  );
  const lacking =
    participations.length === 0
      ? 'parties-missing'
      : gathered.regions.length === 0
        ? 'no-region'
        : gathered.participants < 2
          ? 'too-few-parties'
          : undefined;
  const loads = waiting.length === 0 && lacking === undefined;
  const told = new Set<string>();
  const fields = mergeFields(
    (projects.length > 0 ? projects : usable).flatMap((row) =>
      row.fields === undefined ? [] : [row.fields],
    ),
  );
  const id = fields?.id || key;
  const [first] = projects.length > 0 ? projects : usable;
  const kept: Row[] = [];
  let isLackTold = false;
  const earlier =
    loads && first !== undefined
      ? context.takeId(id, first.table.sheet.rowNumbers[first.row] ?? 0)
      : undefined;
  for (const row of [...projects, ...participations]) {
    const own = row.reader.errors;
    const errors: readonly Issue[] =
      own.length > 0
        ? own
        : waiting.length > 0
          ? waiting
          : lacking !== undefined
            ? [lackOf(row, lacking)]
            : earlier === undefined
              ? []
              : [issueAt(row.table, row.row, 'id-repeated', 'error', { value: id, params: { earlier } })];
    tellOnce(row.reader.issues, told, context);
    // What an agreement lacks is told once, of its first row; each row keeps it as its own reason.
    if (own.length === 0 && waiting.length === 0 && !isLackTold) {
      context.log.tell(...errors);
      isLackTold ||= lacking !== undefined;
    }
    const names = row.participation?.names ?? [];
    context.names.add(names, placeOf(row.table, row.row), errors.length > 0);
    if (errors.length > 0) context.log.setAside(row.table, row.row, errors);
    else {
      context.log.loaded(row.table);
      kept.push(row);
    }
  }
  if (!loads || earlier !== undefined || fields === undefined) return;
  const [record, ...further] = kept.map(({ table, row }) => recordOf(table, row));
  if (record === undefined) return;
  const agreement = assembleAgreement({
    id,
    title: fields.title || words.title,
    fields: withAttributes(fields, words.attributes),
    parties: gathered.parties,
    kind:
      fields.kindWord?.kind ??
      (context.isBuiltIn ? inferKind(gathered.regions.length, gathered.outside) : 'other'),
    record,
  });
  context.add(further.length === 0 ? agreement : { ...agreement, furtherRecords: further }, gathered.outside);
}

type Lack = 'parties-missing' | 'no-region' | 'too-few-parties';

/**
 * What keeps an agreement of few or no parties from loading, in one of its rows. Where no party is a region, the cell that
 * would say so; else the agreement that lacks parties, by its key.
 */
function lackOf({ table, row, reader }: Row, lack: Lack): Issue {
  const isNamed = lack === 'no-region' && table.plan.content === 'participations';
  const columns = isNamed
    ? (['region', 'party'] as const).flatMap((role) => table.columns(role))
    : table.columns('key');
  const column = columns.find((one) => reader.text(one) !== '') ?? columns[0];
  const value = isNamed ? (column === undefined ? '' : reader.text(column)) : keyOf(reader, columns);
  return issueAt(table, row, lack, 'error', { column, value });
}

/** What several rows say of their agreement is told once. */
function tellOnce(issues: readonly Issue[], told: Set<string>, context: BuildContext): void {
  for (const issue of issues) {
    const isOwn =
      issue.severity === 'error' || issue.code === 'row-hidden' || issue.code.startsWith('party-');
    const key = `${issue.code} ${issue.column ?? ''} ${issue.value ?? ''}`;
    if (!isOwn && told.has(key)) continue;
    told.add(key);
    context.log.tell(issue);
  }
}
