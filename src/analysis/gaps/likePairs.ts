import { candidacyBit } from './candidatePairs.ts';
import type { GapScores, GapTable } from './GapTable.ts';
import { pairLevels, type PairLevel } from './PairLevel.ts';
import { comparedScore } from './rankGaps.ts';

/** Pairs of one level whose score lies in [from, to) (the last band includes `to`), and those with an agreement on record. */
export interface LikeBand {
  readonly level: PairLevel;
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly recorded: number;
}

const step = 10;
const leastPairs = 30;
const byEvidence = candidacyBit('border') | candidacyBit('area') | candidacyBit('near');

/**
 * Bands of 10 points, joined until each holds at least 30 pairs: from 100 downwards, what is left at the foot joins the
 * band above it. Together they cover 0 to 100. Counted are the pairs, of every standing, that are candidates by border,
 * area or nearness: those by an agreement alone would make the counts circular. Counts, never a probability. In order of
 * level, then from the highest band down; a level of fewer than 30 such pairs has none, nor has a table without
 * geography.
 */
export function likeBands(table: GapTable, scores: GapScores): readonly LikeBand[] {
  if (table.mode !== 'geography') return [];
  const steps = 100 / step;
  const pairs = pairLevels.map(() => new Uint32Array(steps));
  const recorded = pairLevels.map(() => new Uint32Array(steps));
  for (let row = 0; row < table.length; row += 1) {
    const candidacy = table.candidacy[row] ?? 0;
    if ((candidacy & byEvidence) === 0) continue;
    const level = table.level[row] ?? 0;
    const at = stepOf(scores.score[row] ?? 0);
    count(pairs[level], at);
    if ((candidacy & candidacyBit('record')) !== 0) count(recorded[level], at);
  }
  return pairLevels.flatMap((level, place) => joinSteps(level, pairs[place], recorded[place]));
}

/** The band of a score; `undefined` where its level has none. */
export function likeBandOf(
  bands: readonly LikeBand[],
  level: PairLevel,
  score: number,
): LikeBand | undefined {
  const at = stepOf(score) * step;
  return bands.find((band) => band.level === level && at >= band.from && at < band.to);
}

function joinSteps(level: PairLevel, pairs = new Uint32Array(), recorded = new Uint32Array()): LikeBand[] {
  const bands: LikeBand[] = [];
  let open: LikeBand | undefined;
  for (let at = pairs.length - 1; at >= 0; at -= 1) {
    open = {
      level,
      from: at * step,
      to: open?.to ?? (at + 1) * step,
      pairs: (open?.pairs ?? 0) + (pairs[at] ?? 0),
      recorded: (open?.recorded ?? 0) + (recorded[at] ?? 0),
    };
    if (open.pairs < leastPairs) continue;
    bands.push(open);
    open = undefined;
  }
  const last = bands.pop();
  if (last === undefined) return [];
  if (open === undefined) return [...bands, last];
  return [
    ...bands,
    { ...last, from: 0, pairs: last.pairs + open.pairs, recorded: last.recorded + open.recorded },
  ];
}

function stepOf(score: number): number {
  return Math.max(0, Math.min(100 / step - 1, Math.floor(comparedScore(score) / (1e9 * step))));
}

function count(counts: Uint32Array | undefined, at: number): void {
  if (counts !== undefined) counts[at] = (counts[at] ?? 0) + 1;
}
