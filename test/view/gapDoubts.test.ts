import { describe, expect, test } from 'vitest';
import type { AffairFit, AffairFits } from '../../src/analysis/gaps/AffairFit.ts';
import type { Gap } from '../../src/analysis/gaps/Gap.ts';
import { gapFlags } from '../../src/analysis/gaps/GapTable.ts';
import { toAffairCode } from '../../src/domain/ids.ts';
import { gapDoubts } from '../../src/view/gapDoubts.ts';
import { aBorder, aDataset, aRegion } from '../support/builders.ts';
import { aContext, aGap } from '../support/gapBuilders.ts';

const context = aContext(
  aDataset({ regions: [aRegion('33.01'), aRegion('33.02')], borders: [aBorder('33.01', '33.02')] }),
);
const noFits: AffairFits = { forThisPair: [], typical: [] };
const sure = { weak: false, filled: [] } as const;

function aFit(code: string, fields: Partial<AffairFit> = {}): AffairFit {
  return {
    affair: toAffairCode(code),
    fit: 50,
    practice: 0,
    externality: 0,
    area: 0,
    active: 0,
    class: undefined,
    coverage: 'none',
    flags: [],
    reasons: [],
    ...fields,
  };
}

function doubtsOf(fields: Partial<Gap>, of = sure, fits = noFits): readonly string[] {
  const gap = { ...aGap(context, '33.01', '33.02'), recordedA: true, recordedB: true, ...fields };
  return gapDoubts(gap, of, fits).map(({ code }) => code);
}

describe('what would weaken a gap', () => {
  test('that need is not known always holds, and alone where nothing else does', () => {
    expect(doubtsOf({})).toEqual(['need']);
  });

  test('sides without record come first, and are named', () => {
    const gap = aGap(context, '33.01', '33.02');
    expect(gapDoubts(gap, sure, noFits)[0]).toEqual({ code: 'no-record', regions: ['33.01', '33.02'] });
    expect(doubtsOf({ recordedB: false })).toEqual(['no-record', 'need']);
  });

  test('flags, weak evidence, filled terms and a border that is no line are told', () => {
    expect(
      doubtsOf(
        {
          flags: gapFlags,
          border: { kind: 'strait', sharedKm: 2, constellation: 4 },
          peopleA: 1,
          peopleB: 1,
        },
        { weak: true, filled: ['nearness'] } as never,
      ),
    ).toEqual([
      'weak-evidence',
      'filled',
      'undated',
      'lapsed',
      'joint-body',
      'provincial',
      'different-provinces',
      'point',
      'even-spread',
      'need',
    ]);
    expect(doubtsOf({ hint: 2 })).toEqual(['hint', 'need']);
  });

  test('landfill and sewage count only among the first affairs', () => {
    const service = aFit('2.11', { flags: ['regional-service'] });
    expect(doubtsOf({}, sure, { forThisPair: [service], typical: [] })).toContain('regional-service');
    const others = ['1.01', '1.02', '1.04', '1.05', '1.06'].map((code) => aFit(code));
    expect(doubtsOf({}, sure, { forThisPair: [], typical: [...others, service] })).toEqual(['need']);
  });
});
