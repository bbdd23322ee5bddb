import { toAffairCode, type AffairCode } from '../domain/ids.ts';
import { affairTerms, longestTerm, type AffairTerm } from './affairTerms.ts';

/** Affairs that our rule gives an agreement whose source does not name them by code. */
export interface AssignedAffairs {
  /** In order of mention. With `broad`: the affairs partly covered, empty = all of them. With `none`: empty. */
  readonly affairs: readonly AffairCode[];
  readonly basis: 'assigned' | 'broad' | 'none';
  /** Only with `assigned`: `high` each by name in the sector, `medium` one of them only by a looser word, `low` from the title. */
  readonly confidence?: 'high' | 'medium' | 'low';
}

/** What "economy" in general stands for: SMEs, investment, trade, industry. */
const economyAffairs = ['2.17', '2.18', '3.30', '3.31'].map(toAffairCode);

/**
 * Affairs by words (own rule).
 *
 * 1. The sector is cut into lower-case words; from left to right the longest known term wins, so that *kesehatan
 *    hewan* is agriculture and not health, and *ekonomi kreatif* tourism and not the economy.
 * 2. Terms that name an affair decide: `assigned`, in order of mention. Umbrella wording beside them adds nothing.
 * 3. Else wording of the economy gives `broad` with its four affairs, else umbrella wording `broad` with none, which
 *    means all.
 * 4. Else inner work of administrations or boundary settlement gives `none`.
 * 5. Only a sector in which no term is found at all lets the title decide, by the same steps, after the names of
 *    agencies in it (*Dinas Perdagangan*) are cut.
 *
 * Deterministic; O(words).
 */
export function assignAffairs(sector: string | undefined, title: string): AssignedAffairs {
  const fromSector = decide(findTerms(sector ?? ''), 'sector');
  if (fromSector !== undefined) return fromSector;
  return decide(findTerms(withoutAgencies(title)), 'title') ?? { affairs: [], basis: 'none' };
}

/** Known terms in a text, in order, each word used once, the longest first. */
export function findTerms(text: string): readonly AffairTerm[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found: AffairTerm[] = [];
  let position = 0;
  while (position < words.length) {
    let length = Math.min(longestTerm, words.length - position);
    let term: AffairTerm | undefined;
    while (length > 0) {
      term = affairTerms.get(words.slice(position, position + length).join(' '));
      if (term !== undefined) break;
      length -= 1;
    }
    if (term !== undefined) found.push(term);
    position += Math.max(length, 1);
  }
  return found;
}

function decide(terms: readonly AffairTerm[], from: 'sector' | 'title'): AssignedAffairs | undefined {
  const affairs = new Set<AffairCode>();
  const named = new Set<AffairCode>();
  for (const term of terms) {
    if (term.type !== 'affair') continue;
    for (const code of term.codes.map(toAffairCode)) {
      affairs.add(code);
      if (term.strength === 'name') named.add(code);
    }
  }
  if (affairs.size > 0) {
    const confidence = from === 'title' ? 'low' : named.size < affairs.size ? 'medium' : 'high';
    return { affairs: [...affairs], basis: 'assigned', confidence };
  }
  if (terms.some((term) => term.type === 'economy')) return { affairs: economyAffairs, basis: 'broad' };
  if (terms.some((term) => term.type === 'umbrella')) return { affairs: [], basis: 'broad' };
  if (terms.some((term) => term.type === 'support')) return { affairs: [], basis: 'none' };
  return undefined;
}

/** Cuts names of agencies: from the word for an agency to the next mark or preposition. */
function withoutAgencies(title: string): string {
  return title.replaceAll(
    /(?<![\p{L}\p{N}])(?:dinas|disnak\w*|disperindag\w*|satpol pp|badan|kementerian|biro|bagian|balai|dprd|universitas|pt|cv)(?![\p{L}\p{N}]).*?(?=$|[-–—:,;()/]|\s(?:dengan|tentang|untuk|dalam|di|pada)\s)/giu,
    ' ',
  );
}
