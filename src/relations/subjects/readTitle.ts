import { languages, type Language } from '../../domain/ViewSettings.ts';
import { agencyEnd } from './agencyEnd.ts';
import { aboutWords, documentWords, stageWords, type PhraseKind } from './documentWords.ts';
import type { KnownWords } from './KnownWords.ts';
import { gap } from './normaliseTitle.ts';
import type { PhraseIndex, PhraseMatch } from './PhraseIndex.ts';
import { stem } from './stem.ts';
import { termForm, type TermIndex } from './termIndex.ts';

/** A concept or a stem in a title. */
export interface TitleUnit {
  /** `concept:<name>`, or the stem. */
  readonly key: string;
  /** A verb made a noun (*pengelolaan*) or an occasion (*misi dagang*): says little of the subject. */
  readonly light: boolean;
}

export interface TitleReading {
  /** In order, repeated where a title repeats itself. */
  readonly units: readonly TitleUnit[];
  /** Words as they stand, without those of documents, places and function; concepts in them as one, for `wordsAlike`. */
  readonly text: readonly { readonly words: string; readonly concept?: string }[];
  readonly saysRenewal: boolean;
}

export interface TitleContext {
  readonly terms: TermIndex;
  readonly places: PhraseIndex<true>;
  /** Words of terms and documents: what a rare word like one of them was meant to be. */
  readonly known: Readonly<Record<Language, KnownWords>>;
  /** Titles in which a word of the dataset stands. */
  readonly countOf: (word: string) => number;
  /** A word of more titles is no slip but spelt as its writers want it. */
  readonly mostForSlip: number;
}

const actionNoun = /^(?:pe(?:m[bfpv]?|n[dcjtz]?|ng[ghk]?|ny|[lrwy])|per)[a-z]{3,}an(?:nya)?$/;
const shortest = 2;
/** In a title of unknown language, where function words cannot be told (*het*, *är*) and codes of countries stand. */
const shortestUnknown = 4;

/**
 * Cuts a title into concepts, stems and what is neither. From left to right the longest known phrase wins; of the same
 * length a place before a term, a term before a word of documents. Words of an unknown language stay as they are, less
 * the places.
 */
export function readTitle(
  allTokens: readonly string[],
  language: Language | undefined,
  context: TitleContext,
  shortened: ReadonlySet<string> = new Set(),
): TitleReading {
  const { terms, places } = context;
  const raw = language === undefined ? allTokens : afterParties(allTokens, language);
  const tokens = language === undefined ? raw : joinCompounds(raw, language, context);
  const meant =
    language === undefined
      ? tokens
      : tokens.map((_, at) => meantWord(tokens, at, language, context, shortened));
  const forms = language === undefined ? meant : meant.map((token) => termForm(token, language));
  const units: TitleUnit[] = [];
  const text: { words: string; concept?: string }[] = [];
  let saysRenewal = language !== undefined && asksForRenewal(allTokens, language);
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? gap;
    if (token === gap) {
      at += 1;
      continue;
    }
    if (language === 'id') {
      const end = agencyEnd(tokens, at, places);
      if (end > at) {
        at = end;
        continue;
      }
    }
    const place = places.longestAt(tokens, at);
    const term = language === undefined ? undefined : terms[language].freeAt(forms, at);
    const known = language === undefined ? undefined : documentWords[language].longestAt(forms, at);
    const best = longest(place, term, known);
    if (best === undefined) {
      at += 1;
      if (/^\d/.test(token) || isRoman(token)) {
        if (!isLone(token)) text.push({ words: token });
        continue;
      }
      if (token.length < (language === undefined ? shortestUnknown : shortest) || stageWords.has(token))
        continue;
      text.push({ words: token });
      const word = meant[at - 1] ?? token;
      units.push({ key: stem(word, language), light: language === 'id' && actionNoun.test(word) });
      continue;
    }
    const words = tokens.slice(at, at + best.length).join(' ');
    if (best === term && term !== undefined) {
      units.push({ key: `concept:${term.value}`, light: false });
      text.push({ words, concept: term.value });
    } else if (best === known && known !== undefined) {
      if (known.value === 'event') units.push({ key: words, light: true });
      if (known.value === 'light') units.push({ key: stem(meant[at] ?? token, language), light: true });
      if (known.value !== 'document' && known.value !== 'small' && known.value !== 'renewal') {
        text.push({ words });
      }
      if (known.value === 'renewal') saysRenewal = true;
    }
    at += best.length;
  }
  return { units, text, saysRenewal };
}

/** *Gunung Sewu* is *Gunungsewu* where the dataset writes so as well. Known phrases are left alone. */
function joinCompounds(
  tokens: readonly string[],
  language: Language,
  { places, terms, known, countOf }: TitleContext,
): readonly string[] {
  const forms = tokens.map((token) => termForm(token, language));
  const joined: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? gap;
    const next = tokens[at + 1] ?? gap;
    if (
      token.length > 2 &&
      next.length > 2 &&
      // Cheap, and true of most pairs of words: both are known.
      !(known[language].has(token) && known[language].has(next)) &&
      countOf(token + next) > 0 &&
      places.longestAt(tokens, at) === undefined &&
      terms[language].longestAt(forms, at) === undefined &&
      documentWords[language].longestAt(forms, at) === undefined
    ) {
      joined.push(token + next);
      at += 1;
    } else joined.push(token);
  }
  return joined;
}

const ands: Readonly<Record<Language, string>> = { id: 'dan', en: 'and', de: 'und' };

/** A word as it was meant: written out, spelt right. Of several words that it may stand for the one the dataset uses most. */
function meantWord(
  tokens: readonly string[],
  at: number,
  language: Language,
  context: TitleContext,
  shortened: ReadonlySet<string>,
): string {
  const token = tokens[at] ?? gap;
  if (token === '&') return ands[language];
  if (!shortened.has(token) || context.known[language].has(token)) {
    return spellRight(tokens, at, language, context);
  }
  const [best = token] = context.known[language]
    .completions(token)
    .toSorted((a, b) => context.countOf(b) - context.countOf(a) || a.length - b.length || (a < b ? -1 : 1));
  return best;
}

/** The word that was meant, where a rare word is no word of any of our languages and looks like one of this. */
function spellRight(
  tokens: readonly string[],
  at: number,
  language: Language,
  { known, countOf, places, mostForSlip }: TitleContext,
): string {
  const token = tokens[at] ?? gap;
  if (languages.some((each) => known[each].has(token)) || countOf(token) > mostForSlip) return token;
  const meant =
    known[language].correct(token) ??
    known[language].correctBetween(tokens[at - 1] ?? gap, token, tokens[at + 1] ?? gap);
  if (meant === undefined) return token;
  return places.longestAt([token], 0) === undefined ? meant : token;
}

function longest(
  place: PhraseMatch<true> | undefined,
  term: PhraseMatch<string> | undefined,
  known: PhraseMatch<PhraseKind> | undefined,
): PhraseMatch<unknown> | undefined {
  let best: PhraseMatch<unknown> | undefined = place;
  if (term !== undefined && term.length > (best?.length ?? 0)) best = term;
  if (known !== undefined && known.length > (best?.length ?? 0)) best = known;
  return best;
}

/** The part after *tentang*, where anything stands after it. */
function afterParties(tokens: readonly string[], language: Language): readonly string[] {
  const place = tokens.findIndex((token) => aboutWords[language].has(token));
  const rest = place === -1 ? [] : tokens.slice(place + 1);
  return rest.some((token) => token.length > 3) ? rest : tokens;
}

/** A word for renewal may stand before *tentang*: *Perpanjangan Perjanjian Kerja Sama tentang*. */
function asksForRenewal(tokens: readonly string[], language: Language): boolean {
  const forms = tokens.map((token) => termForm(token, language));
  return forms.some((_, at) => documentWords[language].longestAt(forms, at)?.value === 'renewal');
}

function isRoman(token: string): boolean {
  return /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)$/.test(token);
}

function isLone(token: string): boolean {
  return token.length === 1 && !/\d/.test(token);
}
