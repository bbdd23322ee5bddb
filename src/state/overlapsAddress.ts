import { groupClasses } from '../analysis/overlaps/OverlapFindings.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import {
  toAffairCode,
  toOutsidePartyId,
  toRegionId,
  type OutsidePartyId,
  type RegionId,
} from '../domain/ids.ts';
import { overlapAnswers } from '../domain/OverlapDecision.ts';
import { relationClasses, relationFlags } from '../relations/Relation.ts';
import { defaultThresholds, type Thresholds } from '../relations/Thresholds.ts';
import {
  defaultOverlaps,
  liveChoices,
  overlapSorts,
  overlapVerdictFilters,
  overlapViews,
  type OverlapsSettings,
} from './OverlapsSettings.ts';
import type { Work } from './Work.ts';

/** Keys of an address that say what the screen of overlaps shows and by which thresholds, in the order written. */
export const overlapsKeys = [
  'overlap-view',
  'overlap-class',
  'overlap-live',
  'overlap-affair',
  'overlap-province',
  'overlap-party',
  'overlap-flag',
  'overlap-verdict',
  'overlap-sort',
  'thresholds',
] as const;
export type OverlapsKey = (typeof overlapsKeys)[number];

type Overlaps = Pick<Work, 'overlaps' | 'overlapThresholds'>;

export function isOverlapsKey(key: string): key is OverlapsKey {
  return (overlapsKeys as readonly string[]).includes(key);
}

/** What differs from the defaults, as `key=value`. */
export function overlapsParams({
  overlaps,
  overlapThresholds,
}: Overlaps): readonly (readonly [OverlapsKey, string])[] {
  const params: (readonly [OverlapsKey, string])[] = [];
  const add = (key: OverlapsKey, value: string | undefined, usual?: string): void => {
    if (value !== undefined && value !== usual) params.push([key, value]);
  };
  add('overlap-view', overlaps.view, defaultOverlaps.view);
  add('overlap-class', overlaps.class);
  add('overlap-live', overlaps.live, defaultOverlaps.live);
  add('overlap-affair', overlaps.affair);
  add('overlap-province', overlaps.province);
  add('overlap-party', overlaps.party);
  add('overlap-flag', overlaps.flag);
  add('overlap-verdict', overlaps.verdict);
  add('overlap-sort', overlaps.sort, defaultOverlaps.sort);
  add('thresholds', thresholdsText(overlapThresholds), thresholdsText(defaultThresholds));
  return params;
}

/** One key, checked against the dataset; `undefined` where it says nothing valid. Never throws. */
export function parseOverlapsParam(
  key: OverlapsKey,
  value: string,
  dataset: Dataset,
  present: Overlaps,
): Overlaps | undefined {
  if (key === 'thresholds') {
    const overlapThresholds = parseThresholds(value);
    return overlapThresholds === undefined ? undefined : { ...present, overlapThresholds };
  }
  const patch = parseSetting(key, value, dataset);
  return patch === undefined ? undefined : { ...present, overlaps: { ...present.overlaps, ...patch } };
}

function parseSetting(
  key: Exclude<OverlapsKey, 'thresholds'>,
  value: string,
  dataset: Dataset,
): Partial<OverlapsSettings> | undefined {
  const { affairOf, regionOf, outsidePartyOf } = indexDataset(dataset);
  switch (key) {
    case 'overlap-view':
      return one('view', overlapViews, value);
    case 'overlap-class':
      return one('class', [...relationClasses, ...groupClasses] as const, value);
    case 'overlap-live':
      return one('live', liveChoices, value);
    case 'overlap-affair': {
      const affair = toAffairCode(value);
      return affairOf.has(affair) ? { affair } : undefined;
    }
    case 'overlap-province': {
      const province = toRegionId(value);
      return regionOf.has(province) ? { province } : undefined;
    }
    case 'overlap-party': {
      const parties: readonly (RegionId | OutsidePartyId | undefined)[] = [
        regionOf.get(toRegionId(value))?.id,
        outsidePartyOf.get(toOutsidePartyId(value))?.id,
      ];
      const party = parties.find((id) => id !== undefined);
      return party === undefined ? undefined : { party };
    }
    case 'overlap-flag':
      return one('flag', relationFlags, value);
    case 'overlap-verdict':
      return one('verdict', [...overlapAnswers, ...overlapVerdictFilters] as const, value);
    case 'overlap-sort':
      return one('sort', overlapSorts, value);
  }
}

function one<Key extends keyof OverlapsSettings>(
  key: Key,
  known: readonly OverlapsSettings[Key][],
  value: string,
): Partial<OverlapsSettings> | undefined {
  const found = known.find((option) => option === value);
  return found === undefined ? undefined : { [key]: found };
}

/** In the order written; a threshold of a later edition goes at the end. */
const thresholdKeys = [
  'containment',
  'jaccard',
  'nearJaccard',
  'time',
  'someTime',
  'subject',
  'someSubject',
] as const satisfies readonly (keyof Thresholds)[];

/** `0.5,0.33,0.75,0.5,0.25,0.35,0.3`. */
function thresholdsText(thresholds: Thresholds): string {
  return thresholdKeys.map((key) => String(thresholds[key])).join(',');
}

/** Shares 0 to 1, as many as there are thresholds. */
function parseThresholds(text: string): Thresholds | undefined {
  const numbers = text
    .split(',')
    .map((part) => (/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.length !== thresholdKeys.length || numbers.some((number) => Number.isNaN(number))) {
    return undefined;
  }
  const entries = thresholdKeys.map((key, at) => [key, numbers[at] ?? defaultThresholds[key]] as const);
  return { ...defaultThresholds, ...Object.fromEntries(entries) };
}
