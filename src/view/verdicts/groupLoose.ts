import type { LooseReason, LooseVerdict } from '../../domain/attachVerdicts.ts';
import type { RegionOfVerdict } from '../../domain/Verdict.ts';
import { compareText } from '../../lib/compare.ts';

/** Verdicts without object that wait for one answer: which region is this now? */
export interface LooseGroup {
  readonly key: string;
  readonly reason: LooseReason;
  /** The region in question; both sides where they fell together. */
  readonly regions: readonly [RegionOfVerdict, ...RegionOfVerdict[]];
  readonly verdicts: readonly LooseVerdict[];
}

/** By region, the one with most verdicts first. A verdict with two unknown sides waits for the first of them. */
export function groupLoose(loose: readonly LooseVerdict[]): readonly LooseGroup[] {
  const groups = new Map<string, { group: Omit<LooseGroup, 'verdicts'>; verdicts: LooseVerdict[] }>();
  for (const one of loose) {
    const [first, second] = one.regions;
    if (first === undefined) continue;
    const regions: LooseGroup['regions'] =
      one.reason === 'same' && second !== undefined ? [first, second] : [first];
    const key = `${one.reason} ${regions.map(({ id, name }) => `${id} ${name}`).join('|')}`;
    const there = groups.get(key);
    if (there === undefined)
      groups.set(key, { group: { key, reason: one.reason, regions }, verdicts: [one] });
    else there.verdicts.push(one);
  }
  return [...groups.values()]
    .map(({ group, verdicts }): LooseGroup => ({ ...group, verdicts }))
    .toSorted((a, b) => b.verdicts.length - a.verdicts.length || compareText(a.key, b.key));
}
