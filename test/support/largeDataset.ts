import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAffairCode, toAgreementId, toAreaId, toRegionId, type RegionId } from '../../src/domain/ids.ts';
import type { Border, Region } from '../../src/domain/Region.ts';
import { seededRandom } from '../../src/lib/random.ts';

const degrees = 0.25;
const side = 100;

/**
 * A made-up country for benchmarks: 10,000 regencies on a jittered 100 x 100 grid in 100 provinces of 100, each
 * bordering its four neighbours, with population and an indicator, and agreements of two to six regions, most of them
 * near each other. The same for the same seed.
 *
 * @param titleOf the title of each agreement, by its number.
 */
export function largeDataset(
  agreements: number,
  seed: number,
  titleOf = (number: number): string => `Kerja sama ${String(number)}`,
): Dataset {
  const random = seededRandom(seed);
  const regions: Region[] = [];
  const grid: RegionId[] = [];
  const two = (value: number): string => String(value).padStart(2, '0');
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const province = Math.floor(row / 10) * 10 + Math.floor(column / 10);
      const id = toRegionId(`${two(province)}.${two((row % 10) * 10 + (column % 10))}`);
      grid.push(id);
      regions.push({
        id,
        name: `Kabupaten ${id}`,
        aliases: [],
        level: 'regency',
        autonomous: true,
        parentId: toRegionId(two(province)),
        lat: (row - side / 2 + random() * 0.8) * degrees,
        lon: 95 + (column + random() * 0.8) * degrees,
        population: { value: Math.round(20_000 * Math.exp(4 * random())) },
        areaKm2: 500 + 3000 * random(),
        indicators: { hdi: { value: 50 + 35 * random() } },
      });
    }
  }
  const at = (row: number, column: number): RegionId | undefined => grid[row * side + column];
  const borders: Border[] = [];
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const here = at(row, column);
      for (const other of [
        column + 1 < side ? at(row, column + 1) : undefined,
        row + 1 < side ? at(row + 1, column) : undefined,
      ]) {
        if (here === undefined || other === undefined) continue;
        borders.push({ a: here, b: other, sharedKm: 5 + 90 * random(), kind: 'land', confidence: 'high' });
      }
    }
  }
  const affairs = Array.from({ length: 32 }, (_, number) => ({
    code: toAffairCode(`1.${two(number + 1)}`),
    name: { id: `Urusan ${String(number)}`, en: `Affair ${String(number)}`, de: `Feld ${String(number)}` },
    aliases: [],
    externality: (['high', 'medium', 'low'] as const)[number % 3] ?? 'low',
    regencyAuthority: 'shared' as const,
  }));
  const near = (place: number): number => {
    const row = Math.floor(place / side) + Math.round((random() - 0.5) * 6);
    const column = (place % side) + Math.round((random() - 0.5) * 6);
    return Math.min(side - 1, Math.max(0, row)) * side + Math.min(side - 1, Math.max(0, column));
  };
  const rows = Array.from({ length: agreements }, (_, number): Agreement => {
    const first = Math.floor(random() ** 1.5 * grid.length);
    const places = new Set([first]);
    const size = random() < 0.8 ? 2 : 3 + Math.floor(random() * 4);
    for (let tries = 0; places.size < size && tries < 40; tries += 1) {
      places.add(random() < 0.8 ? near(first) : Math.floor(random() * grid.length));
    }
    if (places.size < 2) places.add((first + 1) % grid.length);
    const year = 2010 + Math.floor(random() * 16);
    return {
      id: toAgreementId(`L-${String(number).padStart(6, '0')}`),
      title: titleOf(number),
      kind: 'ksdd',
      documentType: random() < 0.5 ? 'PKS' : 'KB',
      parties: [...places].map((place) => ({ partyId: grid[place] ?? toRegionId('00.00') })),
      affairs: [affairs[Math.floor(random() * affairs.length)]?.code ?? toAffairCode('1.01')],
      affairsBasis: 'stated',
      signedOn: { text: `${String(year)}-06-15`, precision: 'day' },
    };
  });
  const areas = Array.from({ length: 60 }, (_, number) => {
    const centre = Math.floor(random() * grid.length);
    return {
      id: toAreaId(`plan-${String(number)}`),
      name: `Kawasan ${String(number)}`,
      type: 'plan' as const,
      members: [...new Set(Array.from({ length: 6 }, () => near(centre)))].flatMap(
        (place) => grid[place] ?? [],
      ),
      affairs: [affairs[number % affairs.length]?.code ?? toAffairCode('1.01')],
      source: 'made up',
    };
  });
  return {
    schemaVersion: 1,
    id: `large-${String(seed)}`,
    title: { id: 'Negeri buatan', en: 'Made-up country', de: 'Erfundenes Land' },
    builtIn: false,
    asOf: '2026-11-23',
    sources: ['made up'],
    regions,
    borders,
    outsideParties: [],
    agreements: rows,
    affairs,
    areas,
    quarantine: [],
    issues: [],
  };
}
