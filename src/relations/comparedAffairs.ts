import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';

/** How the affairs of two documents relate; `unknown` where one of them names none. */
export type AffairRelation = 'same-primary' | 'shared' | 'different' | 'unknown';

/** Same first affair, any common one, none in common, or not to be known. */
export function relateAffairs(a: Agreement, b: Agreement): AffairRelation {
  const [primaryA] = a.affairs;
  const [primaryB] = b.affairs;
  if (primaryA === undefined || primaryB === undefined) return 'unknown';
  if (primaryA === primaryB) return 'same-primary';
  return a.affairs.some((affair) => b.affairs.includes(affair)) ? 'shared' : 'different';
}

/** Below this a tenth of the documents is too few to say what is usual. */
const documentsForUsual = 20;

/**
 * Tells of a document whether it is general: known in general words only, or naming three or more affairs and more
 * than nine in ten documents of the dataset do (where every document carries a list of keywords, the list makes no
 * umbrella).
 */
export function generalIn(dataset: Dataset): (agreement: Agreement) => boolean {
  const counts = dataset.agreements.map((agreement) => agreement.affairs.length).toSorted((a, b) => a - b);
  const usual = counts.length < documentsForUsual ? 0 : (counts[Math.ceil(counts.length * 0.9) - 1] ?? 0);
  return (agreement) =>
    agreement.affairsBasis === 'broad' || (agreement.affairs.length >= 3 && agreement.affairs.length > usual);
}
