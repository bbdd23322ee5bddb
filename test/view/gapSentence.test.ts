import { describe, expect, test } from 'vitest';
import type { Gap } from '../../src/analysis/gaps/Gap.ts';
import type { GapContext } from '../../src/analysis/gaps/GapContext.ts';
import type { LocalisedText } from '../../src/domain/Dataset.ts';
import type { AreaId } from '../../src/domain/ids.ts';
import { toAreaId } from '../../src/domain/ids.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { gapSentence, gapSentenceFacts } from '../../src/view/gapSentence.ts';
import { aDataset, anAgreement, aRegion, type AgreementBuilder } from '../support/builders.ts';
import { aContext, aGap, anAffair, anArea } from '../support/gapBuilders.ts';

const a = '33.22';
const b = '33.73';
const nbsp = '\u00A0';

function contextOf(agreements: readonly AgreementBuilder[] = []): GapContext {
  return aContext(
    aDataset({
      regions: [
        aRegion('33', { name: 'Provinsi Jawa Tengah' }),
        aRegion(a, { name: 'Kabupaten Semarang' }),
        aRegion('33.74', { name: 'Kota Semarang', level: 'city' }),
        aRegion(b, { name: 'Kota Salatiga', level: 'city' }),
      ],
      affairs: ['1.03', '2.09', '2.11'].map((code) =>
        anAffair(code, { name: names[code] ?? { id: code, en: code, de: code } }),
      ),
      areas: [anArea('Kedungsepur', 'plan', [a, b], ['1.03', '2.11']), anArea('Forum X', 'forum', [a, b])],
      agreements: [
        ...agreements,
        // Something in force elsewhere: else the data would be closed, and all on record would stand.
        anAgreement('F1').between('33', '33.74').signed('2025-01-01').until('2030-01-01'),
        anAgreement('F2').between('33', '33.74').signed('2025-02-01').until('2030-02-01'),
      ],
    }),
  );
}

const names: Readonly<Record<string, LocalisedText>> = {
  '1.03': {
    id: 'Pekerjaan umum dan penataan ruang',
    en: 'Public works and spatial planning',
    de: 'Öffentliche Arbeiten und Raumordnung',
  },
  '2.09': { id: 'Pangan', en: 'Food', de: 'Ernährung' },
  '2.11': { id: 'Lingkungan', en: 'Environment', de: 'Umwelt' },
};

/** A gap of the two with a border and people beside it, everything else as told. */
function gapOf(context: GapContext, fields: Partial<Gap> = {}): Gap {
  return {
    ...aGap(context, a, b),
    plans: [],
    bodies: [],
    border: { kind: 'land', sharedKm: 35.2, constellation: 5 },
    candidacy: ['border', 'near'],
    peopleA: 188_000,
    peopleB: 191_234,
    distanceKm: 17.3,
    rankOfA: 1,
    rankOfB: 1,
    recordedA: true,
    recordedB: true,
    ...fields,
  };
}

const apart: Partial<Gap> = { border: undefined, peopleA: undefined, peopleB: undefined };

describe('why a pair stands in the list', () => {
  test('border, people, nearness and a plan, in three languages', () => {
    const context = contextOf();
    const gap = gapOf(context, { plans: [toAreaId('Kedungsepur')] });
    expect(gapSentence(gap, context, 'id')).toBe(
      `Belum tercatat perjanjian di antara keduanya, meskipun kedua daerah berbatasan sepanjang 35${nbsp}km dengan perkiraan penduduk 190.000 jiwa di tiap sisi dalam jarak 5 km, merupakan kabupaten/kota terdekat satu sama lain, dan sama-sama termasuk kawasan Kedungsepur, yang rencananya menyangkut urusan pekerjaan umum dan penataan ruang dan lingkungan.`,
    );
    expect(gapSentence(gap, context, 'en')).toBe(
      `No agreement is recorded, although the two share 35${nbsp}km of border with an estimated 190,000 people on each side within 5 km, are each other’s nearest regency or city and both belong to the Kedungsepur area, whose plan concerns public works and spatial planning and environment.`,
    );
    expect(gapSentence(gap, context, 'de')).toBe(
      `Es ist keine Vereinbarung verzeichnet, obwohl die beiden 35${nbsp}km Grenze gemeinsam haben (innerhalb von 5 km auf jeder Seite schätzungsweise 190.000 Menschen), einander die nächste Regentschaft oder Stadt sind und zum Raum Kedungsepur gehören, dessen Plan die Aufgabenfelder Öffentliche Arbeiten und Raumordnung und Umwelt betrifft.`,
    );
  });

  test('different numbers of people are told with the side they live on', () => {
    const context = contextOf();
    const gap = gapOf(context, { peopleA: 714_343, peopleB: 1_414_423, rankOfA: 3, rankOfB: 2 });
    expect(gapSentence(gap, context, 'en')).toBe(
      `No agreement is recorded, although the two share 35${nbsp}km of border with an estimated 710,000 people in Kab. Semarang and 1,400,000 in Salatiga within 5 km and are each among the 3 nearest regencies and cities of the other.`,
    );
    expect(gapSentenceFacts(gap, context, 'en')).toEqual([
      { id: 'shared-km', value: 35.2, text: `35${nbsp}km` },
      { id: 'people-a', value: 714_343, text: '710,000' },
      { id: 'people-b', value: 1_414_423, text: '1,400,000' },
      { id: 'nearest', value: 3, text: '3' },
    ]);
  });

  test('what is not known is left out, never a zero', () => {
    const context = contextOf();
    const bare = gapOf(context, {
      border: { kind: 'land', sharedKm: undefined, constellation: 5 },
      peopleA: undefined,
      rankOfA: undefined,
      rankOfB: undefined,
      distanceKm: undefined,
    });
    expect(gapSentence(bare, context, 'en')).toBe(
      'No agreement is recorded, although the two border each other.',
    );
    const nothing = gapOf(context, { ...apart, distanceKm: undefined, candidacy: [] });
    expect(gapSentence(nothing, context, 'en')).toBe('No agreement is recorded.');
  });

  test('a point and a strait are named, nearness without border with the way', () => {
    const context = contextOf();
    const kind = (of: 'point' | 'strait'): string =>
      gapSentence(
        gapOf(context, { border: { kind: of, sharedKm: 1, constellation: 5 }, rankOfA: 40 }),
        context,
        'en',
      );
    expect(kind('point')).toBe('No agreement is recorded, although the two meet at a point or nearly so.');
    expect(kind('strait')).toBe(
      'No agreement is recorded, although the two face each other across a strait or are joined by a bridge.',
    );
    expect(gapSentence(gapOf(context, { ...apart, candidacy: ['near'] }), context, 'en')).toBe(
      `No agreement is recorded, although the two are each other’s nearest regency or city (17${nbsp}km apart).`,
    );
    expect(gapSentence(gapOf(context, { ...apart, candidacy: ['near'], rankOfA: 9 }), context, 'en')).toBe(
      `No agreement is recorded, although the two are each among the 9 nearest regencies and cities of the other (17${nbsp}km apart).`,
    );
  });

  test('a lapsed agreement is told with its years and title', () => {
    const lapsed = anAgreement('A1').between(a, b).signed('2014-05-01').as('KB').with({ title: 'Monorel' });
    const context = contextOf([lapsed]);
    const gap = gapOf(context, { standing: 'renew', agreements: aGap(context, a, b).agreements });
    expect(gapSentence(gap, context, 'en')).toMatch(
      /^The agreement of 2014 that names both \(“Monorel”\) is assumed to have ended in 2019; nothing later is recorded, although the two share/,
    );
    const stated = contextOf([lapsed.until('2016-12-31')]);
    expect(gapSentence({ ...gap, agreements: aGap(stated, a, b).agreements }, stated, 'en')).toMatch(
      /^The agreement of 2014 that names both \(“Monorel”\) ended in 2016; nothing later/,
    );
  });

  test('an undated agreement is never called lapsed', () => {
    const undated = anAgreement('A1').between(a, b).with({ title: 'Air minum' });
    const context = contextOf([undated]);
    const gap = gapOf(context, { standing: 'renew', agreements: aGap(context, a, b).agreements });
    const text = gapSentence(gap, context, 'en');
    expect(text).toMatch(
      /^The only agreement on record that names both \(“Air minum”\) has no date, and whether it is in force is not recorded; the two share/,
    );
    expect(text).not.toMatch(/ended|lapsed/);
    const both = contextOf([undated, anAgreement('A2').between(a, b).signed('2014-05-01')]);
    expect(gapSentence({ ...gap, agreements: aGap(both, a, b).agreements }, both, 'en')).toMatch(
      /is assumed to have ended in 2019; another one is undated, and whether it is in force is not recorded/,
    );
  });

  test('where one is in force, what is covered is counted', () => {
    const context = contextOf([
      anAgreement('A1').between(a, b).signed('2025-01-01').as('PKS').about('2.09').with({ title: 'Pangan' }),
    ]);
    const gap = gapOf(context, { standing: 'extend', agreements: aGap(context, a, b).agreements });
    expect(gapSentence(gap, context, 'en')).toMatch(
      /^The agreement of 2025 that names both \(“Pangan”\) is assumed to be in force; 1 of 3 affairs is covered, although/,
    );
    const umbrella = contextOf([
      anAgreement('A1').between(a, b).signed('2025-01-01').until('2030-01-01').as('KB').general(),
    ]);
    expect(gapSentence({ ...gap, agreements: aGap(umbrella, a, b).agreements }, umbrella, 'en')).toMatch(
      /is in force; none of 3 affairs is fully covered, all in part, although/,
    );
  });

  test('a common body, plans only, and a pair that is covered', () => {
    const context = contextOf();
    const bodies: readonly AreaId[] = [toAreaId('Forum X')];
    expect(gapSentence(gapOf(context, { standing: 'extend', bodies }), context, 'en')).toMatch(
      /^Both are recorded as members of Forum X; no agreement between them is recorded, although/,
    );
    const planned = contextOf([anAgreement('A1').between(a, b).planned()]);
    const underWay = gapOf(planned, {
      standing: 'under-way',
      agreements: aGap(planned, a, b).agreements,
    });
    expect(gapSentence(underWay, planned, 'en')).toMatch(
      /^One agreement is recorded as a draft or plan, none as signed; the two share/,
    );
    expect(gapSentence(gapOf(context, { standing: 'covered' }), context, 'en')).toMatch(
      /this pair is no gap/,
    );
  });

  test('a record alone is no argument: the way between the two is told', () => {
    const context = contextOf([anAgreement('A1').between(a, b).signed('2016-01-01')]);
    const gap = gapOf(context, {
      ...apart,
      standing: 'renew',
      candidacy: ['record'],
      distanceKm: 843,
      agreements: aGap(context, a, b).agreements,
    });
    const text = gapSentence(gap, context, 'en');
    expect(text).not.toContain('although');
    expect(text).toMatch(new RegExp(`They do not border each other and lie 843${nbsp}km apart\\.$`));
  });

  test('a side without any record is told as something to check', () => {
    const context = contextOf();
    expect(gapSentence(gapOf(context, { recordedB: false }), context, 'en')).toMatch(
      /No agreement at all is recorded for Salatiga: check its register first\.$/,
    );
    expect(gapSentence(gapOf(context, { recordedA: false, recordedB: false }), context, 'en')).toMatch(
      /No agreement at all is recorded for either: check their registers first\.$/,
    );
  });

  test('of a side with a draft only it is not said that nothing at all is recorded', () => {
    const context = contextOf([anAgreement('A1').between(a, b).planned()]);
    const { agreements } = aGap(context, a, b);
    const of = (fields: Partial<Gap>): string =>
      gapSentence(gapOf(context, { standing: 'under-way', agreements, ...fields }), context, 'en');
    expect(of({ recordedB: false })).toMatch(/No agreement is recorded as signed for Salatiga: check its/);
    expect(of({ recordedA: false, recordedB: false })).toMatch(
      /No agreement is recorded as signed for either: check their registers first\.$/,
    );
  });

  test('without geography the expected number or a weak hint is told', () => {
    const context = contextOf();
    const without = { ...apart, distanceKm: undefined, candidacy: [], hint: 3.8 };
    expect(gapSentence(gapOf(context, { ...without, plans: [toAreaId('Kedungsepur')] }), context, 'en')).toBe(
      'Both take part in Kedungsepur; at their activity about 4 joint agreements would be usual, none is recorded.',
    );
    expect(gapSentence(gapOf(context, without), context, 'en')).toMatch(
      /^A weak hint from the network alone/,
    );
  });

  test('levels that are crossed are named; the article only where it is about the two', () => {
    const context = contextOf();
    const of = (level: Gap['level'], fields: Partial<Gap> = {}): string =>
      gapSentence(gapOf(context, { level, ...fields }), context, 'en');
    expect(of('own')).toContain('one of its own regencies or cities (UU 23/2014, art. 364(2)(b))');
    for (const level of ['across', 'jakarta'] as const) {
      expect(of(level)).toMatch(
        /regency or city of another province \(UU 23\/2014, art\. 364\(2\)\(c\)\)\.$/,
      );
      expect(of(level, apart)).toMatch(/regency or city of another province\.$/);
    }
  });

  test('nearness says among which kind, and nothing where the two ranks count different kinds', () => {
    const context = contextOf();
    const of = (level: Gap['level'], rankOfA: number): string =>
      gapSentence(gapOf(context, { level, rankOfA, peopleA: undefined }), context, 'en');
    expect(of('province', 1)).toContain('are each other’s nearest province.');
    expect(of('province', 2)).toContain('are each among the 2 nearest provinces of the other.');
    expect(of('region', 1)).toContain('are each other’s nearest region.');
    expect(of('region', 2)).toContain('are each among the 2 nearest regions of the other.');
    for (const level of ['across', 'jakarta', 'own'] as const) {
      expect(of(level, 1)).not.toContain('near');
      expect(of(level, 2)).not.toContain('near');
    }
  });

  test('a year that is an upper bound is told as one, and so is the end that follows from it', () => {
    const mentioned = anAgreement('A1')
      .between(a, b)
      .as('KB')
      .with({ title: 'MoU', signedOn: { text: '2018-09', precision: 'before' } });
    const context = contextOf([mentioned]);
    const gap = gapOf(context, { standing: 'renew', agreements: aGap(context, a, b).agreements });
    expect(gapSentence(gap, context, 'en')).toMatch(
      /^The agreement signed by 2018 that names both \(“MoU”\) is assumed to have ended by 2023; nothing later/,
    );
    const two = contextOf([mentioned, anAgreement('A2').between(a, b).signed('2012-01-01')]);
    expect(gapSentence({ ...gap, agreements: aGap(two, a, b).agreements }, two, 'en')).toMatch(
      /^One of 2 agreements that name both \(“MoU”, signed by 2018\) is assumed to have ended by 2023/,
    );
    const standing = contextOf([
      anAgreement('A1')
        .between(a, b)
        .as('KB')
        .with({ title: 'MoU', signedOn: { text: '2025-09', precision: 'before' } }),
      anAgreement('A2').between(a, b).signed('2025-01-01').as('KB'),
    ]);
    expect(gapSentence({ ...gap, agreements: aGap(standing, a, b).agreements }, standing, 'de')).toMatch(
      /^2 Vereinbarungen, die beide nennen, sind vermutlich in Kraft, eine davon spätestens 2025 unterzeichnet/,
    );
  });

  test('an end that a source states without a date has no year', () => {
    const context = contextOf([
      anAgreement('A1')
        .between(a, b)
        .signed('2025-02-15')
        .as('KB')
        .with({ title: 'TPA', stated: { status: 'ended', on: '2026-06-01' } }),
    ]);
    const gap = gapOf(context, { standing: 'renew', agreements: aGap(context, a, b).agreements });
    expect(gapSentence(gap, context, 'en')).toMatch(
      /^The agreement of 2025 that names both \(“TPA”\) has ended; nothing later is recorded, although/,
    );
  });

  test('several that stand are in force, assumed to be, or some of each', () => {
    const stated = (id: string): AgreementBuilder =>
      anAgreement(id).between(a, b).signed('2025-01-01').until('2030-01-01');
    const assumed = (id: string): AgreementBuilder =>
      anAgreement(id).between(a, b).signed('2025-01-01').as('KB');
    const say = (...agreements: readonly AgreementBuilder[]): string => {
      const context = contextOf(agreements);
      const gap = gapOf(context, { standing: 'extend', agreements: aGap(context, a, b).agreements });
      return gapSentence(gap, context, 'en');
    };
    expect(say(stated('A1'), stated('A2'))).toMatch(/^2 agreements that name both are in force, the newest/);
    expect(say(assumed('A1'), assumed('A2'))).toMatch(
      /^2 agreements that name both are assumed to be in force, the newest of 2025/,
    );
    expect(say(stated('A1'), assumed('A2'))).toMatch(
      /^2 agreements that name both are in force or assumed to be, the newest of 2025/,
    );
  });

  test('Indonesian says of one common area only that both belong to it', () => {
    const context = contextOf();
    const plans = [toAreaId('Kedungsepur')];
    const text = gapSentence(gapOf(context, { ...apart, candidacy: ['area'], plans }), context, 'id');
    expect(text).toContain('kedua daerah termasuk kawasan Kedungsepur, yang');
    expect(text).not.toContain('sama-sama');
  });

  test('no language leaves a placeholder, says must, or denies that there is an agreement', () => {
    const context = contextOf([
      anAgreement('A1').between(a, b).signed('2014-01-01').with({ title: 'X' }),
      anAgreement('A2').between(a, b),
      anAgreement('A3').between(a, b).planned(),
    ]);
    for (const language of languages) {
      for (const standing of ['new', 'renew', 'extend', 'under-way', 'covered'] as const) {
        for (const fields of [{}, apart, { bodies: [toAreaId('Forum X')] }, { recordedA: false }]) {
          const agreements = standing === 'new' ? [] : aGap(context, a, b).agreements;
          const text = gapSentence(gapOf(context, { standing, agreements, ...fields }), context, language);
          expect(text).not.toMatch(/[{}]|undefined|NaN/);
          expect(text).not.toMatch(
            /\b(must|harus|wajib|müssen|there is no agreement|tidak ada perjanjian)\b/i,
          );
          expect(text).toMatch(/\.$/);
        }
      }
    }
  });
});
