import type { Geography, Line } from './geography.ts';

/** The part of a canvas path that is needed to trace lines: `Path2D` and a 2d context both have it. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
}

/** Traces flat coordinates, closed for rings. */
export function traceLines(sink: PathSink, lines: readonly Line[], closed: boolean): void {
  for (const line of lines) {
    if (line.length < 4) continue;
    sink.moveTo(line[0] ?? 0, line[1] ?? 0);
    for (let at = 2; at < line.length; at += 2) sink.lineTo(line[at] ?? 0, line[at + 1] ?? 0);
    if (closed) sink.closePath();
  }
}

/** Paths of one block of land, in world units. */
export interface BlockPaths {
  readonly land: Path2D;
  readonly coast: Path2D;
  readonly regencyLines: Path2D;
  readonly provinceLines: Path2D;
}

/** Paths of a geography, each made when first asked for and kept: making one costs more than drawing it. */
export interface GroundPaths {
  readonly block: (at: number) => BlockPaths | undefined;
  readonly foreign: (at: number) => Path2D | undefined;
  readonly area: (regionId: string) => Path2D | undefined;
}

/** @param makePath `() => new Path2D()` in a browser. */
export function groundPathsOf(geography: Geography, makePath: () => Path2D): GroundPaths {
  const blocks = new Map<number, BlockPaths>();
  const foreign = new Map<number, Path2D>();
  const areas = new Map<string, Path2D>();
  const pathOf = (lines: readonly Line[], closed: boolean): Path2D => {
    const path = makePath();
    traceLines(path, lines, closed);
    return path;
  };
  return {
    block: (at) => {
      const block = geography.blocks[at];
      if (block === undefined) return undefined;
      return kept(blocks, at, () => ({
        land: pathOf(block.land, true),
        coast: pathOf(block.coast, false),
        regencyLines: pathOf(block.regencyLines, false),
        provinceLines: pathOf(block.provinceLines, false),
      }));
    },
    foreign: (at) => {
      const land = geography.foreign[at];
      return land === undefined ? undefined : kept(foreign, at, () => pathOf(land.rings, true));
    },
    area: (regionId) => {
      const area = geography.areas.get(regionId);
      return area === undefined ? undefined : kept(areas, regionId, () => pathOf(area.rings, true));
    },
  };
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const made = make();
  map.set(key, made);
  return made;
}
