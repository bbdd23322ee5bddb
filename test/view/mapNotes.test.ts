import { describe, expect, test } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { boxesMeet } from '../../src/view/Box.ts';
import { placeNotes } from '../../src/view/mapNotes.ts';

const [west, east] = [toRegionId('01'), toRegionId('02')];
const notes = [
  { region: west, title: '190,000 people', text: 'of West within 5 km' },
  { region: east, title: '200,000 people', text: 'all of East' },
];
const view = { scale: 1, x: 0, y: 0 };
const frame = { width: 400, height: 300 };
const border = [Float64Array.from([200, 100, 200, 150, 200, 200])];
const sides = new Map([
  [west, { x: 120, y: 150 }],
  [east, { x: 280, y: 150 }],
]);
const measure = (text: string, size: number): number => text.length * size * 0.5;

describe('figures beside a border', () => {
  test('stand on the side of their region, inside the frame, apart from each other and the border', () => {
    const placed = placeNotes(notes, border, sides, [], view, frame, measure);
    const [one, other] = placed;
    if (one === undefined || other === undefined) throw new Error('a note found no place');
    expect(placed.map(({ region }) => region)).toEqual([west, east]);
    expect(one.from.x).toBeLessThan(200);
    expect(other.from.x).toBeGreaterThan(200);
    expect(one.box.x2).toBeLessThan(200);
    expect(other.box.x1).toBeGreaterThan(200);
    expect(boxesMeet(one.box, other.box)).toBe(false);
    for (const { box } of placed) {
      expect(box.x1).toBeGreaterThan(0);
      expect(box.x2).toBeLessThan(frame.width);
    }
  });

  test('keep off what is in the way, and are left out where nothing is free', () => {
    const mark = { x1: 0, y1: 0, x2: 199, y2: 300 };
    const around = placeNotes(notes, border, sides, [mark], view, frame, measure);
    for (const { box } of around) expect(boxesMeet(box, mark)).toBe(false);
    const whole = { x1: 0, y1: 0, x2: 400, y2: 300 };
    expect(placeNotes(notes, border, sides, [whole], view, frame, measure)).toEqual([]);
  });

  test('need a border and a place of the region', () => {
    expect(placeNotes(notes, [], sides, [], view, frame, measure)).toEqual([]);
    expect(placeNotes(notes, border, new Map(), [], view, frame, measure)).toEqual([]);
  });
});
