import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset, Issue, IssueCode } from '../domain/Dataset.ts';
import { pairKey, type AgreementId, type RegionId } from '../domain/ids.ts';
import { liftBorders } from '../domain/liftBorders.ts';
import { lastDay } from '../domain/PartialDate.ts';

/** Agreements with unknown parents taken out, and what was noticed between rows. */
export interface CheckedAgreements {
  readonly agreements: readonly Agreement[];
  readonly issues: readonly Issue[];
}

/**
 * Checks what one row alone cannot show, all as warnings: a parent or an earlier term that is not among the agreements
 * (or is the agreement itself) is left out; an agreement that ends after its parent; cooperation stated as mandatory
 * between regions none of which border (UU 23/2014 art. 364); one number twice for one party.
 */
export function checkAgreements(agreements: readonly Agreement[], base: Dataset): CheckedAgreements {
  const byId = new Map<AgreementId, Agreement>(agreements.map((agreement) => [agreement.id, agreement]));
  const issues: Issue[] = [];
  const seenNumbers = new Map<string, number>();
  let bordering: ReadonlySet<string> | undefined;
  const checked = agreements.map((agreement) => {
    const { parentId, renewsId, ...rest } = agreement;
    const isKnown = (id: AgreementId | undefined): id is AgreementId =>
      id !== undefined && id !== agreement.id && byId.has(id);
    for (const [column, id] of [
      ['parent_id', parentId],
      ['renews_id', renewsId],
    ] as const) {
      if (id !== undefined && !isKnown(id))
        issues.push(tell(agreement, 'parent-unknown', { column, value: id }));
    }
    const parent = isKnown(parentId) ? byId.get(parentId) : undefined;
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
    if (agreement.basis === 'mandatory') {
      bordering ??= new Set(liftBorders(base).map(({ id }) => id));
      if (!hasBorder(agreement, bordering, base))
        issues.push(tell(agreement, 'mandatory-without-border', {}));
    }
    for (const key of numbersOf(agreement)) {
      const earlier = seenNumbers.get(key);
      if (earlier === undefined) seenNumbers.set(key, agreement.record?.row ?? 0);
      else {
        const value = agreement.number ?? '';
        issues.push(tell(agreement, 'number-repeated', { column: 'number', value, params: { earlier } }));
        break;
      }
    }
    return {
      ...rest,
      ...(isKnown(parentId) ? { parentId } : {}),
      ...(isKnown(renewsId) ? { renewsId } : {}),
    };
  });
  return { agreements: checked, issues };
}

function tell(agreement: Agreement, code: IssueCode, rest: Partial<Issue>): Issue {
  const { record } = agreement;
  return {
    ...rest,
    code,
    severity: 'warning',
    file: record?.file ?? '',
    ...(record === undefined ? {} : { row: record.row }),
  };
}

function numbersOf({ number, parties }: Agreement): readonly string[] {
  const own = parties.flatMap(({ partyId, documentNumber }) =>
    documentNumber === undefined ? [] : [`${partyId} ${documentNumber}`],
  );
  if (own.length > 0 || number === undefined) return own;
  return parties.map(({ partyId }) => `${partyId} ${number}`);
}

/** A pair that borders, or a province with one of its own regencies or cities. */
function hasBorder({ parties }: Agreement, bordering: ReadonlySet<string>, base: Dataset): boolean {
  const parentOf = new Map(base.regions.map(({ id, parentId }) => [id, parentId]));
  const ids = parties.map(({ partyId }) => partyId as RegionId).filter((id) => parentOf.has(id));
  return ids.some((a, index) =>
    ids
      .slice(index + 1)
      .some((b) => bordering.has(pairKey(a, b)) || parentOf.get(a) === b || parentOf.get(b) === a),
  );
}
