import type { RegionId } from './ids.ts';

/** `unit` = an administrative unit that is no autonomous region (the six of Jakarta): never a party, never a gap. */
export type RegionLevel = 'province' | 'regency' | 'city' | 'unit' | 'other';

/** A number with the year it belongs to. Missing is `undefined` at the place of use, never 0. */
export interface Figure {
  readonly value: number;
  readonly year?: number;
}

export interface FormerName {
  readonly name: string;
  /** The law or decree that changed it: `PP 14/2020`. */
  readonly source: string;
}

/** A territorial unit of the dataset. */
export interface Region {
  readonly id: RegionId;
  /** Official name with its prefix: `Kabupaten Bantul`, `Provinsi Aceh`. */
  readonly name: string;
  /** Other names by which people write it, former ones among them. A name with its rank (`Kabupaten Pontianak`) counts only with it. */
  readonly aliases: readonly string[];
  /** Those of the aliases that were once its official name, each with the law that ended it. */
  readonly formerNames?: readonly FormerName[];
  /** Code of the statistical office, digits only; it differs from the ministry's for some regions. */
  readonly statisticsCode?: string;
  readonly level: RegionLevel;
  /** False for the administrative units of Jakarta. */
  readonly autonomous: boolean;
  /** The province of a regency or city. */
  readonly parentId?: RegionId;
  /** Degrees; a point inside the region's largest polygon. */
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: Figure;
  readonly areaKm2?: number;
  /** Whether it lies on a sea, as its boundaries show; absent = not known. */
  readonly coastal?: boolean;
  /** Any further number, by key: `hdi`, `poverty_pct`, ... */
  readonly indicators: Readonly<Record<string, Figure>>;
}

/** A common boundary of two regions of one level, as the border file states it. */
export interface Border {
  readonly a: RegionId;
  readonly b: RegionId;
  /** Length in km; `undefined` where not stated. */
  readonly sharedKm?: number;
  /** `land` a line, `point` the two meet in a point only, `strait` a bridge or narrow strait. */
  readonly kind: 'land' | 'point' | 'strait';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly note?: string;
}
