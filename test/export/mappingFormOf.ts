import { buildGapTable } from '../../src/analysis/gaps/buildGapTable.ts';
import { gapContextOf } from '../../src/analysis/gaps/GapContext.ts';
import { defaultWeights } from '../../src/analysis/gaps/GapWeights.ts';
import { rankAll } from '../../src/analysis/gaps/rankAll.ts';
import { attachVerdicts } from '../../src/domain/attachVerdicts.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { fullName, indexDataset } from '../../src/domain/DatasetIndex.ts';
import type { RegionId } from '../../src/domain/ids.ts';
import type { Verdict } from '../../src/domain/Verdict.ts';
import type { Language } from '../../src/domain/ViewSettings.ts';
import { mappingFormRows, type MappingForm } from '../../src/export/rows/mappingFormRows.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { day } from '../support/gapBuilders.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/** The mapping form of a dataset and some verdicts on `day`; regions of the verdicts get the names of the dataset. */
export function mappingFormOf(
  dataset: Dataset,
  verdicts: readonly Verdict[],
  options: { readonly own?: RegionId; readonly ground?: Dataset; readonly language?: Language } = {},
): MappingForm {
  const table = buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );
  const index = indexDataset(dataset);
  const named = verdicts.map((verdict): Verdict => {
    const [one, other] = verdict.regions;
    return {
      ...verdict,
      regions: [
        { ...one, name: fullName(index, one.id) },
        { ...other, name: fullName(index, other.id) },
      ],
    };
  });
  return mappingFormRows({
    context: gapContextOf(dataset, day, noLinkDecisions),
    table,
    ranking: rankAll({ table, weights: defaultWeights }),
    attachments: attachVerdicts(named, dataset),
    ...options,
  });
}

/** A row of the form by the names of its columns, without what is empty. */
export function filledCells({ table }: MappingForm, at: number): Readonly<Record<string, unknown>> {
  const row = table.rows[at] ?? [];
  return Object.fromEntries(
    table.columns
      .map((column, place) => [column, row[place]] as const)
      .filter(([, cell]) => cell !== undefined),
  );
}
