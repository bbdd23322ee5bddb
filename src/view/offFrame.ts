import { greatCircleKm } from '../lib/geo.ts';
import { boxesMeet, type Box } from './Box.ts';
import { fromScreen, type Frame, type View } from './camera.ts';
import { toDegrees, type Projection } from './projection.ts';
import type { Scene } from './Scene.ts';

/** A partner of the selected region that lies outside the frame: an arrow at its edge with name and distance. */
export interface OffFramePartner {
  readonly id: string;
  readonly name: string;
  readonly km: number;
  /** Where the straight line to it leaves the frame, px. */
  readonly x: number;
  readonly y: number;
  /** Direction of the arrow in radians, 0 = right, clockwise. */
  readonly angle: number;
  /** Room for the two lines of text, kept inside the frame. */
  readonly box: Box;
  readonly align: 'left' | 'right';
}

/** At most this many arrows; the nearest partners first, so that the frame stays readable. */
const mostArrows = 6;

/**
 * Partners off the frame, if one region is selected and stands in it. Texts that would overlap are moved along the
 * edge, and left out where there is no room. Empty in the force layout, where distance means nothing.
 */
export function offFramePartners(
  scene: Scene,
  projection: Projection,
  view: View,
  frame: Frame,
  measure: (text: string) => number,
  format: (km: number) => string,
  taken: readonly Box[] = [],
): readonly OffFramePartner[] {
  if (scene.space !== 'map') return [];
  const selected = scene.marks.filter((mark) => mark.kind === 'region' && mark.state === 'selected');
  const [centre] = selected;
  if (centre === undefined || centre.parked === true || selected.length > 1) return [];
  const from = { x: centre.x * view.scale + view.x, y: centre.y * view.scale + view.y };
  if (!inside(from, frame)) return [];
  const away = scene.marks
    .filter((mark) => mark.parked === undefined)
    .filter((mark) => mark.state === 'partner' || mark.state === 'partner-not-known')
    .map((mark) => ({ mark, x: mark.x * view.scale + view.x, y: mark.y * view.scale + view.y }))
    .filter((place) => !inside(place, frame))
    .map((place) => ({
      ...place,
      km: greatCircleKm(toDegrees(projection, centre), toDegrees(projection, fromScreen(view, place))),
    }))
    .toSorted((a, b) => a.km - b.km);
  const partners: OffFramePartner[] = [];
  for (const { mark, x, y, km } of away) {
    if (partners.length >= mostArrows) break;
    const edge = leavesAt(from, { x, y }, frame);
    const width = Math.max(measure(mark.label.text) + 16, measure(format(km)));
    const box = freeBox(edge, width, frame, [...taken, ...partners.map((partner) => partner.box)]);
    if (box === undefined) continue;
    partners.push({
      id: mark.id,
      name: mark.label.text,
      km,
      x: edge.x,
      y: edge.y,
      angle: Math.atan2(y - from.y, x - from.x),
      box,
      align: edge.x > frame.width / 2 ? 'right' : 'left',
    });
  }
  return partners;
}

function inside(point: { readonly x: number; readonly y: number }, frame: Frame): boolean {
  return point.x >= 0 && point.y >= 0 && point.x <= frame.width && point.y <= frame.height;
}

/** The point at which the line from inside the frame to a point outside crosses its edge. */
export function leavesAt(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  frame: Frame,
): { readonly x: number; readonly y: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const limits = [
    dx > 0 ? (frame.width - from.x) / dx : dx < 0 ? -from.x / dx : Infinity,
    dy > 0 ? (frame.height - from.y) / dy : dy < 0 ? -from.y / dy : Infinity,
  ];
  const t = Math.min(1, ...limits);
  return { x: from.x + dx * t, y: from.y + dy * t };
}

function freeBox(
  edge: { readonly x: number; readonly y: number },
  width: number,
  frame: Frame,
  others: readonly Box[],
): Box | undefined {
  const height = 28;
  const margin = 8;
  const x1 = Math.min(
    frame.width - margin - width,
    Math.max(margin, edge.x > frame.width / 2 ? edge.x - width - margin : edge.x + margin),
  );
  const start = Math.min(frame.height - height - 22, Math.max(margin, edge.y - height / 2));
  for (const step of [0, 1, -1, 2, -2, 3, -3]) {
    const y1 = start + step * (height + 4);
    if (y1 < margin || y1 + height > frame.height - 18) continue;
    const box = { x1, y1, x2: x1 + width, y2: y1 + height };
    if (!others.some((other) => boxesMeet(other, box))) return box;
  }
  return undefined;
}
