import { rankers, type Trust, type TrustFigure } from '../../../src/analysis/trust/Trust.ts';

const number = (value: number, digits = 3): string => value.toFixed(digits);
const figure = ({ value, low, high }: TrustFigure): string =>
  `${number(value)} [${number(low)}, ${number(high)}]`.padEnd(24);

/** All figures of a trust as lines of text, to be read by a person. */
export function trustTable({ levels, seed, bootstrapSamples }: Trust): string {
  const lines = [`seed ${String(seed)}, ${String(bootstrapSamples)} samples, 95 % intervals`];
  for (const { level, hiddenMember, backTests, meanAveragePrecision, poorShare } of levels) {
    lines.push('', `== ${level}`);
    if (hiddenMember !== undefined) {
      const { cases, units, first10, first20, differenceToDistance, onlyHere } = hiddenMember;
      lines.push(
        `hidden member: ${String(cases)} pairs of ${String(units)} families and bodies; ` +
          `joined nowhere else: ${String(onlyHere?.cases ?? 0)}`,
        `${''.padEnd(24)}${'first 10'.padEnd(24)}${'first 20'.padEnd(24)}first 10, joined nowhere else`,
      );
      for (const ranker of rankers) {
        lines.push(
          ranker.padEnd(24) +
            figure(first10[ranker]) +
            figure(first20[ranker]) +
            (onlyHere === undefined ? '' : figure(onlyHere.first10[ranker])),
        );
      }
      lines.push(
        'ours less distance'.padEnd(24) +
          figure(differenceToDistance) +
          ''.padEnd(24) +
          (onlyHere === undefined ? '' : figure(onlyHere.differenceToDistance)),
      );
    }
    for (const test of backTests) {
      lines.push(
        `back-test ${String(test.year)}: ${String(test.laterPairs)} of ${String(test.openPairs)} open pairs, ` +
          `${String(test.laterFamilies)} families${test.tooLittleData ? ', too little data to judge' : ''}`,
        `${''.padEnd(24)}${'average precision'.padEnd(24)}at 20   at 100  lift    own 10  less 2 largest`,
      );
      for (const ranker of rankers) {
        const of = test.rankers[ranker];
        lines.push(
          ranker.padEnd(24) +
            figure(of.averagePrecision) +
            [of.precision20, of.precision100].map((value) => number(value).padEnd(8)).join('') +
            number(of.lift, 1).padEnd(8) +
            number(of.ownList10).padEnd(8) +
            number(test.withoutTwoLargest[ranker]),
        );
      }
      lines.push('ours less distance'.padEnd(24) + figure(test.differenceToDistance));
    }
    if (meanAveragePrecision !== undefined) {
      lines.push(
        'mean average precision',
        ...rankers.map((ranker) => ranker.padEnd(24) + number(meanAveragePrecision[ranker], 4)),
      );
    }
    if (poorShare !== undefined) {
      const { open, score, gravity } = poorShare;
      lines.push(
        `pairs with a poor side: open ${number(open)}, first 40 of ours ${number(score)}, of gravity ${number(gravity)}`,
      );
    }
  }
  return lines.join('\n');
}
