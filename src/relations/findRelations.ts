import type { Dataset } from '../domain/Dataset.ts';
import { compareText } from '../lib/compare.ts';
import type { IsCancelled, Report } from '../lib/Task.ts';
import { readDocuments } from './readDocuments.ts';
import type { Relation } from './Relation.ts';
import { relateDocuments } from './relateDocuments.ts';
import { defaultThresholds, type Thresholds } from './Thresholds.ts';
import { visitCandidates } from './visitCandidates.ts';

export interface RelationOptions {
  readonly thresholds?: Thresholds;
  readonly report?: Report;
  readonly isCancelled?: IsCancelled;
}

interface Known {
  readonly key: string;
  readonly relations: readonly Relation[];
}

/** The newest first; with the defaults and one set that is tried out, going back and forth costs nothing. */
const mostKnown = 2;
const knownOf = new WeakMap<Dataset, readonly Known[]>();

/**
 * Every related pair of a dataset by the rules alone, before people decided anything, in order of id. The same array for
 * the same dataset and thresholds.
 */
export function findRelations(dataset: Dataset, options: RelationOptions = {}): readonly Relation[] {
  const { thresholds = defaultThresholds, report, isCancelled } = options;
  const key = keyOf(thresholds);
  const known = knownOf.get(dataset)?.find((one) => one.key === key);
  if (known !== undefined) return known.relations;
  const corpus = readDocuments(dataset);
  const { readings } = corpus;
  const found: Relation[] = [];
  const least = leastContainment(thresholds);
  visitCandidates(
    dataset,
    readings,
    (one, other) => {
      const first = readings[one];
      const second = readings[other];
      if (first === undefined || second === undefined) return;
      const relation = relateDocuments(corpus, first, second, thresholds);
      if (relation !== undefined) found.push(relation);
    },
    {
      gate: (one, other, common) =>
        common >= least * Math.min(readings[one]?.parties.length ?? 0, readings[other]?.parties.length ?? 0),
      ...(report === undefined ? {} : { report }),
      ...(isCancelled === undefined ? {} : { isCancelled }),
    },
  );
  const relations = found.toSorted((one, other) => compareText(one.id, other.id));
  adoptRelations(dataset, relations, thresholds);
  return relations;
}

/** Takes relations that were found elsewhere (in a worker, on a copy of the dataset) for those of `findRelations`. */
export function adoptRelations(
  dataset: Dataset,
  relations: readonly Relation[],
  thresholds: Thresholds = defaultThresholds,
): void {
  const key = keyOf(thresholds);
  const others = (knownOf.get(dataset) ?? []).filter((one) => one.key !== key);
  knownOf.set(dataset, [{ key, relations }, ...others].slice(0, mostKnown));
}

/** Every rule on parties asks for half of the smaller document's parties, if the thresholds do not ask for less. */
function leastContainment({ containment }: Thresholds): number {
  return Math.min(0.5, containment) - 1e-9;
}

function keyOf(thresholds: Thresholds): string {
  return JSON.stringify(Object.entries(thresholds).toSorted(([one], [other]) => compareText(one, other)));
}
