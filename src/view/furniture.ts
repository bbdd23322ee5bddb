import type { MessageKey, Translate } from '../i18n/translate.ts';
import type { Box } from './Box.ts';
import { visibleBox, type Frame, type View } from './camera.ts';
import { eastOf, kmPerUnit, toWorld, unitsOfDegree, type Projection } from './projection.ts';

/** Lines of the graticule that lie in the frame. */
export interface Graticule {
  /** World x of each meridian and its degree. */
  readonly meridians: readonly { readonly x: number; readonly degree: number }[];
  readonly parallels: readonly { readonly y: number; readonly degree: number }[];
}

const degreeSteps = [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30];

/** Meridians and parallels at the finest step that leaves at least `spacing` px between two. */
export function graticuleOf(projection: Projection, view: View, frame: Frame, spacing = 110): Graticule {
  const units = unitsOfDegree(projection);
  const perDegree = units.y * view.scale;
  const step = degreeSteps.find((candidate) => candidate * perDegree >= spacing) ?? 30;
  const box = visibleBox(view, frame);
  const { lon0, lat0 } = projection;
  const from = { lon: lon0 + box.x1 / units.x, lat: lat0 - box.y2 / units.y };
  const to = { lon: lon0 + box.x2 / units.x, lat: lat0 - box.y1 / units.y };
  const meridians = multiples(step, Math.max(lon0 - 180, from.lon), Math.min(lon0 + 180, to.lon)).map(
    (degree) => ({ degree: inCircle(degree), x: (degree - lon0) * units.x }),
  );
  const parallels = multiples(step, Math.max(-90, from.lat), Math.min(90, to.lat)).map((degree) => ({
    degree,
    y: toWorld(projection, 0, degree).y,
  }));
  return { meridians, parallels };
}

/** A longitude beyond 180 by its usual name. */
function inCircle(degree: number): number {
  const within = eastOf(0, degree);
  return within === -180 ? 180 : within;
}

function multiples(step: number, from: number, to: number): readonly number[] {
  const values: number[] = [];
  for (let at = Math.ceil(from / step); at * step <= to; at++) values.push(Number((at * step).toFixed(2)));
  return values;
}

/** A degree in words of the map: `7°S`, `110°BT`. The equator and Greenwich have no side. */
export function degreeText(t: Translate, degree: number, axis: 'lon' | 'lat'): string {
  if (degree === 0) return t('map.degree.zero');
  const key: MessageKey =
    axis === 'lon'
      ? degree > 0
        ? 'map.degree.east'
        : 'map.degree.west'
      : degree > 0
        ? 'map.degree.north'
        : 'map.degree.south';
  return t(key, { degree: Math.abs(degree) });
}

/** A scale bar of a round length: 60 to 150 px. */
export interface ScaleBar {
  readonly km: number;
  readonly px: number;
}

/** The longest round length (1, 2, 5 x 10^n km) of at most 150 px; true at the middle of the map. */
export function scaleBarOf(view: View, projection?: Projection): ScaleBar {
  const kmPerPx = kmPerUnit(projection) / view.scale;
  const most = 150 * kmPerPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const factor = most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1;
  const km = factor * power;
  return { km, px: km / kmPerPx };
}

/** A sea, strait or bay, by its Indonesian name. */
interface SeaName {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Scales between which it is written. */
  readonly from: number;
  readonly to: number;
}

const seaNames: readonly SeaName[] = [
  { name: 'SAMUDRA HINDIA', lon: 100.5, lat: -7.6, from: 0, to: 5 },
  { name: 'SAMUDRA HINDIA', lon: 109.7, lat: -8.45, from: 4, to: 40 },
  { name: 'SAMUDRA HINDIA', lon: 105.6, lat: -8.1, from: 4, to: 40 },
  { name: 'SAMUDRA HINDIA', lon: 113.6, lat: -9.1, from: 4, to: 40 },
  { name: 'SAMUDRA PASIFIK', lon: 134, lat: 2.4, from: 0, to: 12 },
  { name: 'LAUT JAWA', lon: 110.2, lat: -5.55, from: 1.6, to: 40 },
  { name: 'LAUT JAWA', lon: 113.8, lat: -5.3, from: 3, to: 40 },
  { name: 'LAUT NATUNA', lon: 107.2, lat: 2.2, from: 1.6, to: 30 },
  { name: 'SELAT KARIMATA', lon: 108.5, lat: -2.2, from: 4, to: 40 },
  { name: 'SELAT MALAKA', lon: 100.2, lat: 3.6, from: 4, to: 40 },
  { name: 'SELAT SUNDA', lon: 105.2, lat: -6.1, from: 14, to: 60 },
  { name: 'SELAT MAKASSAR', lon: 117.9, lat: -1.4, from: 2.4, to: 30 },
  { name: 'LAUT SULAWESI', lon: 121.8, lat: 2.9, from: 1.6, to: 30 },
  { name: 'LAUT FLORES', lon: 120.6, lat: -7.6, from: 2.4, to: 30 },
  { name: 'LAUT BALI', lon: 115.6, lat: -7.5, from: 5, to: 40 },
  { name: 'LAUT SAWU', lon: 121.9, lat: -9.6, from: 3, to: 30 },
  { name: 'LAUT BANDA', lon: 126.8, lat: -5.4, from: 1.2, to: 20 },
  { name: 'LAUT SERAM', lon: 129.3, lat: -2.4, from: 3, to: 30 },
  { name: 'LAUT MALUKU', lon: 125.8, lat: 0.2, from: 2.4, to: 30 },
  { name: 'LAUT ARAFURA', lon: 135.2, lat: -7.6, from: 1.2, to: 20 },
  { name: 'LAUT TIMOR', lon: 126.6, lat: -10.4, from: 2, to: 20 },
  { name: 'TELUK CENDERAWASIH', lon: 135.3, lat: -2.5, from: 5, to: 30 },
  { name: 'TELUK BONE', lon: 120.8, lat: -4, from: 5, to: 30 },
  { name: 'TELUK TOMINI', lon: 121.2, lat: -0.3, from: 5, to: 30 },
];

/** Names of the seas in the frame, in px; each whole name lies within. `width` is that of a name as drawn. */
export function seaNamesIn(
  projection: Projection,
  view: View,
  frame: Frame,
  widthOf: (name: string) => number,
): readonly { readonly name: string; readonly x: number; readonly y: number; readonly box: Box }[] {
  return seaNames.flatMap(({ name, lon, lat, from, to }) => {
    if (view.scale < from || view.scale > to) return [];
    const place = toWorld(projection, lon, lat);
    const x = place.x * view.scale + view.x;
    const y = place.y * view.scale + view.y;
    const half = widthOf(name) / 2;
    if (x - half < 8 || x + half > frame.width - 8 || y < 16 || y > frame.height - 24) return [];
    return [{ name, x, y, box: { x1: x - half, y1: y - 8, x2: x + half, y2: y + 8 } }];
  });
}
