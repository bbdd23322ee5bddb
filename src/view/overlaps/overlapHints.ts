import type { OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import { levelOf, type Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';

/** A field that can be entered at once; the others lead to the form of the agreement. */
export type EntryField = 'signedOn' | 'end' | 'documentType';

/** Something that is assumed of a document or not known, and what one could enter to know better. */
export interface OverlapHint {
  readonly agreement: Agreement;
  readonly code:
    | 'planned'
    | 'date'
    | 'end'
    | 'end.title'
    | 'document'
    | 'document.title'
    | 'affairs'
    | 'affairs.title'
    | 'title';
  /** Years of the assumed term. */
  readonly years?: number;
  readonly field?: EntryField;
}

/** What could make a finding redder or paler comes first. */
const order: readonly OverlapHint['code'][] = [
  'date',
  'document',
  'affairs',
  'title',
  'planned',
  'end',
  'end.title',
  'document.title',
  'affairs.title',
];

/**
 * Hints on the documents of a finding, those that matter most first. Empty where everything is stated.
 *
 * @param readings how the documents were read.
 * @param levelsUsed false where no document of the dataset has a type: then none is asked for.
 */
export function overlapHints(
  readings: readonly DocumentReading[],
  statuses: Statuses,
  levelsUsed = true,
): readonly OverlapHint[] {
  return readings
    .flatMap((reading) => hintsOf(reading, statuses, levelsUsed))
    .toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
}

function hintsOf(reading: DocumentReading, statuses: Statuses, levelsUsed: boolean): readonly OverlapHint[] {
  const { agreement, period } = reading;
  const hints: OverlapHint[] = [];
  const end = statuses.get(agreement.id)?.end;
  if (agreement.stated?.status === 'planned') hints.push({ agreement, code: 'planned' });
  else if (period.begin === undefined && period.beginLatest === undefined)
    hints.push({ agreement, code: 'date', field: 'signedOn' });
  else if (period.endBasis === 'assumed') {
    hints.push({
      agreement,
      code: 'end',
      field: 'end',
      ...(end?.termYears === undefined ? {} : { years: end.termYears }),
    });
  } else if (period.endBasis === 'derived') hints.push({ agreement, code: 'end.title', field: 'end' });
  if (levelsUsed) {
    if (reading.level === 'unknown') hints.push({ agreement, code: 'document', field: 'documentType' });
    else if (levelOf(agreement.documentType) === 'unknown')
      hints.push({ agreement, code: 'document.title', field: 'documentType' });
  }
  if (reading.affairs.length === 0) hints.push({ agreement, code: 'affairs' });
  else if (reading.affairsBasis !== 'stated' || agreement.affairsBasis === 'assigned')
    hints.push({ agreement, code: 'affairs.title' });
  if (reading.subject.from === 'none') hints.push({ agreement, code: 'title' });
  return hints;
}

/** The documents of a pair, as they stand in the data. */
export function documentsOfPair(pair: Pick<OverlapPair, 'a' | 'b'>, dataset: Dataset): readonly Agreement[] {
  return documentsOf([pair.a, pair.b], dataset);
}

export function documentsOf(ids: readonly AgreementId[], dataset: Dataset): readonly Agreement[] {
  const { agreementOf } = indexDataset(dataset);
  return ids.flatMap((id) => agreementOf.get(id) ?? []);
}
