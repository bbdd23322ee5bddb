import type { Agreement } from '../../domain/Agreement.ts';
import { toAgreementId } from '../../domain/ids.ts';
import { parseDate } from '../../ingest/values/parseDate.ts';
import { dateFields, type AgreementDraft } from '../editing/AgreementDraft.ts';

/** Id of a draft that is only looked at; no agreement of a dataset has it. */
export const draftId = toAgreementId('draft:looked-at');

/**
 * A draft as an agreement as far as it is written: what is wrong or not yet there is left out. Its beginning is the start,
 * else the day of signing; what is planned without a day has none. Never saved.
 */
export function draftAgreement(draft: AgreementDraft): Agreement {
  const dates = dateFields.flatMap((field) => {
    const reading = parseDate(draft[field].trim(), 'text', { order: 'dmy' });
    return reading.type === 'date' ? [[field, reading.date] as const] : [];
  });
  return {
    id: draftId,
    title: draft.title.trim(),
    kind: draft.kind,
    documentType: draft.documentType,
    parties: draft.parties,
    affairs: draft.affairs,
    affairsBasis: draft.affairs.length > 0 ? 'stated' : 'none',
    ...(draft.number.trim() === '' ? {} : { number: draft.number.trim() }),
    ...Object.fromEntries(dates),
    stated: { status: 'planned' },
  };
}
