import type { Ref } from 'react';
import type { DrawnPart } from '../../analysis/backbone/drawnPart.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Appearance, Selection } from '../../domain/ViewSettings.ts';
import type { Network } from '../../graph/Network.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Geography } from '../../view/geography.ts';
import type { GapPair, LayoutPositions } from '../../view/SceneInput.ts';
import type { ResolvedTheme } from '../../view/tokens.ts';
import type { CameraStore } from './CameraStore.ts';

/** What the picture of a network is made from. */
export interface NetworkContent {
  readonly dataset: Dataset;
  readonly network: Network;
  /** `undefined` while it loads: the network stands on plain water. */
  readonly geography: Geography | undefined;
  readonly theme: ResolvedTheme;
  readonly appearance: Appearance;
  readonly selection?: Selection | undefined;
  readonly ego?: { readonly id: RegionId; readonly steps: number } | undefined;
  readonly path?: readonly RegionId[] | undefined;
  /** Values by node number of the measure that colours; not needed for `none`. */
  readonly colourValues?: Float64Array | undefined;
  /** Values by node number of the measure that sizes; not needed for `partners` and `none`. */
  readonly sizeValues?: Float64Array | undefined;
  /** What is drawn of the network; absent = all of it. */
  readonly drawn?: DrawnPart | undefined;
  readonly gapPairs?: readonly GapPair[] | undefined;
  /** Needed for the force layout; until it is there, the map is shown. */
  readonly layoutPositions?: LayoutPositions | undefined;
  readonly t: Translate;
}

/** What others may ask of the picture. */
export interface NetworkHandle {
  /** Shows the whole network. */
  readonly fit: () => void;
  /** The first view: where the network is densest, or the surroundings of the selected region. */
  readonly home: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly centreOn: (id: RegionId) => void;
}

export interface NetworkViewProps extends NetworkContent {
  /** Shared with an overview; the view makes its own where absent. */
  readonly camera?: CameraStore | undefined;
  readonly labels?: boolean | undefined;
  /** px at the foot that a sheet covers: what is framed keeps off it. */
  readonly coveredBottom?: number | undefined;
  readonly scaleBar?: boolean | undefined;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onHover?: ((selection: Selection | undefined) => void) | undefined;
  /** Double tap on a region: its neighbourhood is wanted. */
  readonly onOpenEgo?: ((id: RegionId) => void) | undefined;
  readonly ref?: Ref<NetworkHandle> | undefined;
}
