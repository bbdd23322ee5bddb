import type { Area, Dataset } from '../../domain/Dataset.ts';
import { compareNumber } from '../../lib/compare.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import {
  addAreas,
  addBordering,
  addNear,
  addOwn,
  addRecorded,
  forEachRanked,
  type Candidates,
} from './candidatePairs.ts';
import { expectedAgreements } from './expectedAgreements.ts';
import { gapContextOf, type GapContext } from './GapContext.ts';
import type { LinkDecisions } from '../../relations/LinkDecisions.ts';
import type { GapMode, GapTable } from './GapTable.ts';
import { GapColumns } from './GapColumns.ts';
import { NearestRegions } from './NearestRegions.ts';
import { addHinted, networkHints, type Hints } from './networkHints.ts';
import { readPairRecords, recordBits, type PairRecords } from './pairRecords.ts';
import { frameRegions, hasNearness, type RegionFrame } from './RegionFrame.ts';

export interface GapRequest {
  readonly dataset: Dataset;
  /** `YYYY-MM-DD`: the day of every standing. */
  readonly asOf: string;
  /** What people said of the links between documents. */
  readonly decisions: LinkDecisions;
  /** Key of the indicator of the disparity term. */
  readonly indicator: string;
}

/** Stages that are reported, in order. */
export const gapStages = ['agreements', 'candidates', 'nearness', 'pairs'] as const;

/**
 * Every candidate pair of a dataset on a day with its terms. Candidates of a level border, share a plan of at most 30
 * members, are near (N >= .25) or are named by one document; pairs across levels border or are named by one document,
 * and a province is paired with each of its own regions. Agreements decide standing and flags, never a term.
 *
 * Without borders and coordinates see `expectedAgreements` (areas with agreements) and `networkHints` (agreements only).
 * O(regions log regions + pairs log pairs + sum of parties^2 over the agreements); a region with documents to regions
 * beyond its 40 nearest costs one pass over its level.
 */
export function buildGapTable(request: GapRequest, report: Report, isCancelled: IsCancelled): GapTable {
  const { dataset, asOf, decisions } = request;
  const begin = (stage: (typeof gapStages)[number]): ((done: number, total: number) => void) => {
    assertNotCancelled(isCancelled);
    report({ stage, done: 0, total: 1 });
    return (done, total) => {
      assertNotCancelled(isCancelled);
      report({ stage, done, total });
    };
  };
  begin('agreements');
  const context = gapContextOf(dataset, asOf, decisions);
  const frame = frameRegions(dataset);
  const records = readPairRecords(context, frame);
  const mode = modeOf(context, frame, records);
  const step = begin('candidates');
  const nearest = new NearestRegions(frame);
  const candidates: Candidates = new Map();
  if (mode === 'geography') {
    addBordering(candidates, frame);
    addOwn(candidates, frame);
    addAreas(candidates, frame);
    addNear(candidates, frame, nearest, (done) => step(done, frame.regions.length), isCancelled);
  }
  const hints = hintsOf(mode, context, frame, records);
  if (hints !== undefined) addHinted(candidates, hints);
  if (mode !== 'none') addRecorded(candidates, records);
  begin('nearness');
  const keys = [...candidates.keys()].toSorted(compareNumber);
  const columns = new GapColumns(
    {
      context,
      frame,
      nearest,
      records,
      mode: keys.length === 0 ? 'none' : mode,
      hints,
      indicator: request.indicator,
    },
    keys.length,
  );
  const add = begin('pairs');
  let row = 0;
  forEachRanked(frame, nearest, keys, (key, a, b, rankOfB, rankOfA) => {
    if (row % 4096 === 0) add(row, keys.length);
    columns.add(row, { key, a, b, rankOfB, rankOfA, candidacy: candidates.get(key) ?? 0 });
    row += 1;
  });
  const table = columns.build();
  report({ stage: 'pairs', done: keys.length, total: Math.max(1, keys.length) });
  return table;
}

function hintsOf(
  mode: GapMode,
  context: GapContext,
  frame: RegionFrame,
  records: PairRecords,
): Hints | undefined {
  if (mode === 'expected') return expectedAgreements(context, frame, records);
  return mode === 'network' ? networkHints(frame, records) : undefined;
}

/** What can be argued from: borders, coordinates or plans; else areas with ties between members; else ties. */
function modeOf({ dataset, index }: GapContext, frame: RegionFrame, { bits }: PairRecords): GapMode {
  if (index.lifted.length > 0 || hasNearness(frame)) return 'geography';
  let [hasTie, tieInArea] = [false, false];
  const areasOf = (number: number): readonly Area[] => {
    const region = frame.regions[number];
    return region === undefined ? [] : (index.areasOf.get(region.id) ?? []);
  };
  for (const [key, found] of bits) {
    if ((found & recordBits.onRecord) === 0) continue;
    hasTie = true;
    const ofOther = areasOf(key % frame.regions.length);
    tieInArea ||= areasOf(Math.floor(key / frame.regions.length)).some((area) => ofOther.includes(area));
  }
  if (hasTie) return tieInArea ? 'expected' : 'network';
  return dataset.areas.some(({ type }) => type === 'plan') ? 'geography' : 'none';
}
