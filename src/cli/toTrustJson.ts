import type { BackTest, HiddenMember, Ranker, Trust, TrustLevel } from '../analysis/trust/Trust.ts';
import type { PairLevel } from '../analysis/gaps/PairLevel.ts';

/** The back-tests of a level, by cut year. */
export interface TrustJsonBackTest {
  readonly cutYears: readonly number[];
  /** Fewer than 30 later pairs in every cut year: no figure is to be read. */
  readonly tooLittleData: boolean;
  /** Over the cut years with enough data; `null` where there is none. */
  readonly meanAveragePrecision: Readonly<Record<Ranker, number>> | null;
  readonly years: readonly BackTest[];
  readonly poorShare: TrustLevel['poorShare'] | null;
}

/** `trust.json`: what the ranking finds and foresees on the dataset, beside its baselines, per level. */
export interface TrustJson {
  readonly format: 'jejaring-trust';
  readonly version: 1;
  readonly asOf: string;
  readonly seed: number;
  readonly weights: Trust['weights'];
  readonly bootstrapSamples: number;
  /** `null`: the level has no agreement of three or more regions and no body. */
  readonly hiddenMember: Readonly<Partial<Record<PairLevel, HiddenMember | null>>>;
  readonly backTest: Readonly<Partial<Record<PairLevel, TrustJsonBackTest>>>;
}

/**
 * The tests of the ranking as `trust.json` holds them: `score` is ours, the other rankers are the baselines. Numbers have
 * 12 significant digits; what is not defined is null.
 */
export function toTrustJson(trust: Trust): TrustJson {
  const json: TrustJson = {
    format: 'jejaring-trust',
    version: 1,
    asOf: trust.asOf,
    seed: trust.seed,
    weights: trust.weights,
    bootstrapSamples: trust.bootstrapSamples,
    hiddenMember: byLevel(trust, ({ hiddenMember }) => hiddenMember ?? null),
    backTest: byLevel(trust, (level) => ({
      cutYears: level.backTests.map(({ year }) => year),
      tooLittleData: level.backTests.every(({ tooLittleData }) => tooLittleData),
      meanAveragePrecision: level.meanAveragePrecision ?? null,
      years: level.backTests,
      poorShare: level.poorShare ?? null,
    })),
  };
  return JSON.parse(JSON.stringify(json, roundNumber)) as TrustJson;
}

function byLevel<Value>(
  { levels }: Trust,
  valueOf: (level: TrustLevel) => Value,
): Readonly<Partial<Record<PairLevel, Value>>> {
  return Object.fromEntries(levels.map((level) => [level.level, valueOf(level)]));
}

function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
