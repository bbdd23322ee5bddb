import type { Dataset } from './Dataset.ts';

/** Codes of the 32 concurrent affairs of government (UU 23/2014 art. 12), as planning and budgets write them. */
const listed: ReadonlySet<string> = new Set(
  (
    '1.01 1.02 1.03 1.04 1.05 1.06 ' +
    '2.07 2.08 2.09 2.10 2.11 2.12 2.13 2.14 2.15 2.16 2.17 2.18 2.19 2.20 2.21 2.22 2.23 2.24 ' +
    '3.25 3.26 3.27 3.28 3.29 3.30 3.31 3.32'
  ).split(' '),
);

/**
 * Whether the affairs of a dataset are those of Indonesian law (all of them or some), so that effects across borders,
 * legal classes and flags of that law mean something. False for a list of the dataset's own (a single foreign code is
 * enough), and where it has no affairs.
 */
export function hasAffairList({ affairs }: Pick<Dataset, 'affairs'>): boolean {
  return affairs.length > 0 && affairs.every(({ code }) => listed.has(code));
}
