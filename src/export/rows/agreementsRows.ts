import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { AgreementId, OutsidePartyId, PartyId } from '../../domain/ids.ts';
import type { StatusOnDay } from '../../domain/status.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';
import { templateColumns } from '../../ingest/templateColumns.ts';

/** Columns of the template, so that the file can be read again, then what was computed. */
const columns = [
  ...templateColumns.filter(({ inTemplate }) => inTemplate).map(({ id }) => id),
  'signed_precision',
  'party_ids',
  'affairs_basis',
  'status_on_day',
  'assumed_end',
  'family_id',
  'status_reported',
  'shown',
];

/**
 * `agreements.csv`: agreements in the order given: the columns of the template as the data state them, and beside them the
 * status on the day, the assumed end where none is stated, and the family. A bound ("not later than") stands as its date
 * with `before` in `signed_precision`. `shown` tells those that pass the filters.
 */
export function agreementsRows(
  dataset: Dataset,
  agreements: readonly Agreement[],
  shown: ReadonlySet<AgreementId>,
  statusOf: ReadonlyMap<AgreementId, StatusOnDay>,
  families: FamilyIndex,
): DataTable {
  const index = indexDataset(dataset);
  const rows = agreements.map((agreement): readonly Cell[] => {
    const on = statusOf.get(agreement.id);
    const roles = agreement.parties.map((party) => party.role ?? '');
    const numbers = agreement.parties.map((party) => party.documentNumber ?? '');
    return [
      agreement.id,
      agreement.title,
      kindName(agreement),
      agreement.documentType,
      toListCell(agreement.parties.map((party) => nameWithCountry(index, party.partyId))),
      roles.some((role) => role !== '') ? toListCell(roles) : '',
      toListCell(agreement.affairs),
      agreement.number ?? (numbers.some((number) => number !== '') ? toListCell(numbers) : ''),
      agreement.signedOn?.text,
      agreement.start?.text,
      agreement.end?.text,
      agreement.stated?.status,
      agreement.agency,
      agreement.value?.amount,
      agreement.value?.currency,
      agreement.funding,
      agreement.parentId,
      agreement.renewsId,
      agreement.location,
      agreement.source,
      agreement.note,
      agreement.signedOn?.precision,
      toListCell(agreement.parties.map((party) => party.partyId)),
      agreement.affairsBasis,
      on?.status,
      on?.end?.basis === 'assumed' ? on.end.day : undefined,
      families.familyOf.get(agreement.id)?.id,
      agreement.statusReported,
      shown.has(agreement.id),
    ];
  });
  return { columns, rows };
}

/** Parties abroad with their country, `Kobe (Japan)`, as the reader takes it off again. */
function nameWithCountry(index: DatasetIndex, id: PartyId): string {
  const country = index.outsidePartyOf.get(id as OutsidePartyId)?.country;
  const name = fullName(index, id);
  return country === undefined || country === 'Indonesia' ? name : `${name} (${country})`;
}

function kindName(agreement: Agreement): string {
  return agreement.kind === 'ksdd' && agreement.basis !== undefined
    ? `ksdd-${agreement.basis}`
    : agreement.kind;
}
