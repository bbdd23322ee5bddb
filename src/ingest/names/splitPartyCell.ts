import { countryOf } from './countries.ts';
import { numberedParts } from './numberedParts.ts';
import { readPrefixes } from './rankWords.ts';
import { takeRole } from './partyRole.ts';
import { outsideWordsOf } from './recogniseOutsideParty.ts';
import { tokenise } from './tokens.ts';
import type { NameMatcher } from './NameMatch.ts';

/** One party as a cell names it. */
export interface PartyText {
  /** The name as it stands in the cell, without numbering; a shared prefix is written out (`Kabupaten Bantul`). */
  readonly text: string;
  /** Role in brackets or before a colon, as it stands. */
  readonly role?: string;
}

/** What a stretch of the text is, with how bad it is to take it for one party. */
interface Judged {
  readonly text: string;
  readonly cost: number;
  /** Words before the bare name, which the next parts may share. */
  readonly prefix: string;
  /** The same with the first word of the name: `Kabupaten Sumba` of *Kabupaten Sumba Barat*. */
  readonly stem: string;
}

/** A name is free, one that is asked nearly so; what nobody knows is dear, and a party swallowed by another as well. */
const costs = { certain: 0, outside: 0.5, asked: 1, swallowed: 5, unknown: 10 } as const;
/** More parts than this are split without asking which belong together. */
const mostParts = 60;
/** Parts that may belong to one name: `Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi` has four. */
const mostOfOne = 6;

/**
 * The parties of a cell: by `;`, line breaks and numbering always; by commas, slashes and the words for "and" only where
 * the parts are names by themselves, so that `Universitas Gadjah Mada` or `PT Sari, Tbk` stay whole. Of all ways to join
 * the parts the one is taken that explains most: regions and known kinds of outside parties count for it, unknown texts
 * and parties hidden inside others against it. O(parts) look-ups.
 */
export function splitPartyCell(cell: string, match: NameMatcher): readonly PartyText[] {
  const parties: PartyText[] = [];
  for (const part of numberedParts(cell, (text) => match(text).certainty === 'certain')) {
    const { text, role } = takeRole(part);
    if (text === '') continue;
    const names = splitNames(text, match);
    for (const name of names) {
      // A role in brackets behind one name of several is that name's.
      const own = takeRole(name);
      const said = own.role ?? (names.length === 1 ? role : undefined);
      if (own.text !== '') parties.push({ text: own.text, ...(said === undefined ? {} : { role: said }) });
    }
  }
  return parties;
}

function splitNames(text: string, match: NameMatcher): readonly string[] {
  const both = ranksOfOneName(text);
  if (both !== undefined && both.every((name) => match(name).certainty === 'certain')) return both;
  const { parts, marks } = softParts(text.replace(/^(?:antara|kerja ?sama(?: antara)?|between)\s+/i, ''));
  if (parts.length < 2 || parts.length > mostParts) return parts.length > mostParts ? parts : [text];
  // Best way to read the first n parts, its cost, its last prefix.
  interface Way {
    readonly cost: number;
    readonly names: readonly string[];
    readonly last: Pick<Judged, 'prefix' | 'stem'>;
  }
  const alone = parts.map((part) => judge(part, match));
  const ways: (Way | undefined)[] = [{ cost: 0, names: [], last: { prefix: '', stem: '' } }];
  for (let to = 1; to <= parts.length; to += 1) {
    let best: Way | undefined;
    for (let from = Math.max(0, to - mostOfOne); from < to; from += 1) {
      const before = ways[from];
      if (before === undefined) continue;
      const judged = judgeStretch(parts, marks, from, to, before.last, alone, match);
      const cost = before.cost + judged.cost;
      if (best === undefined || cost < best.cost) {
        best = { cost, names: [...before.names, judged.text], last: judged };
      }
    }
    ways[to] = best;
  }
  return ways[parts.length]?.names ?? [text];
}

/** The parts `from` up to `to` as one party, after the party `last`. */
function judgeStretch(
  parts: readonly string[],
  marks: readonly string[],
  from: number,
  to: number,
  last: Pick<Judged, 'prefix' | 'stem'>,
  alone: readonly Judged[],
  match: NameMatcher,
): Judged {
  const [first] = alone.slice(from, from + 1);
  if (to - from === 1 && first !== undefined) {
    // `Kota Kitakyushu, Jepang`: a country after a comma belongs to what stands before it.
    if (/^\s*,/.test(marks[from - 1] ?? '') && countryOf(first.text) !== undefined) {
      return { ...first, cost: costs.unknown };
    }
    const shared = withShared(parts[from] ?? '', last, first, match);
    return shared ?? first;
  }
  let text = parts[from] ?? '';
  for (let at = from + 1; at < to; at += 1) text += (marks[at - 1] ?? ' ') + (parts[at] ?? '');
  const judged = judge(text, match);
  const isRegion = judged.cost === costs.certain;
  let swallowed = 0;
  for (let at = from; at < to; at += 1) {
    const own = alone[at];
    if (own === undefined || own.cost >= costs.unknown) continue;
    if (at === from && judged.cost < costs.unknown) continue;
    // `Bosnien und Herzegowina`: parts of one name that are only near to names.
    if (isRegion && own.cost === costs.asked) continue;
    if (countryOf(own.text) !== undefined) continue;
    // `Kota Bandung, Jawa Barat`: the province of a region, beside it.
    if (isRegion && to - from === 2 && parts.length === 2 && own.prefix === '') continue;
    // `Bank Jawa Barat dan Banten`: the name of an outside party goes on.
    if (
      judged.cost === costs.outside &&
      own.prefix === '' &&
      own.cost === costs.certain &&
      endsWithName(parts[at - 1], match)
    ) {
      continue;
    }
    // `Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional` is one.
    if (judged.cost === costs.outside && marks[at - 1] === '/' && /^(?:kementerian|menteri)\s/i.test(text))
      continue;
    swallowed += costs.swallowed;
  }
  return { ...judged, cost: judged.cost + swallowed };
}

function judge(text: string, match: NameMatcher): Judged {
  const bare = takeRole(text).text;
  const found = match(bare);
  const shared = sharedWords(bare);
  if (found.certainty === 'certain') return { text, cost: costs.certain, ...shared };
  if (found.certainty !== 'unknown') return { text, cost: costs.asked, ...shared };
  if (outsideWordsOf(bare) !== undefined) return { text, cost: costs.outside, prefix: '', stem: '' };
  // `Kabupaten Antah Berantah` is meant as a name, whatever it names.
  const isMeant = found.looksLikeRegion && !/[,/&]|\s(?:dan|and|und|dengan)\s/i.test(bare);
  return isMeant
    ? { text, cost: costs.asked, ...shared }
    : { text, cost: costs.unknown, prefix: '', stem: '' };
}

/**
 * `Bantul` after `Kabupaten Sleman,` is `Kabupaten Bantul`, and `Tengah` after `Kabupaten Sumba Barat` is `Kabupaten Sumba
 * Tengah`, where that is a region and the text alone is no other one.
 */
function withShared(
  part: string,
  { prefix, stem }: Pick<Judged, 'prefix' | 'stem'>,
  own: Judged,
  match: NameMatcher,
): Judged | undefined {
  if (own.prefix !== '' || own.cost === costs.outside) return undefined;
  const bare = match(takeRole(part).text);
  const isPoint = /^(?:utara|selatan|timur|barat|tengah|tenggara|besar)(?!\p{L})/iu.test(part);
  for (const shared of [prefix, isPoint ? stem : '']) {
    if (shared === '') continue;
    const text = `${shared} ${part}`;
    const full = match(takeRole(text).text);
    if (full.certainty !== 'certain') continue;
    if (bare.certainty === 'certain' && bare.regionId !== full.regionId) return undefined;
    return { text, cost: costs.certain, prefix, stem };
  }
  return undefined;
}

/** The words of office and rank before a name: `Pemerintah Kabupaten`, `Dinas Perhubungan Kota`. Empty for a bare name. */
function sharedWords(text: string): Pick<Judged, 'prefix' | 'stem'> {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const [longest] = readPrefixes(tokens, at);
    const first = tokens[longest?.next ?? 0];
    if (longest?.rank === undefined || first === undefined || longest.next >= tokens.length) continue;
    return { prefix: text.slice(0, first.start).trim(), stem: text.slice(0, first.end) };
  }
  return { prefix: '', stem: tokens[0] === undefined ? '' : text.slice(0, tokens[0].end) };
}

function endsWithName(text: string | undefined, match: NameMatcher): boolean {
  const tokens = tokenise(text ?? '');
  for (let at = 1; at < tokens.length; at += 1) {
    if (match((text ?? '').slice(tokens[at]?.start ?? 0)).certainty === 'certain') return true;
  }
  return false;
}

/** Parts between commas, slashes, spaced dashes and words for "and", outside of brackets, with the marks between them. */
function softParts(text: string): { readonly parts: readonly string[]; readonly marks: readonly string[] } {
  const parts: string[] = [];
  const marks: string[] = [];
  let start = 0;
  const pattern =
    /\([^()]*\)|\s*,\s*(?:dan|serta|and|und|&)\s+|\s*[,/|]\s*|\s+(?:dan|serta|dengan|bersama(?:\s+dengan)?|and|with|und|mit|sowie|&|\+|[-–—])\s+|\s*&\s*/giu;
  for (const found of text.matchAll(pattern)) {
    const [mark] = found;
    if (mark.startsWith('(')) continue;
    if (/[/,]/.test(mark) && isInsideWord(text, found.index, mark)) continue;
    parts.push(text.slice(start, found.index).trim());
    marks.push(/^\s*\/\s*$/.test(mark) ? '/' : mark);
    start = found.index + mark.length;
  }
  parts.push(text.slice(start).trim());
  const filled = parts.filter((part) => part !== '');
  return filled.length === parts.length
    ? { parts, marks }
    : { parts: filled, marks: filled.slice(1).map(() => ', ') };
}

/** `Kab/Kota Bandung`: the stroke belongs to the word of rank. */
function isInsideWord(text: string, at: number, mark: string): boolean {
  if (!mark.includes('/')) return false;
  return (
    /(?:^|\s)(?:kab|kabupaten|kota|prov|provinsi)\.?$/i.test(text.slice(0, at)) &&
    /^(?:kab|kabupaten|kota)(?!\p{L})/iu.test(text.slice(at + mark.length))
  );
}

/** `Kota dan Kabupaten Bogor` names two regions. */
function ranksOfOneName(text: string): readonly string[] | undefined {
  const found =
    /^((?:pemerintah|pemda)\s+)?(kab(?:upaten)?\.?|kota)\s+(?:dan|&|and|serta)\s+(kab(?:upaten)?\.?|kota)\s+(.+)$/i.exec(
      text,
    );
  if (found === null) return undefined;
  const [, government = '', first = '', second = '', name = ''] = found;
  return [first, second].map((rank) => `${government}${rank} ${name}`);
}
