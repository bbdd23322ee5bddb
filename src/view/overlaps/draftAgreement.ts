import type { Agreement } from '../../domain/Agreement.ts';
import { toAgreementId } from '../../domain/ids.ts';
import type { PartialDate } from '../../domain/PartialDate.ts';
import { parseDate } from '../../ingest/values/parseDate.ts';
import { dateFields, type AgreementDraft } from '../editing/AgreementDraft.ts';

/** Id of a draft that is only looked at; no agreement of a dataset has it. */
export const draftId = toAgreementId('draft:looked-at');

/**
 * A draft as an agreement as far as it is written: what is wrong or not yet there is left out. It is taken as signed on the
 * day on which it is to begin; one without a day as signed today, since it is compared with what would then be in force.
 * Never saved.
 *
 * @param today `YYYY-MM-DD`.
 */
export function draftAgreement(draft: AgreementDraft, today: string): Agreement {
  const dates = dateFields.flatMap((field) => {
    const reading = parseDate(draft[field].trim(), 'text', { order: 'dmy' });
    return reading.type === 'date' ? [[field, reading.date] as const] : [];
  });
  const stated = Object.fromEntries(dates);
  const day: PartialDate = { text: today, precision: 'day' };
  return {
    id: draftId,
    title: draft.title.trim(),
    kind: draft.kind,
    documentType: draft.documentType,
    parties: draft.parties,
    affairs: draft.affairs,
    affairsBasis: draft.affairs.length > 0 ? 'stated' : 'none',
    ...(draft.number.trim() === '' ? {} : { number: draft.number.trim() }),
    signedOn: stated['start'] ?? day,
    ...stated,
    stated: { status: 'planned' },
  };
}
