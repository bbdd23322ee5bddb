import type { Agreement, DocumentType, StatedStatus } from '../../../domain/Agreement.ts';
import { toAgreementId } from '../../../domain/ids.ts';
import type { AffairsOfCell } from '../../readAffairCell.ts';
import { saysNone } from '../../values/noneWords.ts';
import { parseAmount } from '../../values/parseAmount.ts';
import { parseDocumentType, parseKind, parseStatus, type KindWord } from '../../vocabulary.ts';
import { readDates, type DatesOfRow } from './readDates.ts';
import type { RowReader } from './RowReader.ts';

/** Everything that a row says of its agreement, but for the parties. */
export interface FieldsOfRow {
  /** Empty where the row states none. */
  readonly id: string;
  readonly title: string;
  readonly kindWord?: KindWord;
  /** Texts of the number columns, in order, empty ones included. */
  readonly numbers: readonly string[];
  readonly dates: DatesOfRow;
  /** The optional fields of the agreement, as far as the row fills them. */
  readonly rest: Readonly<Rest>;
}

type RestFields = Omit<
  Agreement,
  'id' | 'title' | 'kind' | 'parties' | 'number' | 'record' | 'furtherRecords'
>;
type Rest = { -readonly [Key in keyof RestFields]: RestFields[Key] };

/** Columns whose text is kept as it stands. */
const plainRoles = ['agency', 'funding', 'location', 'source', 'note', 'description'] as const;

export interface FieldContext {
  readonly readAffairs: (cell: string, title: string) => AffairsOfCell;
  /** Of amounts that name none. */
  readonly currency: string;
}

/** Reads all columns of an agreement but those of its parties; what cannot be read is told. */
export function readFields(reader: RowReader, context: FieldContext): FieldsOfRow {
  const title = reader.cell('title');
  const description = reader.cell('description');
  const kindText = reader.cell('kind');
  const kindWord = parseKind(kindText);
  // A column "Jenis" often holds the document: MoU, PKS.
  const documentInKind = kindWord === undefined ? parseDocumentType(kindText) : undefined;
  if (!saysNone(kindText) && kindWord === undefined && documentInKind === undefined) {
    reader.tellOf('kind', 'kind-unknown', 'warning', { value: kindText });
  }
  const documentText = reader.cell('document_type');
  const document = saysNone(documentText) ? documentInKind : parseDocumentType(documentText);
  if (!saysNone(documentText) && document === undefined) {
    reader.tellOf('document_type', 'document-unknown', 'warning', { value: documentText });
  }
  const documentType: DocumentType = document ?? 'unspecified';

  const dates = readDates(reader);
  const numbers = [...reader.table.columns('number').map((column) => reader.text(column)), ...dates.numbers];
  const { table } = reader;
  const statusText = reader.cell('status');
  const reported = table.columns('status_reported').length > 0 ? reader.cell('status_reported') : statusText;
  const parentId = reader.cell('parent_id');
  const renewsId = reader.cell('renews_id');
  const rest: Rest = { documentType, ...readAffairs(reader, title, description, context) };
  if (kindWord?.basis !== undefined) rest.basis = kindWord.basis;
  if (!saysNone(parentId)) rest.parentId = toAgreementId(parentId);
  if (!saysNone(renewsId)) rest.renewsId = toAgreementId(renewsId);
  if (dates.signedOn !== undefined) rest.signedOn = dates.signedOn;
  if (dates.start !== undefined) rest.start = dates.start;
  if (dates.end !== undefined) rest.end = dates.end;
  if (dates.endFrom !== undefined) rest.endFrom = dates.endFrom;
  const stated = readStatus(reader, statusText);
  if (stated !== undefined) rest.stated = stated;
  // Where the register's word has a column of its own, `status` is not it.
  if (reported !== '') rest.statusReported = reported;
  const value = readValue(reader, context);
  if (value !== undefined) rest.value = value;
  for (const role of plainRoles) {
    const text = reader.cell(role);
    if (text !== '') rest[role] = text;
  }
  const attributes = readAttributes(reader);
  if (attributes !== undefined) rest.attributes = attributes;
  return {
    id: reader.cell('id'),
    title,
    ...(kindWord === undefined ? {} : { kindWord }),
    numbers,
    dates,
    rest,
  };
}

function readAffairs(
  reader: RowReader,
  title: string,
  description: string,
  context: FieldContext,
): Pick<Agreement, 'affairs' | 'affairsBasis' | 'affairsConfidence' | 'sector'> {
  const text = reader.cell('affairs');
  const words = description === '' ? title : `${title}; ${description}`;
  const { affairs, basis, confidence, unknown } = context.readAffairs(text, words);
  for (const value of unknown) reader.tellOf('affairs', 'affair-unknown', 'warning', { value });
  const stated = reader.cell('affairs_basis').toLowerCase();
  // A table of our own says how its affairs are known; `stated` is seen from the codes themselves.
  const isOwn = stated === 'assigned' || stated === 'broad' || stated === 'none';
  return {
    affairs: stated === 'none' ? [] : affairs,
    affairsBasis: isOwn ? stated : basis,
    ...(confidence === undefined || isOwn ? {} : { affairsConfidence: confidence }),
    ...optional('sector', text),
  };
}

function readStatus(reader: RowReader, text: string): StatedStatus | undefined {
  if (saysNone(text) && !/proses/i.test(text)) return undefined;
  const status = parseStatus(text);
  if (status === undefined) reader.tellOf('status', 'status-unknown', 'warning', { value: text });
  return status === undefined || status === 'not-known' ? undefined : { status };
}

function readValue(reader: RowReader, context: FieldContext): Agreement['value'] {
  const [column] = reader.table.columns('value');
  if (column === undefined) return undefined;
  const text = reader.text(column);
  if (saysNone(text)) return undefined;
  const { decimalMark, multiplier, currency } = reader.table.plan.columns[column] ?? {};
  const amount = parseAmount(text, {
    cell: reader.table.type(reader.row, column),
    ...(decimalMark === undefined ? {} : { mark: decimalMark }),
    ...(multiplier === undefined ? {} : { multiplier }),
  });
  if (amount === undefined) {
    reader.tell('value-invalid', 'warning', { column, value: text });
    return undefined;
  }
  const stated = reader.cell('currency').toUpperCase();
  return { amount: amount.amount, currency: stated || (amount.currency ?? currency ?? context.currency) };
}

/** Columns that mean nothing to us are kept under their headers. `fromEntries` makes `__proto__` a name like any other. */
function readAttributes(reader: RowReader): Agreement['attributes'] {
  const { table } = reader;
  const entries: (readonly [string, string])[] = [];
  for (const role of ['attribute', 'weight'] as const) {
    for (const column of table.columns(role)) {
      const text = reader.text(column);
      if (text !== '') entries.push([table.names[column] ?? '', text]);
    }
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

export function optional<Key extends string>(key: Key, text: string): Partial<Record<Key, string>> {
  return text === '' ? {} : ({ [key]: text } as Record<Key, string>);
}
