import type { OutsidePartyId, RegionId } from '../domain/ids.ts';
import type { RegionLevel } from '../domain/Region.ts';
import type { Box } from './Box.ts';
import type { ColourLegend } from './colourScale.ts';
import type { SizeScale } from './sizeScale.ts';
import type { ResolvedTheme } from './tokens.ts';

export type MarkShape = 'square' | 'circle' | 'diamond' | 'triangle';

/**
 * What a region stands for in the picture. `bordering` = borders the selected region, nothing recorded between the two;
 * `no-record` = nothing is recorded of it; `none` = no agreement, as its register is said to hold none.
 */
export type RegionState =
  | 'rest'
  | 'dimmed'
  | 'selected'
  | 'partner'
  | 'partner-not-known'
  | 'bordering'
  | 'no-record'
  | 'none'
  | 'path';

export type TieState = 'rest' | 'dimmed' | 'selected' | 'path' | 'gap' | 'gap-chosen' | 'outside';

export interface SceneLabel {
  readonly text: string;
  /** px. */
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** Greater is placed first. */
  readonly importance: number;
}

/** A mark at a place: a region or an outside party. Sizes in px, independent of zoom. */
export interface SceneMark {
  readonly id: RegionId | OutsidePartyId;
  readonly kind: 'region' | 'party';
  /** World units. */
  readonly x: number;
  readonly y: number;
  /** px to the right and down of the place, whatever the zoom. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly shape: MarkShape;
  /** Half the width of the mark at the scale of the whole picture, and zoomed in: see `radiusAt`. */
  readonly radius: number;
  readonly radiusNear: number;
  readonly state: RegionState;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** A second outline outside the mark. */
  readonly ring?: {
    readonly colour: string;
    readonly fill: string;
    readonly width: number;
    readonly gap: number;
  };
  /** Stands in the strip of those without a place: where it stands means nothing. */
  readonly parked?: true;
  /** Greater lies above. */
  readonly z: number;
  readonly label: SceneLabel;
}

/** A tie, a gap or the line to an outside party: a quadratic curve that bows to the north (`curveOf`). */
export interface SceneTie {
  readonly id: string;
  /** Ids of the marks that it joins. */
  readonly a: RegionId | OutsidePartyId;
  readonly b: RegionId | OutsidePartyId;
  readonly state: TieState;
  readonly colour: string;
  /** px. */
  readonly width: number;
  readonly opacity: number;
  /** A middle line that makes the tie a double one. */
  readonly core?: { readonly colour: string; readonly width: number };
  /** A wider line beneath that sets the tie off; `width` is the whole width. */
  readonly casing?: { readonly colour: string; readonly width: number };
  /** Set only for what is missing. */
  readonly dash?: readonly number[];
  readonly z: number;
}

/** What is drawn of what there is; more where something is in focus, as all of its ties are drawn. */
export interface SceneDrawn {
  readonly regions: number;
  readonly ofRegions: number;
  readonly ties: number;
  readonly ofTies: number;
  /** So many ties that fewer are drawn unless all are asked for. */
  readonly dense: boolean;
  /** More regions than a picture carries. */
  readonly capped: boolean;
}

/** A polygon that is filled; drawn in this order. */
export interface SceneArea {
  readonly regionId: RegionId;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Hatched: selected, and nothing recorded. */
  readonly hatch?: string;
}

/**
 * The whole picture as data: enough to draw it on a canvas, with Cytoscape, as SVG or PNG, without asking the dataset
 * again. World coordinates, sizes in px, colours as hex.
 */
export interface Scene {
  readonly space: 'map' | 'force';
  readonly theme: ResolvedTheme;
  /** Lowest first. */
  readonly marks: readonly SceneMark[];
  readonly markOf: ReadonlyMap<string, SceneMark>;
  /** Lowest first. */
  readonly ties: readonly SceneTie[];
  readonly areas: readonly SceneArea[];
  /** Below it the small components stand (force layout); world y. */
  readonly divider?: number;
  /** The strip of the regions that have no place in the picture: without coordinates, or without a tie. */
  readonly parking?: { readonly box: Box; readonly count: number; readonly lacks: 'place' | 'tie' };
  /** How much of the network is drawn. */
  readonly drawn: SceneDrawn;
  readonly colour: ColourLegend;
  readonly size: SizeScale;
  /** Levels of the regions of the data with their shapes, largest regions first. */
  readonly levels: readonly { readonly level: RegionLevel; readonly shape: MarkShape }[];
  /** Whether borders of regions are known at all. */
  readonly bordering: boolean;
  /** Anything selected, followed or in focus: what lies beside it is dimmed. */
  readonly focused: boolean;
}
