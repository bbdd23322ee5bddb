import { describe, expect, it } from 'vitest';
import { defaultIndicator, defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { computeTrust } from '../../../src/analysis/trust/computeTrust.ts';
import { rankers, type Trust, type TrustLevel } from '../../../src/analysis/trust/Trust.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { builtIn } from '../../support/builtIn.ts';
import { trustTable } from './trustTable.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const dataset = builtIn();
const started = performance.now();
const trust: Trust = computeTrust(
  {
    dataset,
    asOf: dataset.asOf ?? '2026-11-23',
    decisions: noLinkDecisions,
    indicator: defaultIndicator,
    weights: defaultWeights,
    seed: 1,
  },
  ignoreProgress,
  neverCancelled,
);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`\n${trustTable(trust)}\n${seconds.toFixed(1)} s\n`);

function levelOf(level: TrustLevel['level']): TrustLevel {
  const found = trust.levels.find((one) => one.level === level);
  if (found === undefined) throw new Error(`no level ${level}`);
  return found;
}

describe('trust on the built-in data, by default weights', () => {
  it('tests provinces, and regencies and cities', () => {
    expect(trust.levels.map(({ level }) => level)).toEqual(['province', 'regency-city']);
  });

  it('brings a hidden member back in the first 10 in .85 of the cases, and no less than distance by more than .01', () => {
    for (const { hiddenMember } of trust.levels) {
      const { cases = 0, first10, differenceToDistance } = hiddenMember ?? {};
      expect(cases).toBeGreaterThan(300);
      expect(first10?.score.value).toBeGreaterThanOrEqual(0.85);
      expect(differenceToDistance?.value).toBeGreaterThanOrEqual(-0.01);
      expect(differenceToDistance?.value).toBeCloseTo(
        (first10?.score.value ?? 0) - (first10?.distance.value ?? 0),
        9,
      );
    }
  });

  it('keeps up with distance also where no other agreement or body joins the two', () => {
    for (const { hiddenMember } of trust.levels) {
      expect(hiddenMember?.onlyHere?.differenceToDistance.value).toBeGreaterThanOrEqual(-0.01);
    }
  });

  it('is cut at the end of four years; the last leaves too little of the provinces', () => {
    for (const { backTests } of trust.levels) {
      expect(backTests.map(({ year }) => year)).toEqual([2016, 2018, 2020, 2022]);
    }
    const tooLittle = (level: TrustLevel['level']): readonly boolean[] =>
      levelOf(level).backTests.map(({ tooLittleData }) => tooLittleData);
    expect(tooLittle('province')).toEqual([false, false, false, true]);
    expect(tooLittle('regency-city')).toEqual([false, false, false, false]);
  });

  it('stands far above chance in the back-test, and distance is as good or better at regencies and cities', () => {
    const mean = levelOf('regency-city').meanAveragePrecision;
    expect(mean?.score).toBeGreaterThan(20 * (mean?.random ?? 1));
    expect(mean?.score).toBeGreaterThan(mean?.gravity ?? 1);
    expect(mean?.distance).toBeGreaterThan(mean?.score ?? 1);
    for (const { tooLittleData, differenceToDistance } of levelOf('regency-city').backTests) {
      // No year tells the two apart.
      expect(tooLittleData).toBe(false);
      expect(differenceToDistance.low).toBeLessThan(0);
      expect(differenceToDistance.high).toBeGreaterThan(0);
    }
  });

  it('does not pass over poor regions as gravity does', () => {
    for (const { poorShare } of trust.levels) {
      expect(poorShare?.score).toBeGreaterThan(poorShare?.gravity ?? 1);
    }
  });

  it('has chance at the share of the places', () => {
    for (const { hiddenMember, backTests } of trust.levels) {
      expect(hiddenMember?.first10.random.value).toBeLessThan(0.4);
      for (const { rankers: of, laterPairs, openPairs } of backTests) {
        expect(of.random.precision100).toBeCloseTo(laterPairs / openPairs, 9);
        for (const ranker of rankers) expect(of[ranker].averagePrecision.value).toBeGreaterThan(0);
      }
    }
  });

  it('takes a few seconds', () => {
    expect(seconds).toBeLessThan(30);
  });
});
