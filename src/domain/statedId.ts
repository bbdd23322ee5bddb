import type { Agreement } from './Agreement.ts';

/** Ids that were made of the place in a file, or for an agreement that was added by hand. */
const made = /(?:^|-)row-\d+(?:-\d+)?$|^by-hand-/;

/** The id of an agreement as its source states it; `undefined` where the source has none. */
export function statedId({ id }: Pick<Agreement, 'id'>): string | undefined {
  return made.test(id) ? undefined : id;
}
