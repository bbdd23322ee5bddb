import type { Agreement, AgreementKind, AgreementParty, SourceRecord } from '../../../domain/Agreement.ts';
import { toAgreementId } from '../../../domain/ids.ts';
import type { OutsideParty } from '../../../domain/Party.ts';
import { placeOf } from '../ImportLog.ts';
import type { SheetTable } from '../SheetTable.ts';
import { optional, type FieldsOfRow } from './readFields.ts';

export interface AgreementParts {
  readonly id: string;
  readonly title: string;
  readonly fields: FieldsOfRow;
  readonly parties: readonly AgreementParty[];
  readonly kind: AgreementKind;
  readonly record: SourceRecord;
}

/** Puts an agreement together, its fields in one order whatever the file's. */
export function assembleAgreement({ id, title, fields, parties, kind, record }: AgreementParts): Agreement {
  const { documentType, basis, parentId, renewsId, affairs, affairsBasis, ...rest } = fields.rest;
  const number = fields.numbers.filter((text) => text !== '').join('; ');
  return {
    id: toAgreementId(id),
    title,
    kind,
    ...(basis === undefined ? {} : { basis }),
    documentType,
    ...(parentId === undefined ? {} : { parentId }),
    ...(renewsId === undefined ? {} : { renewsId }),
    parties,
    affairs,
    affairsBasis,
    ...optional('number', number),
    ...rest,
    record,
  };
}

export const recordOf = (table: SheetTable, row: number): SourceRecord => ({
  ...placeOf(table, row),
  cells: table.cells(row),
});

/** Kind by the parties, where none is stated. */
export function inferKind(regions: number, outside: readonly OutsideParty[]): AgreementKind {
  const has = (type: OutsideParty['type']): boolean => outside.some((party) => party.type === type);
  if (has('foreign-government')) return 'ksdpl';
  if (has('foreign-organisation')) return 'ksdll';
  if (regions >= 2) return 'ksdd';
  if (has('central')) return 'synergy';
  if (has('village')) return 'village';
  return 'ksdpk';
}
