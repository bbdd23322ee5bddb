import type { Translate } from '../i18n/translate.ts';
import type { Box } from './Box.ts';
import type { Frame, View } from './camera.ts';
import { graticuleOf } from './furniture.ts';
import type { Geography, Line } from './geography.ts';
import type { GroundPaths } from './groundPaths.ts';
import { furnitureBoxes, paintFurniture, type GroundFurniture } from './paintFurniture.ts';
import { paintGround } from './paintGround.ts';
import { paintLabels } from './paintLabels.ts';
import { paintParking } from './paintParking.ts';
import { paintNetwork } from './paintNetwork.ts';
import type { Scene } from './Scene.ts';
import { placeSceneLabels, type MeasureText } from './sceneLabels.ts';
import { tokensOf } from './tokens.ts';

/** Everything that a picture of a scene needs beside the canvas. */
export interface Picture {
  readonly scene: Scene;
  readonly geography: Geography;
  readonly paths: GroundPaths;
  readonly view: View;
  /** CSS px; the canvas has these times the pixel ratio. */
  readonly frame: Frame;
  readonly pixelRatio: number;
  readonly t: Translate;
  readonly furniture: GroundFurniture;
  readonly measure: MeasureText;
  /** Border that two regions share. */
  readonly commonBorder?: readonly Line[] | undefined;
  /** Places that labels keep off. */
  readonly taken?: readonly Box[];
}

/** What lies beneath the network: the map, or plain paper in the force layout. Leaves the transform at the pixel ratio. */
export function paintBase(context: CanvasRenderingContext2D, picture: Picture): void {
  const { scene, geography, view, frame, pixelRatio } = picture;
  const tokens = tokensOf[scene.theme];
  if (scene.space === 'force') {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.fillStyle = tokens.land;
    context.fillRect(0, 0, frame.width, frame.height);
  } else {
    const graticule = graticuleOf(geography.projection, view, frame);
    paintGround(context, geography, picture.paths, view, frame, tokens, {
      pixelRatio,
      areas: scene.areas,
      meridians: graticule.meridians.map((line) => line.x),
      parallels: graticule.parallels.map((line) => line.y),
      ...(picture.commonBorder === undefined ? {} : { commonBorder: picture.commonBorder }),
    });
  }
  paintParking(context, scene, view, frame, picture.t);
  paintFurniture(
    context,
    geography.projection,
    scene,
    view,
    frame,
    picture.t,
    picture.furniture,
    picture.measure,
  );
}

/**
 * The whole picture on a canvas: map, network, labels. What small maps and picture files show; a larger `pixelRatio`
 * makes it finer, not larger.
 *
 * @param density ordinary labels per 10,000 px²; 0 = only what is in focus.
 */
export function paintScene(context: CanvasRenderingContext2D, picture: Picture, density?: number): void {
  const { scene, geography, view, frame, pixelRatio, measure } = picture;
  paintBase(context, picture);
  paintNetwork(context, scene, view, frame, { pixelRatio });
  const labels = placeSceneLabels(scene, view, frame, measure, {
    taken: [
      ...furnitureBoxes(geography.projection, scene, view, frame, picture.furniture, measure),
      ...(picture.taken ?? []),
    ],
    ...(density === undefined ? {} : { density }),
  });
  paintLabels(context, labels, (id) => scene.markOf.get(id)?.label, tokensOf[scene.theme]);
}
