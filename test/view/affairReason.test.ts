import { describe, expect, test } from 'vitest';
import type { AffairReason } from '../../src/analysis/gaps/AffairFit.ts';
import { toAgreementId, toAreaId, toRegionId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/domain/ViewSettings.ts';
import { affairReasonText } from '../../src/view/affairReason.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { aContext, anArea } from '../support/gapBuilders.ts';

const a = '33.22';
const b = '33.73';

const context = aContext(
  aDataset({
    regions: [
      aRegion(a, { name: 'Kabupaten Semarang' }),
      aRegion(b, { name: 'Kota Salatiga', level: 'city' }),
    ],
    areas: [anArea('Kedungsepur', 'plan', [a, b])],
    agreements: [
      anAgreement('dated').between(a, b).signed('2025-03-01'),
      anAgreement('bound')
        .between(a, b)
        .with({ signedOn: { text: '2018-09', precision: 'before' } }),
      anAgreement('undated').between(a, b),
      anAgreement('begun')
        .between(a, b)
        .with({ start: { text: '2024-01-01', precision: 'day' } }),
      anAgreement('alone').between(a).signed('2025-03-01'),
      anAgreement('old').between(a, b).signed('2014-01-01'),
      anAgreement('stated').between(a, b).signed('2014-01-01').until('2016-12-31'),
    ],
  }),
);

function say(reason: AffairReason, language: Language = 'en'): string {
  return affairReasonText(context, reason, language);
}

function active(agreement: string, language: Language = 'en'): string {
  return say({ type: 'active', region: toRegionId(a), agreement: toAgreementId(agreement) }, language);
}

describe('why an affair is one for a pair', () => {
  test('a plan concerns it; it is not said to name it', () => {
    const plan = { type: 'plan', area: toAreaId('Kedungsepur') } as const;
    expect(say(plan)).toBe('the Kedungsepur plan concerns it');
    expect(say(plan, 'id')).toBe('termasuk urusan dalam rencana Kedungsepur');
    expect(say(plan, 'de')).toBe('der Plan Kedungsepur betrifft es');
  });

  test('a side signed in a year, or by a year where the date is an upper bound', () => {
    expect(active('dated')).toMatch(/ signed on it with Salatiga in 2025$/);
    expect(active('dated', 'id')).toMatch(
      / menandatangani perjanjian tentang ini dengan Salatiga pada tahun 2025$/,
    );
    expect(active('dated', 'de')).toMatch(/ schloss dazu 2025 eine Vereinbarung mit Salatiga$/);
    expect(active('bound')).toMatch(/ signed on it with Salatiga by 2018$/);
    expect(active('alone')).toMatch(/ signed on it with others in 2025$/);
  });

  test('without a date of signing nothing is said about being in force', () => {
    expect(active('undated')).toMatch(/ is named with Salatiga in an agreement on it without a date$/);
    expect(active('undated', 'id')).toMatch(
      / tercatat bersama Salatiga dalam perjanjian tanpa tanggal tentang ini$/,
    );
    expect(active('undated', 'de')).toMatch(
      /^eine undatierte Vereinbarung dazu nennt .* zusammen mit Salatiga$/,
    );
    expect(active('begun')).toMatch(/ is named with Salatiga in an agreement on it$/);
  });

  test('an end that is assumed is not told as one that is known', () => {
    const lapsed = (id: string): AffairReason => ({ type: 'lapsed', agreement: toAgreementId(id) });
    expect(say(lapsed('old'))).toBe('an agreement of the two on it is assumed to have ended');
    expect(say(lapsed('old'), 'de')).toBe('eine Vereinbarung beider dazu ist vermutlich ausgelaufen');
    expect(say(lapsed('stated'))).toBe('an agreement of the two on it ended');
    expect(say(lapsed('stated'), 'id')).toBe('perjanjian keduanya tentang ini sudah berakhir');
  });
});
