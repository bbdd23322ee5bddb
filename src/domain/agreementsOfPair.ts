import type { Dataset } from './Dataset.ts';
import { indexDataset } from './DatasetIndex.ts';
import { toAgreementId, type AgreementId } from './ids.ts';

/** The two agreements of a `pairKey`, in its order; `undefined` where the dataset has not both. Ids may hold a `|`. */
export function agreementsOfPair(
  dataset: Dataset,
  pair: string,
): readonly [AgreementId, AgreementId] | undefined {
  const { agreementOf } = indexDataset(dataset);
  for (let at = pair.indexOf('|'); at !== -1; at = pair.indexOf('|', at + 1)) {
    const one = toAgreementId(pair.slice(0, at));
    const other = toAgreementId(pair.slice(at + 1));
    if (agreementOf.has(one) && agreementOf.has(other)) return [one, other];
  }
  return undefined;
}
