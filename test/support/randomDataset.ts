import type { Agreement, DocumentType } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { anAgreement } from './builders.ts';
import { builtIn } from './builtIn.ts';

const documents: readonly DocumentType[] = ['KB', 'PKS', 'PKS', 'MoU', 'NK', 'RK', 'body', 'unspecified'];

/**
 * The built-in regions with random agreements: four in five of two regions, the others of three to eleven, and some
 * regions far busier than others, as in real registers. The same for the same seed.
 */
export function randomDataset(agreements: number, seed: number): Dataset {
  const random = seededRandom(seed);
  const base = builtIn();
  const regions = base.regions.filter((region) => region.autonomous).map((region) => region.id);
  const affairs = base.affairs.map((affair) => affair.code);
  const rows = Array.from({ length: agreements }, (_, number): Agreement => {
    const parties = new Set<string>();
    const size = random() < 0.8 ? 2 : 3 + Math.floor(random() * 9);
    while (parties.size < size) parties.add(pick(regions, random() ** 1.7));
    const year = 2010 + Math.floor(random() * 16);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const agreement = anAgreement(`R-${String(number).padStart(5, '0')}`)
      .between(...parties)
      .as(pick(documents, random()))
      .about(pick(affairs, random()))
      .signed(`${String(year)}-${month}-15`);
    return (random() < 0.3 ? agreement.until(`${String(year + 4)}-12-31`) : agreement).build();
  });
  return { ...base, id: `random-${String(seed)}`, builtIn: false, agreements: rows };
}

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[Math.floor(at * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
