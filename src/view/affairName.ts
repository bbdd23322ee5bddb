import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { AffairCode } from '../domain/ids.ts';
import type { Language } from '../domain/ViewSettings.ts';

/** Full name of an affair; a code that the dataset does not hold is shown as it stands. */
export function affairName(dataset: Dataset, code: AffairCode, language: Language): string {
  return indexDataset(dataset).affairOf.get(code)?.name[language] ?? code;
}
