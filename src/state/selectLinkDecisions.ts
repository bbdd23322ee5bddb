import { linkDecisionsOf } from '../ingest/update/linkDecisionsOf.ts';
import type { LinkDecisions } from '../relations/LinkDecisions.ts';
import type { Work } from './Work.ts';

/** What people said of the links between documents: the same object for equal decisions, so that it can be the key of tasks and memos. */
export function selectLinkDecisions({ kept, dataset }: Pick<Work, 'kept' | 'dataset'>): LinkDecisions {
  return linkDecisionsOf(kept, dataset);
}
