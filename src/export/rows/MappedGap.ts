import type { AffairFit } from '../../analysis/gaps/AffairFit.ts';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import type { Ranking } from '../../analysis/gaps/rankAll.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import type { Verdict } from '../../domain/Verdict.ts';
import type { Language } from '../../domain/ViewSettings.ts';

/** An affair of a row; without a code none fits this pair, without a fit nothing is known of it. */
export interface MappedAffair {
  readonly code: AffairCode | undefined;
  readonly fit: AffairFit | undefined;
}

/** What one row of the mapping form is written from. */
export interface MappedGap {
  readonly context: GapContext;
  readonly table: GapTable;
  readonly ranking: Ranking;
  readonly pair: readonly [RegionId, RegionId];
  readonly gap: Gap | undefined;
  readonly verdict: Verdict;
  readonly affair: MappedAffair;
  readonly own?: RegionId;
  /** The dataset whose sources name the publishers of borders and figures; absent: the dataset itself. */
  readonly ground?: Dataset;
  readonly language: Language;
}
