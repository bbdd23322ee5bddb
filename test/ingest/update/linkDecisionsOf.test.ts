import { describe, expect, it } from 'vitest';
import { toAgreementId } from '../../../src/domain/ids.ts';
import type { Kept } from '../../../src/domain/Kept.ts';
import { overlapAnswers, type OverlapAnswer } from '../../../src/domain/OverlapDecision.ts';
import { attachKept } from '../../../src/ingest/update/attachKept.ts';
import { attachOverlaps } from '../../../src/ingest/update/attachOverlaps.ts';
import { keepCuts } from '../../../src/ingest/update/keepCuts.ts';
import { keptObjectOf } from '../../../src/ingest/update/keptObjectOf.ts';
import { linkDecisionsOf } from '../../../src/ingest/update/linkDecisionsOf.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';
import { keptOverlapKey } from '../../../src/relations/overlapKey.ts';
import { aDataset, anAgreement, type AgreementBuilder } from '../../support/builders.ts';

const kb = anAgreement('KB')
  .between('33.01', '33.02')
  .as('KB')
  .signed('2020-01-01')
  .with({ title: 'Kesepakatan' });
const pks = anAgreement('PKS')
  .between('33.01', '33.02')
  .as('PKS')
  .about('1.03')
  .signed('2021-01-01')
  .with({ title: 'Air bersih' });
const road = anAgreement('R')
  .between('33.02', '33.03')
  .as('PKS')
  .signed('2021-01-01')
  .with({ title: 'Jalan' });
const dataset = aDataset({ agreements: [kb, pks, road] });

function decided(
  one: AgreementBuilder,
  other: AgreementBuilder,
  answer: OverlapAnswer,
  found = 'family',
  on = '1',
): Kept {
  const [a, b] = [one.build(), other.build()];
  return {
    kind: 'overlap',
    key: keptOverlapKey(dataset, a.id, b.id),
    about: [keptObjectOf(a), keptObjectOf(b)],
    value: { answer, class: found, score: 50, signals: { time: null } },
    note: '',
    author: '',
    on,
  };
}

describe('what decisions say of links', () => {
  it('is told for every answer', () => {
    const said = Object.fromEntries(
      overlapAnswers.map((answer) => {
        const { cut, linked } = linkDecisionsOf([decided(kb, pks, answer)], dataset);
        return [answer, [...cut, ...linked.map(({ id, as }) => `${id} ${as}`)]];
      }),
    );
    expect(said).toEqual({
      merge: ['KB|PKS same-record'],
      coordinate: [],
      'keep-both': [],
      'not-overlap': [],
      family: ['KB|PKS family'],
      renewal: ['KB|PKS renewal'],
      later: [],
      confirm: ['KB|PKS family'],
      cut: ['KB|PKS'],
    });
    expect(linkDecisionsOf([decided(kb, pks, 'confirm', 'duplication')], dataset)).toBe(noLinkDecisions);
  });

  it('is the same object for equal decisions, whatever else was decided', () => {
    const cut = decided(kb, pks, 'cut');
    const first = linkDecisionsOf([cut], dataset);
    expect(linkDecisionsOf([decided(kb, road, 'later'), { ...cut, note: 'x' }], dataset)).toBe(first);
    expect(linkDecisionsOf([cut, decided(kb, road, 'family')], dataset)).not.toBe(first);
    expect(linkDecisionsOf([], dataset)).toBe(noLinkDecisions);
  });

  it('passes over what has another shape than its kind', () => {
    const odd = [null, 'cut', { answer: 'maybe', class: '', score: 0, signals: {} }, { answer: 'cut' }].map(
      (value) => ({ ...decided(kb, pks, 'cut'), value }),
    );
    for (const one of odd) expect(linkDecisionsOf([one], dataset)).toBe(noLinkDecisions);
    expect(attachKept(odd.slice(0, 1), dataset).attached).toHaveLength(1);
  });
});

describe('a decision on two agreements', () => {
  const both = [decided(pks, road, 'coordinate')];

  it('finds both under other ids, and tells which one is missing', () => {
    const renamed = aDataset({
      agreements: [road.with({ id: toAgreementId('X1') }), pks.with({ id: toAgreementId('X2') })],
    });
    expect(attachOverlaps(both, renamed).ofPair.get('X1|X2')?.decision.answer).toBe('coordinate');
    const one = aDataset({ agreements: [pks] });
    expect(attachOverlaps(both, one).ofPair.size).toBe(0);
    const { attached, loose } = attachKept(both, one);
    expect(attached).toEqual([]);
    expect(loose.map(({ missing }) => missing.map((object) => 'title' in object && object.title))).toEqual([
      ['Jalan'],
    ]);
  });

  it('counts by the newest where two are on one pair, and is never on one agreement twice', () => {
    const other = { ...decided(pks, road, 'cut', 'family', '2'), key: 'another key' };
    expect(attachOverlaps([other, ...both], dataset).ofPair.get('PKS|R')?.decision.answer).toBe('cut');
    const lone = {
      ...both[0],
      about: [keptObjectOf(road.build()), keptObjectOf(road.build())],
      key: 'x',
    } as Kept;
    expect(attachKept([lone], dataset).attached.flatMap(({ agreementIds }) => agreementIds ?? [])).toEqual([
      'R',
    ]);
    expect(attachOverlaps([lone], dataset).ofPair.size).toBe(0);
  });
});

describe('cuts as earlier editions kept them', () => {
  it('are decisions on the two documents that count as before', () => {
    const kept = keepCuts([], ['KB|PKS', 'KB|gone'], dataset, '2026-11-24T08:00:00Z');
    expect(linkDecisionsOf(kept, dataset)).toEqual({ cut: ['KB|PKS'], linked: [] });
    expect(attachKept(kept, dataset).loose.map(({ kept: one }) => one.key)).toEqual(['KB|gone']);
    expect(kept.map(({ on }) => on)).toEqual(['2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z']);
  });

  it('give way to what was decided since, and are the same when they are read twice', () => {
    const since = [decided(kb, pks, 'confirm')];
    expect(keepCuts(since, ['KB|PKS'], dataset, '')).toEqual(since);
    const once = keepCuts([], ['KB|PKS'], dataset, '');
    expect(keepCuts(once, ['KB|PKS'], dataset, '')).toEqual(once);
  });
});
