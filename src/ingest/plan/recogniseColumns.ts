import { templateRoleOfWord } from './columnWords.ts';
import { fitContent } from './fitContent.ts';
import { headerKey } from './headerKey.ts';
import type { ColumnPlan, ColumnRole, SheetContent } from './ImportPlan.ts';
import type { ColumnProbe } from './probeColumn.ts';
import { isPlaceholder } from './placeholderHeader.ts';
import { isRepeatable, rolesOfContent } from './roles.ts';
import { scoreHeader, type HeaderScores } from './scoreHeader.ts';

/** All that is known of a column before it is decided what it means. */
export interface ColumnEvidence {
  readonly header: string;
  readonly words: HeaderScores;
  readonly probe: ColumnProbe;
}

export type RecognisedColumn = Pick<ColumnPlan, 'role' | 'basis' | 'others'>;

/** What is left of the score of a column that holds nothing. */
const emptyColumn = 0.8;
/** Under this a column keeps its own name and is an attribute. */
const believed = 0.35;
/** Further roles are offered down to this. */
const offered = 0.15;
const mostOffered = 5;
/** What the content adds to or takes from the words of a header. */
const contentWeight = 0.4;
/** Content alone, without any word for it. */
const contentAlone = 0.6;
/** A word that the template itself uses for the role; others may use it for more. */
const ownWord = 0.1;
/** Content that contradicts the header leaves so much of it: people do write wrong headers, and cells more often right ones. */
const contradicted = 0.25;

/**
 * Roles that cells alone can show, without a word of the header: the others look like any text. `ifUnnamed`: only where
 * the column has no name at all.
 */
const byContent: ReadonlyMap<ColumnRole, 'always' | 'ifUnnamed'> = new Map<
  ColumnRole,
  'always' | 'ifUnnamed'
>([
  ['parties', 'always'],
  ['party', 'always'],
  ['region', 'always'],
  ['source_region', 'always'],
  ['target_region', 'always'],
  ['signed_on', 'always'],
  ['end', 'ifUnnamed'],
  ['start', 'ifUnnamed'],
  ['period', 'always'],
  ['number_and_date', 'always'],
  ['title', 'always'],
  ['kind', 'ifUnnamed'],
  ['document_type', 'ifUnnamed'],
  ['status', 'ifUnnamed'],
  ['affairs', 'ifUnnamed'],
  ['number', 'ifUnnamed'],
  ['value', 'ifUnnamed'],
  ['agency', 'ifUnnamed'],
  ['source', 'ifUnnamed'],
  ['name', 'always'],
  ['ignore', 'ifUnnamed'],
]);

/** Roles of columns that name parties. */
const partyRoles = [
  'parties',
  'party',
  'source_region',
  'target_region',
] as const satisfies readonly ColumnRole[];
/** A header of known words. */
const sure = 0.7;

/** Regions in a column that is called something else are no parties where another column is called so. */
const isSurplus = (role: ColumnRole, { words, header }: ColumnEvidence): boolean =>
  (partyRoles as readonly ColumnRole[]).includes(role) && !isPlaceholder(header) && !words.has(role);

/** Figures whose unit is fixed: a header that says more (`population_million`) is another figure. */
const wholeWords: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'population',
  'area_km2',
  'shared_km',
  'lat',
  'lon',
  'code',
]);
const wholeWord = 0.9;

/** How much speaks for a role: words and content together, 0 to 1.4. */
export function scoreRole(role: ColumnRole, { words, probe, header }: ColumnEvidence): number {
  const stated = words.get(role) ?? 0;
  const word = wholeWords.has(role) && stated < wholeWord ? 0 : stated;
  const fit = fitContent(role, probe);
  if (word > 0) {
    const own = templateRoleOfWord.get(headerKey(header)) === role ? ownWord : 0;
    return fit <= -0.7 ? word * contradicted : word + own + contentWeight * fit;
  }
  const rule = byContent.get(role);
  if (rule === undefined || (rule === 'ifUnnamed' && !isPlaceholder(header))) return 0;
  // A header that says something else outweighs what the cells look like.
  const other = Math.max(0, ...words.values());
  return Math.max(0, contentAlone * fit * (1 - 0.6 * other));
}

/** The words of each header, once for all questions. */
export function collectEvidence(
  headers: readonly string[],
  probes: readonly ColumnProbe[],
): readonly ColumnEvidence[] {
  return probes.map((probe, index) => {
    const header = headers[index] ?? '';
    return { header, words: scoreHeader(header), probe };
  });
}

/**
 * The role of each column of a table of known content. Each role goes to the column for which most speaks; a column that
 * comes second for a role gets its next one, or is kept as an attribute under its header. Columns of a repeatable role
 * all have it.
 */
export function recogniseColumns(
  evidence: readonly ColumnEvidence[],
  content: SheetContent,
): readonly RecognisedColumn[] {
  if (content === 'ignore') return evidence.map(() => ({ role: 'ignore', basis: 'none', others: [] }));
  const claims: { column: number; role: ColumnRole; score: number }[] = [];
  const hasNamedParties = evidence.some(({ words, probe }) =>
    partyRoles.some((role) => (words.get(role) ?? 0) >= sure && fitContent(role, probe) >= 0),
  );
  const ranked = evidence.map((one, column) => {
    const scores = rolesOfContent[content]
      .map((role) => ({ role, score: scoreRole(role, one) }))
      .filter(({ score }) => score >= offered)
      .toSorted((left, right) => right.score - left.score);
    for (const { role, score } of scores) {
      if (score < believed || (isSurplus(role, one) && hasNamedParties)) continue;
      // Of two columns of one name the one that holds something.
      claims.push({ column, role, score: one.probe.filled === 0 ? emptyColumn * score : score });
    }
    return scores;
  });
  // Of equal claims the earlier column wins, and of equal roles the one that the content lists first.
  claims.sort((left, right) => right.score - left.score || left.column - right.column);
  const roleOf = new Map<number, ColumnRole>();
  const taken = new Set<ColumnRole>();
  for (const { column, role } of claims) {
    if (roleOf.has(column)) continue;
    if (!isRepeatable(role)) {
      if (taken.has(role)) continue;
      taken.add(role);
    }
    roleOf.set(column, role);
  }
  return evidence.map((one, column) => {
    const role = roleOf.get(column);
    const scores = ranked[column] ?? [];
    const others = scores
      .map((entry) => entry.role)
      .filter((other) => other !== role && other !== 'attribute')
      .slice(0, mostOffered);
    if (role === undefined) {
      const isEmpty = one.probe.filled === 0;
      const isNumbers = one.probe.shares.number >= sure;
      const plain: ColumnRole =
        content === 'regions' && isNumbers
          ? 'indicator'
          : (isEmpty && isPlaceholder(one.header)) || one.probe.isNumbering
            ? 'ignore'
            : 'attribute';
      const named = one.words.has('attribute') ? 'header' : 'none';
      return { role: plain, basis: named, others };
    }
    return { role, basis: (one.words.get(role) ?? 0) >= believed ? 'header' : 'content', others };
  });
}
