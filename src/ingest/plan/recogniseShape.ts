import { findParticipations, type Participations } from './findParticipations.ts';
import { numberValues } from './groupColumns.ts';
import type { ColumnRole, SheetContent } from './ImportPlan.ts';
import { scoreRole, type ColumnEvidence } from './recogniseColumns.ts';
import type { SheetView } from './SheetView.ts';

export interface RecognisedShape {
  readonly content: SheetContent;
  readonly others: readonly SheetContent[];
  /** Another content fits nearly as well. */
  readonly isClose?: boolean;
  readonly participations?: Participations;
  /** Column of the one region and columns of the others, where a table of ties shows them by its content alone. */
  readonly ends?: { readonly source: number; readonly targets: readonly number[] };
}

/** A header whose words are those of the role, whole or nearly. */
const whole = 0.9;
/** A header in which the words of the role stand, or whose cells speak for it. */
const partly = 0.55;
/** Contents are offered to the person down to this. */
const offered = 0.3;
/** Two contents whose confidence is nearer than this are asked about. */
const close = 0.08;
/** Words that mean the two ends of a tie and nothing else, other than those by which parties are called as well. */
const endWords =
  /^(?:(?:from|to|dari|ke|asal|von|nach|ziel)\b|source|target|tujuan|origin|destination|sister|twin|partnerst|partnergem|kota kembar|city [12ab]|town [12ab]|node|stadt [12]|gemeinde [12])/;

/**
 * What a table lists, from its columns and how its rows repeat; other contents that fit follow, best first. Each content
 * has a confidence by plain rules: columns that are named for it count most, structure next.
 */
export function recogniseShape(
  view: SheetView,
  rows: readonly number[],
  evidence: readonly ColumnEvidence[],
  format: string,
): RecognisedShape {
  if (rows.length === 0 || evidence.length < 2) {
    return { content: 'ignore', others: evidence.length === 0 ? [] : ['agreements'] };
  }
  const named = (...roles: readonly ColumnRole[]): readonly number[] =>
    evidence.flatMap(({ words, probe }, column) =>
      roles.some((role) => (words.get(role) ?? 0) >= whole) && probe.filled > 0 ? [column] : [],
    );
  const best = (role: ColumnRole): number => Math.max(0, ...evidence.map((one) => scoreRole(role, one)));
  const confidence = new Map<SheetContent, number>();
  const raise = (content: SheetContent, value: number): void => {
    confidence.set(content, Math.max(confidence.get(content) ?? 0, value));
  };

  // A title that is not also the name of a region or of a column of parties.
  const titles = named('title').filter((column) => (evidence[column]?.words.get('name') ?? 0) < whole);
  const ends = findEnds(view, rows, evidence);
  const hasParties = best('parties') >= partly;
  // A title beside the parties: a column that is both is the parties.
  const hasTitle = evidence.some((one, column) => {
    const isEnd = ends !== undefined && (column === ends.source || ends.targets.includes(column));
    return (
      !isEnd && scoreRole('title', one) >= partly && scoreRole('title', one) >= scoreRole('parties', one)
    );
  });
  raise('agreements', hasParties ? (hasTitle ? 0.85 : 0.55) : hasTitle ? 0.4 : 0.2);

  const participations = findParticipations(view, rows, evidence);
  if (participations !== undefined) raise('participations', participations.confidence);

  if (ends !== undefined) raise('ties', titles.length > 0 ? ends.confidence - 0.2 : ends.confidence);

  const facts = ['code', 'level', 'parent', 'lat', 'lon', 'population', 'area_km2', 'aliases'] as const;
  const factual = facts.filter((role) => named(role).length > 0).length;
  const isDistinct = (columns: readonly number[]): boolean =>
    columns.some((column) => {
      const probe = evidence[column]?.probe;
      return probe !== undefined && probe.distinct >= 0.9 * probe.filled;
    });
  if (format === 'geojson' || format === 'topojson') raise('regions', 0.95);
  if (named('name').length > 0 && isDistinct([...named('name'), ...named('code')]) && ends === undefined) {
    const places = named('lat').length > 0 && named('lon').length > 0;
    if (titles.length === 0 || places)
      raise('regions', factual >= 2 || places ? 0.9 : factual === 1 ? 0.6 : 0.3);
  }
  if (named('shared_km').length > 0 && named('border_a').length > 0 && named('border_b').length > 0)
    raise('borders', 0.97);
  else if (/border|batas|grenz/i.test(`${view.sheet.file} ${view.sheet.sheet ?? ''}`)) {
    if ((ends?.targets.length ?? 0) === 1 || (named('border_a').length > 0 && named('border_b').length > 0))
      raise('borders', titles.length > 0 ? 0.5 : 0.96);
  }
  if (named('name').length > 0 && named('members').length > 0) {
    const lists = named('members').some((column) => (evidence[column]?.probe.shares.list ?? 0) >= 0.3);
    if (lists) raise('areas', named('area_type').length > 0 && titles.length === 0 ? 0.95 : 0.5);
  }
  const ranked = [...confidence]
    .filter(([, value]) => value >= offered)
    .toSorted((left, right) => right[1] - left[1])
    .map(([content]) => content);
  const content = ranked[0] ?? 'agreements';
  return {
    content,
    others: ranked.slice(1),
    isClose: (confidence.get(content) ?? 0) - (confidence.get(ranked[1] ?? 'ignore') ?? 0) < close,
    ...(participations === undefined ? {} : { participations }),
    ...(ends === undefined ? {} : { ends: { source: ends.source, targets: ends.targets } }),
  };
}

interface Ends {
  readonly source: number;
  readonly targets: readonly number[];
  readonly confidence: number;
}

/** The columns of the two ends of ties: by their words, or because they hold the same kind of names and nothing else is there. */
function findEnds(
  view: SheetView,
  rows: readonly number[],
  evidence: readonly ColumnEvidence[],
): Ends | undefined {
  const score = (column: number, role: 'source_region' | 'target_region'): number => {
    const one = evidence[column];
    return one === undefined || one.probe.shares.list >= 0.2 ? 0 : scoreRole(role, one);
  };
  let best: Ends | undefined;
  for (let source = 0; source < Math.min(evidence.length, 60); source += 1) {
    const sourceWord = evidence[source]?.words.get('source_region') ?? 0;
    if (sourceWord < partly || score(source, 'source_region') < partly) continue;
    for (let target = 0; target < Math.min(evidence.length, 60); target += 1) {
      const targetWord = evidence[target]?.words.get('target_region') ?? 0;
      if (target === source || targetWord < partly || score(target, 'target_region') < partly) continue;
      const clear = [source, target].filter((column) =>
        endWords.test(keyOf(evidence[column]?.header ?? '')),
      ).length;
      const confidence =
        0.5 + 0.15 * sourceWord + 0.15 * targetWord + 0.1 * clear - 0.001 * Math.abs(target - source);
      if (confidence > (best?.confidence ?? 0)) best = { source, targets: [target], confidence };
    }
  }
  return best ?? findSameNames(view, rows, evidence);
}

const keyOf = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/([a-z])(\d)/g, '$1 $2')
    .trim();

/** Rows whose names are compared. */
const comparedRows = 5000;

/**
 * Two unnamed columns with the same names on both sides, or one city in the first column and its partners in all others,
 * as adjacency lists are written.
 */
function findSameNames(
  view: SheetView,
  rows: readonly number[],
  evidence: readonly ColumnEvidence[],
): Ends | undefined {
  const texts = evidence.flatMap(({ probe, header, words }, column) => {
    const isText = probe.shares.number + probe.shares.date + probe.shares.money + probe.shares.url < 0.3;
    const unnamed = header === '' || /^\d+$/.test(header) || words.size === 0;
    return probe.filled > 0 && isText && unnamed && probe.shares.list < 0.2 ? [column] : [];
  });
  const [source, ...targets] = texts;
  if (source === undefined || targets.length === 0 || source > 1) return undefined;
  // Every column but numbering must be one of them.
  if (evidence.filter(({ probe }) => probe.filled > 0 && !probe.isNumbering).length !== texts.length)
    return undefined;
  const compared = rows.slice(0, comparedRows);
  if (targets.length === 1) {
    const left = new Set(compared.map((row) => view.text(row, source).toLowerCase()));
    const right = new Set(compared.map((row) => view.text(row, targets[0] ?? -1).toLowerCase()));
    const both = [...left].filter((name) => right.has(name)).length;
    const areRegions = [source, ...targets].every(
      (column) => (evidence[column]?.probe.shares.region ?? 0) >= 0.7,
    );
    const shares = both / Math.max(1, Math.min(left.size, right.size));
    return shares >= 0.2 || areRegions ? { source, targets, confidence: 0.75 } : undefined;
  }
  const distinct = numberValues(view, compared, [source]);
  const fills = targets.map((column) => evidence[column]?.probe.filled ?? 0);
  const isRagged = fills.every((fill, index) => index === 0 || fill <= (fills[index - 1] ?? 0));
  return targets.length >= 3 && distinct.distinct >= 0.9 * distinct.filled && isRagged
    ? { source, targets, confidence: 0.8 }
    : undefined;
}
