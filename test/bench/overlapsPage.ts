import { checkDraft } from '../../src/analysis/overlaps/checkDraft.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAgreementId } from '../../src/domain/ids.ts';
import { findRelations } from '../../src/relations/findRelations.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';
import { readDocuments } from '../../src/relations/readDocuments.ts';
import { relateDocuments } from '../../src/relations/relateDocuments.ts';
import { createWorkerClient } from '../../src/workers/createWorkerClient.ts';
import { largeDataset } from '../support/largeDataset.ts';
import { realTitles } from '../support/realTitles.ts';

/** What the benchmark reads from the page once all is computed. */
export interface OverlapFigures {
  readonly regions: number;
  readonly agreements: number;
  readonly pairs: number;
  readonly groups: number;
  /** From the request to the findings on the page, gaps included, with the copies to the worker and back. */
  readonly workerMs: number;
  /** Messages of progress, and the longest wait between two of them. */
  readonly progressSteps: number;
  readonly longestSilenceMs: number;
  /** Longest time for which the page could not answer meanwhile. */
  readonly longestTaskMs: number;
  /** A sample of documents on the page: by the index, and every pair by brute force; both find the same. */
  readonly sample: number;
  readonly indexMs: number;
  readonly bruteForceMs: number;
  readonly samePairs: boolean;
  /** One draft against all documents, once they are read. */
  readonly draftMs: number;
}

let longestTaskMs = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, entry.duration);
}).observe({ type: 'longtask' });

const dataset = largeDataset(100_000, 1, realTitles(2));
const client = createWorkerClient(
  () => new Worker(new URL('../../src/workers/worker.ts', import.meta.url), { type: 'module' }),
);
// The making of the data is no part of it.
await new Promise((resolve) => setTimeout(resolve, 200));
longestTaskMs = 0;
let progressSteps = 0;
let longestSilenceMs = 0;
const start = performance.now();
let last = start;
const findings = await client.run(
  'findings',
  { dataset, asOf: '2026-11-23', decisions: noLinkDecisions },
  () => {
    const now = performance.now();
    longestSilenceMs = Math.max(longestSilenceMs, now - last);
    last = now;
    progressSteps += 1;
  },
).promise;
const workerMs = performance.now() - start;
client.dispose();
await new Promise((resolve) => setTimeout(resolve, 100));
const longestWhileComputing = longestTaskMs;

const small: Dataset = { ...dataset, agreements: dataset.agreements.slice(0, 3000) };
const corpus = readDocuments(small);
const indexStart = performance.now();
const found = findRelations(small);
const indexMs = performance.now() - indexStart;
const bruteStart = performance.now();
const compared: string[] = [];
for (const one of corpus.readings) {
  for (const other of corpus.readings) {
    if (other.place <= one.place) continue;
    const relation = relateDocuments(corpus, one, other);
    if (relation !== undefined) compared.push(relation.id);
  }
}
const bruteForceMs = performance.now() - bruteStart;

readDocuments(dataset);
const [first] = dataset.agreements;
const draftStart = performance.now();
if (first !== undefined) checkDraft(dataset, { ...first, id: toAgreementId('draft') }, noLinkDecisions);
const draftMs = performance.now() - draftStart;

const figures: OverlapFigures = {
  regions: dataset.regions.length,
  agreements: dataset.agreements.length,
  pairs: findings.overlaps.pairs.length,
  groups: findings.overlaps.groups.length,
  workerMs,
  progressSteps,
  longestSilenceMs,
  longestTaskMs: longestWhileComputing,
  sample: small.agreements.length,
  indexMs,
  bruteForceMs,
  samePairs: compared.toSorted().join() === found.map(({ id }) => id).join(),
  draftMs,
};
Object.assign(window, { figures });
