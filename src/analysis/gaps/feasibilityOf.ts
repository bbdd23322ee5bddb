import type { Feasibility, Quadrant } from './Feasibility.ts';
import type { Gap } from './Gap.ts';
import type { GapContext } from './GapContext.ts';

/** Conditions that make cooperation easier, met, missing or unknown; apart from the score. */
export function feasibilityOf(_context: GapContext, _gap: Gap): Feasibility {
  throw new Error('not built yet');
}

/** The quadrant of a gap. */
export function quadrantOf(_score: number, _feasibility: Feasibility): Quadrant {
  throw new Error('not built yet');
}

/** Whether the conditions tell the first gaps of a list apart; else no quadrant is drawn. */
export function separates(_first: readonly Feasibility[]): boolean {
  throw new Error('not built yet');
}
