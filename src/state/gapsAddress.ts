import { quadrants } from '../analysis/gaps/Feasibility.ts';
import { gapClasses, gapFlags, gapLists } from '../analysis/gaps/GapTable.ts';
import { termIds, type GapWeights } from '../analysis/gaps/GapWeights.ts';
import { pairLevels } from '../analysis/gaps/PairLevel.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { toAffairCode, toRegionId } from '../domain/ids.ts';
import { decisions } from '../domain/Verdict.ts';
import {
  defaultGaps,
  defaultScoring,
  gapViews,
  type GapScoring,
  type GapsSettings,
  type Work,
} from './Work.ts';

/** Keys of an address that say what the screen of gaps shows and what counts in its scores, in the order written. */
export const gapsKeys = [
  'view',
  'scope',
  'level',
  'list',
  'gap-affair',
  'class',
  'flag',
  'quadrant',
  'verdict',
  'cap',
  'across',
  'weights',
  'indicator',
] as const;
export type GapsKey = (typeof gapsKeys)[number];

export function isGapsKey(key: string): key is GapsKey {
  return (gapsKeys as readonly string[]).includes(key);
}

/** What differs from the defaults, as `key=value`. */
export function gapsParams({
  gaps,
  gapScoring,
}: Pick<Work, 'gaps' | 'gapScoring'>): readonly (readonly [GapsKey, string])[] {
  const params: (readonly [GapsKey, string])[] = [];
  const add = (key: GapsKey, value: string | undefined, usual?: string): void => {
    if (value !== undefined && value !== usual) params.push([key, value]);
  };
  add('view', gaps.view, defaultGaps.view);
  add('scope', gaps.scope);
  add('level', gaps.level, defaultGaps.level);
  add('list', gaps.list, defaultGaps.list);
  add('gap-affair', gaps.affair);
  add('class', gaps.class);
  add('flag', gaps.flag);
  add('quadrant', gaps.quadrant);
  add('verdict', gaps.verdict);
  add('cap', gaps.capped ? '1' : '0', '1');
  if (gaps.acrossParents !== undefined) add('across', gaps.acrossParents ? '1' : '0');
  add('weights', weightsText(gapScoring.weights), weightsText(defaultScoring.weights));
  add('indicator', gapScoring.indicator, defaultScoring.indicator);
  return params;
}

/** One key, checked against the dataset; `undefined` where it says nothing valid. Never throws. */
export function parseGapsParam(
  key: GapsKey,
  value: string,
  dataset: Dataset,
  { gaps, gapScoring }: Pick<Work, 'gaps' | 'gapScoring'>,
): Pick<Work, 'gaps' | 'gapScoring'> | undefined {
  if (key === 'weights') {
    const weights = parseWeights(value);
    return weights === undefined ? undefined : { gaps, gapScoring: { ...gapScoring, weights } };
  }
  if (key === 'indicator') {
    const known = dataset.regions.some(({ indicators }) => Object.hasOwn(indicators, value));
    const next: GapScoring = { ...gapScoring, indicator: value };
    return known || value === defaultScoring.indicator ? { gaps, gapScoring: next } : undefined;
  }
  const patch = parseSetting(key, value, dataset);
  return patch === undefined ? undefined : { gaps: { ...gaps, ...patch }, gapScoring };
}

function parseSetting(
  key: Exclude<GapsKey, 'weights' | 'indicator'>,
  value: string,
  dataset: Dataset,
): Partial<GapsSettings> | undefined {
  const index = indexDataset(dataset);
  switch (key) {
    case 'view':
      return one('view', gapViews, value);
    case 'scope': {
      const scope = toRegionId(value);
      return index.regionOf.get(scope)?.autonomous === true ? { scope } : undefined;
    }
    case 'level':
      return one('level', pairLevels, value);
    case 'list':
      return one('list', [...gapLists, 'under-way'] as const, value);
    case 'gap-affair': {
      const affair = toAffairCode(value);
      return index.affairOf.has(affair) ? { affair } : undefined;
    }
    case 'class':
      return one('class', gapClasses, value);
    case 'flag':
      return one('flag', [...gapFlags, 'weak-evidence', 'no-record'] as const, value);
    case 'quadrant':
      return one('quadrant', quadrants, value);
    case 'verdict':
      return one('verdict', [...decisions, 'undecided', 'new'] as const, value);
    case 'cap':
      return value === '0' || value === '1' ? { capped: value === '1' } : undefined;
    case 'across':
      return value === '0' || value === '1' ? { acrossParents: value === '1' } : undefined;
  }
}

function one<Key extends keyof GapsSettings>(
  key: Key,
  known: readonly GapsSettings[Key][],
  value: string,
): Partial<GapsSettings> | undefined {
  const found = known.find((option) => option === value);
  return found === undefined ? undefined : { [key]: found };
}

/** `35,40,15,10`: border, nearness, areas, disparity. */
function weightsText(weights: GapWeights): string {
  return termIds.map((term) => String(weights[term])).join(',');
}

const mostWeight = 1000;

function parseWeights(text: string): GapWeights | undefined {
  const numbers = text.split(',').map((part) => (/^\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  const [border, nearness, areas, disparity, ...rest] = numbers;
  if (border === undefined || nearness === undefined || areas === undefined || disparity === undefined) {
    return undefined;
  }
  if (rest.length > 0 || numbers.some((number) => !(number <= mostWeight))) return undefined;
  return { border, nearness, areas, disparity };
}
