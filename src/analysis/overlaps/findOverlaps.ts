import type { Dataset } from '../../domain/Dataset.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { findRelations } from '../../relations/findRelations.ts';
import type { Relation } from '../../relations/Relation.ts';
import { relateDocuments } from '../../relations/relateDocuments.ts';
import { defaultThresholds, type Thresholds } from '../../relations/Thresholds.ts';
import { compareGroups, compareOverlaps } from './compareOverlaps.ts';
import { findFragmentations } from './findFragmentations.ts';
import { findProgrammes } from './findProgrammes.ts';
import { findSeries } from './findSeries.ts';
import { groupFacts } from './groupFacts.ts';
import { bestFirst, groupPairs } from './groupPairs.ts';
import { liveOf } from './liveOf.ts';
import { overlapContext, type OverlapContext } from './OverlapContext.ts';
import type { OverlapFindings, OverlapGroup, OverlapPair } from './OverlapFindings.ts';
import { partySetLines } from './partySetLines.ts';
import { settleRelation } from './settleRelation.ts';

export interface OverlapInput {
  readonly dataset: Dataset;
  /** Those of the decisions that people made. */
  readonly families: FamilyIndex;
  readonly statuses: Statuses;
  readonly thresholds?: Thresholds;
}

/** Three documents make a fragmentation or a series; it is as live as the third of those that hold longest. */
const leastDocuments = 3;

/**
 * Pairs, groups, party sets and programmes of a dataset on the day of its statuses. Which pairs there are and their class
 * do not depend on the day, and every document takes part, planned ones too, whatever a filter shows. Pure and
 * deterministic; the order of rows, parties and affairs beyond the first changes nothing.
 */
export function findOverlaps(
  { dataset, families, statuses, thresholds = defaultThresholds }: OverlapInput,
  report: Report,
  isCancelled: IsCancelled,
): OverlapFindings {
  const relations = findRelations(dataset, { thresholds, report, isCancelled });
  assertNotCancelled(isCancelled);
  const context = overlapContext(dataset, families, statuses);
  const pairs = settlePairs(context, relations, thresholds);
  const groups = groupPairs(context, pairs);
  assertNotCancelled(isCancelled);
  const groupOf = new Map<string, string>();
  const groupOfDocument = new Map<AgreementId, string>();
  for (const { id, pairIds, agreementIds } of groups) {
    for (const pair of pairIds) groupOf.set(pair, id);
    for (const agreement of agreementIds) groupOfDocument.set(agreement, id);
  }
  const fragmentations = fragmentationGroups(context, pairs);
  for (const { id, agreementIds } of fragmentations) {
    for (const agreement of agreementIds) {
      if (!groupOfDocument.has(agreement)) groupOfDocument.set(agreement, id);
    }
  }
  assertNotCancelled(isCancelled);
  return {
    pairs: pairs
      .map((pair) => {
        const groupId = groupOf.get(pair.id);
        return groupId === undefined ? pair : { ...pair, groupId };
      })
      .toSorted(compareOverlaps),
    groups: [...groups, ...fragmentations, ...seriesGroups(context)].toSorted(compareGroups),
    partySets: partySetLines(context, pairs),
    programmes: findProgrammes(context, ({ agreement }) => groupOfDocument.get(agreement.id)),
    levelsUnused: context.corpus.levelsUnused,
  };
}

function settlePairs(
  context: OverlapContext,
  relations: readonly Relation[],
  thresholds: Thresholds,
): readonly OverlapPair[] {
  const linkOf = new Map(context.families.links.map((link) => [link.id, link]));
  return relations.flatMap((found): OverlapPair[] => {
    const documents = [context.readingOf(found.a), context.readingOf(found.b)] as const;
    const link = linkOf.get(found.id);
    const relation = link?.cut === true ? relateDocuments(context.corpus, ...documents, thresholds) : found;
    if (relation === undefined) return [];
    const familyId = context.familyOf(relation.a);
    return [
      {
        ...settleRelation(relation, documents, context.families, link),
        live: liveOf(
          documents.map(({ agreement }) => agreement),
          context.statuses,
        ),
        ...(familyId === context.familyOf(relation.b) ? { familyId } : {}),
        key: context.pairKeyOf(...documents),
      },
    ];
  });
}

function fragmentationGroups(
  context: OverlapContext,
  pairs: readonly OverlapPair[],
): readonly OverlapGroup[] {
  const pairsOf = new Map<AgreementId, OverlapPair[]>();
  for (const pair of pairs) {
    const list = pairsOf.get(pair.a);
    if (list === undefined) pairsOf.set(pair.a, [pair]);
    else list.push(pair);
  }
  return findFragmentations(context).map(({ reason, documents, matter }) => {
    const ids = new Set(documents.map(({ agreement }) => agreement.id));
    const within = [...ids].flatMap((id) => (pairsOf.get(id) ?? []).filter(({ b }) => ids.has(b)));
    return {
      ...(matter === undefined ? {} : { subject: matter }),
      ...groupFacts(context, 'fragmentation', documents),
      reason,
      pairIds: bestFirst(within),
      live: liveOfSome(context, documents),
      score: commonShare(documents),
      evidence: 1,
    };
  });
}

function seriesGroups(context: OverlapContext): readonly OverlapGroup[] {
  return findSeries(context).map(({ region, affair, documents }) => ({
    ...groupFacts(context, 'series', documents),
    reason: 'one-region',
    region,
    affairs: [affair],
    pairIds: [],
    live: liveOfSome(context, documents),
    score: 0,
    evidence: 1,
  }));
}

/**
 * By the third of those that hold longest. Where its time is not known and another still holds, the group is live: what
 * is undated may hold as well, and its own mark says so.
 */
function liveOfSome(context: OverlapContext, documents: readonly DocumentReading[]): OverlapGroup['live'] {
  const agreements = documents.map(({ agreement }) => agreement);
  const live = liveOf(agreements, context.statuses, leastDocuments);
  return live === 'undated' && liveOf(agreements, context.statuses, 1) === 'live' ? 'live' : live;
}

/** 100 x the mean over documents of the share of its words, by weight, that half of the documents or more have. */
function commonShare(documents: readonly DocumentReading[]): number {
  const counts = new Map<string, number>();
  for (const { subject } of documents) {
    for (const word of subject.words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const shares = documents.map(({ subject }) => {
    let common = 0;
    let total = 0;
    for (const [word, weight] of [...subject.words].toSorted(([, one], [, other]) => one - other)) {
      total += weight;
      if ((counts.get(word) ?? 0) * 2 >= documents.length) common += weight;
    }
    return total === 0 ? 0 : common / total;
  });
  const sum = shares.toSorted((one, other) => one - other).reduce((all, share) => all + share, 0);
  return (100 * sum) / documents.length;
}
