import { scoreGaps } from '../../src/analysis/gaps/scoreGaps.ts';
import { rankGaps } from '../../src/analysis/gaps/rankGaps.ts';
import { defaultIndicator, defaultWeights } from '../../src/analysis/gaps/GapWeights.ts';
import { createWorkerClient } from '../../src/workers/createWorkerClient.ts';
import { largeDataset } from '../support/largeDataset.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/** What the benchmark reads from the page once all is computed. */
export interface LargeFigures {
  readonly regions: number;
  readonly agreements: number;
  readonly pairs: number;
  readonly stages: readonly string[];
  /** From the request to the table on the page, with the copy of the dataset to the worker. */
  readonly tableMs: number;
  readonly scoreMs: number;
  readonly rankMs: number;
}

const dataset = largeDataset(100_000, 1);
const client = createWorkerClient(
  () => new Worker(new URL('../../src/workers/worker.ts', import.meta.url), { type: 'module' }),
);
const stages: string[] = [];
const start = performance.now();
const table = await client.run(
  'gaps',
  { dataset, asOf: '2026-11-23', decisions: noLinkDecisions, indicator: defaultIndicator },
  ({ stage }) => {
    if (stages.at(-1) !== stage) stages.push(stage);
  },
).promise;
const tableMs = performance.now() - start;
const scoring = performance.now();
const scores = scoreGaps(table, defaultWeights);
const scoreMs = performance.now() - scoring;
const ranking = performance.now();
rankGaps(table, scores, 'new', 'regency-city');
const figures: LargeFigures = {
  regions: dataset.regions.length,
  agreements: dataset.agreements.length,
  pairs: table.length,
  stages,
  tableMs,
  scoreMs,
  rankMs: performance.now() - ranking,
};
Object.assign(window, { figures });
client.dispose();
