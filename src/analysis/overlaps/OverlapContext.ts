import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { AgreementId, FamilyId } from '../../domain/ids.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { documentKey, overlapKey } from '../../relations/overlapKey.ts';
import { placeMatters, type MattersOf } from './placeMatters.ts';
import { readDocuments, type DocumentCorpus } from '../../relations/readDocuments.ts';

/** What the parts of `findOverlaps` look things up in. */
export interface OverlapContext {
  readonly dataset: Dataset;
  readonly index: DatasetIndex;
  readonly corpus: DocumentCorpus;
  readonly families: FamilyIndex;
  readonly statuses: Statuses;
  /** Matters that lie in a place and reach across borders. */
  readonly mattersOf: MattersOf;
  readonly readingOf: (id: AgreementId) => DocumentReading;
  readonly familyOf: (id: AgreementId) => FamilyId;
  /** Key that survives a newer edition of the files. */
  readonly keyOf: (reading: DocumentReading) => string;
  readonly pairKeyOf: (one: DocumentReading, other: DocumentReading) => string;
}

export function overlapContext(dataset: Dataset, families: FamilyIndex, statuses: Statuses): OverlapContext {
  const corpus = readDocuments(dataset);
  const readings = new Map(corpus.readings.map((reading) => [reading.agreement.id, reading]));
  const keys = new Map<DocumentReading, string>();
  return {
    dataset,
    index: indexDataset(dataset),
    corpus,
    families,
    statuses,
    mattersOf: placeMatters(dataset),
    readingOf: (id) => {
      const reading = readings.get(id);
      if (reading === undefined) throw new Error(`no agreement ${id}`);
      return reading;
    },
    familyOf: (id) => families.familyOf.get(id)?.id ?? (id as string as FamilyId),
    keyOf: (reading) => {
      let key = keys.get(reading);
      if (key === undefined) keys.set(reading, (key = documentKey(reading)));
      return key;
    },
    pairKeyOf: overlapKey,
  };
}
