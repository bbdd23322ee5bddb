import type { Term } from '../../domain/Term.ts';

/** A piece of text, and whether it is among what several texts share. */
export interface MarkedText {
  readonly text: string;
  readonly common: boolean;
}

/** A title with its words marked, and the words that stand for a concept as they are written in it. */
export interface MarkedTitle {
  readonly parts: readonly MarkedText[];
  /** Concept by name -> the words of this title that mean it. */
  readonly written: ReadonlyMap<string, string>;
}

const conceptPrefix = 'concept:';
const word = /[\p{L}\p{N}]+/gu;

/**
 * Titles with the words marked on which their likeness rests: every way of writing a shared concept (longest first), and
 * every word that is or holds a shared stem. The parts of a title joined give it back.
 *
 * @param shared stems and `concept:…` that all have, as the signals say.
 */
export function markSharedWords(
  titles: readonly string[],
  shared: readonly string[],
  terms: readonly Term[],
): readonly MarkedTitle[] {
  const concepts = new Set(
    shared.flatMap((one) => (one.startsWith(conceptPrefix) ? [one.slice(conceptPrefix.length)] : [])),
  );
  const stems = shared.filter((one) => !one.startsWith(conceptPrefix));
  const phrases = terms
    .filter(({ concept }) => concepts.has(concept))
    .flatMap(({ concept, words }) =>
      Object.values(words)
        .flat()
        .map((text) => ({ concept, words: text.toLowerCase().match(word) ?? [] })),
    )
    .filter((phrase) => phrase.words.length > 0)
    .toSorted((one, other) => other.words.length - one.words.length);
  return titles.map((title) => markOne(title, phrases, stems));
}

interface Phrase {
  readonly concept: string;
  readonly words: readonly string[];
}

function markOne(title: string, phrases: readonly Phrase[], stems: readonly string[]): MarkedTitle {
  const found = [...title.matchAll(word)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spans: { start: number; end: number }[] = [];
  const written = new Map<string, string>();
  let at = 0;
  while (at < found.length) {
    const here = found[at];
    if (here === undefined) break;
    const phrase = phrases.find(({ words }) => words.every((one, step) => found[at + step]?.lower === one));
    const last = phrase === undefined ? undefined : found[at + phrase.words.length - 1];
    if (phrase !== undefined && last !== undefined) {
      spans.push({ start: here.start, end: last.end });
      if (!written.has(phrase.concept)) written.set(phrase.concept, title.slice(here.start, last.end));
      at += phrase.words.length;
    } else {
      if (stems.some((stem) => isForm(here.lower, stem))) spans.push({ start: here.start, end: here.end });
      at += 1;
    }
  }
  return { parts: cut(title, spans), written };
}

/** A word that is a stem, or holds one of four letters or more: *pengelolaan* holds *kelola* less its first letter. */
function isForm(text: string, stem: string): boolean {
  if (text === stem) return true;
  if (stem.length < 4) return false;
  return text.includes(stem) || (stem.length >= 5 && text.includes(stem.slice(1)));
}

function cut(title: string, spans: readonly { start: number; end: number }[]): readonly MarkedText[] {
  const parts: MarkedText[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: title.slice(at, start), common: false });
    parts.push({ text: title.slice(start, end), common: true });
    at = end;
  }
  if (at < title.length) parts.push({ text: title.slice(at), common: false });
  return parts;
}

/** Concepts that are written in different words in the titles: what the terms table told the rules. */
export function conceptsTold(
  titles: readonly MarkedTitle[],
): readonly { readonly concept: string; readonly words: readonly string[] }[] {
  const told = new Map<string, Map<string, string>>();
  for (const { written } of titles) {
    for (const [concept, text] of written) {
      const words = told.get(concept) ?? new Map<string, string>();
      words.set(text.toLowerCase(), text);
      told.set(concept, words);
    }
  }
  return [...told].flatMap(([concept, words]) =>
    words.size < 2 ? [] : [{ concept, words: [...words.values()] }],
  );
}
