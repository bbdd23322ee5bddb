import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { exportName } from '../exportName.ts';

/**
 * Name of the file of the mapping form: `jejaring-indonesia-2026-11-24-pemetaan-kabupaten-semarang.xlsx`, without a
 * region where the form is of all.
 *
 * @param exportedOn the day on which it is taken away, `YYYY-MM-DD`.
 */
export function mappingFormName(
  dataset: Dataset,
  exportedOn: string,
  own: RegionId | undefined,
  ending: string,
): string {
  const what = own === undefined ? 'pemetaan' : `pemetaan ${fullName(indexDataset(dataset), own)}`;
  return exportName(dataset.id, exportedOn, what, ending);
}
