import type { Agreement } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';

export type EmptiedColumn = 'affairs' | 'end' | 'number' | 'parentId' | 'documentType' | 'signedOn';

/** A copy in which one column is empty everywhere; a document type becomes `unspecified`. */
export function emptyColumn(dataset: Dataset, column: EmptiedColumn): Dataset {
  return { ...dataset, agreements: dataset.agreements.map((agreement) => without(agreement, column)) };
}

function without(agreement: Agreement, column: EmptiedColumn): Agreement {
  switch (column) {
    case 'affairs':
      return { ...agreement, affairs: [], affairsBasis: 'none' };
    case 'documentType':
      return { ...agreement, documentType: 'unspecified' };
    case 'end': {
      const { end: _, endFrom: __, ...rest } = agreement;
      return rest;
    }
    case 'number': {
      const { number: _, ...rest } = agreement;
      return rest;
    }
    case 'parentId': {
      const { parentId: _, ...rest } = agreement;
      return rest;
    }
    case 'signedOn': {
      // A start would stand in for the signing day.
      const { signedOn: _, start: __, ...rest } = agreement;
      return rest;
    }
  }
}
