import { affairCoverage, eligibleAffairs } from '../analysis/gaps/affairCoverage.ts';
import type { Gap } from '../analysis/gaps/Gap.ts';
import { onRecord, stands, type GapContext } from '../analysis/gaps/GapContext.ts';
import { statusIn } from '../analysis/statusIn.ts';
import type { Agreement } from '../domain/Agreement.ts';
import { yearOf } from '../domain/PartialDate.ts';
import { endOfTerm } from '../domain/status.ts';
import { compareText } from '../lib/compare.ts';

/** What is recorded between the two sides of a gap, told apart for the sentence. Cooperations are families. */
export interface GapRecord {
  /** Cooperations on record, and those of them that stand on the day (in force or assumed so). */
  readonly recorded: number;
  readonly standing: number;
  /** Those that stand by a stated end or a source's word, not by an assumed term alone. */
  readonly sure: number;
  /** Cooperations of which every document on record is undated. */
  readonly undated: number;
  /** Planned documents. */
  readonly planned: number;
  /** The newest document that stands. */
  readonly newest: RecordedDocument | undefined;
  /** Where nothing stands: the document that ended last, by its stated or assumed end. */
  readonly lapsed: RecordedDocument | undefined;
  /** The only undated document, where there is nothing else. */
  readonly onlyUndated: RecordedDocument | undefined;
}

export interface RecordedDocument {
  readonly agreement: Agreement;
  readonly status: ReturnType<typeof statusIn>;
  readonly signedYear: number | undefined;
  /** The date of signing is an upper bound: signed in that year or earlier. */
  readonly signedBefore: boolean;
  /** Year of the stated end or, where it is assumed to be over, of the assumed one. */
  readonly endYear: number | undefined;
  /** The end is an upper bound, stated as one or worked out from one. */
  readonly endBefore: boolean;
}

/** Sorts the documents that name both sides. O(documents of the pair). */
export function gapRecordOf(gap: Gap, context: GapContext): GapRecord {
  const { index, families } = context;
  const documents = gap.agreements.flatMap((id) => index.agreementOf.get(id) ?? []);
  const recorded = documents.filter(({ id }) => onRecord(context, id));
  const standing = recorded.filter(({ id }) => stands(context, id));
  const undated = recorded.filter(({ id }) => statusIn(context.statuses, id) === 'undated');
  const familyOf = ({ id }: Agreement): string => families.familyOf.get(id)?.id ?? id;
  const familiesOf = (some: readonly Agreement[]): ReadonlySet<string> => new Set(some.map(familyOf));
  const dated = familiesOf(recorded.filter((document) => !undated.includes(document)));
  const ofRecord = familiesOf(recorded);
  const over = recorded.filter((document) => !undated.includes(document) && !standing.includes(document));
  const [newest] = standing.toSorted(newerFirst((document) => document.signedOn?.text));
  const [lapsed] = over.toSorted(newerFirst((document) => endOfTerm(document)?.day));
  const describe = (document: Agreement | undefined): RecordedDocument | undefined =>
    document === undefined ? undefined : describeDocument(document, context);
  return {
    recorded: ofRecord.size,
    standing: familiesOf(standing).size,
    sure: familiesOf(standing.filter(({ id }) => statusIn(context.statuses, id) === 'in-force')).size,
    undated: [...ofRecord].filter((family) => !dated.has(family)).length,
    planned: documents.length - recorded.length,
    newest: describe(newest),
    lapsed: standing.length > 0 ? undefined : describe(lapsed),
    onlyUndated: ofRecord.size === 1 && dated.size === 0 ? describe(undated[0]) : undefined,
  };
}

function describeDocument(agreement: Agreement, context: GapContext): RecordedDocument {
  const { signedOn, start, end } = agreement;
  const status = statusIn(context.statuses, agreement.id);
  // A source may say that it is over without saying since when: the assumed term is no answer to that.
  const known = end !== undefined || status === 'assumed-ended';
  return {
    agreement,
    status,
    signedYear: signedOn === undefined ? undefined : yearOf(signedOn),
    signedBefore: signedOn?.precision === 'before',
    endYear: known ? yearOfDay(endOfTerm(agreement)?.day) : undefined,
    endBefore: (end ?? start ?? signedOn)?.precision === 'before',
  };
}

/** How many affairs the two may agree on, and how many of them are covered in full or in part. */
export interface CoveredAffairs {
  readonly all: number;
  readonly full: number;
  readonly partial: number;
}

export function coveredAffairsOf(gap: Gap, context: GapContext): CoveredAffairs {
  const affairs = eligibleAffairs(context, gap.level);
  const coverages = affairs.map((affair) => affairCoverage(context, gap.a, gap.b, affair));
  return {
    all: affairs.length,
    full: coverages.filter((coverage) => coverage === 'full').length,
    partial: coverages.filter((coverage) => coverage === 'partial').length,
  };
}

/** Newest first by a date in ISO order; without a date last; then by id. */
function newerFirst(
  dateOf: (document: Agreement) => string | undefined,
): (one: Agreement, other: Agreement) => number {
  return (one, other) => compareText(dateOf(other) ?? '', dateOf(one) ?? '') || compareText(one.id, other.id);
}

function yearOfDay(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4));
}
