import type { Agreement, AgreementKind, AgreementParty, DocumentType } from '../../domain/Agreement.ts';
import type { Issue, QuarantinedRow } from '../../domain/Dataset.ts';
import { toAgreementId, toRegionId, type RegionId } from '../../domain/ids.ts';
import { lastDay, parsePartialDate, type PartialDate } from '../../domain/PartialDate.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import { assignAffairs } from '../assignAffairs.ts';
import { readList, readRecords, type TableRow } from './readRecords.ts';
import { toOutsideParty, type NamedOutsideParty } from './toOutsideParty.ts';

const documents: Readonly<Record<string, DocumentType>> = {
  nota_kesepahaman: 'MoU',
  kesepakatan_bersama: 'KB',
  perjanjian_kerja_sama: 'PKS',
  nota_kesepakatan: 'NK',
  letter_of_intent: 'LoI',
  sister_city: 'MoU',
  peraturan_bersama: 'PB/SKB',
  keputusan_bersama: 'PB/SKB',
  forum_kerja_sama: 'body',
  sekretariat_bersama: 'body',
  kerja_sama: 'unspecified',
};

export interface BuiltInAgreements {
  readonly agreements: readonly Agreement[];
  readonly outsideParties: readonly OutsideParty[];
  readonly issues: readonly Issue[];
  readonly quarantine: readonly QuarantinedRow[];
}

/**
 * Agreements of the built-in table. The scope of a row gives the kind, its `kind` the document: a forum between
 * regions is cooperation between regions whose document is a body. A row without any region is set aside. What is
 * odd but usable is loaded and told as a warning: a register's word that the dates contradict, a planned row with a
 * date, titles that occur twice for different parties.
 */
export function readBuiltInAgreements(
  csv: string,
  file: string,
  asOf: string,
  regionIds: ReadonlySet<RegionId>,
): BuiltInAgreements {
  const agreements: Agreement[] = [];
  const outsideParties = new Map<string, OutsideParty>();
  const issues: Issue[] = [];
  const quarantine: QuarantinedRow[] = [];
  const rowOfTitle = new Map<string, number>();
  for (const row of readRecords(csv)) {
    const outside = readList(row.get('external_parties')).map((name) =>
      toOutsideParty(name, row.get('scope')),
    );
    if (readList(row.get('party_codes')).length === 0) {
      const rowIssues = explainMissingRegion(row, file);
      issues.push(...rowIssues);
      quarantine.push({ file, row: row.row, header: row.header, cells: row.cells, issues: rowIssues });
      continue;
    }
    for (const { party } of outside) outsideParties.set(party.id, party);
    const agreement = toAgreement(row, outside, asOf, regionIds);
    agreements.push(agreement);
    issues.push(...findOddities(agreement, row, file, asOf, rowOfTitle));
  }
  const parties = [...outsideParties.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return { agreements, outsideParties: parties, issues, quarantine };
}

function toAgreement(
  row: TableRow,
  outside: readonly NamedOutsideParty[],
  asOf: string,
  regionIds: ReadonlySet<RegionId>,
): Agreement {
  const codes = readList(row.get('party_codes')).map(toRegionId);
  for (const code of codes) {
    if (!regionIds.has(code)) throw new Error(`row ${String(row.row)}: unknown region ${code}`);
  }
  const parties: readonly AgreementParty[] = [
    ...codes.map((partyId) => ({ partyId })),
    ...outside.map(({ party, agency }) => ({
      partyId: party.id,
      ...(agency === undefined ? {} : { agency }),
    })),
  ];
  const documentType = documents[row.get('kind')];
  if (documentType === undefined)
    throw new Error(`row ${String(row.row)}: unknown document ${row.get('kind')}`);
  const title = row.get('title');
  const sector = row.get('sector');
  const { affairs, basis, confidence } = assignAffairs(sector, title);
  const planned = row.get('status') === 'draft_or_planned';
  const date = readDate(row.get('signed'), row.get('signed_precision'));
  const end = row.get('valid_until') === '' ? undefined : readDate(row.get('valid_until'), '');
  const number = row.get('document_number');
  const statusReported = row.get('status_reported');
  const note = row.get('note');
  return {
    id: toAgreementId(row.get('id')),
    title,
    kind: toKind(row.get('scope'), outside),
    documentType,
    parties,
    affairs,
    affairsBasis: basis,
    ...(confidence === undefined ? {} : { affairsConfidence: confidence }),
    ...(sector === '' ? {} : { sector }),
    ...(number === '' ? {} : { number }),
    // The date of a planned row is that of a report or a decision, not of a signature.
    ...(date === undefined || planned ? {} : { signedOn: date }),
    ...(end === undefined ? {} : { end }),
    // A status that was computed from the end date is no statement.
    ...(row.get('status_basis') === 'note'
      ? { stated: { status: planned ? 'planned' : toStated(row.get('status')), on: asOf } }
      : {}),
    ...(statusReported === '' ? {} : { statusReported }),
    source: row.get('source'),
    ...(note === '' ? {} : { note }),
  };
}

function toKind(scope: string, outside: readonly NamedOutsideParty[]): AgreementKind {
  switch (scope) {
    case 'domestic':
      return 'ksdd';
    case 'central_government':
      return 'synergy';
    case 'third_party':
      return 'ksdpk';
    case 'international':
      return outside.every(({ party }) => party.type === 'foreign-organisation') ? 'ksdll' : 'ksdpl';
    default:
      throw new Error(`unknown scope: ${scope}`);
  }
}

function toStated(status: string): 'in-force' | 'ended' {
  if (status === 'berlaku') return 'in-force';
  if (status === 'tidak_berlaku') return 'ended';
  throw new Error(`unknown status: ${status}`);
}

function readDate(text: string, precision: string): PartialDate | undefined {
  if (text === '') return undefined;
  const date = parsePartialDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  if (precision === 'before') return { text: date.text, precision: 'before' };
  if (precision !== '' && precision !== date.precision)
    throw new Error(`${text} is not of precision ${precision}`);
  return date;
}

function explainMissingRegion(row: TableRow, file: string): readonly Issue[] {
  const value = row.get('external_parties');
  return [{ code: 'no-region', severity: 'error', file, row: row.row, column: 'party_codes', value }];
}

function findOddities(
  agreement: Agreement,
  row: TableRow,
  file: string,
  asOf: string,
  rowOfTitle: Map<string, number>,
): readonly Issue[] {
  const issues: Issue[] = [];
  const at = { severity: 'warning', file, row: row.row } as const;
  if (
    agreement.statusReported === 'berlaku' &&
    agreement.end !== undefined &&
    lastDay(agreement.end) < asOf
  ) {
    const params = { end: lastDay(agreement.end), day: asOf };
    issues.push({ ...at, code: 'status-disagrees', column: 'status_reported', value: 'berlaku', params });
  }
  if (agreement.stated?.status === 'planned' && row.get('signed') !== '') {
    issues.push({ ...at, code: 'planned-with-date', column: 'signed', value: row.get('signed') });
  }
  const earlier = rowOfTitle.get(agreement.title);
  if (earlier === undefined) rowOfTitle.set(agreement.title, row.row);
  else
    issues.push({
      ...at,
      code: 'title-repeated',
      column: 'title',
      value: agreement.title,
      params: { earlier },
    });
  return issues;
}
