import type { RegionId } from '../../../domain/ids.ts';
import { nameKey } from '../../names/buildNameMatcher.ts';
import type { NameQuestion } from '../../names/NameMatch.ts';
import { nearNames } from '../../names/nearNames.ts';
import type { Decisions } from '../Decisions.ts';
import type { RowPlace } from '../rowKey.ts';
import type { RegionRegister } from './RegionRegister.ts';

/** How sure it is that two names a letter apart are one. */
const trust = 0.8;

/**
 * Regions out of the files whose names are a typing error apart, each once, as the rarer of the two: it is proposed to be
 * the other one. Both are loaded; no row waits. Names on which something was decided are not asked about again, nor are
 * those that the files place in different countries.
 */
export function proposeMerges(
  register: RegionRegister,
  decisions: Decisions,
  placesOf: (regionId: RegionId) => readonly RowPlace[],
): readonly NameQuestion[] {
  const entries = register.mentioned.filter(({ isShared }) => !isShared);
  const keys = entries.map(({ name }) => nameKey(name));
  const asked = new Set<string>();
  return nearNames(keys).flatMap(([one, other]): readonly NameQuestion[] => {
    const [left, right] = [entries[one], entries[other]];
    if (left === undefined || right === undefined) return [];
    if (left.country !== '' && right.country !== '' && nameKey(left.country) !== nameKey(right.country))
      return [];
    const [rare, common] = left.mentions < right.mentions ? [left, right] : [right, left];
    const key = nameKey(rare.name);
    const isDecided = [key, nameKey(common.name)].some((name) => decisions.nameOf(name) !== undefined);
    if (isDecided || asked.has(key)) return [];
    asked.add(key);
    return [
      {
        text: rare.name,
        key,
        certainty: 'likely',
        candidates: [
          { regionId: common.id, weight: trust, reasons: [{ code: 'spelling', params: { errors: 1 } }] },
          { regionId: rare.id, weight: 1 - trust, reasons: [{ code: 'name' }] },
        ],
        places: placesOf(rare.id),
        waiting: 0,
      },
    ];
  });
}
