import type { Language } from '../../domain/ViewSettings.ts';
import { importingMessages } from '../../i18n/messages/importing.ts';
import { translatorFor, type MessageKey } from '../../i18n/translate.ts';

/** Fields of an agreement that are called otherwise than the column in which they are read. */
const roleOfField: Readonly<Record<string, string>> = {
  document: 'document_type',
  documentType: 'document_type',
  signedOn: 'signed_on',
  reportedStatus: 'status',
  statusReported: 'status',
  parentId: 'parent_id',
  renewsId: 'renews_id',
  sector: 'affairs',
  sources: 'source',
};

/** Name of a field of an agreement, as its column is called; the field as it stands where no column has it. */
export function fieldName(field: string, language: Language): string {
  const key = `role.${roleOfField[field] ?? field}`;
  return key in importingMessages.en ? translatorFor(language)(`importing.${key}` as MessageKey) : field;
}
