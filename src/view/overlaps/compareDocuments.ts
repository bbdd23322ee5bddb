import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { formatDate, formatShortDate } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import type { Basis, DocumentReading } from '../../relations/DocumentReading.ts';
import { affairName } from '../affairName.ts';
import { partyLabel } from '../partyName.ts';
import type { MarkedTitle } from './markSharedWords.ts';

export const documentFields = [
  'title',
  'parties',
  'affairs',
  'level',
  'valid',
  'number',
  'location',
  'status',
  'source',
] as const;
export type DocumentField = (typeof documentFields)[number];

/** A piece of a value. */
export interface DocumentPart {
  readonly text: string;
  /** In every document that is compared. */
  readonly common: boolean;
  readonly assumed?: boolean;
}

/** What one document says in a field; no parts = not recorded. */
export interface DocumentValue {
  readonly parts: readonly DocumentPart[];
  /** How it is known, where that needs saying; a stated value says nothing. */
  readonly known?: 'derived' | 'assumed' | 'open' | 'assigned';
}

/** One line of the comparison, a value for each document. */
export interface FieldLine {
  readonly field: DocumentField;
  readonly values: readonly DocumentValue[];
  /** All are known and say the same. Unknown values are not equal. */
  readonly equal: boolean;
}

const nothing: DocumentValue = { parts: [] };

/**
 * Two documents or more field by field, as the rules read them: what is equal, what all have, and how each value is
 * known. A field that none of them has is left out.
 */
export function compareDocuments(
  readings: readonly DocumentReading[],
  titles: readonly MarkedTitle[],
  dataset: Dataset,
  statuses: Statuses,
  language: Language,
): readonly FieldLine[] {
  const t = translatorFor(language);
  const agreements = readings.map(({ agreement }) => agreement);
  const plain = (text: string | undefined): DocumentValue =>
    text === undefined || text === '' ? nothing : { parts: [{ text, common: false }] };
  const values: Readonly<Record<DocumentField, readonly DocumentValue[]>> = {
    title: titles.map(({ parts }) => ({ parts })),
    parties: lists(
      agreements.map(({ parties }) => parties.map(({ partyId }) => partyLabel(dataset, partyId).name)),
    ),
    affairs: lists(
      readings.map(({ affairs }) => affairs.map((code) => affairName(dataset, code, language))),
    ).map((value, at) => withKnown(value, affairsKnown(readings[at]))),
    level: readings.map((reading) => levelValue(reading, language)),
    valid: readings.map((reading) => periodValue(reading, language)),
    number: agreements.map(({ number }) => plain(number)),
    location: agreements.map(({ location }) => plain(location)),
    status: agreements.map((agreement) => {
      const on = statuses.get(agreement.id);
      return on === undefined ? nothing : plain(t(`status.${on.status}`));
    }),
    source: agreements.map(({ source }) => plain(source)),
  };
  return documentFields.flatMap((field): FieldLine[] => {
    const found = values[field];
    if (found.every(({ parts }) => parts.length === 0)) return [];
    const texts = found.map((value) => comparedText(value, field));
    const equal = texts[0] !== '' && texts.every((text) => text === texts[0]);
    return [{ field, values: found, equal }];
  });
}

/** Lists of names with those marked that stand in all of them; the common ones first, else in their own order. */
function lists(all: readonly (readonly string[])[]): readonly DocumentValue[] {
  return all.map((list) => ({
    parts: list
      .map((text) => ({ text, common: all.every((other) => other.includes(text)) }))
      .toSorted((one, other) => Number(other.common) - Number(one.common)),
  }));
}

function withKnown(value: DocumentValue, known: DocumentValue['known']): DocumentValue {
  return known === undefined || value.parts.length === 0 ? value : { ...value, known };
}

function affairsKnown(reading: DocumentReading | undefined): DocumentValue['known'] {
  if (reading === undefined) return undefined;
  if (reading.ambiguous) return 'open';
  if (reading.affairsBasis === 'derived') return 'derived';
  return reading.agreement.affairsBasis === 'assigned' ? 'assigned' : undefined;
}

function levelValue({ agreement, level, levelBasis }: DocumentReading, language: Language): DocumentValue {
  const t = translatorFor(language);
  const type = agreement.documentType;
  if (level === 'unknown' && (type === 'unspecified' || type === 'other')) return nothing;
  const words = t(`overlaps.level.${level}`);
  const parts = [
    {
      text: type === 'unspecified' || type === 'other' ? words : `${words}, ${t(`document.${type}`)}`,
      common: false,
    },
  ];
  return withKnown({ parts }, basisWord(levelBasis));
}

function basisWord(basis: Basis): DocumentValue['known'] {
  return basis === 'derived' || basis === 'assumed' ? basis : undefined;
}

function periodValue({ agreement, period }: DocumentReading, language: Language): DocumentValue {
  const t = translatorFor(language);
  const from = beginOf(agreement, period.begin, language);
  const { end } = period;
  const until = end === undefined ? undefined : formatShortDate(end, language);
  if (from === undefined && until === undefined) return nothing;
  const text =
    from === undefined
      ? t('overlaps.valid.until', { date: until ?? '' })
      : until === undefined
        ? `${t('overlaps.valid.from', { date: from })}, ${t('overlaps.valid.open')}`
        : t('overlaps.valid.to', { from, to: until });
  const known = end === undefined ? undefined : basisWord(period.endBasis);
  return withKnown(
    { parts: [{ text, common: false, ...(known === 'assumed' ? { assumed: true } : {}) }] },
    known,
  );
}

/** The beginning as precise as it is stated. */
function beginOf(agreement: Agreement, begin: string | undefined, language: Language): string | undefined {
  const stated = agreement.start ?? agreement.signedOn;
  if (stated !== undefined) return formatShortDate(stated, language);
  return begin === undefined ? undefined : formatShortDate(begin, language);
}

/** What is compared: lists whatever their order, text as it stands. */
function comparedText({ parts }: DocumentValue, field: DocumentField): string {
  const texts = parts.map(({ text }) => text);
  return field === 'parties' || field === 'affairs' ? texts.toSorted().join('\n') : texts.join('');
}

/** The day of a document in words, or that it has none. */
export function signedWords(agreement: Agreement, language: Language): string {
  const t = translatorFor(language);
  const date = agreement.signedOn ?? agreement.start;
  const type = agreement.documentType;
  const kind = type === 'unspecified' || type === 'other' ? undefined : type;
  const day = date === undefined ? t('overlaps.bar.undated') : formatDate(date, language);
  return [kind, day].filter((part) => part !== undefined).join(', ');
}
