import type { Agreement, AgreementKind, StatedStatus } from '../domain/Agreement.ts';
import type { Issue, IssueCode } from '../domain/Dataset.ts';
import { toAgreementId } from '../domain/ids.ts';
import { firstDay, lastDay, parsePartialDate, type PartialDate } from '../domain/PartialDate.ts';
import type { OutsideParty } from '../domain/Party.ts';
import type { TableHeader } from './findHeader.ts';
import type { RegionMatch } from './matchRegion.ts';
import { parseAmount } from './values/parseAmount.ts';
import type { AffairsOfCell } from './readAffairCell.ts';
import { readParties, type PartiesOfRow } from './readParties.ts';
import type { TextRecord } from './source/text/splitRecords.ts';
import type { ColumnId } from './templateColumns.ts';
import { parseDocumentType, parseKind, parseStatus } from './vocabulary.ts';

/** What is needed to understand a row. */
export interface RowContext {
  readonly file: string;
  readonly header: TableHeader;
  readonly matchRegion: (text: string) => RegionMatch;
  readonly readAffairs: (cell: string, title: string) => AffairsOfCell;
  /** Id of a row that states none. */
  readonly idOfRow: (row: number) => string;
}

export interface RowReading {
  /** Absent where an error sets the row aside. Parents are as stated, not yet checked. */
  readonly agreement?: Agreement;
  readonly outside: readonly OutsideParty[];
  readonly issues: readonly Issue[];
  readonly matches: PartiesOfRow['matches'];
}

/** Reads one row of an agreements table. Any issue of severity `error` sets it aside, all of them are collected. */
export function readRow(record: TextRecord, context: RowContext): RowReading {
  const { file, header } = context;
  const issues: Issue[] = [];
  const columnName = (id: ColumnId): string => {
    const position = header.positions.get(id)?.[0];
    return position === undefined ? id : (header.names[position] ?? id);
  };
  const tell = (
    code: IssueCode,
    severity: Issue['severity'],
    id: ColumnId | undefined,
    rest: { readonly value?: string; readonly params?: Issue['params'] } = {},
  ): void => {
    const { value, params } = rest;
    issues.push({
      code,
      severity,
      file,
      row: record.row,
      ...(id === undefined ? {} : { column: columnName(id) }),
      ...(value === undefined ? {} : { value }),
      ...(params === undefined ? {} : { params }),
    });
  };
  const cell = (id: ColumnId): string => {
    const position = header.positions.get(id)?.[0];
    const text = position === undefined ? '' : (record.cells[position] ?? '').trim();
    // The mark by which spreadsheets, and our own tables, keep text from being taken for a formula.
    return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
  };
  const date = (id: 'signed_on' | 'start' | 'end'): PartialDate | undefined => {
    const text = cell(id);
    if (text === '') return undefined;
    const parsed = parsePartialDate(text);
    if (parsed === undefined) tell('date-invalid', 'error', id, { value: text });
    return parsed;
  };

  const surplus = record.cells.slice(header.names.length).filter((text) => text.trim() !== '');
  if (surplus.length > 0) {
    const params = { cells: record.cells.length, columns: header.names.length };
    tell('row-too-long', 'error', undefined, { value: surplus.join(' | '), params });
  }
  if (record.quotes !== undefined) {
    tell('row-quote-broken', record.quotes === 'unclosed' ? 'error' : 'warning', undefined);
  }
  const title = cell('title');
  if (title === '') tell('title-missing', 'error', 'title');

  const kindText = cell('kind');
  const kindWord = kindText === '' ? undefined : parseKind(kindText);
  // A column "Jenis" often holds the document: MoU, PKS.
  const documentInKind = kindWord === undefined ? parseDocumentType(kindText) : undefined;
  if (kindText !== '' && kindWord === undefined && documentInKind === undefined) {
    tell('kind-unknown', 'warning', 'kind', { value: kindText });
  }
  const documentText = cell('document_type');
  const documentType = documentText === '' ? documentInKind : parseDocumentType(documentText);
  if (documentText !== '' && documentType === undefined) {
    tell('document-unknown', 'warning', 'document_type', { value: documentText });
  }

  const partyCells = (header.positions.get('parties') ?? []).map((position) => record.cells[position] ?? '');
  const read = readParties(partyCells, cell('roles'), cell('number'), kindWord?.kind, context.matchRegion);
  for (const { code, severity, value, params } of read.findings) {
    const id = code === 'role-unknown' ? 'roles' : 'parties';
    tell(code, severity, id, params === undefined ? { value } : { value, params });
  }
  const hasPartyError = read.findings.some(({ severity }) => severity === 'error');
  const partiesText = partyCells
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('; ');
  if (partiesText === '') tell('parties-missing', 'error', 'parties');
  else if (!hasPartyError) {
    if (read.regions === 0) tell('no-region', 'error', 'parties', { value: partiesText });
    if (read.parties.length < 2) tell('too-few-parties', 'error', 'parties', { value: partiesText });
  }

  const signed = date('signed_on');
  const signedOn: PartialDate | undefined =
    signed !== undefined && cell('signed_precision').toLowerCase() === 'before'
      ? { text: signed.text, precision: 'before' }
      : signed;
  const start = date('start');
  const end = date('end');
  const beginning = start ?? (signedOn?.precision === 'before' ? undefined : signedOn);
  if (beginning !== undefined && end !== undefined && lastDay(end) < firstDay(beginning)) {
    tell('end-before-start', 'error', 'end', {
      value: end.text,
      params: { start: beginning.text, end: end.text },
    });
  }

  const affairsText = cell('affairs');
  const { affairs, basis, confidence, unknown } = context.readAffairs(
    affairsText,
    [title, cell('description')].filter((text) => text !== '').join('; '),
  );
  const statedBasis = cell('affairs_basis').toLowerCase();
  for (const value of unknown) tell('affair-unknown', 'warning', 'affairs', { value });

  const statusText = cell('status');
  const status = statusText === '' ? undefined : parseStatus(statusText);
  if (statusText !== '' && status === undefined)
    tell('status-unknown', 'warning', 'status', { value: statusText });
  const stated: StatedStatus | undefined =
    status === undefined || status === 'not-known' ? undefined : { status };

  const valueText = cell('value');
  const amount = valueText === '' ? undefined : parseAmount(valueText);
  if (valueText !== '' && amount === undefined)
    tell('value-invalid', 'warning', 'value', { value: valueText });
  const currency = cell('currency').toUpperCase() || (amount?.currency ?? 'IDR');

  const { outside, matches } = read;
  if (issues.some(({ severity }) => severity === 'error')) return { outside: [], issues, matches };
  const parentId = cell('parent_id');
  const renewsId = cell('renews_id');
  const agreement: Agreement = {
    id: toAgreementId(cell('id') || context.idOfRow(record.row)),
    title,
    kind: kindWord?.kind ?? inferKind(read.regions, outside),
    ...(kindWord?.basis === undefined ? {} : { basis: kindWord.basis }),
    documentType: documentType ?? 'unspecified',
    ...(parentId === '' ? {} : { parentId: toAgreementId(parentId) }),
    ...(renewsId === '' ? {} : { renewsId: toAgreementId(renewsId) }),
    parties: read.parties,
    affairs: statedBasis === 'none' ? [] : affairs,
    affairsBasis: isBasis(statedBasis) ? statedBasis : basis,
    ...(confidence === undefined || isBasis(statedBasis) ? {} : { affairsConfidence: confidence }),
    ...(affairsText === '' ? {} : { sector: affairsText }),
    ...optional('number', cell('number')),
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(stated === undefined ? {} : { stated }),
    // Where the register's word has a column of its own, `status` is not it.
    ...optional(
      'statusReported',
      header.positions.has('status_reported') ? cell('status_reported') : statusText,
    ),
    ...(amount === undefined ? {} : { value: { amount: amount.amount, currency } }),
    ...optional('agency', cell('agency')),
    ...optional('funding', cell('funding')),
    ...optional('location', cell('location')),
    ...optional('source', cell('source')),
    ...optional('note', cell('note')),
    record: { file, row: record.row, cells: record.cells },
  };
  return { agreement, outside, issues, matches };
}

function optional<Key extends string>(key: Key, text: string): Partial<Record<Key, string>> {
  return text === '' ? {} : ({ [key]: text } as Record<Key, string>);
}

/** A table of our own says how its affairs are known; `stated` is seen from the codes themselves. */
function isBasis(text: string): text is 'assigned' | 'broad' | 'none' {
  return text === 'assigned' || text === 'broad' || text === 'none';
}

/** Kind by the parties, where none is stated. */
function inferKind(regions: number, outside: readonly OutsideParty[]): AgreementKind {
  const has = (type: OutsideParty['type']): boolean => outside.some((party) => party.type === type);
  if (has('foreign-government')) return 'ksdpl';
  if (has('foreign-organisation')) return 'ksdll';
  if (regions >= 2) return 'ksdd';
  if (has('central')) return 'synergy';
  if (has('village')) return 'village';
  return 'ksdpk';
}
