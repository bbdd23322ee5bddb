import type { Dataset } from '../../domain/Dataset.ts';
import type { Kept } from '../../domain/Kept.ts';
import type { OverlapDecision } from '../../domain/OverlapDecision.ts';
import { isSameDecisions, noLinkDecisions, type LinkDecisions } from '../../relations/LinkDecisions.ts';
import { attachOverlaps, type OverlapAttachments } from './attachOverlaps.ts';

type Linked = LinkDecisions['linked'][number];

const lastOf = new WeakMap<
  Dataset,
  { readonly found: OverlapAttachments; readonly decisions: LinkDecisions }
>();

/**
 * What the decisions of people say of the links between documents of a dataset: `cut` cuts; `family` and `renewal` link as
 * they say, `merge` as one record entered twice, `confirm` as the rules said when it was decided. The other answers change
 * no link. The same object for equal decisions on the same dataset, whatever else was decided since.
 */
export function linkDecisionsOf(kept: readonly Kept[], dataset: Dataset): LinkDecisions {
  const found = attachOverlaps(kept, dataset);
  const last = lastOf.get(dataset);
  if (last?.found === found) return last.decisions;
  const made = decisionsIn(found);
  const decisions = last !== undefined && isSameDecisions(last.decisions, made) ? last.decisions : made;
  lastOf.set(dataset, { found, decisions });
  return decisions;
}

function decisionsIn({ ofPair }: OverlapAttachments): LinkDecisions {
  const cut: string[] = [];
  const linked: Linked[] = [];
  for (const [id, { decision }] of ofPair) {
    if (decision.answer === 'cut') cut.push(id);
    const as = linkOf(decision);
    if (as !== undefined) linked.push({ id, as });
  }
  if (cut.length === 0 && linked.length === 0) return noLinkDecisions;
  const byId = (one: Linked, other: Linked): number => (one.id < other.id ? -1 : 1);
  return { cut: cut.toSorted(), linked: linked.toSorted(byId) };
}

function linkOf({ answer, class: found }: OverlapDecision): Linked['as'] | undefined {
  switch (answer) {
    case 'family':
    case 'renewal':
      return answer;
    case 'merge':
      return 'same-record';
    case 'confirm':
      return found === 'family' || found === 'renewal' || found === 'same-record' ? found : undefined;
    default:
      return undefined;
  }
}
