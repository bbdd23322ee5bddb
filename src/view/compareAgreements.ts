import { levelOf, type Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { Language } from '../domain/ViewSettings.ts';
import type { Statuses } from '../graph/statusesOn.ts';
import { formatDate } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import { markCommonWords, type MarkedText } from './markCommonWords.ts';
import { partyLabel } from './partyName.ts';
import { affairName } from './affairName.ts';

export const comparedFields = [
  'title',
  'document',
  'parties',
  'affairs',
  'signed',
  'valid',
  'number',
  'status',
  'source',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** A piece of a value; an assumed one is marked wherever it is printed. */
export interface ValuePart extends MarkedText {
  readonly assumed?: boolean;
}

/** One line of the comparison; an empty list of parts = not recorded. */
export interface FieldComparison {
  readonly field: ComparedField;
  readonly a: readonly ValuePart[];
  readonly b: readonly ValuePart[];
  /** Both are known and say the same. Two unknown values are not equal. */
  readonly equal: boolean;
}

/** Two agreements field by field: what is equal, and within titles, parties and affairs what both have. */
export function compareAgreements(
  a: Agreement,
  b: Agreement,
  dataset: Dataset,
  statuses: Statuses,
  language: Language,
): readonly FieldComparison[] {
  const t = translatorFor(language);
  const nameOf = (code: Agreement['affairs'][number]): string => affairName(dataset, code, language);
  const plain = (text: string | undefined): readonly ValuePart[] =>
    text === undefined || text === '' ? [] : [{ text, common: false }];
  const [titleA, titleB] = markCommonWords(a.title, b.title);
  const document = (agreement: Agreement): string =>
    `${t(`document.${agreement.documentType}`)}, ${t(`overlaps.level.${levelOf(agreement.documentType)}`)}`;
  const status = (agreement: Agreement): string => {
    const on = statuses.get(agreement.id);
    return on === undefined ? '' : t(`status.${on.status}`);
  };
  const names = (ids: readonly Agreement['parties'][number][]): readonly string[] =>
    ids.map(({ partyId }) => partyLabel(dataset, partyId).name);
  const rows: Readonly<Record<ComparedField, readonly [readonly ValuePart[], readonly ValuePart[]]>> = {
    title: [titleA, titleB],
    document: [plain(document(a)), plain(document(b))],
    parties: compareLists(names(a.parties), names(b.parties)),
    affairs: compareLists(a.affairs.map(nameOf), b.affairs.map(nameOf)),
    signed: [
      plain(a.signedOn && formatDate(a.signedOn, language)),
      plain(b.signedOn && formatDate(b.signedOn, language)),
    ],
    valid: [validity(a, statuses, language), validity(b, statuses, language)],
    number: [plain(a.number), plain(b.number)],
    status: [plain(status(a)), plain(status(b))],
    source: [plain(a.source), plain(b.source)],
  };
  return comparedFields.map((field) => {
    const [partsA, partsB] = rows[field];
    const [textA, textB] = [sameText(partsA, field), sameText(partsB, field)];
    return { field, a: partsA, b: partsB, equal: textA !== '' && textA === textB };
  });
}

/** Two lists of names with the common ones marked, each in its own order. */
function compareLists(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly ValuePart[], readonly ValuePart[]] {
  const mark = (list: readonly string[], other: readonly string[]): readonly ValuePart[] =>
    list.map((text) => ({ text, common: other.includes(text) }));
  return [mark(a, b), mark(b, a)];
}

function validity(agreement: Agreement, statuses: Statuses, language: Language): readonly ValuePart[] {
  const t = translatorFor(language);
  const from = agreement.start ?? agreement.signedOn;
  const end = statuses.get(agreement.id)?.end;
  if (from === undefined && end === undefined) return [];
  const parts: ValuePart[] = [
    { text: from === undefined ? t('overlaps.valid.unknown') : formatDate(from, language), common: false },
  ];
  if (end === undefined) parts.push({ text: t('overlaps.valid.open'), common: false });
  else if (end.basis === 'stated') parts.push({ text: formatDate(end.day, language), common: false });
  else {
    parts.push({
      text: t('overlaps.valid.assumed', { date: formatDate(end.day, language), n: end.termYears ?? 0 }),
      common: false,
      assumed: true,
    });
  }
  return parts;
}

/** What is compared: lists whatever their order, text as it stands. */
function sameText(parts: readonly ValuePart[], field: ComparedField): string {
  const texts = parts.map(({ text }) => text);
  return field === 'parties' || field === 'affairs' ? texts.toSorted().join('\n') : texts.join('');
}
