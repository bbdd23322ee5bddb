import { measureIds } from '../analysis/MeasureResult.ts';
import { indexDataset, type DatasetIndex } from '../domain/DatasetIndex.ts';
import { pairKey, toAgreementId, toOutsidePartyId, toRegionId, type RegionId } from '../domain/ids.ts';
import {
  defaultAppearance,
  languages,
  layouts,
  screens,
  themes,
  tieChoices,
  type Appearance,
  type Filters,
  type Screen,
  type Selection,
} from '../domain/ViewSettings.ts';
import { filterKeys, filterParams, parseFilterParams } from '../view/filterParams.ts';
import { gapsParams, isGapsKey, parseGapsParam } from './gapsAddress.ts';
import { isOverlapsKey, overlapsParams, parseOverlapsParam } from './overlapsAddress.ts';
import type { Focus, Work } from './Work.ts';

/** A key of an address that could not be taken: told once, the rest holds. */
export interface AddressProblem {
  readonly key: string;
  readonly value: string;
}

export interface ParsedAddress {
  readonly screen: Screen | undefined;
  readonly item: string | undefined;
  readonly params: ReadonlyMap<string, string>;
  readonly problems: readonly AddressProblem[];
}

/** Splits `#/SCREEN[/ID]?key=value&...`; never throws. */
export function parseAddress(hash: string): ParsedAddress {
  const problems: AddressProblem[] = [];
  const [path, query = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const [screenText, itemText = ''] = splitOnce(path, '/');
  const screen = screens.find((known) => known === screenText);
  if (screenText !== '' && screen === undefined) problems.push({ key: 'screen', value: screenText });
  const item = itemText === '' ? undefined : decode(itemText);
  return { screen, item, params: new Map(new URLSearchParams(query)), problems };
}

/** The address that opens this view again. Default values are left out; a dataset is never in it. */
export function toAddress(work: Work, defaults: Filters): string {
  const params = workToParams(work, defaults);
  const query = params
    .map(
      ([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`,
    )
    .join('&');
  const item = work.item === undefined ? '' : `/${encodeURIComponent(work.item).replaceAll('%7C', '|')}`;
  return `#/${work.screen}${item}${query === '' ? '' : `?${query}`}`;
}

/** The keys of the view that differ from the defaults, in a fixed order. */
export function workToParams(work: Work, defaults: Filters): readonly (readonly [string, string])[] {
  const { appearance, focus, selection } = work;
  const params: (readonly [string, string])[] = [...filterParams(work.filters, defaults)];
  const add = (key: string, value: string, usual: string): void => {
    if (value !== usual) params.push([key, value]);
  };
  add('colour', appearance.colour, defaultAppearance.colour);
  add('size', appearance.size, defaultAppearance.size);
  add('layout', appearance.layout, defaultAppearance.layout);
  add('outside', appearance.outsideParties ? '1' : '0', '0');
  add('ties', appearance.ties, defaultAppearance.ties);
  if (focus?.type === 'ego') params.push(['ego', `${focus.region},${String(focus.steps)}`]);
  if (focus?.type === 'path') {
    params.push(['path', focus.to === undefined ? focus.from : `${focus.from},${focus.to}`]);
  }
  params.push(...gapsParams(work), ...overlapsParams(work));
  add('sel', selectionText(selection), '');
  add('q', work.query, '');
  params.push(['lang', work.language]);
  add('theme', work.theme, 'system');
  return params;
}

/** What the keys say, checked one by one against the dataset of `start`. */
export function addressPatch(
  params: ReadonlyMap<string, string>,
  start: Work,
): { patch: Partial<Work>; problems: readonly AddressProblem[] } {
  const index = indexDataset(start.dataset);
  const filterEntries: [string, string][] = [];
  const problems: AddressProblem[] = [];
  let appearance: Appearance = start.appearance;
  let gaps: Pick<Work, 'gaps' | 'gapScoring'> = { gaps: start.gaps, gapScoring: start.gapScoring };
  let overlaps: Pick<Work, 'overlaps' | 'overlapThresholds'> = {
    overlaps: start.overlaps,
    overlapThresholds: start.overlapThresholds,
  };
  let rest: Partial<Work> = {};
  for (const [key, value] of params) {
    if ((filterKeys as readonly string[]).includes(key)) {
      filterEntries.push([key, value]);
      continue;
    }
    if (isGapsKey(key)) {
      const next = parseGapsParam(key, value, start.dataset, gaps);
      if (next === undefined) problems.push({ key, value });
      else gaps = next;
      continue;
    }
    if (isOverlapsKey(key)) {
      const next = parseOverlapsParam(key, value, start.dataset, overlaps);
      if (next === undefined) problems.push({ key, value });
      else overlaps = next;
      continue;
    }
    const look = parseAppearance(key, value);
    if (look !== undefined) {
      appearance = { ...appearance, ...look };
      continue;
    }
    const other = parseOther(key, value, index);
    if (other === undefined) problems.push({ key, value });
    else rest = { ...rest, ...other };
  }
  const parsed = parseFilterParams(filterEntries, start.dataset, start.filters);
  for (const { key, value } of parsed.problems) problems.push({ key, value });
  return { patch: { ...rest, ...gaps, ...overlaps, filters: parsed.filters, appearance }, problems };
}

function parseAppearance(key: string, value: string): Partial<Appearance> | undefined {
  const measure = [...measureIds, 'none'].find((id) => id === value);
  if (key === 'colour') return measure === undefined ? undefined : { colour: measure };
  if (key === 'size') return measure === undefined ? undefined : { size: measure };
  if (key === 'layout') {
    const layout = layouts.find((known) => known === value);
    return layout === undefined ? undefined : { layout };
  }
  if (key === 'ties') {
    const ties = tieChoices.find((known) => known === value);
    return ties === undefined ? undefined : { ties };
  }
  if (key === 'outside' && (value === '0' || value === '1')) return { outsideParties: value === '1' };
  return undefined;
}

function parseOther(key: string, value: string, index: DatasetIndex): Partial<Work> | undefined {
  switch (key) {
    case 'ego':
    case 'path': {
      const focus = parseFocus(key, value, index);
      return focus === undefined ? undefined : { focus };
    }
    case 'sel': {
      const selection = parseSelection(value, index);
      return selection === undefined ? undefined : { selection };
    }
    case 'q':
      return { query: value };
    case 'lang': {
      const language = languages.find((known) => known === value);
      return language === undefined ? undefined : { language };
    }
    case 'theme': {
      const theme = themes.find((known) => known === value);
      return theme === undefined ? undefined : { theme };
    }
    default:
      return undefined;
  }
}

function parseFocus(key: 'ego' | 'path', value: string, index: DatasetIndex): Focus | undefined {
  const [first = '', second] = value.split(',');
  const region = regionIn(index, first);
  if (region === undefined) return undefined;
  if (key === 'ego') {
    const steps = second === '1' ? 1 : second === '2' ? 2 : second === '3' ? 3 : undefined;
    return steps === undefined ? undefined : { type: 'ego', region, steps };
  }
  if (second === undefined) return { type: 'path', from: region };
  const to = regionIn(index, second);
  return to === undefined ? undefined : { type: 'path', from: region, to };
}

/** A region stands as its id; `a:` before an agreement, `t:` before the two ends of a tie, `p:` before a party. */
function selectionText(selection: Selection | undefined): string {
  if (selection === undefined) return '';
  switch (selection.type) {
    case 'region':
      return selection.id;
    case 'agreement':
      return `a:${selection.id}`;
    case 'tie':
      return `t:${pairKey(selection.a, selection.b)}`;
    case 'party':
      return `p:${selection.id}`;
  }
}

function parseSelection(value: string, index: DatasetIndex): Selection | undefined {
  const rest = value.slice(2);
  if (value.startsWith('a:')) {
    const id = toAgreementId(rest);
    return index.agreementOf.has(id) ? { type: 'agreement', id } : undefined;
  }
  if (value.startsWith('p:')) {
    const id = toOutsidePartyId(rest);
    return index.outsidePartyOf.has(id) ? { type: 'party', id } : undefined;
  }
  if (value.startsWith('t:')) {
    const [a, b] = rest.split('|').map((text) => regionIn(index, text));
    return a === undefined || b === undefined || a === b ? undefined : { type: 'tie', a, b };
  }
  const id = regionIn(index, value);
  return id === undefined ? undefined : { type: 'region', id };
}

function regionIn(index: DatasetIndex, text: string): RegionId | undefined {
  const id = toRegionId(text);
  return index.regionOf.has(id) ? id : undefined;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
