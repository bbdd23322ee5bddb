import { keptKey, type Kept, type NameDecision } from '../../domain/Kept.ts';
import type { NameCandidate, NameQuestion } from '../../ingest/names/NameMatch.ts';

/** A doubtful name with what was decided on it. */
export interface QueuedName {
  readonly question: NameQuestion;
  readonly decision?: NameDecision;
}

export interface NameQueue {
  /** Names that rows wait for, those with most rows first. */
  readonly open: readonly NameQuestion[];
  /** Names that keep no row back, though nothing tells what they are. */
  readonly told: readonly NameQuestion[];
  readonly answered: readonly QueuedName[];
}

/** Sorts doubtful names by what is to be done with them. A decision counts at once, before the tables are read anew. */
export function queueNames(questions: readonly NameQuestion[], kept: readonly Kept[]): NameQueue {
  const decided = nameDecisions(kept);
  const open: NameQuestion[] = [];
  const told: NameQuestion[] = [];
  const answered: QueuedName[] = [];
  for (const question of questions) {
    const decision = decided.get(question.key);
    if (decision !== undefined) answered.push({ question, decision });
    else if (question.answer !== undefined && question.waiting === 0) answered.push({ question });
    else if (question.waiting > 0) open.push(question);
    else told.push(question);
  }
  const byRows = (one: NameQuestion, other: NameQuestion): number =>
    other.waiting - one.waiting ||
    other.places.length - one.places.length ||
    (one.text < other.text ? -1 : 1);
  return { open: open.toSorted(byRows), told: told.toSorted(byRows), answered };
}

/** What was decided on names, by `nameKey`. */
export function nameDecisions(kept: readonly Kept[]): ReadonlyMap<string, NameDecision> {
  return new Map(
    kept.filter(({ kind }) => kind === 'name').map(({ key, value }) => [key, value as NameDecision]),
  );
}

/** Weight from which the best candidates may be accepted all at once. */
export const bulkWeight = 0.85;

/** Open names whose best candidate stands out and weighs at least `bulkWeight`, each with it. */
export function acceptableNames(
  open: readonly NameQuestion[],
): readonly { readonly question: NameQuestion; readonly candidate: NameCandidate }[] {
  return open.flatMap((question) => {
    const candidate = clearBest(question.candidates);
    return candidate === undefined || candidate.weight < bulkWeight ? [] : [{ question, candidate }];
  });
}

/** How much more than the second the best candidate must weigh to be proposed. */
const clearMargin = 0.1;

/** The candidate that is proposed; `undefined` where the best is hardly better than another: Enter must not decide for it. */
export function clearBest(candidates: readonly NameCandidate[]): NameCandidate | undefined {
  const [best, second] = candidates;
  if (best === undefined) return undefined;
  return second === undefined || best.weight - second.weight >= clearMargin ? best : undefined;
}

/** A decision on a name, for the store of decisions. */
export function keptName(
  name: Pick<NameQuestion, 'key' | 'text'>,
  value: NameDecision,
  by: { readonly author: string; readonly on: string },
): Kept {
  return {
    kind: 'name',
    key: name.key,
    about: [{ type: 'name', text: name.text }],
    value,
    note: '',
    author: by.author,
    on: by.on,
  };
}

/** Where the decision on a name is kept. */
export const nameKeptKey = (key: string): string => keptKey({ kind: 'name', key });
