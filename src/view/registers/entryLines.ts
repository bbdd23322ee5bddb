import { registerFields, compareFields, type RegisterField } from '../../analysis/overlaps/registerFields.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatMoney, formatShortDate } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { affairName } from '../affairName.ts';
import { partyLabel } from '../partyName.ts';

/** One side of a comparison. */
export interface Entry {
  readonly dataset: Dataset;
  readonly agreement: Agreement;
}

/** One field of two entries. `a`, `b`: stated on that side only. */
export interface EntryLine {
  readonly field: RegisterField;
  /** In words; empty = not stated. */
  readonly a: string;
  readonly b: string;
  readonly state: 'same' | 'differs' | 'a' | 'b';
}

/**
 * Two entries field by field in the words of a language; fields that neither states are left out, and so are affairs that
 * only a rule found: they follow from the title and are nobody's statement.
 */
export function entryLines(a: Entry, b: Entry, language: Language): readonly EntryLine[] {
  const { differing, oneSided } = compareFields(a.dataset, a.agreement, b.dataset, b.agreement);
  return registerFields.flatMap((field): EntryLine[] => {
    const [one, other] = [a, b].map((entry) =>
      field === 'affairs' && entry.agreement.affairsBasis === 'assigned'
        ? ''
        : entryWords(entry, field, language),
    ) as [string, string];
    if (one === '' && other === '') return [];
    const state = differing.includes(field)
      ? 'differs'
      : !oneSided.includes(field)
        ? 'same'
        : one === ''
          ? 'b'
          : 'a';
    return [{ field, a: one, b: other, state }];
  });
}

/** The value of a field in words; empty = not stated. */
export function entryWords({ dataset, agreement }: Entry, field: RegisterField, language: Language): string {
  const t = translatorFor(language);
  switch (field) {
    case 'parties':
      return agreement.parties.map(({ partyId }) => partyLabel(dataset, partyId).name).join(', ');
    case 'affairs':
      return agreement.affairs.map((code) => affairName(dataset, code, language)).join(', ');
    case 'documentType':
      return agreement.documentType === 'unspecified' ? '' : t(`document.${agreement.documentType}`);
    case 'kind':
      return agreement.kind === 'other' ? '' : t(`kind.${agreement.kind}`);
    case 'signedOn':
    case 'start':
    case 'end': {
      const date = agreement[field];
      return date === undefined ? '' : formatShortDate(date, language);
    }
    case 'stated':
      return agreement.stated === undefined ? '' : t(`editing.stated.${agreement.stated.status}`);
    case 'value':
      return agreement.value === undefined
        ? ''
        : formatMoney(agreement.value.amount, agreement.value.currency, language);
    case 'title':
    case 'number':
    case 'agency':
    case 'funding':
    case 'location':
      return agreement[field] ?? '';
  }
}
