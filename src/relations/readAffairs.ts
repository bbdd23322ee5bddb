import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { AffairCode } from '../domain/ids.ts';
import { toAffairCode } from '../domain/ids.ts';
import type { Basis, Subject } from './DocumentReading.ts';
import { standardTerms } from './standardTerms.ts';

/** The affairs of a document and how they are known. */
export interface ReadAffairs {
  readonly affairs: readonly AffairCode[];
  readonly basis: Basis;
  readonly ambiguous: boolean;
}

const none: ReadAffairs = { affairs: [], basis: 'unknown', ambiguous: false };

/**
 * Reads affairs: the column's (`stated`, or `derived` where an import assigned them), else those to which the concepts of the subject belong (`derived`). Concepts
 * that belong to one affair decide, the heaviest first; where there is none, those of several keep all their codes and
 * the document is `ambiguous`. Codes that the dataset's own list does not hold are left out; general words name none.
 */
export function affairReader(dataset: Dataset): (agreement: Agreement, subject: Subject) => ReadAffairs {
  const known = new Set<string>(dataset.affairs.map((affair) => affair.code));
  const codesOf = new Map<string, readonly string[]>();
  for (const { concept, affairs = [] } of [...(dataset.terms ?? []), ...standardTerms]) {
    const key = `concept:${concept}`;
    if (codesOf.has(key)) continue;
    codesOf.set(key, known.size === 0 ? affairs : affairs.filter((code) => known.has(code)));
  }
  return (agreement, subject) => {
    if (agreement.affairs.length > 0) {
      const basis = agreement.affairsBasis === 'stated' ? 'stated' : 'derived';
      return { affairs: agreement.affairs, basis, ambiguous: false };
    }
    if (agreement.affairsBasis === 'broad' || subject.concepts.size === 0) return none;
    const certain = new Map<string, number>();
    const possible = new Map<string, number>();
    for (const concept of subject.concepts) {
      const codes = codesOf.get(concept) ?? [];
      const weight = subject.words.get(concept) ?? 1;
      const into = codes.length === 1 ? certain : possible;
      for (const code of codes) into.set(code, (into.get(code) ?? 0) + weight / codes.length);
    }
    const ambiguous = certain.size === 0;
    const found = [...(ambiguous ? possible : certain)].toSorted(
      ([left, a], [right, b]) => b - a || (left < right ? -1 : 1),
    );
    if (found.length === 0) return none;
    return { affairs: found.map(([code]) => toAffairCode(code)), basis: 'derived', ambiguous };
  };
}
