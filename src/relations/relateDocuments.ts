import { pairKey } from '../domain/ids.ts';
import { DocumentPair, type AffairMatch } from './DocumentPair.ts';
import type { DocumentReading } from './DocumentReading.ts';
import { declared, family, renewal, sameRecord, type Found } from './familyRules.ts';
import { complementary, duplication, missing, nested, overlap } from './overlapRules.ts';
import type { DocumentCorpus } from './readDocuments.ts';
import type { Relation, RelationFlag, Signals } from './Relation.ts';
import { defaultThresholds, type Thresholds } from './Thresholds.ts';

/** Below this share of the shorter period two documents are not at the same time. */
const leastTime = 0.1;

/**
 * How two documents are related: the first rule that holds; `undefined` = not. Symmetric: the order of the two changes
 * nothing. Knows nothing of families: `findRelations` settles what belongs to one.
 */
export function relateDocuments(
  corpus: DocumentCorpus,
  one: DocumentReading,
  other: DocumentReading,
  thresholds: Thresholds = defaultThresholds,
): Relation | undefined {
  if (one.agreement.id === other.agreement.id) return undefined;
  const pair = new DocumentPair(corpus, one, other);
  const found = firstRule(pair, thresholds);
  return found === undefined ? undefined : toRelation(pair, found);
}

function firstRule(pair: DocumentPair, thresholds: Thresholds): Found | undefined {
  const link = declared(pair) ?? sameRecord(pair) ?? family(pair) ?? renewal(pair);
  if (link !== undefined) return link;
  const { share } = pair.time;
  if (share !== undefined && share < leastTime) return complementary(pair);
  return duplication(pair, thresholds) ?? nested(pair) ?? overlap(pair, thresholds) ?? complementary(pair);
}

function toRelation(pair: DocumentPair, { class: kind, reason, a, b }: Found): Relation {
  const signals = signalsOf(pair);
  return {
    id: pairKey(a.agreement.id, b.agreement.id),
    a: a.agreement.id,
    b: b.agreement.id,
    class: kind,
    reason,
    signals,
    flags: flagsOf(pair, kind),
    ...scoreOf(signals),
  };
}

const affairValues: Readonly<Record<AffairMatch, number | undefined>> = {
  same: 1,
  shared: 0.6,
  different: 0,
  unknown: undefined,
};

function signalsOf(pair: DocumentPair): Signals {
  const { corpus, first, second, time } = pair;
  return {
    common: pair.common,
    containment: pair.containment,
    jaccard: pair.jaccard,
    time: time.share,
    days: time.days,
    affair: affairValues[pair.statedAffair],
    sharedAffairs: pair.sharedAffairs,
    subject: pair.likeness,
    sharedWords: corpus.subjects.shared(first.subject, second.subject),
    ...(corpus.uses.organisations ? { sharedOrganisations: pair.sharedOrganisations } : {}),
  };
}

/** Weighted mean of what is known, 0..100, and the share of the weight that it is. */
function scoreOf({ jaccard, time, affair, subject }: Signals): { score: number; evidence: number } {
  let sum = 0;
  let weight = 0;
  for (const [value, of] of [
    [jaccard, 0.3],
    [time, 0.2],
    [affair, 0.2],
    [subject, 0.3],
  ] as const) {
    if (value === undefined) continue;
    sum += of * value;
    weight += of;
  }
  return { score: weight === 0 ? 0 : (100 * sum) / weight, evidence: Math.round(weight * 10) / 10 };
}

/** For what asks a person to look: what is missing or assumed. For the others only what the class rests on. */
function flagsOf(pair: DocumentPair, kind: Relation['class']): readonly RelationFlag[] {
  const { both } = pair;
  const flags = new Set<RelationFlag>();
  if (kind === 'duplication' || kind === 'nested' || kind === 'overlap') {
    for (const flag of missing(pair)) flags.add(flag);
    if (both.some(({ affairs, general }) => affairs.length === 0 && !general)) flags.add('affair-missing');
    else if (
      !pair.affairsKnown &&
      both.some(({ affairs, agreement }) => agreement.affairs.length === 0 && affairs.length > 0)
    ) {
      flags.add('affair-from-title');
    }
  }
  if (pair.time.share !== undefined && kind !== 'same-record') {
    if (pair.endAssumed) flags.add('end-assumed');
    if (both.some(({ period }) => period.endBasis === 'derived')) flags.add('end-from-title');
  }
  if (
    kind !== 'same-record' &&
    kind !== 'complementary' &&
    both.some(({ levelBasis }) => levelBasis === 'derived')
  ) {
    flags.add('level-from-title');
  }
  return [...flags];
}
