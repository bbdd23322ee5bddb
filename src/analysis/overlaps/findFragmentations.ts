import type { FamilyId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { DisjointSets } from '../../lib/DisjointSets.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { findTriangles, isFragment, mostRegions } from './findTriangles.ts';
import type { OverlapContext } from './OverlapContext.ts';
import { canMeet, spanOf } from './spanOf.ts';

export interface Fragmentation {
  readonly reason: 'alike-subject' | 'chain';
  readonly documents: readonly DocumentReading[];
  /** What a chain is about (`concept:waste`). */
  readonly matter?: string;
}

/** Least likeness of subject, where an affair is shared and where one is not known. */
const leastSubject = 0.3;
const leastSubjectUnknown = 0.45;
/** From here on, different affairs count as not known: people file one thing under two. */
const surelyAlike = 0.7;
const leastFamilies = 3;

/**
 * One matter cut into pieces: three or more cooperations that run at one time as far as is known (an undated one is not
 * known to be over), with no region in all of them and none that holds all regions, and either
 * - `alike-subject`: alike in affair and subject, their regions meeting pairwise (`findTriangles`); or
 * - `chain`: a chain by common regions on one place-bound matter (`placeMatters`).
 *
 * General documents and those of more than 60 regions take no part. What lies within a larger
 * fragmentation is not told again. The largest first.
 */
export function findFragmentations(context: OverlapContext): readonly Fragmentation[] {
  const documents = context.corpus.readings.filter(
    ({ general, regions }) => !general && regions.length >= 2 && regions.length <= mostRegions,
  );
  const found: Fragmentation[] = [];
  const add = (fragmentation: Fragmentation): void => {
    if (isFragmented(context, fragmentation.documents)) found.push(fragmentation);
  };
  for (const chain of chains(context, documents)) add(chain);
  for (const set of findTriangles(documents, alikeIn(context))) {
    add({ reason: 'alike-subject', documents: set });
  }
  return withoutContained(found);
}

function isFragmented(context: OverlapContext, set: readonly DocumentReading[]): boolean {
  if (set.length < leastFamilies) return false;
  const families = new Set<FamilyId>(set.map(({ agreement }) => context.familyOf(agreement.id)));
  return families.size >= leastFamilies && isFragment(set.map(({ regions }) => regions));
}

function alikeIn(context: OverlapContext): (one: DocumentReading, other: DocumentReading) => boolean {
  const { subjects } = context.corpus;
  return (one, other) => {
    if (!canMeet(spanOf(one.period), spanOf(other.period))) return false;
    if (context.familyOf(one.agreement.id) === context.familyOf(other.agreement.id)) return false;
    const known = one.affairs.length > 0 && other.affairs.length > 0;
    const shared = one.affairs.some((affair) => other.affairs.includes(affair));
    const likeness = subjects.likeness(one.subject, other.subject) ?? 0;
    return likeness >= (shared ? leastSubject : known ? surelyAlike : leastSubjectUnknown);
  };
}

/** Documents of each place-bound matter that hang together by regions that two of them share at one time. */
function* chains(context: OverlapContext, documents: readonly DocumentReading[]): Generator<Fragmentation> {
  const byMatter = new Map<string, DocumentReading[]>();
  for (const reading of documents) {
    for (const matter of context.mattersOf(reading)) {
      const list = byMatter.get(matter);
      if (list === undefined) byMatter.set(matter, [reading]);
      else list.push(reading);
    }
  }
  for (const [matter, list] of byMatter) {
    const sets = new DisjointSets(list.length);
    const ofRegion = new Map<string, number[]>();
    for (const [number, { regions }] of list.entries()) {
      for (const id of regions) {
        const numbers = ofRegion.get(id);
        if (numbers === undefined) ofRegion.set(id, [number]);
        else numbers.push(number);
      }
    }
    for (const numbers of ofRegion.values()) uniteInTime(sets, list, numbers);
    const members = new Map<number, DocumentReading[]>();
    for (const [number, reading] of list.entries()) {
      const root = sets.find(number);
      const chain = members.get(root);
      if (chain === undefined) members.set(root, [reading]);
      else chain.push(reading);
    }
    for (const chain of members.values()) yield { reason: 'chain', documents: chain, matter };
  }
}

/** Joins those whose periods hang together in time: by first day, each with what still runs then. */
function uniteInTime(sets: DisjointSets, list: readonly DocumentReading[], numbers: readonly number[]): void {
  const spans = numbers
    .flatMap((number) => {
      const reading = list[number];
      return reading === undefined ? [] : [{ number, span: spanOf(reading.period) }];
    })
    .toSorted((one, other) => compareText(one.span.from, other.span.from));
  let [longest] = spans;
  for (const current of spans.slice(1)) {
    if (longest === undefined) break;
    if (canMeet(longest.span, current.span)) sets.unite(longest.number, current.number);
    const { to } = longest.span;
    if (to !== undefined && (current.span.to === undefined || current.span.to > to)) longest = current;
  }
}

/** The largest first (then by ids); without those whose documents all stand in one that is kept. */
function withoutContained(found: readonly Fragmentation[]): readonly Fragmentation[] {
  const ordered = found
    .map((fragmentation) => ({
      fragmentation,
      ids: fragmentation.documents.map(({ agreement }) => agreement.id).toSorted(),
    }))
    .toSorted(
      (one, other) =>
        other.ids.length - one.ids.length ||
        compareText(one.fragmentation.reason, other.fragmentation.reason) ||
        compareText(one.ids.join('\n'), other.ids.join('\n')) ||
        compareText(one.fragmentation.matter ?? '', other.fragmentation.matter ?? ''),
    );
  const keptWith = new Map<string, Set<number>>();
  const kept: Fragmentation[] = [];
  for (const { fragmentation, ids } of ordered) {
    const [first, ...others] = ids.map((id) => keptWith.get(id));
    const holders = [...(first ?? [])].filter((number) => others.every((set) => set?.has(number) === true));
    if (holders.length > 0) continue;
    for (const id of ids) keptWith.set(id, (keptWith.get(id) ?? new Set<number>()).add(kept.length));
    kept.push(fragmentation);
  }
  return kept;
}
