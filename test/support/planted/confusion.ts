import type { AgreementId } from '../../../src/domain/ids.ts';
import { pairKey } from '../../../src/domain/ids.ts';
import { pairClasses, type PairClass, type PlantedPair, type PlantedTruth } from './PlantedTruth.ts';

/** An answer: a class, or `other` for a word that is no class. */
export type Answer = PairClass | 'other';

/** Classes that ask a person to look. */
export const alarmClasses: ReadonlySet<string> = new Set(['same-record', 'duplication', 'nested', 'overlap']);

export interface ClassScore {
  readonly pairs: number;
  readonly right: number;
  /** Answers of this class among planted pairs, and how many of them are right. */
  readonly answers: number;
  readonly answersRight: number;
}

export interface WrongPair extends PlantedPair {
  readonly answer: Answer;
}

export interface Confusion {
  /** `matrix[class][answer]` = pairs. No class at all counts as `none`. */
  readonly matrix: Readonly<Record<PairClass, Readonly<Record<Answer, number>>>>;
  readonly byClass: Readonly<Record<PairClass, ClassScore>>;
  readonly pairs: number;
  /** Shares of all planted pairs, 0 to 1: the class is right; whether it is an alarm is right. */
  readonly right: number;
  readonly alarmRight: number;
  readonly wrong: readonly WrongPair[];
  /** Planted pairs that are no alarm (nor may be one) and got one. */
  readonly falseAlarms: readonly WrongPair[];
  /** Pairs that the truth does not list, all of them `none`; only with the ids of all documents. */
  readonly unlisted?: {
    readonly pairs: number;
    /** Got a class other than `none`. */
    readonly wrong: number;
    readonly alarms: readonly (readonly [AgreementId, AgreementId, Answer])[];
  };
  /** All of it as a table of plain text. */
  readonly table: string;
}

/**
 * Compares a class per pair with the truth. Right is the planted class, or one of `alsoRight`; for `none` no class at all is
 * right too. Everything else is wrong: another class, a missing one, and any class for a `none` pair.
 * @param classOf asked once per pair, with a < b by code unit.
 * @param documents ids of all documents, if pairs that the truth does not list are to be asked too.
 */
export function confusion(
  truth: Pick<PlantedTruth, 'pairs'>,
  classOf: (a: AgreementId, b: AgreementId) => string | undefined,
  documents: readonly AgreementId[] = [],
): Confusion {
  const answers = truth.pairs.map((pair): WrongPair => ({
    ...pair,
    answer: answerOf(classOf(pair.a, pair.b)),
  }));
  const matrix = record((pairClass) => {
    const row = answers.filter((pair) => pair.class === pairClass);
    return {
      ...record((answer) => row.filter((pair) => pair.answer === answer).length),
      other: row.filter((pair) => pair.answer === 'other').length,
    };
  });
  const byClass = record((pairClass): ClassScore => {
    const planted = answers.filter((pair) => pair.class === pairClass);
    const answered = answers.filter((pair) => pair.answer === pairClass);
    return {
      pairs: planted.length,
      right: planted.filter(isRight).length,
      answers: answered.length,
      answersRight: answered.filter(isRight).length,
    };
  });
  const wrong = answers.filter((pair) => !isRight(pair));
  const alarmWrong = answers.filter((pair) => !isAlarmRight(pair));
  const scores = {
    matrix,
    byClass,
    pairs: answers.length,
    right: share(answers.length - wrong.length, answers.length),
    alarmRight: share(answers.length - alarmWrong.length, answers.length),
    wrong,
    falseAlarms: alarmWrong.filter((pair) => alarmClasses.has(pair.answer)),
    ...(documents.length === 0 ? {} : { unlisted: unlistedOf(truth, classOf, documents) }),
  };
  return { ...scores, table: tableOf(scores) };
}

function answerOf(word: string | undefined): Answer {
  if (word === undefined) return 'none';
  return pairClasses.find((pairClass) => pairClass === word) ?? 'other';
}

function isRight({ class: planted, alsoRight, answer }: WrongPair): boolean {
  return answer === planted || alsoRight.some((allowed) => allowed === answer);
}

function isAlarmRight({ class: planted, alsoRight, answer }: WrongPair): boolean {
  return [planted, ...alsoRight].some((allowed) => alarmClasses.has(allowed) === alarmClasses.has(answer));
}

function share(part: number, all: number): number {
  return all === 0 ? 1 : part / all;
}

function record<Value>(valueOf: (pairClass: PairClass) => Value): Record<PairClass, Value> {
  return {
    'same-record': valueOf('same-record'),
    family: valueOf('family'),
    renewal: valueOf('renewal'),
    duplication: valueOf('duplication'),
    nested: valueOf('nested'),
    overlap: valueOf('overlap'),
    complementary: valueOf('complementary'),
    none: valueOf('none'),
  };
}

function unlistedOf(
  truth: Pick<PlantedTruth, 'pairs'>,
  classOf: (a: AgreementId, b: AgreementId) => string | undefined,
  documents: readonly AgreementId[],
): NonNullable<Confusion['unlisted']> {
  const listed = new Set(truth.pairs.map(({ a, b }) => pairKey(a, b)));
  const alarms: (readonly [AgreementId, AgreementId, Answer])[] = [];
  let [pairs, wrong] = [0, 0];
  const sorted = documents.toSorted();
  for (const [at, a] of sorted.entries())
    for (const b of sorted.slice(at + 1)) {
      if (listed.has(pairKey(a, b))) continue;
      pairs++;
      const answer = answerOf(classOf(a, b));
      if (answer !== 'none') wrong++;
      if (alarmClasses.has(answer)) alarms.push([a, b, answer]);
    }
  return { pairs, wrong, alarms };
}

/** Rows: what was planted. Columns: what was answered; then the share that is right, border cases included. */
function tableOf(scores: Omit<Confusion, 'table'>): string {
  const answers: readonly Answer[] = [...pairClasses, 'other'];
  const header = ['planted \\ answer', ...answers.map((answer) => answer.slice(0, 8)), 'pairs', 'right'];
  const rows = pairClasses.map((planted) => {
    const score = scores.byClass[planted];
    const counts = answers.map((answer) => String(scores.matrix[planted][answer]));
    return [planted, ...counts, String(score.pairs), percent(share(score.right, score.pairs))];
  });
  const exact = pairClasses.map((answer) => {
    const { answers: given, answersRight } = scores.byClass[answer];
    return given === 0 ? '-' : percent(answersRight / given);
  });
  const foot = ['answer right', ...exact, '', String(scores.pairs), percent(scores.right)];
  const lines = [header, ...rows, foot].map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(9))).join(''),
  );
  lines.push(
    `alarm or not: ${percent(scores.alarmRight)} right, ${String(scores.falseAlarms.length)} false alarms`,
  );
  if (scores.unlisted !== undefined) {
    const { pairs, wrong, alarms } = scores.unlisted;
    lines.push(
      `pairs not listed (none): ${String(wrong)} of ${String(pairs)} got a class, ${String(alarms.length)} an alarm`,
    );
  }
  return lines.join('\n');
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)}%`;
}
