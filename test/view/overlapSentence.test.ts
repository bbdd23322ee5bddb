import { describe, expect, test } from 'vitest';
import { liveStates, overlapClasses } from '../../src/analysis/overlaps/compareOverlaps.ts';
import type { OverlapPair } from '../../src/analysis/overlaps/OverlapPair.ts';
import { toAffairCode, toAgreementId, toRegionId } from '../../src/domain/ids.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { durationText, overlapHints, overlapSentence, overlapTitle } from '../../src/view/overlapSentence.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

const dataset = aDataset({
  regions: [1, 2, 3, 4, 5].map((n) => aRegion(`33.0${String(n)}`, { name: `Kabupaten Alas${String(n)}` })),
  agreements: [
    anAgreement('A1')
      .between('33.01', '33.02')
      .signed('2020-01-01')
      .as('PKS')
      .with({ affairs: [toAffairCode('2.09')], affairsBasis: 'assigned' }),
    anAgreement('A2').between('33.01', '33.02').about('2.09'),
    anAgreement('A3')
      .between('33.01', '33.02')
      .about('2.09')
      .signed('2020-01-01')
      .until('2022-01-01')
      .as('KB'),
  ],
});

function aPair(fields: Partial<OverlapPair> = {}): OverlapPair {
  return {
    id: 'A1|A2',
    a: toAgreementId('A1'),
    b: toAgreementId('A2'),
    class: 'same-ground',
    live: 'undated',
    parties: [toRegionId('33.01'), toRegionId('33.02')],
    affairs: [toAffairCode('2.09')],
    daysTogether: undefined,
    assumed: false,
    ...fields,
  };
}

describe('words for a pair', () => {
  test('no more than four parties are named', () => {
    const five = [1, 2, 3, 4, 5].map((n) => toRegionId(`33.0${String(n)}`));
    expect(overlapTitle(aPair({ parties: five }), dataset, 'en')).toBe('Alas1, Alas2, Alas3 and 2 more');
    expect(overlapTitle(aPair({ parties: five.slice(0, 4) }), dataset, 'en')).toContain('Alas4');
  });

  test('time together: stated, assumed, unknown, never', () => {
    const text = (fields: Partial<OverlapPair>): string =>
      overlapSentence(aPair(fields), dataset, '2026-11-23', 'en');
    expect(text({})).toContain('cannot be known');
    expect(text({ daysTogether: 1736, assumed: true })).toContain('4.8 years, by an assumed end');
    expect(text({ daysTogether: 45, assumed: false })).toContain('Valid together: 45 days.');
    expect(text({ daysTogether: 0, class: 'different-level' })).toContain('never valid together');
    expect(text({ class: 'renewal', daysTogether: 0 })).not.toContain('never');
  });

  test('durations in the unit that reads best', () => {
    expect([1, 60, 61, 400, 730, 1826].map((days) => durationText(days, 'en'))).toEqual([
      '1 day',
      '60 days',
      '2 months',
      '13 months',
      '2 years',
      '5 years',
    ]);
  });

  test('every class and state in every language, without an unfilled placeholder', () => {
    for (const language of languages) {
      for (const kind of overlapClasses) {
        for (const live of liveStates) {
          const text = overlapSentence(aPair({ class: kind, live }), dataset, '2026-11-23', language);
          expect(text).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  });
});

describe('what would tell more', () => {
  const statuses = statusesOn(dataset, '2026-11-23');

  test('assumed end, missing date, unknown level, assigned affairs', () => {
    expect(
      overlapHints(aPair(), dataset, statuses).map(({ agreement, code, years }) => [
        agreement.id,
        code,
        years,
      ]),
    ).toEqual([
      ['A1', 'end-assumed', 3],
      ['A1', 'affairs-assigned', undefined],
      ['A2', 'undated', undefined],
      ['A2', 'level-unknown', undefined],
    ]);
  });

  test('nothing where all is stated', () => {
    expect(
      overlapHints(aPair({ a: toAgreementId('A3'), b: toAgreementId('A3') }), dataset, statuses),
    ).toEqual([]);
  });
});
