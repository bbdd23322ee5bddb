import type { DocumentReading } from './DocumentReading.ts';
import type { DocumentCorpus } from './readDocuments.ts';
import type { Relation } from './Relation.ts';
import type { Thresholds } from './Thresholds.ts';

/**
 * How two documents are related: the first rule that holds; `undefined` = not. Symmetric: the order of the two changes
 * nothing. Knows nothing of families: `findRelations` settles what belongs to one.
 */
export function relateDocuments(
  _corpus: DocumentCorpus,
  _one: DocumentReading,
  _other: DocumentReading,
  _thresholds?: Thresholds,
): Relation | undefined {
  throw new Error('not built');
}
