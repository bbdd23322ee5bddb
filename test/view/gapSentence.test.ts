import { describe, expect, test } from 'vitest';
import type { BorderingPair } from '../../src/analysis/gaps/BorderingPair.ts';
import { toAgreementId, toAreaId, toRegionId } from '../../src/domain/ids.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { gapSentence } from '../../src/view/gapSentence.ts';
import { aDataset, aRegion } from '../support/builders.ts';

const dataset = aDataset({
  regions: [
    aRegion('33.22', { name: 'Kabupaten Semarang' }),
    aRegion('33.74', { name: 'Kota Semarang', level: 'city' }),
    aRegion('33.73', { name: 'Kota Salatiga', level: 'city' }),
  ],
  areas: [{ id: toAreaId('k'), name: 'Kedungsepur', type: 'plan', members: [], affairs: [], source: '' }],
});

function aPair(fields: Partial<BorderingPair> = {}): BorderingPair {
  return {
    id: '33.22|33.73',
    a: toRegionId('33.22'),
    b: toRegionId('33.73'),
    level: 'regency-city',
    constellation: 5,
    state: 'none-recorded',
    sharedKm: 35.2,
    borderKind: 'land',
    peopleA: 191_234,
    peopleB: 188_000,
    people: 188_000,
    distanceKm: 17,
    sharedAreas: [],
    agreements: [],
    undated: [],
    recordedA: true,
    recordedB: true,
    affairsA: [],
    affairsB: [],
    ...fields,
  };
}

const day = '2026-11-23';
const nbsp = '\u00A0';

describe('why a pair stands in the list', () => {
  test('border and people on each side, in three languages', () => {
    expect(gapSentence(aPair(), dataset, day, 'en')).toBe(
      `No agreement is recorded between Kab. Semarang and Salatiga, although they share 35${nbsp}km of border with about 190,000 people on each side within 5 km.`,
    );
    expect(gapSentence(aPair(), dataset, day, 'id')).toBe(
      `Belum ada perjanjian tercatat antara Kab. Semarang dan Salatiga, meskipun keduanya berbatasan sepanjang 35${nbsp}km dengan sekitar 190.000 jiwa di tiap sisi dalam jarak 5 km.`,
    );
    expect(gapSentence(aPair(), dataset, day, 'de')).toBe(
      `Zwischen Kab. Semarang und Salatiga ist keine Vereinbarung verzeichnet, obwohl sie 35${nbsp}km Grenze gemeinsam haben und dort auf jeder Seite bis 5 km etwa 190.000 Menschen leben.`,
    );
  });

  test('different numbers of people are both named; shared areas follow', () => {
    const text = gapSentence(
      aPair({ peopleA: 714_343, peopleB: 1_414_423, sharedAreas: [toAreaId('k')] }),
      dataset,
      day,
      'en',
    );
    expect(text).toContain('about 710,000 and 1,400,000 people');
    expect(text.endsWith('Both belong to Kedungsepur.')).toBe(true);
  });

  test('what is not known is left out, never a zero', () => {
    const { sharedKm: _, ...rest } = aPair();
    const text = gapSentence(
      { ...rest, sharedKm: undefined, peopleA: undefined, people: undefined },
      dataset,
      day,
      'en',
    );
    expect(text).toBe(
      'No agreement is recorded between Kab. Semarang and Salatiga, although they border each other.',
    );
  });

  test('undated agreements are never called lapsed', () => {
    const agreements = [toAgreementId('A1')];
    const undated = gapSentence(
      aPair({ state: 'none-in-force', agreements, undated: agreements }),
      dataset,
      day,
      'en',
    );
    expect(undated).toContain('without a date: whether it is in force is not recorded');
    const ended = gapSentence(aPair({ state: 'none-in-force', agreements }), dataset, day, 'en');
    expect(ended).toContain('not known to be in force on 23 November 2026');
  });

  test('a side without any record is told as something to check', () => {
    expect(gapSentence(aPair({ recordedB: false }), dataset, day, 'en')).toContain(
      'Nothing at all is recorded for Salatiga',
    );
    expect(gapSentence(aPair({ recordedA: false, recordedB: false }), dataset, day, 'en')).toContain(
      'Nothing at all is recorded for either',
    );
  });

  test('no state leaves a placeholder unfilled in any language', () => {
    const states = ['none-recorded', 'none-in-force', 'planned-only', 'in-force'] as const;
    for (const language of languages) {
      for (const state of states) {
        for (const borderKind of ['land', 'point', 'strait'] as const) {
          const agreements = state === 'none-recorded' ? [] : [toAgreementId('A1'), toAgreementId('A2')];
          const text = gapSentence(aPair({ state, borderKind, agreements }), dataset, day, language);
          expect(text).not.toMatch(/[{}]|undefined|NaN/);
          expect(text).toContain('Salatiga');
        }
      }
    }
  });
});
