import { agreementsOfPair } from '../../domain/agreementsOfPair.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { toAgreementId } from '../../domain/ids.ts';
import { keep, type Kept, type KeptObject } from '../../domain/Kept.ts';
import type { OverlapDecision } from '../../domain/OverlapDecision.ts';
import { keptOverlapKey } from '../../relations/overlapKey.ts';
import { keptObjectOf } from './keptObjectOf.ts';

/**
 * Links that were cut by their ids (`pairKey`), as earlier editions kept them, as decisions on the two documents. One
 * whose documents are not in the data is kept without object. What was decided on a pair since stands.
 *
 * @param on ISO date and time at which the cuts were saved; their own is not known.
 */
export function keepCuts(
  kept: readonly Kept[],
  cuts: readonly string[],
  dataset: Dataset,
  on: string,
): readonly Kept[] {
  if (cuts.length === 0) return kept;
  const decided = cuts.map((cut): Kept => {
    const value: OverlapDecision = { answer: 'cut', class: 'family', score: 0, signals: {} };
    const pair = agreementsOfPair(dataset, cut);
    const key = pair === undefined ? cut : keptOverlapKey(dataset, ...pair);
    const about = pair === undefined ? unknownObjects(cut) : objectsOf(dataset, pair);
    return { kind: 'overlap', key, about, value, note: '', author: '', on };
  });
  return keep(decided, ...kept);
}

function objectsOf(dataset: Dataset, pair: readonly string[]): readonly KeptObject[] {
  const { agreementOf } = indexDataset(dataset);
  return pair.flatMap((id) => {
    const agreement = agreementOf.get(toAgreementId(id));
    return agreement === undefined ? [] : [keptObjectOf(agreement)];
  });
}

/** Of documents that are not in the data nothing is known but their ids. */
function unknownObjects(cut: string): readonly KeptObject[] {
  const at = cut.indexOf('|');
  return [cut.slice(0, at), cut.slice(at + 1)].map((id) => ({
    type: 'agreement',
    id: toAgreementId(id),
    title: id,
    parties: [],
  }));
}
