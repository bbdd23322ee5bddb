import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { OutsidePartyId, PartyId } from '../../domain/ids.ts';
import { templateColumns, type ColumnId } from '../../ingest/templateColumns.ts';
import { splitNumbers } from '../../ingest/values/splitNumbers.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';
import { partyNamer } from './partyNamer.ts';

/** A table for people and programs: its columns by their ids, and beside them those of the dataset's own. */
export interface AgreementsTable extends DataTable {
  /** Id of each column; further columns of the dataset's own have none. */
  readonly ids: readonly (ColumnId | undefined)[];
}

/**
 * All agreements as a table that can be read again: the columns of the template, those beyond it that any agreement fills
 * (they carry what the others cannot: a bound instead of a day, how the affairs are known), and the dataset's own further
 * columns under their headers. Rows in the order of the dataset. O(agreements x columns).
 */
export function agreementsTable(dataset: Dataset): AgreementsTable {
  const nameOf = partyNamer(dataset);
  const { outsidePartyOf } = indexDataset(dataset);
  const context: RowContext = { nameOf, outsidePartyOf, statesTypes: dataset.outsideParties.length > 0 };
  const attributes = [
    ...new Set(dataset.agreements.flatMap(({ attributes: own }) => Object.keys(own ?? {}))),
  ];
  const all = dataset.agreements.map((agreement) => cellsOf(agreement, context));
  const known = templateColumns.filter(
    ({ id, inTemplate }) =>
      inTemplate ||
      all.some((cells) => (cells[id] ?? '') !== '') ||
      // Without it, a reader takes a stated status for the register's own word.
      (id === 'status_reported' && all.some(({ status }) => status !== undefined)),
  );
  return {
    ids: [...known.map(({ id }) => id), ...attributes.map(() => undefined)],
    columns: [...known.map(({ id }) => id), ...attributes],
    rows: all.map((cells, at): readonly Cell[] => [
      ...known.map(({ id }) => cells[id]),
      ...attributes.map((header) => attributeOf(dataset.agreements[at], header)),
    ]),
  };
}

interface RowContext {
  readonly nameOf: ReturnType<typeof partyNamer>;
  readonly outsidePartyOf: DatasetIndex['outsidePartyOf'];
  /** Names of outside parties say less than what is known of them, and some are names of regions as well. */
  readonly statesTypes: boolean;
}

function cellsOf(
  agreement: Agreement,
  { nameOf, outsidePartyOf, statesTypes }: RowContext,
): Partial<Readonly<Record<ColumnId, Cell>>> {
  const { parties, affairs, affairsBasis, signedOn, stated, sector } = agreement;
  const numbers = parties.map(({ documentNumber }) => documentNumber ?? '');
  const number = agreement.number ?? listOrNothing(numbers);
  const affairCell = toListCell(affairs);
  return {
    id: agreement.id,
    title: agreement.title,
    kind: kindWord(agreement),
    document_type: agreement.documentType,
    parties: toListCell(parties.map(({ partyId }) => nameOf(partyId))),
    roles: listOrNothing(parties.map(({ role }) => role ?? '')),
    affairs: affairCell,
    number,
    signed_on: signedOn?.text,
    start: agreement.start?.text,
    end: agreement.end?.text,
    status: stated?.status,
    agency: agreement.agency,
    value: agreement.value?.amount,
    currency: agreement.value?.currency,
    funding: agreement.funding,
    parent_id: agreement.parentId,
    renews_id: agreement.renewsId,
    location: agreement.location,
    source: agreement.source,
    note: agreement.note,
    description: agreement.description,
    // The other precisions are seen from the text.
    signed_precision: signedOn?.precision === 'before' ? 'before' : undefined,
    // Codes in the cell are stated affairs unless told.
    affairs_basis: affairsBasis === 'stated' && affairCell !== '' ? undefined : affairsBasis,
    status_reported: agreement.statusReported,
    party_types: statesTypes
      ? toListCell(parties.map(({ partyId }) => typeOf(outsidePartyOf, partyId)))
      : undefined,
    // The same list under both: the agreement as a whole has no number.
    party_numbers: isReadAs(agreement.number, numbers) ? undefined : toListCell(numbers),
    party_agencies: listOrNothing(parties.map(({ agency }) => agency ?? '')),
    // A reader takes what stands under affairs for the source's words, unless others are given.
    affair_words: (sector ?? '') === affairCell ? undefined : (sector ?? none),
    affairs_confidence: agreement.affairsConfidence,
    end_from: agreement.endFrom,
    status_on: stated?.on,
  };
}

/** Says that there is nothing, where an empty cell would say that it is as elsewhere. */
const none = '-';

/** Whether a reader finds the numbers of the parties in the number of the whole. */
function isReadAs(number: string | undefined, numbers: readonly string[]): boolean {
  const found = splitNumbers(number ?? '', numbers.length) ?? numbers.map(() => '');
  return found.every((text, at) => text === numbers[at]);
}

/** `region`, or the type of an outside party, with its country behind a colon. */
function typeOf(outsidePartyOf: DatasetIndex['outsidePartyOf'], id: PartyId): string {
  const party = outsidePartyOf.get(id as OutsidePartyId);
  if (party === undefined) return 'region';
  return party.country === undefined ? party.type : `${party.type}:${party.country}`;
}

/** `ksdd-mandatory` and `ksdd-voluntary` where the regions judged it. */
function kindWord({ kind, basis }: Agreement): string {
  return kind === 'ksdd' && basis !== undefined ? `ksdd-${basis}` : kind;
}

function listOrNothing(items: readonly string[]): string | undefined {
  return items.some((item) => item !== '') ? toListCell(items) : undefined;
}

function attributeOf(agreement: Agreement | undefined, header: string): Cell {
  const own = agreement?.attributes;
  return own !== undefined && Object.hasOwn(own, header) ? own[header] : undefined;
}
