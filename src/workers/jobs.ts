import { computeFindings, type Findings, type FindingsRequest } from '../analysis/computeFindings.ts';
import { computeMeasures } from '../analysis/computeMeasures.ts';
import { buildGapTable, type GapRequest } from '../analysis/gaps/buildGapTable.ts';
import type { GapTable } from '../analysis/gaps/GapTable.ts';
import { rankAll, type Ranking, type RankingRequest } from '../analysis/gaps/rankAll.ts';
import { computeRobustness, type RobustnessRequest } from '../analysis/gaps/robustness.ts';
import { computeForceLayout, type ForceLayout } from '../analysis/layout/computeForceLayout.ts';
import type { MeasureResult } from '../analysis/MeasureResult.ts';
import { computeTrust, type TrustRequest } from '../analysis/trust/computeTrust.ts';
import type { Trust } from '../analysis/trust/Trust.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { GapsFileRequest } from '../export/writeGapsFile.ts';
import type { NetworkArrays } from '../graph/Network.ts';
import { readAgreements, type ReadResult } from '../ingest/readAgreements.ts';
import type { IsCancelled, Report } from '../lib/Task.ts';

/** What each job takes and gives. Everything must survive a structured clone. */
export interface Jobs {
  measures: { request: { arrays: NetworkArrays; seed: number }; response: MeasureResult };
  layout: { request: { arrays: NetworkArrays; seed: number }; response: ForceLayout };
  findings: { request: FindingsRequest; response: Findings };
  gaps: { request: GapRequest; response: GapTable };
  ranking: { request: RankingRequest; response: Ranking };
  robustness: { request: RobustnessRequest; response: Uint16Array };
  trust: { request: TrustRequest; response: Trust };
  gapsFile: { request: GapsFileRequest; response: Blob };
  read: {
    request: { files: readonly { name: string; bytes: Uint8Array }[]; base: Dataset };
    response: ReadResult;
  };
}
export type JobName = keyof Jobs;

/** A job is a pure function; work that gives way now and then may return a promise. */
export type JobHandler<Name extends JobName> = (
  request: Jobs[Name]['request'],
  report: Report,
  isCancelled: IsCancelled,
) => Jobs[Name]['response'] | Promise<Jobs[Name]['response']>;

/** The same functions that the worker, the command line and the tests call. */
export const jobHandlers: { readonly [Name in JobName]: JobHandler<Name> } = {
  measures: ({ arrays, seed }, report, isCancelled) => computeMeasures(arrays, seed, report, isCancelled),
  layout: ({ arrays, seed }, report, isCancelled) => computeForceLayout(arrays, seed, report, isCancelled),
  findings: computeFindings,
  gaps: buildGapTable,
  ranking: rankAll,
  robustness: computeRobustness,
  trust: computeTrust,
  // The words of the file in all languages: no other worker loads them.
  gapsFile: async (request, report, isCancelled) => {
    const { writeGapsFile } = await import('../export/writeGapsFile.ts');
    return writeGapsFile(request, report, isCancelled);
  },
  read: ({ files, base }, report, isCancelled) => readAgreements(files, base, report, isCancelled),
};
