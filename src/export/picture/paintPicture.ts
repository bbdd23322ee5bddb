import { translatorFor } from '../../i18n/translate.ts';
import { viewOfBox, visibleBox, type Frame, type View } from '../../view/camera.ts';
import { graticuleOf } from '../../view/furniture.ts';
import { groundPathsOf } from '../../view/groundPaths.ts';
import { paintGround } from '../../view/paintGround.ts';
import { fontOf, paintLabels } from '../../view/paintLabels.ts';
import { paintParking } from '../../view/paintParking.ts';
import { paintNetwork } from '../../view/paintNetwork.ts';
import { placeSceneLabels } from '../../view/sceneLabels.ts';
import { tokensOf, type Tokens } from '../../view/tokens.ts';
import { layOutPicture, type PictureLayout } from './layOutPicture.ts';
import type { Picture, PictureSize } from './Picture.ts';
import { estimateTextWidth } from './wrapText.ts';

/** What a picture is painted on: a canvas, or SVG that takes the same calls. */
export interface PictureSurface {
  readonly context: CanvasRenderingContext2D;
  readonly makePath: () => Path2D;
  /** Paints on a surface of its own, then sets it at a place of this one, all in layout px. */
  readonly inset: (
    place: { readonly x: number; readonly y: number } & Frame,
    paint: (inner: CanvasRenderingContext2D) => void,
  ) => void;
  /** Device px per layout px of `context` and of insets. */
  readonly pixelRatio: number;
}

/** Paints the whole picture: words, drawing, legend, sources. The same picture and size give the same result. */
export function paintPicture(picture: Picture, size: PictureSize, surface: PictureSurface): void {
  const tokens = tokensOf[picture.scene.theme];
  const layout = layOutPicture(picture, size);
  const { context, pixelRatio } = surface;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.fillStyle = tokens.panel;
  context.fillRect(0, 0, layout.width, layout.height);
  surface.inset(layout.frame, (inner) => {
    paintFrame(picture, layout, surface, inner, tokens);
  });
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  paintRules(context, layout, tokens);
  for (const { item, x, y } of layout.signs) item.paint(context, x, y);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const inks = { first: tokens.ink, second: tokens.inkSecond, quiet: tokens.inkQuiet };
  for (const { text, x, y, size: textSize, weight, ink } of layout.texts) {
    context.font = fontOf(textSize, weight);
    context.fillStyle = inks[ink];
    context.fillText(text, x, y);
  }
}

function paintFrame(
  picture: Picture,
  layout: PictureLayout,
  { makePath, pixelRatio }: PictureSurface,
  inner: CanvasRenderingContext2D,
  tokens: Tokens,
): void {
  const { scene, geography } = picture;
  const { frame } = layout;
  const view = exportView(picture, frame);
  if (geography === undefined || scene.space === 'force') {
    inner.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    inner.fillStyle = tokens.ground;
    inner.fillRect(0, 0, frame.width, frame.height);
    paintDivider(inner, scene.divider, view, frame, tokens);
  } else {
    const { meridians, parallels } = graticuleOf(geography.projection, view, frame);
    paintGround(inner, geography, groundPathsOf(geography, makePath), view, frame, tokens, {
      pixelRatio,
      areas: scene.areas,
      meridians: meridians.map((line) => line.x),
      parallels: parallels.map((line) => line.y),
      ...(picture.commonBorder === undefined ? {} : { commonBorder: picture.commonBorder }),
    });
  }
  inner.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  paintParking(inner, scene, view, frame, translatorFor(picture.language));
  paintNetwork(inner, scene, view, frame, { pixelRatio });
  inner.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  const placed = placeSceneLabels(scene, view, frame, picture.measure ?? estimateTextWidth);
  paintLabels(inner, placed, (id) => scene.markOf.get(id)?.label, tokens);
}

/** The view that shows in the picture's frame at least what the screen showed. */
function exportView(picture: Pick<Picture, 'view' | 'frame'>, frame: Frame): View {
  const limits = { least: 0.001, most: 10_000 };
  return viewOfBox(visibleBox(picture.view, picture.frame), frame, 0, limits);
}

function paintDivider(
  context: CanvasRenderingContext2D,
  divider: number | undefined,
  view: View,
  frame: Frame,
  tokens: Tokens,
): void {
  if (divider === undefined) return;
  const y = divider * view.scale + view.y;
  context.strokeStyle = tokens.rule;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(16, y);
  context.lineTo(frame.width - 16, y);
  context.stroke();
}

function paintRules(context: CanvasRenderingContext2D, { frame }: PictureLayout, tokens: Tokens): void {
  context.strokeStyle = tokens.hairline;
  context.lineWidth = 1;
  for (const y of [frame.y, frame.y + frame.height]) {
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(frame.width, y);
    context.stroke();
  }
}
