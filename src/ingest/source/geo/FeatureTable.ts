import { AttributeTable } from '../AttributeTable.ts';
import type { FileContent } from '../FileContent.ts';
import { addValues, idText, isObject } from '../json/addValues.ts';
import type { SheetNotes } from '../RawSheet.ts';
import type { RegionShape } from '../RegionShapes.ts';
import type { SheetOrigin } from '../SheetBuilder.ts';
import { fileTooLarge, sourceLimits } from '../sourceLimits.ts';

type Position = readonly [lon: number, lat: number];

/** Points of all shapes of a file, together. */
export interface PointBudget {
  left: number;
}

export const newPointBudget = (): PointBudget => ({ left: sourceLimits.points });

export function spendPoints(budget: PointBudget, points: number): void {
  budget.left -= points;
  // A point takes some 20 characters where it is written out.
  if (budget.left < 0) throw fileTooLarge(sourceLimits.points * 20, sourceLimits.textBytes);
}

/** Collects features: their properties as rows (`id`, then by name, `lon` and `lat` of points), their shapes beside. */
export class FeatureTable {
  readonly #table = new AttributeTable(['id'], 0);
  readonly #shapes: RegionShape[] = [];
  #inDegrees = true;

  add(id: unknown, properties: unknown, shape: RegionShape): void {
    const table = this.#table;
    const text = idText(id);
    // A property that is called so as well has a column of its own, unless it says the same.
    const says = isObject(properties) ? properties : {};
    if (text !== undefined) table.set(0, text, typeof id === 'number' ? 'number' : 'text');
    const same = text !== undefined && idText(says['id']) === text;
    addValues(table, says, new Set(same ? ['id'] : []), { key: 'properties\u0000', name: '' });
    if (shape.point !== undefined) {
      const [lon, lat] = shape.point;
      table.set(table.column('point\u0000lon', 'lon'), String(lon), 'number');
      table.set(table.column('point\u0000lat', 'lat'), String(lat), 'number');
    }
    table.endRow();
    this.#inDegrees &&= inDegrees(shape);
    this.#shapes.push(shape);
  }

  get size(): number {
    return this.#shapes.length;
  }

  /** The sheet and, where they are in degrees, the shapes of the rows that are in it. */
  build(
    origin: SheetOrigin,
    notes: SheetNotes,
  ): Required<Pick<FileContent, 'sheets' | 'shapes' | 'shapesNotInDegrees'>> {
    const shapes: RegionShape[] = [];
    const sheet = this.#table.build(origin, notes, (row, kept) => {
      const shape = this.#shapes[row];
      if (kept && shape !== undefined) shapes.push(shape);
    });
    const { file, sheet: name } = origin;
    const some = shapes.some(({ polygons, point }) => polygons.length > 0 || point !== undefined);
    return {
      sheets: [sheet],
      shapes:
        some && this.#inDegrees ? [{ file, ...(name === undefined ? {} : { sheet: name }), shapes }] : [],
      shapesNotInDegrees: some && !this.#inDegrees,
    };
  }
}

const isDegree = ([lon, lat]: Position): boolean => Math.abs(lon) <= 180.01 && Math.abs(lat) <= 90.01;
/** Rings across the date line go on beyond 180. */
const isNearDegree = ([lon, lat]: Position): boolean => Math.abs(lon) <= 360.01 && Math.abs(lat) <= 90.01;

/** Every point is looked at: a ring with one far outside, by damage, would go round the world many times. */
function inDegrees({ polygons, point }: RegionShape): boolean {
  return (
    (point === undefined || isDegree(point)) &&
    polygons.every((rings) =>
      rings.every((ring) => (ring[0] === undefined || isDegree(ring[0])) && ring.every(isNearDegree)),
    )
  );
}
