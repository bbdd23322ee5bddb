import type { Area, Dataset } from '../../domain/Dataset.ts';
import { assertNotCancelled, ignoreProgress, type IsCancelled, type Report } from '../../lib/Task.ts';
import { buildGapTable } from '../gaps/buildGapTable.ts';
import { gapContextOf } from '../gaps/GapContext.ts';
import type { GapTable } from '../gaps/GapTable.ts';
import type { GapWeights } from '../gaps/GapWeights.ts';
import { frameRegions, regionClasses, type RegionClass, type RegionFrame } from '../gaps/RegionFrame.ts';
import { BackTestRun, perRanker } from './BackTestRun.ts';
import { bootstrapSamples, seedOfPart } from './bootstrap.ts';
import type { LinkDecisions } from '../../relations/LinkDecisions.ts';
import { cutYears } from './cutYears.ts';
import { HiddenMemberTest } from './HiddenMemberTest.ts';
import { joinUnits, type JoinUnit } from './JoinUnit.ts';
import { KnownNetwork } from './KnownNetwork.ts';
import { LevelScores } from './LevelScores.ts';
import { PoorShare } from './PoorShare.ts';
import type { BackTest, Trust, TrustLevel } from './Trust.ts';

export interface TrustRequest {
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly decisions: LinkDecisions;
  readonly indicator: string;
  readonly weights: GapWeights;
  readonly seed: number;
}

/** Stages that are reported, in order; `done` of `total` counts over all of them. */
const trustStages = ['ranks', 'hidden-member', 'back-test', 'intervals'] as const;

/** From this many documents on, fewer samples keep the time within bounds. */
const manyDocuments = 5000;
const samplesOfMany = 200;

/** What the tests of all levels share. */
interface Setting {
  readonly request: TrustRequest;
  readonly frame: RegionFrame;
  readonly table: GapTable;
  readonly units: readonly JoinUnit[];
  /** Partners by everything on record, and by agreements only. */
  readonly joined: KnownNetwork;
  readonly network: KnownNetwork;
  readonly plansOf: ReadonlyMap<number, readonly Area[]>;
  readonly years: readonly number[];
  readonly samples: number;
  readonly step: (stage: (typeof trustStages)[number]) => void;
}

/**
 * Hidden-member test and back-test of the ranking and its baselines on a dataset, each level apart (pooled, the base
 * rates of the levels would decide). A description of what is on record, no statement about what will be signed.
 *
 * Every pair of a level is scored with the same terms, candidate or not, so agreements give no pair an advantage. Levels
 * are provinces, regencies and cities, and regions without a level; one with fewer than two regions is left out, and so
 * are pairs across levels. The same for the same request. O(regions^2 x rankers x years), a row of it in memory at a time.
 */
export function computeTrust(request: TrustRequest, report: Report, isCancelled: IsCancelled): Trust {
  const { dataset, asOf, decisions, weights, seed } = request;
  assertNotCancelled(isCancelled);
  report({ stage: trustStages[0], done: 0, total: 1 });
  const table = buildGapTable(request, ignoreProgress, isCancelled);
  const frame = frameRegions(dataset);
  const samples = dataset.agreements.length >= manyDocuments ? samplesOfMany : bootstrapSamples;
  const head = { asOf, seed, weights, bootstrapSamples: samples };
  if (table.mode !== 'geography') return { ...head, levels: [] };
  const units = joinUnits(gapContextOf(dataset, asOf, decisions), frame);
  const years = cutYears(dataset, units);
  const levels = regionClasses.filter(
    (_, place) => frame.classes.reduce((sum, found) => sum + (found === place ? 1 : 0), 0) >= 2,
  );
  const regions = levels.reduce((sum, level) => sum + sizeOf(frame, level), 0);
  // Each region is gone through three times, and each level has intervals for each of its tests.
  const total = 3 * regions + levels.length * (years.length + 1);
  let done = 0;
  const setting: Setting = {
    request,
    frame,
    table,
    units,
    joined: new KnownNetwork(frame.regions.length, units),
    network: new KnownNetwork(frame.regions.length, units, (_, { isBody }) => !isBody),
    plansOf: plansUntil(frame, undefined),
    years,
    samples,
    step: (stage) => {
      assertNotCancelled(isCancelled);
      report({ stage, done, total });
      done += 1;
    },
  };
  const tested = levels.map((level, place) => testLevel(setting, level, seedOfPart(seed, place)));
  report({ stage: trustStages[3], done: total, total });
  return { ...head, levels: tested };
}

function testLevel(setting: Setting, level: RegionClass, seed: number): TrustLevel {
  const { request, frame, table, units, joined, network, plansOf, samples, step } = setting;
  const scores = new LevelScores(frame, table, request.weights, level, () => step('ranks'));
  const hidden = new HiddenMemberTest(scores, units, joined, network, seedOfPart(seed, 0));
  const poor = new PoorShare(scores, frame, joined, table.indicator);
  const runs = setting.years.map(
    (year) => new BackTestRun(scores, units, year, plansUntil(frame, year), frame.regions.length),
  );
  const fillFor = (run: BackTestRun, region: number): void => {
    scores.fillScore(region, run.plansOf, frame);
    scores.fillNetwork(region, run.network);
  };
  for (const region of scores.numbers.keys()) {
    step('hidden-member');
    scores.fillFixed(region);
    scores.fillScore(region, plansOf, frame);
    hidden.visit(region);
    poor.visit(region);
    for (const run of runs) {
      if (!run.wants(region)) continue;
      fillFor(run, region);
      run.collect(region);
    }
  }
  for (const region of scores.numbers.keys()) {
    step('back-test');
    if (runs.length === 0) continue;
    scores.fillFixed(region);
    for (const run of runs) {
      fillFor(run, region);
      run.count(region);
    }
  }
  step('intervals');
  const hiddenMember = hidden.finish(samples, seedOfPart(seed, 1));
  const backTests = runs.map((run) => {
    step('intervals');
    return run.finish(samples, seedOfPart(seed, run.year));
  });
  return {
    level,
    hiddenMember,
    backTests,
    meanAveragePrecision: meanOf(backTests),
    poorShare: poor.finish(),
  };
}

function meanOf(backTests: readonly BackTest[]): TrustLevel['meanAveragePrecision'] {
  const enough = backTests.filter(({ tooLittleData }) => !tooLittleData);
  if (enough.length === 0) return undefined;
  return perRanker(
    (ranker) =>
      enough.reduce((sum, test) => sum + test.rankers[ranker].averagePrecision.value, 0) / enough.length,
  );
}

/** Plans of each region (number of the frame); with a year only those dated by it, so that undated ones stay out. */
function plansUntil(
  { index, numberOf }: RegionFrame,
  year: number | undefined,
): ReadonlyMap<number, readonly Area[]> {
  const plansOf = new Map<number, readonly Area[]>();
  for (const [id, areas] of index.areasOf) {
    const number = numberOf.get(id);
    const plans = [...new Set(areas)].filter(
      (area) => area.type === 'plan' && (year === undefined || (area.year ?? Infinity) <= year),
    );
    if (number !== undefined && plans.length > 0) plansOf.set(number, plans);
  }
  return plansOf;
}

function sizeOf({ classes }: RegionFrame, level: RegionClass): number {
  return classes.reduce((sum, place) => sum + (regionClasses[place] === level ? 1 : 0), 0);
}
