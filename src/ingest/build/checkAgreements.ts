import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset, Issue, IssueCode } from '../../domain/Dataset.ts';
import { pairKey, type AgreementId, type RegionId } from '../../domain/ids.ts';
import { liftBorders } from '../../domain/liftBorders.ts';
import { lastDay } from '../../domain/PartialDate.ts';
import { suspiciousValues } from './suspiciousValues.ts';

/** Agreements with unknown parents taken out, and what was noticed between rows. */
export interface CheckedAgreements {
  readonly agreements: readonly Agreement[];
  readonly issues: readonly Issue[];
}

/**
 * Checks what one row alone cannot show, all as warnings: a parent or an earlier term that is not among the agreements,
 * by id or by number (or is the agreement itself), is left out; an agreement that ends after its parent; cooperation
 * stated as mandatory between regions none of which border (UU 23/2014 art. 364); one number twice for one party; one
 * agreement in two rows; amounts far above the others.
 *
 * @param sharedNumbers agreements whose number is meant to repeat, as one cell that is merged over several rows.
 */
export function checkAgreements(
  agreements: readonly Agreement[],
  { regions, borders }: Pick<Dataset, 'regions' | 'borders'>,
  sharedNumbers: ReadonlySet<AgreementId>,
): CheckedAgreements {
  const byId = new Map<AgreementId, Agreement>(agreements.map((agreement) => [agreement.id, agreement]));
  const issues: Issue[] = [];
  const earlier = new Earlier();
  let byNumber: ReadonlyMap<string, AgreementId> | undefined;
  const hasBorder = borderCheck(regions, borders);
  const checked = agreements.map((agreement) => {
    const { parentId: statedParent, renewsId: statedEarlier } = agreement;
    const find = (id: AgreementId | undefined): AgreementId | undefined => {
      if (id === undefined) return undefined;
      byNumber ??= uniqueNumbers(agreements);
      const found = byId.has(id) ? id : byNumber.get(id.trim());
      return found === agreement.id ? undefined : found;
    };
    const parentId = find(statedParent);
    const renewsId = find(statedEarlier);
    if (statedParent !== undefined && parentId === undefined) {
      issues.push(tell(agreement, 'parent-unknown', { column: 'parent_id', value: statedParent }));
    }
    if (statedEarlier !== undefined && renewsId === undefined) {
      issues.push(tell(agreement, 'parent-unknown', { column: 'renews_id', value: statedEarlier }));
    }
    const parent = parentId === undefined ? undefined : byId.get(parentId);
    if (
      parent?.end !== undefined &&
      agreement.end !== undefined &&
      lastDay(agreement.end) > lastDay(parent.end)
    ) {
      const params = { end: agreement.end.text, parentEnd: parent.end.text };
      issues.push(
        tell(agreement, 'outside-parent-term', { column: 'end', value: agreement.end.text, params }),
      );
    }
    if (agreement.basis === 'mandatory' && !hasBorder(agreement)) {
      issues.push(tell(agreement, 'mandatory-without-border', {}));
    }
    const repeated = earlier.findRepeated(agreement, sharedNumbers.has(agreement.id));
    if (repeated !== undefined) issues.push(repeated);
    if (parentId === statedParent && renewsId === statedEarlier) return agreement;
    const { parentId: _, renewsId: __, ...rest } = agreement;
    return {
      ...rest,
      ...(parentId === undefined ? {} : { parentId }),
      ...(renewsId === undefined ? {} : { renewsId }),
    };
  });
  for (const { agreement, value } of suspiciousValues(checked)) {
    issues.push(tell(agreement, 'value-suspicious', { column: 'value', value }));
  }
  return { agreements: checked, issues };
}

/** Earlier agreements by what they may have in common with a later one. */
class Earlier {
  readonly #byNumber = new Map<string, Agreement[]>();
  readonly #byTitle = new Map<string, Agreement[]>();

  /** An agreement that has a number in common with an earlier one for one party, else one that states it once more. */
  findRepeated(agreement: Agreement, sharesNumber: boolean): Issue | undefined {
    let other: Agreement | undefined;
    for (const number of numbersOf(agreement)) {
      const earlier = take(this.#byNumber, number, agreement);
      other ??= earlier.find((one) => one !== agreement && haveNumber(one, agreement, number));
    }
    const title = agreement.title.toLowerCase().trim();
    const same = take(this.#byTitle, title, agreement).find((one) => saysTheSame(one, agreement));
    if (other !== undefined && !sharesNumber) {
      const params = { earlier: other.record?.row ?? 0 };
      return tell(agreement, 'number-repeated', { column: 'number', value: agreement.number ?? '', params });
    }
    if (same === undefined || isTie(agreement)) return undefined;
    const params = { earlier: same.record?.row ?? 0 };
    return tell(agreement, 'agreement-repeated', { value: agreement.title, params });
  }
}

/** Of many with one number or title the first ones are enough to tell by. */
const mostCompared = 20;

/** The earlier ones under a key; the agreement is one of them from now on. */
function take(map: Map<string, Agreement[]>, key: string, agreement: Agreement): readonly Agreement[] {
  const known = map.get(key);
  if (known === undefined) {
    map.set(key, [agreement]);
    return [];
  }
  const earlier = [...known];
  if (known.length < mostCompared) known.push(agreement);
  return earlier;
}

function saysTheSame(one: Agreement, other: Agreement): boolean {
  if (one.number !== other.number || one.signedOn?.text !== other.signedOn?.text) return false;
  if (one.parties.length !== other.parties.length) return false;
  return other.parties.every(({ partyId }) => one.parties.some((party) => party.partyId === partyId));
}

/** The texts under which an agreement's numbers are looked up: those of its parties, else its own. */
function numbersOf({ number, parties }: Agreement): readonly string[] {
  const own = parties.flatMap(({ documentNumber }) => documentNumber ?? []);
  return own.length > 0 ? own : number === undefined ? [] : [number];
}

/** Whether one party has the number in both. */
function haveNumber(one: Agreement, other: Agreement, number: string): boolean {
  const holders = ({ parties }: Agreement): Agreement['parties'] => {
    const own = parties.filter(({ documentNumber }) => documentNumber !== undefined);
    return own.length === 0 ? parties : own.filter(({ documentNumber }) => documentNumber === number);
  };
  const ids = new Set(holders(one).map(({ partyId }) => partyId));
  return holders(other).some(({ partyId }) => ids.has(partyId));
}

/** A tie without a document: its rows repeat as often as it was made. */
function isTie({ documentType, signedOn, number, title }: Agreement): boolean {
  return (
    documentType === 'unspecified' && signedOn === undefined && number === undefined && title.includes(' - ')
  );
}

function tell(agreement: Agreement, code: IssueCode, rest: Partial<Issue>): Issue {
  const { record } = agreement;
  return {
    ...rest,
    code,
    severity: 'warning',
    file: record?.file ?? '',
    ...(record?.sheet === undefined ? {} : { sheet: record.sheet }),
    ...(record === undefined ? {} : { row: record.row }),
  };
}

/** Agreements by their number, where only one has it. */
function uniqueNumbers(agreements: readonly Agreement[]): ReadonlyMap<string, AgreementId> {
  const byNumber = new Map<string, AgreementId | undefined>();
  for (const { id, number } of agreements) {
    if (number !== undefined) byNumber.set(number.trim(), byNumber.has(number.trim()) ? undefined : id);
  }
  return new Map([...byNumber].flatMap(([number, id]) => (id === undefined ? [] : [[number, id] as const])));
}

/** Whether a pair of an agreement's regions borders, or is a province with one of its own regencies or cities. */
function borderCheck(
  regions: Dataset['regions'],
  borders: Dataset['borders'],
): (agreement: Agreement) => boolean {
  let known:
    | {
        readonly bordering: ReadonlySet<string>;
        readonly parentOf: ReadonlyMap<RegionId, RegionId | undefined>;
      }
    | undefined;
  return ({ parties }) => {
    known ??= {
      bordering: new Set(liftBorders({ regions, borders }).map(({ id }) => id)),
      parentOf: new Map(regions.map(({ id, parentId }) => [id, parentId])),
    };
    const { bordering, parentOf } = known;
    const ids = parties.map(({ partyId }) => partyId as RegionId).filter((id) => parentOf.has(id));
    return ids.some((a, index) =>
      ids
        .slice(index + 1)
        .some((b) => bordering.has(pairKey(a, b)) || parentOf.get(a) === b || parentOf.get(b) === a),
    );
  };
}
