import { bench, describe } from 'vitest';
import { computeMeasures } from '../../src/analysis/computeMeasures.ts';
import { measures } from '../../src/analysis/registry.ts';
import { createMeasureContext } from '../../src/analysis/MeasureContext.ts';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toNetworkArrays } from '../../src/graph/buildNetwork.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { builtIn } from '../support/builtIn.ts';
import { randomDataset } from '../support/randomDataset.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const day = '2026-11-23';
const few = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

const sizes: readonly (readonly [string, Dataset])[] = [
  ['built-in data', builtIn()],
  ['10,000 random agreements', randomDataset(10_000, 1)],
];

describe.each(sizes)('%s', (_, dataset) => {
  const filters = { ...defaultFilters(dataset, day), statuses: [] };
  const arrays = toNetworkArrays(deriveNetwork(dataset, filters, noLinkDecisions).network, dataset);

  bench(
    'families, from nothing',
    () => {
      // A copy, so that nothing of an earlier run is known.
      buildFamilies({ ...dataset }, noLinkDecisions);
    },
    few,
  );

  bench(
    'network, families known',
    () => {
      deriveNetwork(dataset, filters, noLinkDecisions);
    },
    few,
  );

  bench(
    'all measures',
    () => {
      computeMeasures(arrays, 1, ignoreProgress, neverCancelled);
    },
    few,
  );

  for (const { id, run } of measures) {
    bench(
      id,
      () => {
        run(createMeasureContext(arrays, 1, () => undefined));
      },
      few,
    );
  }
});
