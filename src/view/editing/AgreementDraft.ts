import type {
  Agreement,
  AgreementKind,
  AgreementParty,
  DocumentType,
  StatedStatus,
} from '../../domain/Agreement.ts';
import type { Dataset, IssueCode } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { toAgreementId, type AffairCode, type PartyId, type RegionId } from '../../domain/ids.ts';
import { firstDay, lastDay, type PartialDate } from '../../domain/PartialDate.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import { parseAmount } from '../../ingest/values/parseAmount.ts';
import { parseDate } from '../../ingest/values/parseDate.ts';

/** Fields of an agreement as a person writes them, whole or not. */
export interface AgreementDraft {
  readonly title: string;
  readonly kind: AgreementKind;
  readonly documentType: DocumentType;
  readonly parties: readonly AgreementParty[];
  /** Parties among them that the dataset does not have. */
  readonly outside: readonly OutsideParty[];
  readonly affairs: readonly AffairCode[];
  /** What its source says of the status; empty where it says nothing. */
  readonly stated: StatedStatus['status'] | '';
  readonly number: string;
  readonly signedOn: string;
  readonly start: string;
  readonly end: string;
  readonly value: string;
  readonly currency: string;
  readonly agency: string;
  readonly funding: string;
  readonly location: string;
  readonly source: string;
  readonly note: string;
}

export const dateFields = ['signedOn', 'start', 'end'] as const;
export type DateField = (typeof dateFields)[number];
const textFields = ['number', 'agency', 'funding', 'location', 'source', 'note'] as const;
export const statedChoices = [
  '',
  'planned',
  'in-force',
  'ended',
] as const satisfies readonly AgreementDraft['stated'][];
export type DraftField = 'title' | 'parties' | 'value' | DateField;

export const emptyDraft: AgreementDraft = {
  title: '',
  kind: 'ksdd',
  documentType: 'unspecified',
  parties: [],
  outside: [],
  affairs: [],
  stated: '',
  number: '',
  signedOn: '',
  start: '',
  end: '',
  value: '',
  currency: 'IDR',
  agency: '',
  funding: '',
  location: '',
  source: '',
  note: '',
};

/** An agreement as it would be written into the form. */
export function draftOf(agreement: Agreement): AgreementDraft {
  const { value } = agreement;
  return {
    ...emptyDraft,
    title: agreement.title,
    kind: agreement.kind,
    documentType: agreement.documentType,
    parties: agreement.parties,
    affairs: agreement.affairs,
    stated: agreement.stated?.status ?? '',
    ...Object.fromEntries(textFields.map((field) => [field, agreement[field] ?? ''])),
    ...Object.fromEntries(dateFields.map((field) => [field, agreement[field]?.text ?? ''])),
    ...(value === undefined ? {} : { value: String(value.amount), currency: value.currency }),
  };
}

export const draftProblemCodes = [
  'title-missing',
  'parties-missing',
  'too-few-parties',
  'no-region',
  'date-invalid',
  'end-before-start',
  'value-invalid',
] as const satisfies readonly IssueCode[];
export type DraftProblemCode = (typeof draftProblemCodes)[number];

/** What is wrong with a field, by the same codes as in the reading of files. */
export interface DraftProblem {
  readonly field: DraftField;
  readonly code: DraftProblemCode;
  readonly value: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** The agreement that a draft makes, or all that keeps it from being one. */
export type DraftReading =
  | { readonly agreement: Agreement; readonly problems: readonly [] }
  | { readonly agreement?: never; readonly problems: readonly DraftProblem[] };

/**
 * Reads a draft by the rules of files: a title, two parties of which one is a region, dates that can be, an end not before
 * the beginning, an amount. Fields that the form does not have are those of `before`.
 */
export function readDraft(
  draft: AgreementDraft,
  dataset: Dataset,
  id: string,
  before: Agreement | undefined,
): DraftReading {
  const problems: DraftProblem[] = [];
  const tell = (
    field: DraftField,
    code: DraftProblemCode,
    value: string,
    params?: DraftProblem['params'],
  ): void => {
    problems.push({ field, code, value, ...(params === undefined ? {} : { params }) });
  };
  const title = draft.title.trim();
  if (title === '') tell('title', 'title-missing', '');
  const { regionOf } = indexDataset(dataset);
  const names = draft.parties.map(({ partyId }) => partyId).join('; ');
  if (draft.parties.length === 0) tell('parties', 'parties-missing', '');
  else if (new Set(draft.parties.map(({ partyId }) => partyId)).size < 2)
    tell('parties', 'too-few-parties', names);
  if (draft.parties.length > 0 && !draft.parties.some(({ partyId }) => regionOf.has(partyId as RegionId))) {
    tell('parties', 'no-region', names);
  }
  const dates = new Map<DateField, PartialDate>();
  for (const field of dateFields) {
    const text = draft[field].trim();
    if (text === '') continue;
    // An upper bound ("not later than") stays one while its day is not changed.
    const known = before?.[field];
    if (known?.text === text) {
      dates.set(field, known);
      continue;
    }
    const reading = parseDate(text, 'text', { order: 'dmy' });
    if (reading.type === 'date') dates.set(field, reading.date);
    else if (reading.type === 'invalid') tell(field, 'date-invalid', text);
  }
  const begin = dates.get('start') ?? dates.get('signedOn');
  const end = dates.get('end');
  if (
    begin !== undefined &&
    end !== undefined &&
    begin.precision !== 'before' &&
    lastDay(end) < firstDay(begin)
  ) {
    tell('end', 'end-before-start', draft.end, { start: begin.text, end: end.text });
  }
  const valueText = draft.value.trim();
  const amount =
    valueText === ''
      ? undefined
      : before?.value !== undefined && valueText === String(before.value.amount)
        ? { amount: before.value.amount }
        : parseAmount(valueText);
  if (valueText !== '' && amount === undefined) tell('value', 'value-invalid', valueText);
  if (problems.length > 0) return { problems };
  const kept = withoutFormFields(before);
  const sameAffairs = before !== undefined && before.affairs.join() === draft.affairs.join();
  return {
    problems: [],
    agreement: {
      ...kept,
      id: toAgreementId(id),
      title,
      kind: draft.kind,
      documentType: draft.documentType,
      parties: draft.parties,
      affairs: draft.affairs,
      affairsBasis: sameAffairs ? before.affairsBasis : draft.affairs.length > 0 ? 'stated' : 'none',
      ...(sameAffairs && before.affairsConfidence !== undefined
        ? { affairsConfidence: before.affairsConfidence }
        : {}),
      ...Object.fromEntries(
        textFields.flatMap((field) => (draft[field].trim() === '' ? [] : [[field, draft[field].trim()]])),
      ),
      ...Object.fromEntries(dates),
      ...statedOf(draft, before),
      ...(end !== undefined && before?.endFrom !== undefined && end.text === before.end?.text
        ? { endFrom: before.endFrom }
        : {}),
      ...(amount === undefined
        ? {}
        : { value: { amount: amount.amount, currency: draft.currency.trim().toUpperCase() || 'IDR' } }),
    },
  };
}

/** The day on which it was said stays with the same word; another word counts always. */
function statedOf({ stated }: AgreementDraft, before: Agreement | undefined): Pick<Agreement, 'stated'> {
  if (stated === '') return {};
  return { stated: before?.stated?.status === stated ? before.stated : { status: stated } };
}

function withoutFormFields(before: Agreement | undefined): Partial<Agreement> {
  if (before === undefined) return {};
  const {
    number: _number,
    agency: _agency,
    funding: _funding,
    location: _location,
    source: _source,
    note: _note,
    signedOn: _signedOn,
    start: _start,
    end: _end,
    endFrom: _endFrom,
    value: _value,
    stated: _stated,
    affairsConfidence: _confidence,
    ...rest
  } = before;
  return rest;
}

/** Parties with one more at the end, unless it is there. */
export function withParty(parties: readonly AgreementParty[], partyId: PartyId): readonly AgreementParty[] {
  return parties.some((party) => party.partyId === partyId) ? parties : [...parties, { partyId }];
}
