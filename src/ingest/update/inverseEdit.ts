import type { AgreementEdit, Kept } from '../../domain/Kept.ts';

/**
 * The edit that takes another back: what it changed is as it was before its first change, what it removed is there again,
 * what it added is removed. `undefined` where it is not known what was before: in editions that did not keep it, and where
 * newer tables were read since.
 */
export function inverseEdit(decision: Kept): Kept | undefined {
  if (decision.kind !== 'edit' || typeof decision.value !== 'object' || decision.value === null)
    return undefined;
  const edit = decision.value as AgreementEdit;
  if (edit.as === 'added') return { ...decision, value: { as: 'removed' } };
  const { before } = edit;
  if (typeof before !== 'object' || before === null) return undefined;
  if (edit.as === 'removed') return { ...decision, value: { as: 'added', agreement: before, outside: [] } };
  if (typeof edit.fields !== 'object') return undefined;
  const former = before as Readonly<Record<string, unknown>>;
  const fields = Object.fromEntries(Object.keys(edit.fields).map((field) => [field, former[field] ?? null]));
  return { ...decision, value: { as: 'changed', fields } };
}

/** An edit without what was before it: the newer tables that were read say otherwise. */
export function withoutBefore(decision: Kept): Kept {
  if (decision.kind !== 'edit' || typeof decision.value !== 'object' || decision.value === null)
    return decision;
  if (!('before' in decision.value)) return decision;
  const { before: _before, ...value } = decision.value;
  return { ...decision, value };
}
