import type { AffairsBasis } from '../domain/Agreement.ts';
import type { Affair } from '../domain/Dataset.ts';
import type { AffairCode } from '../domain/ids.ts';
import { assignAffairs, findTerms } from './assignAffairs.ts';
import { toMatchKey } from '../lib/toMatchKey.ts';

export interface AffairsOfCell {
  readonly affairs: readonly AffairCode[];
  readonly basis: AffairsBasis;
  readonly confidence?: 'high' | 'medium' | 'low';
  /** Parts of the cell that say nothing known. */
  readonly unknown: readonly string[];
}

/**
 * Reads the affairs of an agreement from its cell (parts separated by `;`). A code or an official name in any of the
 * three languages is `stated`; where one part is only found by words, the whole is `assigned`. An empty cell, or one
 * that says nothing known, leaves it to the words of the title.
 */
export function buildAffairReader(
  affairs: readonly Affair[],
): (cell: string, title: string) => AffairsOfCell {
  const byName = new Map<string, AffairCode>();
  for (const { code, name } of affairs) {
    byName.set(code, code);
    for (const text of [name.id, name.en, name.de]) byName.set(toMatchKey(text), code);
  }
  const byAlias = new Map<string, AffairCode>();
  for (const { code, aliases } of affairs) {
    // Two letters are not enough: `KB` is a kind of document far more often than family planning.
    for (const alias of aliases) if (alias.length > 2) byAlias.set(toMatchKey(alias), code);
  }
  const known = new Set<string>(affairs.map(({ code }) => code));
  return (cell, title) => {
    const stated = new Set<AffairCode>();
    const worded: string[] = [];
    const unknown: string[] = [];
    const parts = cell.split(/[;\n]/).map((part) => part.trim());
    for (const part of parts.filter((text) => text !== '')) {
      const code = byName.get(part) ?? byName.get(toMatchKey(part)) ?? byAlias.get(toMatchKey(part));
      if (findTerms(part).length > 0 && code === undefined) worded.push(part);
      else if (code === undefined) unknown.push(part);
      else stated.add(code);
    }
    if (stated.size > 0 && worded.length === 0) return { affairs: [...stated], basis: 'stated', unknown };
    const assigned = assignAffairs(worded.join('; '), stated.size > 0 ? '' : title);
    const fromWords = assigned.affairs.filter((code) => known.has(code));
    if (stated.size > 0) {
      const codes = assigned.basis === 'assigned' ? fromWords : [];
      for (const code of codes) stated.add(code);
      if (codes.length === 0) return { affairs: [...stated], basis: 'stated', unknown };
      return { affairs: [...stated], basis: 'assigned', confidence: 'high', unknown };
    }
    if (assigned.basis === 'assigned' && fromWords.length === 0)
      return { affairs: [], basis: 'none', unknown };
    const { basis, confidence } = assigned;
    return { affairs: fromWords, basis, ...(confidence === undefined ? {} : { confidence }), unknown };
  };
}
