import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { templateColumns, type ColumnId } from '../../ingest/templateColumns.ts';
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
  const { affairOf } = indexDataset(dataset);
  const context: RowContext = { nameOf, isKnownAffair: (code) => affairOf.has(code) };
  const attributes = [
    ...new Set(dataset.agreements.flatMap(({ attributes: own }) => Object.keys(own ?? {}))),
  ];
  const all = dataset.agreements.map((agreement) => cellsOf(agreement, context));
  const known = templateColumns.filter(
    ({ id, inTemplate }) => inTemplate || all.some((cells) => (cells[id] ?? '') !== ''),
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
  readonly isKnownAffair: (code: Agreement['affairs'][number]) => boolean;
}

function cellsOf(agreement: Agreement, { nameOf }: RowContext): Partial<Readonly<Record<ColumnId, Cell>>> {
  const { parties, affairs, affairsBasis, signedOn } = agreement;
  const numbers = parties.map(({ documentNumber }) => documentNumber ?? '');
  const roles = parties.map(({ role }) => role ?? '');
  return {
    id: agreement.id,
    title: agreement.title,
    kind: kindWord(agreement),
    document_type: agreement.documentType,
    parties: toListCell(parties.map(({ partyId }) => nameOf(partyId))),
    roles: listOrNothing(roles),
    affairs: toListCell(affairs),
    number: agreement.number ?? listOrNothing(numbers),
    signed_on: signedOn?.text,
    start: agreement.start?.text,
    end: agreement.end?.text,
    status: agreement.stated?.status,
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
    affairs_basis: affairsBasis === 'stated' ? undefined : affairsBasis,
    status_reported: agreement.statusReported,
  };
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
