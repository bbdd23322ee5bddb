import { describe, expect, test } from 'vitest';
import type { Gap } from '../../src/analysis/gaps/Gap.ts';
import type { TermId } from '../../src/analysis/gaps/GapWeights.ts';
import { toAreaId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/domain/ViewSettings.ts';
import { gapTermWords } from '../../src/view/gapTermWords.ts';
import { isWholeRegion } from '../../src/view/isWholeRegion.ts';
import { shortTitle } from '../../src/view/shortTitle.ts';
import { aDataset, aRegion } from '../support/builders.ts';
import { aContext, aGap, anArea } from '../support/gapBuilders.ts';

const nbsp = '\u00A0';
const context = aContext(
  aDataset({
    regions: [aRegion('33.22'), aRegion('33.73')],
    areas: [anArea('Kedungsepur', 'plan', ['33.22']), anArea('Banglor', 'plan', ['33.22'])],
  }),
);

function words(term: TermId, fields: Partial<Gap>, language: Language = 'en'): string {
  const gap = { ...aGap(context, '33.22', '33.73'), ...fields };
  return gapTermWords(gap, term, context, 'hdi', language);
}

describe('on what a term rests, in a few words', () => {
  test('border', () => {
    const border = { kind: 'land', sharedKm: 35.2, constellation: 5 } as const;
    expect(words('border', { border, peopleA: 188_000, peopleB: 191_000 })).toBe(
      `35${nbsp}km, an estimated 190,000 a side`,
    );
    expect(words('border', { border, peopleA: 188_000, peopleB: 400_000 }, 'de')).toBe(
      `35${nbsp}km, schätzungsweise 190.000 oder mehr je Seite`,
    );
    expect(words('border', { border })).toBe(`35${nbsp}km, people not known`);
    expect(words('border', { border: { ...border, kind: 'point' } })).toBe(
      'meet at a point or nearly so, counts half',
    );
    expect(words('border', { border: { ...border, sharedKm: undefined } })).toBe(
      'bordering, length not known',
    );
    expect(words('border', {})).toBe('no common border');
    expect(words('border', { level: 'own', border: { ...border, sharedKm: undefined } })).toBe(
      'adjacent by definition, people not counted',
    );
  });

  test('nearness', () => {
    expect(words('nearness', { distanceKm: 17.3, rankOfA: 1, rankOfB: 1 })).toBe(
      `17${nbsp}km, each other’s nearest`,
    );
    expect(words('nearness', { distanceKm: 17.3, rankOfA: 5, rankOfB: 3 })).toBe(
      `17${nbsp}km, 3rd and 5th nearest of each other`,
    );
    expect(words('nearness', { distanceKm: 17.3, rankOfA: 5, rankOfB: 5 }, 'id')).toBe(
      `17${nbsp}km, sama-sama terdekat ke-5`,
    );
    expect(words('nearness', {})).toBe('place not known');
  });

  test('nearness of a province and a city counts each among its own kind, whichever stands first', () => {
    const crossed = aContext(
      aDataset({
        regions: [
          aRegion('31', { level: 'province' }),
          aRegion('32', { level: 'province' }),
          aRegion('32.76', { level: 'city' }),
        ],
      }),
    );
    const say = (fields: Partial<Gap>, language: Language = 'en'): string =>
      gapTermWords({ ...aGap(crossed, '31', '32.76'), ...fields }, 'nearness', crossed, 'hdi', language);
    const gap = aGap(crossed, '31', '32.76');
    // The rank of a region says how near it is to the other.
    const [rankOfA, rankOfB] = gap.a === '31' ? [1, 4] : [4, 1];
    const ranks = { distanceKm: 24.1, rankOfA, rankOfB };
    const swapped = { ...ranks, a: gap.b, b: gap.a, rankOfA: rankOfB, rankOfB: rankOfA };
    expect(say(ranks)).toBe(`24${nbsp}km; 1st nearest province, 4th nearest regency or city`);
    expect(say(swapped)).toBe(say(ranks));
    expect(say({ ...ranks, rankOfA: 1, rankOfB: 1 }, 'id')).toBe(
      `24${nbsp}km; provinsi terdekat ke-1, kabupaten/kota terdekat ke-1`,
    );
  });

  test('areas and disparity', () => {
    expect(words('areas', { plans: [] })).toBe('none in common');
    expect(words('areas', { plans: [toAreaId('Kedungsepur')] })).toBe('one in common, Kedungsepur');
    expect(words('areas', { plans: [toAreaId('Kedungsepur'), toAreaId('Banglor')] })).toBe(
      '2 in common: Kedungsepur and Banglor',
    );
    const [one, other] = [
      { value: 74.2, year: 2021 },
      { value: 83.63, year: 2021 },
    ];
    expect(words('disparity', { indicatorA: one, indicatorB: other })).toBe('HDI 74.2 and 83.6, 2021');
    expect(words('disparity', { indicatorA: one, indicatorB: { ...other, year: 2023 } })).toBe(
      'HDI 74.2 (2021) and 83.6 (2023)',
    );
    expect(words('disparity', { indicatorA: one })).toBe('HDI not known');
  });
});

describe('a title in a sentence', () => {
  test('is cut after a whole word, and stays as it is where it is short', () => {
    expect(shortTitle('MoU  batas\nwilayah')).toBe('MoU batas wilayah');
    expect(shortTitle('one two three four', 10)).toBe('one two…');
    expect(shortTitle('one, two', 5)).toBe('one…');
    expect(shortTitle('abcdefghijkl', 5)).toBe('abcde…');
  });
});

describe('all people of a region', () => {
  test('live beside the border where the figure says so', () => {
    const region = aRegion('33.73', { population: { value: 200 } });
    expect(isWholeRegion(region, 200)).toBe(true);
    expect(isWholeRegion(region, 199)).toBe(false);
    expect(isWholeRegion(aRegion('33.74'), 10)).toBe(false);
    expect(isWholeRegion(region, undefined)).toBe(false);
  });
});
