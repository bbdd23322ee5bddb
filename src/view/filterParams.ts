import { agreementKinds, documentTypes } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import {
  toAffairCode,
  toOutsidePartyId,
  toRegionId,
  type AffairCode,
  type PartyId,
  type RegionId,
} from '../domain/ids.ts';
import { ownColumns } from '../domain/ownColumns.ts';
import { parsePartialDate } from '../domain/PartialDate.ts';
import { onRecordStatuses, statuses } from '../domain/status.ts';
import type { Filters } from '../domain/ViewSettings.ts';

/** Keys of the filters in the address and of `--filter KEY=VALUE`; lists are separated by `,`. */
export const filterKeys = [
  'at',
  'from',
  'to',
  'affair',
  'kind',
  'doc',
  'status',
  'province',
  'party',
  'min',
  'ending',
  'undated',
  'attr',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Why a key was not taken. `value` is the part that is not valid: the item of a list, not the whole list. */
export interface FilterProblem {
  readonly code: 'key-unknown' | 'value-invalid' | 'period-reversed';
  readonly key: string;
  readonly value: string;
}

export type FilterParse =
  | { readonly ok: true; readonly filters: Partial<Filters> }
  | { readonly ok: false; readonly problem: FilterProblem };

export function isFilterKey(key: string): key is FilterKey {
  return (filterKeys as readonly string[]).includes(key);
}

/**
 * One `KEY=VALUE` as a part of the filters, checked against the dataset: an affair, province or party that it does not
 * hold is invalid. A value is taken whole or not at all. Never throws.
 *
 * - `at` a day; `from`, `to` a year; `min` a whole number from 1; `ending` and `undated` `1` or `0`.
 * - `status` also takes `record` (all but planned) and `all`.
 * - `attr` a further column of own data with values, `Programme:Interreg,ESF`; an empty value means that nothing stands
 *   there. `,`, `:` and `%` in names and values are written `%2C`, `%3A` and `%25`.
 * - An empty list (`affair=`) means all.
 */
export function parseFilterParam(key: string, value: string, dataset: Dataset): FilterParse {
  if (!isFilterKey(key)) return { ok: false, problem: { code: 'key-unknown', key, value } };
  const parsed = parsers[key](value.trim(), dataset);
  return 'invalid' in parsed
    ? { ok: false, problem: { code: 'value-invalid', key, value: parsed.invalid } }
    : { ok: true, filters: parsed };
}

/** The filters that a value means, or the part of it that is not valid. */
type Parser = (value: string, dataset: Dataset) => Partial<Filters> | { readonly invalid: string };

const parsers: Readonly<Record<FilterKey, Parser>> = {
  at: (value) => (parsePartialDate(value)?.precision === 'day' ? { asOf: value } : { invalid: value }),
  from: (value) => (isYear(value) ? { fromYear: Number(value) } : { invalid: value }),
  to: (value) => (isYear(value) ? { toYear: Number(value) } : { invalid: value }),
  affair: (value, dataset) => {
    const { affairOf } = indexDataset(dataset);
    const accept = (text: string): AffairCode | 'none' | undefined => {
      const code = toAffairCode(text);
      return text === 'none' ? 'none' : affairOf.has(code) ? code : undefined;
    };
    return parseList(value, accept, (affairs) => ({ affairs }));
  },
  kind: (value) => parseList(value, oneOf(agreementKinds), (kinds) => ({ kinds })),
  doc: (value) => parseList(value, oneOf(documentTypes), (documents) => ({ documents })),
  status: (value) => {
    if (value === 'record') return { statuses: onRecordStatuses };
    if (value === 'all') return { statuses };
    return parseList(value, oneOf(statuses), (chosen) => ({
      statuses: statuses.filter((status) => chosen.includes(status)),
    }));
  },
  province: (value, dataset) => {
    const known = new Set(provincesOf(dataset));
    const accept = (text: string): RegionId | undefined =>
      known.has(toRegionId(text)) ? toRegionId(text) : undefined;
    return parseList(value, accept, (provinces) => ({ provinces }));
  },
  party: (value, dataset) => {
    const index = indexDataset(dataset);
    const accept = (text: string): PartyId | undefined => {
      if (index.regionOf.has(toRegionId(text))) return toRegionId(text);
      return index.outsidePartyOf.has(toOutsidePartyId(text)) ? toOutsidePartyId(text) : undefined;
    };
    return parseList(value, accept, (parties) => ({ parties }));
  },
  min: (value) =>
    /^\d{1,6}$/.test(value) && Number(value) >= 1 ? { minAgreements: Number(value) } : { invalid: value },
  ending: (value) => (isSwitch(value) ? { endingOnly: value === '1' } : { invalid: value }),
  undated: (value) => (isSwitch(value) ? { withUndated: value === '1' } : { invalid: value }),
  attr: (value, dataset) => {
    const [head = '', list, ...more] = value.split(':');
    const name = unescapePart(head);
    const column = ownColumns(dataset).find((one) => one.name === name);
    if (column === undefined || list === undefined || more.length > 0) return { invalid: value };
    const values = new Set<string>();
    for (const text of list.split(',')) {
      const one = unescapePart(text).trim();
      if (one !== '' && !column.values.some((known) => known.value === one)) return { invalid: text };
      values.add(one);
    }
    return { attribute: { name, values: [...values] } };
  },
};

function escapePart(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(',', '%2C').replaceAll(':', '%3A');
}

function unescapePart(text: string): string {
  return text.replaceAll(/%(25|2C|3A)/gi, (whole) => decodeURIComponent(whole));
}

const isYear = (value: string): boolean => /^\d{4}$/.test(value);
const isSwitch = (value: string): boolean => value === '1' || value === '0';

function parseList<Item>(
  value: string,
  accept: (item: string) => Item | undefined,
  make: (items: readonly Item[]) => Partial<Filters>,
): ReturnType<Parser> {
  const items = new Set<Item>();
  for (const text of splitList(value)) {
    const item = accept(text);
    if (item === undefined) return { invalid: text };
    items.add(item);
  }
  return make([...items]);
}

/**
 * Several `KEY=VALUE` over a base. A key that is not known or not valid is left out and told; a period whose first year
 * lies after its last is left out as a whole.
 */
export function parseFilterParams(
  entries: Iterable<readonly [key: string, value: string]>,
  dataset: Dataset,
  base: Filters,
): { readonly filters: Filters; readonly problems: readonly FilterProblem[] } {
  const problems: FilterProblem[] = [];
  let filters = base;
  for (const [key, value] of entries) {
    const parsed = parseFilterParam(key, value, dataset);
    if (parsed.ok) filters = { ...filters, ...parsed.filters };
    else problems.push(parsed.problem);
  }
  const { fromYear, toYear, ...withoutPeriod } = filters;
  if (fromYear !== undefined && toYear !== undefined && fromYear > toYear) {
    problems.push({ code: 'period-reversed', key: 'from', value: `${String(fromYear)}-${String(toYear)}` });
    filters = withoutPeriod;
  }
  return { filters, problems };
}

/**
 * The filters as `[key, value]` in the order of `filterKeys`, without what equals `defaults`. `parseFilterParams` over the
 * same defaults gives the same filters back, save a period that the defaults limit and the filters do not.
 */
export function filterParams(filters: Filters, defaults: Filters): readonly (readonly [FilterKey, string])[] {
  const values = valuesOf(filters);
  const usual = valuesOf(defaults);
  return filterKeys.flatMap((key) => {
    const value = values[key];
    return value === undefined || value === usual[key] ? [] : [[key, value] as const];
  });
}

/** Ids that the province filter takes: regions without a parent that are provinces, or that others name as parent. */
function provincesOf(dataset: Dataset): readonly RegionId[] {
  const parents = new Set(dataset.regions.map((region) => region.parentId));
  return dataset.regions
    .filter((region) => region.level === 'province' || parents.has(region.id))
    .map((region) => region.id);
}

function valuesOf(filters: Filters): Readonly<Record<FilterKey, string | undefined>> {
  return {
    at: filters.asOf,
    from: filters.fromYear === undefined ? undefined : String(filters.fromYear),
    to: filters.toYear === undefined ? undefined : String(filters.toYear),
    affair: filters.affairs.join(','),
    kind: filters.kinds.join(','),
    doc: filters.documents.join(','),
    status: statusText(filters.statuses),
    province: filters.provinces.join(','),
    party: filters.parties.join(','),
    min: String(filters.minAgreements),
    ending: filters.endingOnly ? '1' : '0',
    undated: filters.withUndated ? '1' : '0',
    attr:
      filters.attribute === undefined
        ? undefined
        : `${escapePart(filters.attribute.name)}:${filters.attribute.values.map(escapePart).join(',')}`,
  };
}

function statusText(chosen: Filters['statuses']): string {
  const ordered = statuses.filter((status) => chosen.includes(status));
  if (ordered.length === 0 || ordered.length === statuses.length) return 'all';
  return ordered.join(',') === onRecordStatuses.join(',') ? 'record' : ordered.join(',');
}

function splitList(value: string): readonly string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function oneOf<Item extends string>(items: readonly Item[]): (text: string) => Item | undefined {
  return (text) => items.find((item) => item === text);
}
