import { headerKey } from './headerKey.ts';
import type { ImportPlan, SheetPlan } from './ImportPlan.ts';

/**
 * Whether two plans read tables of one kind: as many that are used, in pairs with the same headers in the same order, the
 * same content and the same owner. True of the next edition of a register; whether it is one, a person says.
 */
export function hasSameTables(one: ImportPlan, other: ImportPlan): boolean {
  const keys = keysOf(one);
  const others = keysOf(other);
  return keys.length > 0 && keys.length === others.length && keys.every((key, at) => key === others[at]);
}

function keysOf({ sheets }: ImportPlan): readonly string[] {
  return sheets
    .filter(({ content }) => content !== 'ignore')
    .map(keyOf)
    .toSorted();
}

function keyOf({ content, columns, owner }: SheetPlan): string {
  return [content, owner?.regionId ?? '', ...columns.map(({ header }) => headerKey(header))].join('\n');
}
