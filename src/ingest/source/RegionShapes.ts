/** Boundaries of regions as a file states them, in degrees (WGS 84). */
export interface RegionShapes {
  readonly file: string;
  /** The sheet of the same file that holds their properties, where it has several. */
  readonly sheet?: string;
  /** One for each row of that sheet, in order; its first row, the header, has none: shape i belongs to row i + 1. */
  readonly shapes: readonly RegionShape[];
}

export interface RegionShape {
  /** Rings of `[lon, lat]`, outer rings first of their polygon; empty where the feature has a point or nothing. */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
  readonly point?: readonly [lon: number, lat: number];
}
