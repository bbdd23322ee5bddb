import { boxesMeet, growBox, type Box } from './Box.ts';
import { visibleBox, type Frame, type View } from './camera.ts';
import type { Geography } from './geography.ts';
import { traceLines, type GroundPaths } from './groundPaths.ts';
import type { Line } from './geography.ts';
import { kmPerUnit } from './projection.ts';
import type { SceneArea } from './Scene.ts';
import type { Tokens } from './tokens.ts';
import { stripKm } from '../analysis/gaps/peopleBesideBorder.ts';

export interface GroundOptions {
  /** Device px per CSS px. */
  readonly pixelRatio: number;
  readonly areas: readonly SceneArea[];
  /** Lines of the graticule in world units: `graticuleOf`. */
  readonly meridians: readonly number[];
  readonly parallels: readonly number[];
  /** A border that two regions share, drawn above the land, with the belt of 5 km on either side of it. */
  readonly commonBorder?: readonly Line[];
  /** No regency lines and a narrower halo, for small pictures. */
  readonly plain?: boolean;
}

/** Below this scale lines between regencies are closer than they are wide, and are left out. */
const regencyLinesFrom = 2.2;

/**
 * Water, graticule, foreign land, coast with its halo, filled polygons and boundary lines, in that order. What is off the
 * frame is not drawn. Sets the transform of the context, and leaves it reset.
 */
export function paintGround(
  context: CanvasRenderingContext2D,
  geography: Geography,
  paths: GroundPaths,
  view: View,
  frame: Frame,
  tokens: Tokens,
  options: GroundOptions,
): void {
  const { pixelRatio } = options;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.fillStyle = tokens.water;
  context.fillRect(0, 0, frame.width, frame.height);
  paintGraticule(context, view, frame, tokens, options);
  const visible = growBox(visibleBox(view, frame), 8 / view.scale);
  const k = pixelRatio * view.scale;
  context.setTransform(k, 0, 0, k, pixelRatio * view.x, pixelRatio * view.y);
  const px = 1 / view.scale;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  geography.foreign.forEach((land, at) => {
    const path = boxesMeet(land.box, visible) ? paths.foreign(at) : undefined;
    if (path === undefined) return;
    context.fillStyle = tokens.foreignLand;
    context.fill(path, 'evenodd');
  });
  const shown = geography.blocks.flatMap((block, at) => {
    const path = boxesMeet(block.box, visible) ? paths.block(at) : undefined;
    return path === undefined ? [] : [path];
  });
  const plain = options.plain ?? false;
  const haloWidth = plain ? 3 : Math.min(10, 4 + view.scale);
  context.strokeStyle = tokens.coastHalo;
  context.lineWidth = haloWidth * px;
  for (const path of shown) context.stroke(path.coast);
  context.fillStyle = tokens.land;
  for (const path of shown) context.fill(path.land, 'evenodd');
  paintAreas(context, geography, paths, options.areas, visible, px);
  if (options.commonBorder !== undefined) {
    paintBelt(context, geography, paths, options.areas, options.commonBorder, visible, tokens);
  }
  if (!plain && view.scale >= regencyLinesFrom) {
    context.strokeStyle = tokens.regencyLine;
    context.lineWidth = 0.7 * px;
    for (const path of shown) context.stroke(path.regencyLines);
  }
  context.strokeStyle = tokens.provinceLine;
  context.lineWidth = (plain ? 0.5 : Math.min(1, 0.6 + view.scale / 16)) * px;
  for (const path of shown) context.stroke(path.provinceLines);
  context.strokeStyle = tokens.coast;
  context.lineWidth = (plain || view.scale < 2 ? 0.5 : 0.8) * px;
  for (const path of shown) context.stroke(path.coast);
  paintAreaOutlines(context, geography, paths, options.areas, visible, px);
  if (options.commonBorder !== undefined) paintBorder(context, options.commonBorder, tokens, px);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
}

function paintGraticule(
  context: CanvasRenderingContext2D,
  view: View,
  frame: Frame,
  tokens: Tokens,
  options: GroundOptions,
): void {
  context.strokeStyle = tokens.graticule;
  context.lineWidth = 1;
  context.beginPath();
  for (const x of options.meridians) {
    const at = Math.round(x * view.scale + view.x) + 0.5;
    context.moveTo(at, 0);
    context.lineTo(at, frame.height);
  }
  for (const y of options.parallels) {
    const at = Math.round(y * view.scale + view.y) + 0.5;
    context.moveTo(0, at);
    context.lineTo(frame.width, at);
  }
  context.stroke();
}

function paintAreas(
  context: CanvasRenderingContext2D,
  geography: Geography,
  paths: GroundPaths,
  areas: readonly SceneArea[],
  visible: Box,
  px: number,
): void {
  for (const area of areas) {
    const path = visibleArea(geography, paths, area, visible);
    if (path === undefined) continue;
    context.fillStyle = area.fill;
    context.fill(path, 'evenodd');
    if (area.hatch !== undefined) paintHatch(context, geography, area, path, px);
  }
}

/** The belt beside the border inside each of the filled polygons, the second one darker, so that the sides differ. */
function paintBelt(
  context: CanvasRenderingContext2D,
  geography: Geography,
  paths: GroundPaths,
  areas: readonly SceneArea[],
  border: readonly Line[],
  visible: Box,
  tokens: Tokens,
): void {
  areas.forEach((area, at) => {
    const path = visibleArea(geography, paths, area, visible);
    if (path === undefined) return;
    context.save();
    context.clip(path, 'evenodd');
    context.globalAlpha = at === 0 ? 1 : 0.42;
    context.strokeStyle = at === 0 ? tokens.turmericTint : tokens.turmeric;
    context.lineWidth = (2 * stripKm) / kmPerUnit(geography.projection);
    context.beginPath();
    traceLines(context, border, false);
    context.stroke();
    context.restore();
  });
}

function paintAreaOutlines(
  context: CanvasRenderingContext2D,
  geography: Geography,
  paths: GroundPaths,
  areas: readonly SceneArea[],
  visible: Box,
  px: number,
): void {
  for (const area of areas) {
    const path = visibleArea(geography, paths, area, visible);
    if (path === undefined) continue;
    context.strokeStyle = area.stroke;
    context.lineWidth = area.strokeWidth * px;
    context.stroke(path);
  }
}

function visibleArea(
  geography: Geography,
  paths: GroundPaths,
  area: SceneArea,
  visible: Box,
): Path2D | undefined {
  const polygon = geography.areas.get(area.regionId);
  return polygon !== undefined && boxesMeet(polygon.box, visible) ? paths.area(area.regionId) : undefined;
}

/** Diagonal lines 6 px apart, clipped to the polygon. */
function paintHatch(
  context: CanvasRenderingContext2D,
  geography: Geography,
  area: SceneArea,
  path: Path2D,
  px: number,
): void {
  const box = geography.areas.get(area.regionId)?.box;
  if (box === undefined || area.hatch === undefined) return;
  const step = Math.max(6 * px, (box.x2 - box.x1 + box.y2 - box.y1) / 600);
  context.save();
  context.clip(path, 'evenodd');
  context.strokeStyle = area.hatch;
  context.lineWidth = 0.7 * px;
  context.beginPath();
  const height = box.y2 - box.y1;
  for (let x = box.x1 - height; x < box.x2; x += step) {
    context.moveTo(x, box.y2);
    context.lineTo(x + height, box.y1);
  }
  context.stroke();
  context.restore();
}

function paintBorder(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  tokens: Tokens,
  px: number,
): void {
  for (const [colour, width] of [
    [tokens.land, 6],
    [tokens.turmericText, 2.8],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width * px;
    context.beginPath();
    traceLines(context, lines, false);
    context.stroke();
  }
}
