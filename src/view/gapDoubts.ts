import type { AffairFits } from '../analysis/gaps/AffairFit.ts';
import type { Gap } from '../analysis/gaps/Gap.ts';
import type { TermId } from '../analysis/gaps/GapWeights.ts';
import type { AffairCode, RegionId } from '../domain/ids.ts';

/** What would weaken the claim that a pair is a gap. Each is a reason to look before acting, none a reason to hide it. */
export type GapDoubt =
  | { readonly code: 'no-record'; readonly regions: readonly RegionId[] }
  | { readonly code: 'weak-evidence' }
  | { readonly code: 'filled'; readonly terms: readonly TermId[] }
  | { readonly code: 'lapsed' | 'undated' | 'joint-body' | 'point' | 'hint' }
  | { readonly code: 'provincial' | 'different-provinces' }
  | { readonly code: 'regional-service'; readonly affairs: readonly AffairCode[] }
  | { readonly code: 'even-spread' | 'need' };

/** How many of the best affairs are looked at for services that belong to the province. */
const firstAffairs = 5;

/** The doubts of a gap, what weighs most first. `need` always holds: no figure says whether the two need each other. */
export function gapDoubts(
  gap: Gap,
  { weak, filled }: { readonly weak: boolean; readonly filled: readonly TermId[] },
  fits: AffairFits,
): readonly GapDoubt[] {
  const doubts: GapDoubt[] = [];
  const silent = [...(gap.recordedA ? [] : [gap.a]), ...(gap.recordedB ? [] : [gap.b])];
  if (silent.length > 0) doubts.push({ code: 'no-record', regions: silent });
  if (gap.hint !== undefined) doubts.push({ code: 'hint' });
  if (weak) doubts.push({ code: 'weak-evidence' });
  if (filled.length > 0) doubts.push({ code: 'filled', terms: filled });
  if (gap.flags.includes('status-unknown')) doubts.push({ code: 'undated' });
  if (gap.flags.includes('lapsed')) doubts.push({ code: 'lapsed' });
  if (gap.flags.includes('joint-body')) doubts.push({ code: 'joint-body' });
  if (gap.flags.includes('provincial')) doubts.push({ code: 'provincial' });
  if (gap.flags.includes('different-provinces')) doubts.push({ code: 'different-provinces' });
  const services = [...fits.forThisPair, ...fits.typical]
    .slice(0, firstAffairs)
    .filter(({ flags }) => flags.includes('regional-service'))
    .map(({ affair }) => affair);
  if (services.length > 0) doubts.push({ code: 'regional-service', affairs: services });
  if (gap.border?.kind === 'point' || gap.border?.kind === 'strait') doubts.push({ code: 'point' });
  if (gap.peopleA !== undefined && gap.peopleB !== undefined) doubts.push({ code: 'even-spread' });
  doubts.push({ code: 'need' });
  return doubts;
}
