import { computeFindings, type Findings, type FindingsRequest } from '../analysis/computeFindings.ts';
import { computeMeasures } from '../analysis/computeMeasures.ts';
import { buildGapTable, type GapRequest } from '../analysis/gaps/buildGapTable.ts';
import type { GapTable } from '../analysis/gaps/GapTable.ts';
import { rankAll, type Ranking, type RankingRequest } from '../analysis/gaps/rankAll.ts';
import { computeRobustness, type RobustnessRequest } from '../analysis/gaps/robustness.ts';
import { computeForceLayout, type ForceLayout } from '../analysis/layout/computeForceLayout.ts';
import type { MeasureResult } from '../analysis/MeasureResult.ts';
import { measureRules, type RulesMeasure, type RulesRequest } from '../analysis/overlaps/measureRules.ts';
import { matchRegisters, type RegisterComparison } from '../analysis/overlaps/matchRegisters.ts';
import { computeTrust, type TrustRequest } from '../analysis/trust/computeTrust.ts';
import type { Trust } from '../analysis/trust/Trust.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { Language } from '../domain/ViewSettings.ts';
import type { GapsFileRequest } from '../export/writeGapsFile.ts';
import type { NetworkArrays } from '../graph/Network.ts';
import type { Kept } from '../domain/Kept.ts';
import { buildDataset } from '../ingest/build/buildDataset.ts';
import type { ImportResult } from '../ingest/build/ReadResult.ts';
import type { ImportPlan, ImportProfile } from '../ingest/plan/ImportPlan.ts';
import { changePlan, planImport, type PlanChange } from '../ingest/plan/planImport.ts';
import { openDocument, type OpenedDocument } from '../ingest/project/openDocument.ts';
import { readSource } from '../ingest/source/readSource.ts';
import type { InputFile, Source } from '../ingest/source/Source.ts';
import { compareDatasets, type DatasetUpdate } from '../ingest/update/compareDatasets.ts';
import type { IsCancelled, Report } from '../lib/Task.ts';
import { readRegister, type RegisterFile, type RegisterFileRequest } from './readRegister.ts';

/** What each job takes and gives. Everything must survive a structured clone. */
export interface Jobs {
  measures: { request: { arrays: NetworkArrays; seed: number }; response: MeasureResult };
  layout: { request: { arrays: NetworkArrays; seed: number }; response: ForceLayout };
  findings: { request: FindingsRequest; response: Findings };
  gaps: { request: GapRequest; response: GapTable };
  ranking: { request: RankingRequest; response: Ranking };
  robustness: { request: RobustnessRequest; response: Uint16Array };
  trust: { request: TrustRequest; response: Trust };
  /** `undefined` with too few decisions. */
  rules: { request: RulesRequest; response: RulesMeasure | undefined };
  registers: { request: RegistersRequest; response: RegisterComparison };
  registerFile: { request: RegisterFileRequest; response: RegisterFile };
  gapsFile: { request: GapsFileRequest; response: Blob };
  /** The whole dataset as a workbook that can be read again. */
  workbook: { request: { dataset: Dataset; language: Language }; response: Uint8Array<ArrayBuffer> };
  inspect: {
    request: {
      files: readonly InputFile[];
      base: Dataset;
      profiles: readonly ImportProfile[];
    };
    response: { source: Source; plan: ImportPlan; opened: readonly OpenedDocument[] };
  };
  replan: {
    request: {
      source: Source;
      plan: ImportPlan;
      change: PlanChange;
      base: Dataset;
      profiles: readonly ImportProfile[];
    };
    response: ImportPlan;
  };
  read: { request: ReadRequest; response: ReadResponse };
}

/** Two registers to be laid side by side, and the pairs that are known to be two documents (`registerPair`). */
export interface RegistersRequest {
  readonly a: Dataset;
  readonly b: Dataset;
  readonly apart: readonly string[];
}

export interface ReadRequest {
  readonly source: Source;
  readonly plan: ImportPlan;
  readonly kept: readonly Kept[];
  readonly base: Dataset;
  /** Given for a newer edition: the dataset that it is compared with. */
  readonly older?: Dataset;
  /** Given with `older`: all decisions; hand edits among them are applied to the newer data. */
  readonly edits?: readonly Kept[];
}

export interface ReadResponse {
  readonly result: ImportResult;
  /** What the newer edition brings; its dataset is the one to be put in place. */
  readonly update?: DatasetUpdate;
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
  rules: measureRules,
  registers: ({ a, b, apart }, report, isCancelled) =>
    matchRegisters(a, b, { apart: new Set(apart), report, isCancelled }),
  registerFile: readRegister,
  // The words of the file in all languages: no other worker loads them.
  gapsFile: async (request, report, isCancelled) => {
    const { writeGapsFile } = await import('../export/writeGapsFile.ts');
    return writeGapsFile(request, report, isCancelled);
  },
  workbook: async ({ dataset, language }) => {
    const { datasetXlsx } = await import('../export/dataset/datasetXlsx.ts');
    return new Uint8Array(datasetXlsx(dataset, language));
  },
  inspect: async ({ files, base, profiles }, report, isCancelled) => {
    const { documents, ...tables } = await readSource(files, report, isCancelled);
    const source: Source = { ...tables, documents: [] };
    const plan = planImport(source, { base, profiles }, report, isCancelled);
    return { source, plan, opened: documents.map(openDocument) };
  },
  replan: ({ source, plan, change, base, profiles }) => changePlan(plan, change, source, { base, profiles }),
  read: ({ source, plan, kept, base, older, edits }, report, isCancelled) => {
    const result = buildDataset({ source, plan, kept, base }, report, isCancelled);
    if (older === undefined) return { result };
    return { result, update: compareDatasets(older, result.dataset, edits) };
  },
};
