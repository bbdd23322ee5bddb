import type { DatasetIndex } from '../domain/DatasetIndex.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { RegionId } from '../domain/ids.ts';
import type { Appearance, Selection } from '../domain/ViewSettings.ts';
import type { DrawnPart } from '../analysis/backbone/drawnPart.ts';
import type { Network, Tie } from '../graph/Network.ts';
import type { ColourScale } from './colourScale.ts';
import type { Focus } from './focus.ts';
import type { Geography } from './geography.ts';
import type { Point } from './projection.ts';
import type { SizeScale } from './sizeScale.ts';
import type { ResolvedTheme, Tokens } from './tokens.ts';

/** A pair to be drawn as a gap: dashed turmeric. */
export interface GapPair {
  readonly a: RegionId;
  readonly b: RegionId;
  readonly chosen?: boolean;
}

/** Positions of the force layout in world units, by node number; NaN = not drawn. */
export interface LayoutPositions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** World y of the line above the small components; `undefined` where there are none. */
  readonly divider: number | undefined;
  /** Stands in until the layout has been computed. */
  readonly interim?: true;
}

export interface SceneInput {
  readonly dataset: Dataset;
  readonly network: Network;
  readonly theme: ResolvedTheme;
  readonly appearance: Appearance;
  readonly selection?: Selection | undefined;
  /** Neighbourhood view: all beyond `steps` recedes. */
  readonly ego?: { readonly id: RegionId; readonly steps: number } | undefined;
  /** A way between two regions, in order. */
  readonly path?: readonly RegionId[] | undefined;
  /** Values by node number of the measure named by `appearance.colour`. */
  readonly colourValues?: Float64Array | undefined;
  /** Values by node number of the measure named by `appearance.size`; partners are counted here where absent. */
  readonly sizeValues?: Float64Array | undefined;
  readonly gapPairs?: readonly GapPair[] | undefined;
  readonly layout?: LayoutPositions | undefined;
  readonly geography?: Pick<Geography, 'projection' | 'box'> | undefined;
  /** What is drawn of the network; absent = all of it. */
  readonly drawn?: DrawnPart | undefined;
  /** Short names by region: `shortNamesOf`. */
  readonly names: ReadonlyMap<RegionId, string>;
}

/** What the parts of the scene are made from. */
export interface SceneContext {
  readonly input: SceneInput;
  readonly index: DatasetIndex;
  readonly network: Network;
  readonly tokens: Tokens;
  readonly focus: Focus;
  /** Ids of the regions within the neighbourhood view; `undefined` = all. */
  readonly within: ReadonlySet<RegionId> | undefined;
  readonly pathRegions: ReadonlySet<RegionId>;
  readonly focused: boolean;
  readonly colours: ColourScale;
  readonly sizes: SizeScale;
  /** Partners from which a name is written strong. */
  readonly strongFrom: number;
  readonly placeOf: (id: RegionId) => Point | undefined;
  /** Regions in the strip of those without a place; their place is within it. */
  readonly parked: ReadonlyMap<RegionId, Point>;
  /** Whether a region or tie is drawn: those in focus always, the others as far as the picture carries them. */
  readonly drawsRegion: (id: RegionId) => boolean;
  /** `at`: its number in the network. */
  readonly drawsTie: (tie: Tie, at: number) => boolean;
}
