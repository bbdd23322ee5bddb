/** Boundaries of regions as a file states them, in degrees (WGS 84). */
export interface RegionShapes {
  readonly file: string;
  /** In the order of the rows of the sheet of the same file that holds their properties. */
  readonly shapes: readonly RegionShape[];
}

export interface RegionShape {
  /** Rings of `[lon, lat]`, outer rings first of their polygon; empty where the feature has a point or nothing. */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
  readonly point?: readonly [lon: number, lat: number];
}
