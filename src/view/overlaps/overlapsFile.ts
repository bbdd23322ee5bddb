import type { OverlapFindings, OverlapGroup, OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { standardTerms } from '../../relations/standardTerms.ts';
import { pairsOfEntry } from './OverlapEntry.ts';
import { entryReason, pairReason } from './overlapReason.ts';

/** What files of overlaps are written from: the findings, and the sentences that the screen shows beside them. */
export function overlapsFile(
  dataset: Dataset,
  findings: OverlapFindings,
  asOf: string,
  language: Language,
): {
  readonly dataset: Dataset;
  readonly findings: OverlapFindings;
  readonly explainPair: (pair: OverlapPair) => string;
  readonly explainGroup: (group: OverlapGroup) => string;
} {
  const context = { dataset, terms: [...(dataset.terms ?? []), ...standardTerms], language, asOf };
  const pairOf = new Map(findings.pairs.map((pair) => [pair.id, pair]));
  return {
    dataset,
    findings,
    explainPair: (pair) => pairReason(pair, context),
    explainGroup: (group) => {
      const entry = { type: 'group', id: group.id, group } as const;
      return entryReason(entry, pairsOfEntry(entry, pairOf), context);
    },
  };
}
