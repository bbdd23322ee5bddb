import { indexDataset } from '../domain/DatasetIndex.ts';
import { isRecorded } from '../domain/recordOf.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { RegionId } from '../domain/ids.ts';
import { shortNamesOf } from '../domain/regionName.ts';
import type { Certainty } from '../graph/Network.ts';
import { growBox, boxAround, boxOfLine, type Box } from './Box.ts';
import type { Geography } from './geography.ts';
import { toWorld } from './projection.ts';
import type { Scene, SceneArea, SceneMark, SceneTie } from './Scene.ts';
import { shapeOf } from './sceneRegions.ts';
import { certaintyLine } from './sceneTies.ts';
import { mixColours, tokensOf, type ResolvedTheme, type Tokens } from './tokens.ts';

/**
 * What a small map shows of a region: `gap` turmeric, `overlap` terracotta (a duplication), `partial` amber (nested, overlap), `chain` blue, `tie` teal, `chosen` with a
 * second outline.
 */
export type MiniRole = 'gap' | 'overlap' | 'partial' | 'chain' | 'tie' | 'chosen';

export interface MiniMapContent {
  readonly regions: readonly {
    readonly id: RegionId;
    readonly role: MiniRole;
    /** Its place in a list beside the map, written before its name. */
    readonly number?: number;
  }[];
  readonly pairs: readonly {
    readonly a: RegionId;
    readonly b: RegionId;
    /** `gap-quiet`: a gap beside the one that is meant. `other`: ties of those shown with regions around, pale. */
    readonly kind: 'gap' | 'gap-quiet' | 'tie' | 'overlap' | 'partial' | 'chain' | 'other';
    /** Of a tie: drawn as sure as it is; in force unless stated. */
    readonly certainty?: Certainty;
  }[];
  /** Regions shown as dots around, for orientation. */
  readonly withNeighbours?: boolean | undefined;
}

/** The scene of a small map, and the part of the world that it is to show; `undefined` where nothing has a place. */
export function buildMiniScene(
  dataset: Dataset,
  geography: Geography,
  theme: ResolvedTheme,
  content: MiniMapContent,
): { readonly scene: Scene; readonly box: Box | undefined } {
  const index = indexDataset(dataset);
  const tokens = tokensOf[theme];
  const names = shortNamesOf(dataset);
  const roles = new Map(content.regions.map(({ id, role }) => [id, role]));
  const numbers = new Map(content.regions.map(({ id, number }) => [id, number]));
  const marks: SceneMark[] = [];
  for (const region of index.autonomous) {
    if (region.lat === undefined || region.lon === undefined) continue;
    const role = roles.get(region.id);
    if (role === undefined && content.withNeighbours === false) continue;
    const recorded = isRecorded(index, region.id);
    const name = names.get(region.id) ?? region.name;
    const number = numbers.get(region.id);
    marks.push({
      id: region.id,
      kind: 'region',
      ...toWorld(geography.projection, region.lon, region.lat),
      shiftX: 0,
      shiftY: 0,
      shape: shapeOf(region.level),
      ...miniLook(role, recorded, tokens),
      label: {
        text: number === undefined ? name : `${String(number)}\u00A0\u00A0${name}`,
        size: role === undefined ? 10.5 : 12,
        weight: role === undefined ? 500 : 700,
        colour: role === undefined ? tokens.inkSecond : tokens.ink,
        importance: role === undefined ? (region.level === 'province' ? -1 : 0) : 3000 - (number ?? 0),
      },
    });
  }
  const ordered = marks.toSorted((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1));
  const areas = content.regions.flatMap(({ id, role }): SceneArea[] => {
    const colours = areaColours(role, tokens);
    return [{ regionId: id, fill: colours.fill, stroke: colours.stroke, strokeWidth: 1 }];
  });
  const boxes: Box[] = [];
  const markOf = new Map(ordered.map((mark) => [mark.id as string, mark]));
  for (const id of roles.keys()) {
    const area = geography.areas.get(id);
    const mark = markOf.get(id);
    if (area !== undefined) boxes.push(area.box);
    else if (mark !== undefined) boxes.push(growBox(boxOfLine([mark.x, mark.y]), 4));
  }
  const scene: Scene = {
    space: 'map',
    theme,
    marks: ordered,
    markOf,
    ties: content.pairs
      .map((pair) => miniTie(pair, tokens))
      .filter((tie) => markOf.has(tie.a) && markOf.has(tie.b)),
    areas,
    drawn: {
      regions: ordered.length,
      ofRegions: ordered.length,
      ties: content.pairs.length,
      ofTies: content.pairs.length,
      dense: false,
      capped: false,
    },
    levels: [],
    bordering: false,
    colour: { type: 'none' },
    size: { measure: 'none', rootOf: () => 2, samples: [] },
    focused: true,
  };
  return { scene, box: boxAround(boxes) };
}

function miniLook(
  role: MiniRole | undefined,
  recorded: boolean,
  tokens: Tokens,
): Pick<SceneMark, 'radius' | 'radiusNear' | 'state' | 'fill' | 'stroke' | 'strokeWidth' | 'ring' | 'z'> {
  if (role === undefined) {
    return recorded
      ? {
          radius: 2.6,
          radiusNear: 4,
          state: 'dimmed',
          fill: mixColours(tokens.tealDimmed, tokens.land, 0.62),
          stroke: tokens.land,
          strokeWidth: 1,
          z: 1,
        }
      : {
          radius: 1.6,
          radiusNear: 2.4,
          state: 'no-record',
          fill: tokens.land,
          stroke: tokens.controlEdge,
          strokeWidth: 0.9,
          z: 0,
        };
  }
  const colour = roleColour(role, tokens);
  return {
    radius: 4,
    radiusNear: 5,
    state: role === 'gap' ? 'bordering' : 'selected',
    fill: recorded ? colour : tokens.land,
    stroke: recorded ? tokens.land : colour,
    strokeWidth: recorded ? 1.2 : 1.8,
    ...(role === 'tie' ? {} : { ring: { colour, fill: tokens.land, width: 1.4, gap: 2 } }),
    z: 100,
  };
}

function roleColour(role: MiniRole, tokens: Tokens): string {
  if (role === 'gap' || role === 'partial') return tokens.turmeric;
  if (role === 'overlap') return tokens.terracotta;
  if (role === 'chain') return tokens.fragmentation;
  return role === 'tie' ? tokens.teal : tokens.tealText;
}

function areaColours(role: MiniRole, tokens: Tokens): { readonly fill: string; readonly stroke: string } {
  switch (role) {
    case 'gap':
    case 'partial':
      return { fill: tokens.turmericWash, stroke: tokens.turmeric };
    case 'overlap':
      return { fill: tokens.terracottaWash, stroke: tokens.terracotta };
    case 'chain':
      return { fill: mixColours(tokens.fragmentation, tokens.land, 0.14), stroke: tokens.fragmentation };
    case 'tie':
      return { fill: tokens.tealWash, stroke: mixColours(tokens.tealDimmed, tokens.land, 0.7) };
    case 'chosen':
      return { fill: tokens.tealTint, stroke: tokens.tealText };
  }
}

function miniTie(pair: MiniMapContent['pairs'][number], tokens: Tokens): SceneTie {
  const common = { id: `${pair.kind}:${pair.a}|${pair.b}`, a: pair.a, b: pair.b, opacity: 1, z: 1 };
  if (pair.kind === 'tie') {
    return { ...common, state: 'selected', ...certaintyLine({ tokens }, pair.certainty ?? 'in-force', 2) };
  }
  if (pair.kind === 'other') {
    return { ...common, state: 'rest', colour: tokens.tealDimmed, width: 1, opacity: 0.45, z: 0 };
  }
  if (pair.kind === 'gap-quiet') {
    return { ...common, state: 'gap', colour: tokens.turmeric, width: 1.4, dash: [4.5, 3.2], z: 0 };
  }
  const colour =
    pair.kind === 'gap'
      ? tokens.turmericText
      : pair.kind === 'chain'
        ? tokens.fragmentation
        : pair.kind === 'partial'
          ? tokens.turmeric
          : tokens.terracotta;
  return {
    ...common,
    state: pair.kind === 'gap' ? 'gap-chosen' : 'selected',
    colour,
    width: 2,
    casing: { colour: tokens.land, width: 4.4 },
    ...(pair.kind === 'gap'
      ? { dash: [7, 4] }
      : pair.kind === 'chain'
        ? {}
        : { core: { colour: tokens.land, width: 0.8 } }),
  };
}
