import type { AgreementId, FamilyId, RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { hashText } from '../../lib/hashText.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import type { OverlapContext } from './OverlapContext.ts';
import type { GroupClass, OverlapGroup } from './OverlapFindings.ts';

/** What a group says of its documents, whatever it is a group of. */
export type GroupFacts = Pick<
  OverlapGroup,
  | 'id'
  | 'class'
  | 'agreementIds'
  | 'regionIds'
  | 'parties'
  | 'affairs'
  | 'subject'
  | 'values'
  | 'withoutValue'
>;

/** The facts of some documents, in whatever order they come. O(documents x parties). */
export function groupFacts(
  context: OverlapContext,
  kind: GroupClass,
  documents: readonly DocumentReading[],
): GroupFacts {
  const readings = documents.toSorted(compareBegin);
  const subject = sharedSubject(readings);
  return {
    id: groupId(
      kind,
      readings.map((reading) => context.keyOf(reading)),
    ),
    class: kind,
    agreementIds: readings.map(({ agreement }) => agreement.id),
    regionIds: mostFirst(
      readings.map(({ agreement }) =>
        agreement.parties
          .map(({ partyId }) => partyId as RegionId)
          .filter((id) => context.index.regionOf.has(id)),
      ),
    ),
    parties: mostFirst(readings.map(({ parties }) => parties)),
    affairs: mostFirst(readings.map(({ affairs }) => affairs)),
    ...(subject === undefined ? {} : { subject }),
    ...valuesOf(context, readings),
  };
}

/** The documents' first days decide (unknown last), then ids. */
export function compareBegin(one: DocumentReading, other: DocumentReading): number {
  return (
    compareText(one.period.begin ?? '~', other.period.begin ?? '~') ||
    compareText(one.agreement.id, other.agreement.id)
  );
}

/** The same for the same class and document keys, in whatever order; short enough for an address. */
function groupId(kind: GroupClass, keys: readonly string[]): string {
  const [one, other] = hashText(keys.toSorted(compareText).join('\n'));
  return `${kind}-${one.toString(36)}${other.toString(36)}`;
}

/** Each once; those in most lists first, then by id. */
function mostFirst<Id extends string>(lists: readonly (readonly Id[])[]): readonly Id[] {
  const counts = new Map<Id, number>();
  for (const list of lists) {
    for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([one, left], [other, right]) => right - left || compareText(one, other))
    .map(([id]) => id);
}

/** The heaviest word or concept that every document has. */
function sharedSubject(readings: readonly DocumentReading[]): string | undefined {
  const [first, ...others] = readings.map(({ subject }) => subject.words);
  if (first === undefined) return undefined;
  let best: string | undefined;
  let most = 0;
  for (const [word, weight] of first) {
    if (!others.every((words) => words.has(word))) continue;
    const sum = others.reduce((total, words) => total + (words.get(word) ?? 0), weight);
    if (sum > most || (sum === most && best !== undefined && word < best)) {
      best = word;
      most = sum;
    }
  }
  return best;
}

/** Of each family its largest value in each currency: an umbrella and its operative document state the same money. */
function valuesOf(
  context: OverlapContext,
  readings: readonly DocumentReading[],
): Pick<OverlapGroup, 'values' | 'withoutValue'> {
  const byCurrency = new Map<string, Map<FamilyId, number>>();
  let withoutValue = 0;
  for (const { agreement } of readings) {
    const { value } = agreement;
    if (value === undefined) {
      withoutValue += 1;
      continue;
    }
    const ofFamilies = byCurrency.get(value.currency) ?? new Map<FamilyId, number>();
    byCurrency.set(value.currency, ofFamilies);
    const family = context.familyOf(agreement.id);
    ofFamilies.set(family, Math.max(value.amount, ofFamilies.get(family) ?? value.amount));
  }
  return {
    values: [...byCurrency]
      .toSorted(([one], [other]) => compareText(one, other))
      .map(([currency, amounts]) => ({
        currency,
        amount: [...amounts.values()].toSorted((a, b) => a - b).reduce((sum, amount) => sum + amount, 0),
      })),
    withoutValue,
  };
}

/** Documents of one cooperation count once. */
export function countFamilies(context: OverlapContext, ids: Iterable<AgreementId>): number {
  const families = new Set<FamilyId>();
  for (const id of ids) families.add(context.familyOf(id));
  return families.size;
}
