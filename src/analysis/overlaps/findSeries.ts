import type { AffairCode, FamilyId, RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import type { OverlapContext } from './OverlapContext.ts';

export interface Series {
  readonly region: RegionId;
  readonly affair: AffairCode;
  readonly documents: readonly DocumentReading[];
}

const leastPartners = 3;

/**
 * One region that agrees on one affair with three or more partners, one by one: practice that spreads, no overlap.
 * Documents of two parties whose first affair it is; general ones and bodies take no part. A partner counts once,
 * whatever it signs. In order of region and affair; documents as in the dataset.
 */
export function findSeries(context: OverlapContext): readonly Series[] {
  const groups = new Map<string, Series & { readonly documents: DocumentReading[] }>();
  for (const reading of context.corpus.readings) {
    const [affair] = reading.affairs;
    if (affair === undefined || reading.general || reading.level === 'body') continue;
    if (reading.parties.length !== 2) continue;
    for (const region of reading.regions) {
      const key = `${region}\n${affair}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { region, affair, documents: [reading] });
      else group.documents.push(reading);
    }
  }
  return [...groups]
    .filter(([, series]) => isSpread(context, series))
    .toSorted(([one], [other]) => compareText(one, other))
    .map(([, series]) => series);
}

function isSpread(context: OverlapContext, { region, documents }: Series): boolean {
  if (documents.length < leastPartners) return false;
  const partners = new Set<string>();
  const families = new Set<FamilyId>();
  for (const { parties, agreement } of documents) {
    for (const id of parties) if (id !== region) partners.add(id);
    families.add(context.familyOf(agreement.id));
  }
  return partners.size >= leastPartners && families.size >= leastPartners;
}
