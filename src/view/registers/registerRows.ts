import type { RegisterComparison, RegisterMatch } from '../../analysis/overlaps/matchRegisters.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId } from '../../domain/ids.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { partyLabel } from '../partyName.ts';
import type { Entry } from './entryLines.ts';
import { entryOf, entryPairKey, type RegisterAnswer } from './registerDecision.ts';

export const registerParts = ['differing', 'onlyA', 'onlyB', 'alike', 'apart'] as const;
export type RegisterPart = (typeof registerParts)[number];

/** A line of the comparison: two entries, or one alone. */
export interface RegisterRow {
  readonly key: string;
  readonly part: RegisterPart;
  readonly a: Entry | undefined;
  readonly b: Entry | undefined;
  readonly match: RegisterMatch | undefined;
  /** What people said of the two. */
  readonly answer: RegisterAnswer | undefined;
}

export type RegisterRows = Readonly<Record<RegisterPart, readonly RegisterRow[]>>;

/**
 * The lines of a comparison, part by part: matched entries that differ (those with most differing fields first), entries
 * of one register alone, matched ones that are alike, and pairs that people keep apart. A field that only one states makes
 * a pair differ, since there is something to take over. A pair kept apart stands beside the entries alone that it leaves.
 */
export function registerRows(
  comparison: RegisterComparison,
  a: Dataset,
  b: Dataset,
  answers: ReadonlyMap<string, RegisterAnswer>,
  apart: readonly { readonly a: AgreementId; readonly b: AgreementId; readonly pair: string }[],
): RegisterRows {
  const pairs = comparison.matched.flatMap((match): RegisterRow[] => {
    const [one, other] = [entryOf(a, match.a), entryOf(b, match.b)];
    if (one === undefined || other === undefined) return [];
    const part = match.differing.length + match.oneSided.length > 0 ? 'differing' : 'alike';
    const answer = answers.size === 0 ? undefined : answers.get(entryPairKey(one, other));
    return [{ key: `${match.a}\n${match.b}`, part, a: one, b: other, match, answer }];
  });
  const alone = (part: 'onlyA' | 'onlyB', ids: readonly AgreementId[]): readonly RegisterRow[] =>
    ids.flatMap((id) => {
      const entry = entryOf(part === 'onlyA' ? a : b, id);
      if (entry === undefined) return [];
      const sides = part === 'onlyA' ? { a: entry, b: undefined } : { a: undefined, b: entry };
      return [{ key: `${part} ${id}`, part, ...sides, match: undefined, answer: undefined }];
    });
  return {
    differing: pairs
      .filter(({ part }) => part === 'differing')
      .toSorted((one, other) => weight(other) - weight(one)),
    alike: pairs.filter(({ part }) => part === 'alike'),
    onlyA: alone('onlyA', comparison.onlyA),
    onlyB: alone('onlyB', comparison.onlyB),
    apart: apart.map((pair) => ({
      key: `apart ${pair.pair}`,
      part: 'apart',
      a: entryOf(a, pair.a),
      b: entryOf(b, pair.b),
      match: undefined,
      answer: 'apart',
    })),
  };
}

/** What differs weighs more than what one of the two leaves open. */
function weight({ match }: RegisterRow): number {
  return match === undefined ? 0 : match.differing.length * 100 + match.oneSided.length;
}

/** Rows whose title or parties have all words of a text. */
export function filterRows(rows: readonly RegisterRow[], text: string): readonly RegisterRow[] {
  const words = text
    .split(/\s+/)
    .map(toMatchKey)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ a, b }) => {
    const all = [a, b].flatMap((entry) =>
      entry === undefined
        ? []
        : [
            entry.agreement.title,
            ...entry.agreement.parties.map(({ partyId }) => partyLabel(entry.dataset, partyId).name),
          ],
    );
    const key = toMatchKey(all.join(' '));
    return words.every((word) => key.includes(word));
  });
}
