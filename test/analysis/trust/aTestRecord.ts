import type { Area, Dataset } from '../../../src/domain/Dataset.ts';
import { toAreaId, toRegionId } from '../../../src/domain/ids.ts';
import type { PartialDate } from '../../../src/domain/PartialDate.ts';
import { seededRandom } from '../../../src/lib/random.ts';
import { aBorder, aDataset, anAgreement, aRegion, type AgreementBuilder } from '../../support/builders.ts';

export const provinceIds = ['11', '12', '13', '14'];
export const regencyIds = provinceIds
  .slice(0, 3)
  .flatMap((province) =>
    Array.from({ length: 8 }, (_, number) => `${province}.${String(number + 1).padStart(2, '0')}`),
  );

/**
 * A small made-up country with all that a test reads: 4 provinces, 24 regencies, complete figures, plans and bodies with
 * and without year, and documents of two to five parties, dated, undated, dated "not later than", planned, in families.
 */
export function aTestRecord(seed: number): Dataset {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const several = (items: readonly string[], count: number): string[] => {
    const chosen = new Set<string>();
    while (chosen.size < count) chosen.add(pick(items));
    return [...chosen];
  };
  const regions = [...provinceIds, ...regencyIds].map((id) =>
    aRegion(id, {
      lat: random() * 4,
      lon: 100 + random() * 4,
      population: { value: 1000 + Math.round(random() * 1e6) },
      areaKm2: 100 + Math.round(random() * 5000),
      indicators: { hdi: { value: Math.round(500 + random() * 300) / 10 } },
    }),
  );
  const borders = Array.from({ length: 30 }, () => several(regencyIds, 2))
    .concat(Array.from({ length: 3 }, () => several(provinceIds, 2)))
    .map(([a = '', b = '']) =>
      aBorder(a, b, {
        sharedKm: Math.round(random() * 100),
        kind: pick(['land', 'land', 'point', 'strait']),
      }),
    );
  const areas = Array.from({ length: 9 }, (_, number): Area => {
    const dated = pick([{}, { year: 2014 }, { year: 2017 }, { year: 2021 }]);
    return {
      id: toAreaId(`area-${String(number)}`),
      name: `Area ${String(number)}`,
      type: pick(['plan', 'body', 'forum']),
      members: several(regencyIds, 2 + Math.floor(random() * 5)).map(toRegionId),
      affairs: [],
      source: 'made up',
      ...dated,
    };
  });
  const agreements = Array.from({ length: 90 }, (_, number): AgreementBuilder => {
    const among =
      random() < 0.15 ? provinceIds : random() < 0.1 ? [...provinceIds, ...regencyIds] : regencyIds;
    const size = random() < 0.6 ? 2 : 3 + Math.floor(random() * (among.length > 4 ? 3 : 2));
    const made = anAgreement(`A${String(number).padStart(2, '0')}`).between(...several(among, size));
    const kind = random();
    if (kind < 0.1) return made;
    if (kind < 0.14) return made.planned();
    const year = String(2013 + Math.floor(random() * 12));
    if (kind < 0.2) {
      const date: PartialDate = { text: year, precision: 'before' };
      return made.with({ signedOn: date });
    }
    const dated = made.signed(`${year}-0${String(1 + Math.floor(random() * 9))}-10`);
    return number > 9 && random() < 0.2 ? dated.under(`A0${String(Math.floor(random() * 10))}`) : dated;
  });
  return aDataset({ regions, borders, areas, agreements });
}
