import { describe, expect, test } from 'vitest';
import { affairFits } from '../../../src/analysis/gaps/affairFits.ts';
import { describeGap, rowOfPair } from '../../../src/analysis/gaps/describeGap.ts';
import type { AffairFit, AffairReason } from '../../../src/analysis/gaps/AffairFit.ts';
import type { Gap } from '../../../src/analysis/gaps/Gap.ts';
import { toAgreementId, toAreaId, toRegionId } from '../../../src/domain/ids.ts';
import { affairReasonText, mainReason } from '../../../src/view/affairReason.ts';
import { gapRowFacts } from '../../../src/view/gapRowFacts.ts';
import { context, dataset, table } from './screenData.ts';

function pair(id: string): Gap {
  const row = rowOfPair(table, id);
  if (row === undefined) throw new Error(`no row for ${id}`);
  return describeGap(context, table, row);
}

describe('the second line of a row', () => {
  test('the border, plans, and what lapsed', () => {
    expect(gapRowFacts(pair('33.01|33.02'), dataset, 'geography', false, 'en')).toEqual({
      check: undefined,
      facts: ['20\u00A0km border', 'lapsed'],
    });
  });

  test('what is to be looked up first takes the place of plans; both sides together are told once', () => {
    expect(gapRowFacts(pair('33.02|34.01'), dataset, 'geography', true, 'en')).toEqual({
      check: 'nothing recorded for Cahaya, check first',
      facts: ['10\u00A0km border', 'weak evidence'],
    });
    expect(gapRowFacts(pair('33.04|34.01'), dataset, 'geography', false, 'de').check).toBe(
      'für beide nichts verzeichnet, zuerst prüfen',
    );
  });

  test('without a common border, how far they are apart', () => {
    const [apart] = gapRowFacts(pair('33.01|33.03'), dataset, 'geography', false, 'id').facts;
    // 0.3 degrees south and 0.4 east at 7 degrees south: about 55 km.
    expect(apart).toMatch(/^berjarak 5[5-6]\u00A0km$/);
  });

  test('a hint says how many agreements would be usual', () => {
    const gap: Gap = { ...pair('33.01|33.02'), hint: 3.7 };
    expect(gapRowFacts(gap, dataset, 'expected', false, 'en').facts).toContain(
      'about 4 joint agreements would be usual',
    );
    expect(gapRowFacts({ ...gap, hint: 1.2 }, dataset, 'expected', false, 'de').facts).toContain(
      'üblich wäre etwa 1 gemeinsame Vereinbarung',
    );
    expect(gapRowFacts(gap, dataset, 'geography', false, 'en').facts.join()).not.toContain('usual');
  });
});

describe('the reason of an affair', () => {
  const active = (agreement: string, region: string): AffairReason => ({
    type: 'active',
    region: toRegionId(region),
    agreement: toAgreementId(agreement),
  });
  const fitWith = (...reasons: AffairReason[]): AffairFit => {
    const { forThisPair, typical } = affairFits(context, pair('33.01|33.02'));
    const [fit] = [...forThisPair, ...typical];
    if (fit === undefined) throw new Error('no affair');
    return { ...fit, reasons };
  };

  test('names plan, coast, or with whom a side signed and when', () => {
    const text = (reason: AffairReason): string => affairReasonText(context, reason, 'en');
    expect(text({ type: 'plan', area: toAreaId('raya') })).toBe('the Raya plan concerns it');
    expect(text({ type: 'coast' })).toBe('both lie on the coast');
    expect(text(active('A2', '33.03'))).toBe('Danau signed on it with Bukit in 2025');
    expect(text(active('A2', '33.02'))).toBe('Bukit signed on it with Danau in 2025');
  });

  test('that a side is active in their own agreement gives way to any other reason', () => {
    const lapsed: AffairReason = { type: 'lapsed', agreement: toAgreementId('A1') };
    const own = active('A1', '33.01');
    expect(mainReason(pair('33.01|33.02'), fitWith(own, lapsed))).toBe(lapsed);
    expect(mainReason(pair('33.01|33.02'), fitWith(own))).toBe(own);
    expect(mainReason(pair('33.01|33.02'), fitWith())).toBeUndefined();
  });
});
