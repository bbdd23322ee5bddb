import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';

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
