import type { Language } from '../../domain/ViewSettings.ts';
import type { Frame, View } from '../../view/camera.ts';
import type { Geography, Line } from '../../view/geography.ts';
import type { Scene } from '../../view/Scene.ts';
import type { MeasureText } from '../../view/sceneLabels.ts';

/** The words around an exported picture, already in its language. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** The filters in one sentence, with the day. */
  readonly filters: string;
  /** How much is not recorded. */
  readonly coverage: string;
  /** Where the data come from. */
  readonly sources: string;
}

/** Everything that an exported picture shows; PNG and SVG are made from the same. */
export interface Picture {
  readonly scene: Scene;
  /** Drawn beneath a map; absent in the force layout. */
  readonly geography?: Geography;
  /** What of the world the picture shows, as on the screen: a view and the frame that it belongs to. */
  readonly view: View;
  readonly frame: Frame;
  readonly words: PictureWords;
  readonly language: Language;
  /** Name of a region by id, for groups that are named after it. */
  readonly nameOf: (id: string) => string;
  readonly commonBorder?: readonly Line[];
  /** Width of a text; estimated where absent. */
  readonly measure?: MeasureText;
}

/** Size of an exported picture: `layout` px are what texts and lines are drawn in, `pixelRatio` device px each. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}
