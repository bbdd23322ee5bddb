import { noLinkDecisions, type LinkDecisions } from '../relations/LinkDecisions.ts';
import type { Work } from './Work.ts';

let last: { readonly cuts: readonly string[]; readonly decisions: LinkDecisions } | undefined;

/** What people said of the links between documents: the same object for equal decisions, so that it can be the key of tasks and memos. */
export function selectLinkDecisions({ familyCuts }: Pick<Work, 'familyCuts'>): LinkDecisions {
  if (familyCuts.length === 0) return noLinkDecisions;
  if (last?.cuts !== familyCuts) last = { cuts: familyCuts, decisions: { cut: familyCuts, linked: [] } };
  return last.decisions;
}
