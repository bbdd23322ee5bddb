import { pairKey, type RegionId } from '../domain/ids.ts';
import type { Certainty, Tie } from '../graph/Network.ts';
import type { SceneContext } from './SceneInput.ts';
import type { SceneTie } from './Scene.ts';
import { mixColours } from './tokens.ts';

/** Opacity of a tie where nothing is in focus. */
export const restOpacity: Readonly<Record<Certainty, number>> = {
  'in-force': 0.78,
  assumed: 0.38,
  'not-known': 0.2,
};
const dimmedOpacity: Readonly<Record<Certainty, number>> = {
  'in-force': 0.34,
  assumed: 0.16,
  'not-known': 0.07,
};

/** Width of a tie of n families, in px. */
function tieWidth(count: number): number {
  return 0.7 + 0.55 * Math.sqrt(Math.max(0, count - 1));
}

/** Lines of all ties, of the way followed, and of gaps. */
export function sceneTies(context: SceneContext): readonly SceneTie[] {
  const lines: SceneTie[] = [];
  const onPath = new Set<string>();
  const path = context.input.path ?? [];
  for (let step = 1; step < path.length; step++) {
    const [a, b] = [path[step - 1], path[step]];
    if (a !== undefined && b !== undefined) onPath.add(pairKey(a, b));
  }
  for (const [at, tie] of context.network.ties.entries()) {
    if (!context.drawsTie(tie, at) && !onPath.has(tie.id)) continue;
    if (onPath.has(tie.id)) lines.push(pathLine(context, tie));
    else if (context.focus.ties.has(tie.id)) lines.push(selectedTie(context, tie));
    else lines.push(otherTie(context, tie));
  }
  const gaps = new Map<string, SceneTie>();
  const [selected] = context.focus.selected;
  if (selected !== undefined) {
    for (const other of context.focus.bordering) {
      const gap = gapLine(context, selected, other, false);
      gaps.set(gap.id, gap);
    }
  }
  for (const { a, b, chosen } of context.input.gapPairs ?? []) {
    const gap = gapLine(context, a, b, chosen ?? false);
    gaps.set(gap.id, gap);
  }
  return [...lines, ...gaps.values()];
}

/**
 * A tie in focus. Its certainty is its line: one solid line = in force, end stated; double = assumed in force; paler
 * double with a wider core = not known to be in force. Never dashed: dashes are for what is missing.
 */
export function certaintyLine(
  context: Pick<SceneContext, 'tokens'>,
  certainty: Certainty,
  count: number,
): Pick<SceneTie, 'colour' | 'width' | 'core' | 'casing'> {
  const { tokens } = context;
  const plain = tieWidth(count) + 0.9;
  const coreWidth = certainty === 'in-force' ? 0 : certainty === 'assumed' ? 1 : 1.5;
  // The two outer lines stay visible beside the core, about .8 px each.
  const width = coreWidth === 0 ? plain : Math.max(plain, coreWidth + 1.6);
  return {
    colour: certainty === 'not-known' ? tokens.tealDimmed : tokens.teal,
    width,
    casing: { colour: tokens.land, width: width + 2.4 },
    ...(coreWidth === 0 ? {} : { core: { colour: tokens.land, width: coreWidth } }),
  };
}

function selectedTie(context: SceneContext, tie: Tie): SceneTie {
  return {
    id: tie.id,
    a: tie.a,
    b: tie.b,
    state: 'selected',
    opacity: 1,
    z: 3000 + tie.count,
    ...certaintyLine(context, tie.certainty, tie.count),
  };
}

function pathLine(context: SceneContext, tie: Tie): SceneTie {
  const width = tieWidth(tie.count) + 1.6;
  return {
    id: tie.id,
    a: tie.a,
    b: tie.b,
    state: 'path',
    colour: context.tokens.ink,
    width,
    opacity: 1,
    casing: { colour: context.tokens.land, width: width + 2.4 },
    z: 4000,
  };
}

function otherTie(context: SceneContext, tie: Tie): SceneTie {
  const { tokens, within } = context;
  const inside = within !== undefined && within.has(tie.a) && within.has(tie.b);
  const dimmed = context.focused && !inside;
  const opacity = (dimmed ? dimmedOpacity : restOpacity)[tie.certainty];
  const colour = tieColour(context, tie);
  return {
    id: tie.id,
    a: tie.a,
    b: tie.b,
    state: dimmed ? 'dimmed' : 'rest',
    colour: colour ?? tokens.teal,
    width: tieWidth(tie.count),
    opacity: dimmed && within !== undefined ? opacity * 0.5 : opacity,
    z: (dimmed ? 0 : 1000) + tie.count,
  };
}

/** Where colours are groups: the group's colour within one, grey between two. */
function tieColour(context: SceneContext, tie: Tie): string | undefined {
  const { colours, network, tokens } = context;
  if (colours.legend.type !== 'categories') return undefined;
  const a = network.indexOf.get(tie.a) ?? -1;
  const group = colours.categoryOf(a);
  const same = group !== undefined && group === colours.categoryOf(network.indexOf.get(tie.b) ?? -1);
  return same ? colours.colourOf(a) : mixColours(tokens.otherCategory, tokens.inkQuiet, 0.7);
}

function gapLine(context: SceneContext, a: RegionId, b: RegionId, chosen: boolean): SceneTie {
  const { tokens } = context;
  return {
    id: `gap:${pairKey(a, b)}`,
    a,
    b,
    state: chosen ? 'gap-chosen' : 'gap',
    colour: chosen ? tokens.turmericText : tokens.turmeric,
    width: chosen ? 2.4 : 1.6,
    opacity: 1,
    dash: chosen ? [7, 4] : [4.5, 3.2],
    casing: { colour: tokens.land, width: chosen ? 4.8 : 4 },
    z: chosen ? 5000 : 3500,
  };
}
