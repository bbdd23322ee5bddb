import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { Term } from '../domain/Term.ts';
import { languages, type Language } from '../domain/ViewSettings.ts';
import type { Subject } from './DocumentReading.ts';
import { standardTerms } from './standardTerms.ts';
import { detectTitleLanguage, usualLanguage, type TitleLanguage } from './subjects/detectTitleLanguage.ts';
import { documentWords } from './subjects/documentWords.ts';
import { findEmptyWords } from './subjects/findEmptyWords.ts';
import { KnownWords } from './subjects/KnownWords.ts';
import { likenessOfWords } from './subjects/likenessOfWords.ts';
import { gap, shortenedWords, titleTokens, titleWords } from './subjects/normaliseTitle.ts';
import { buildPlaces } from './subjects/placeWords.ts';
import { isReadSubject, type PackedWords, type ReadSubject } from './subjects/ReadSubject.ts';
import { readTitle, type TitleContext, type TitleReading, type TitleUnit } from './subjects/readTitle.ts';
import { buildTermIndex, type TermIndex } from './subjects/termIndex.ts';
import { WordLikeness } from './subjects/WordLikeness.ts';
import { wordsAlike } from './subjects/wordsAlike.ts';

/** The subjects of the documents of one dataset, and how alike two of them are. */
export interface Subjects {
  /** By place in `Dataset.agreements`. */
  readonly of: readonly Subject[];
  /** The subject of a title that is not (yet) in the data. */
  read(title: string, description?: string, sector?: string): Subject;
  /** Mean of cosine and containment of weighted words, 0..1; `undefined` where one is not known. Symmetric. */
  likeness(one: Subject, other: Subject): number | undefined;
  /** Words and concepts in both, heaviest first. */
  shared(one: Subject, other: Subject): readonly string[];
  /** Share of equal words of two titles, typing errors forgiven, 0..1. Symmetric. */
  wordsAlike(one: Subject, other: Subject): number;
}

/** Documents that are thought to stand behind a dataset's own: in a small one no word is common for certain. */
const priorDocuments = 200;
const leastWeight = 0.5;
/** A word of one title only: a name or a slip as often as a subject. */
const loneFactor = 0.5;
/** A verb made a noun, or an occasion of signing. */
const lightFactor = 0.4;
/** The name of a field (*pendidikan*) beside a task within it. */
const fieldFactor = 0.6;
/** Of a description. */
const mostTokens = 80;

const nothing: ReadonlySet<string> = new Set();

type Source = Subject['from'];

/** What a document says, before words are weighed. */
interface Draft {
  readonly title: TitleReading;
  readonly language: Language | undefined;
  /** Texts that could tell the subject, first the title; read when they are needed. */
  readonly sources: readonly { readonly from: Source; readonly units: () => readonly TitleUnit[] }[];
}

const made = new WeakMap<Dataset, Subjects>();

/** Reads what every document of a dataset is about. The same object for the same dataset. */
export function readSubjects(dataset: Dataset): Subjects {
  const existing = made.get(dataset);
  if (existing !== undefined) return existing;
  const subjects = makeSubjects(dataset);
  made.set(dataset, subjects);
  return subjects;
}

function makeSubjects(dataset: Dataset): Subjects {
  const { terms, known } = vocabularyOf(dataset);
  const tokens = dataset.agreements.map(({ title }) => titleTokens(title));
  const tokenCounts = new Map<string, number>();
  for (const title of tokens) {
    for (const token of new Set(title)) tokenCounts.set(token, (tokenCounts.get(token) ?? 0) + 1);
  }
  const context: TitleContext = {
    terms,
    places: buildPlaces(dataset, (words) =>
      languages.some((language) => terms[language].longestAt(words, 0)),
    ),
    known,
    countOf: (token) => tokenCounts.get(token) ?? 0,
    mostForSlip: Math.max(2, Math.min(10, dataset.agreements.length / 50)),
  };
  const detected = tokens.map((title) => detectTitleLanguage(title));
  const usual = usualLanguage(dataset, detected);
  const drafts = dataset.agreements.map((agreement, place) =>
    draft(context, tokens[place] ?? [], languageOf(detected[place], usual), {
      title: agreement.title,
      acronyms: acronymsOf(agreement),
      description: agreement.description,
      sector: agreement.sector,
    }),
  );
  const emptyWords = findEmptyWords(
    drafts.map((each, place) => ({
      keys: choose(each, nothing).units.map((unit) => unit.key),
      affairs: knownAffairs(dataset.agreements[place]),
    })),
  );
  const chosen = drafts.map((each) => choose(each, emptyWords));
  // *Pengelola* is as light as *pengelolaan*, whose stem it has.
  const lightKeys = new Set(
    chosen.flatMap(({ units }) => units.filter((unit) => unit.light).map((unit) => unit.key)),
  );
  const counts = new Map<string, number>();
  for (const { units } of chosen) {
    for (const key of new Set(units.map((unit) => unit.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fields = new Set(
    [...standardTerms, ...(dataset.terms ?? [])]
      .filter((term) => term.field)
      .map((term) => `concept:${term.concept}`),
  );
  const vocabulary = new WordLikeness();
  for (const key of [...counts.keys()].toSorted()) vocabulary.add(key);
  const weightOf = weights(counts, lightKeys, dataset.agreements.length);
  const finish = (each: Draft, { from, units }: Chosen): ReadSubject =>
    toSubject(each, from, units, { weightOf, fields, vocabulary });
  const of = drafts.map((each, place) => finish(each, chosen[place] ?? { from: 'none', units: [] }));
  const packedOthers = new WeakMap<Subject, PackedWords>();
  const packedOf = (subject: Subject): PackedWords => {
    if (isReadSubject(subject)) return subject.packed;
    const packed = packedOthers.get(subject) ?? pack(subject.words, vocabulary);
    packedOthers.set(subject, packed);
    return packed;
  };

  return {
    of,
    read(title, description, sector) {
      const words = titleTokens(title);
      const language = languageOf(detectTitleLanguage(words), usual);
      const each = draft(context, words, language, { title, acronyms: [], description, sector });
      return finish(each, choose(each, emptyWords));
    },
    likeness(one, other) {
      if (one.words.size === 0 || other.words.size === 0) return undefined;
      return likenessOfWords(packedOf(one), packedOf(other), vocabulary);
    },
    shared(one, other) {
      const both: { word: string; weight: number }[] = [];
      for (const [word, weight] of one.words) {
        const theirs = other.words.get(word);
        if (theirs !== undefined) both.push({ word, weight: weight + theirs });
      }
      both.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
      return both.map(({ word }) => word);
    },
    wordsAlike(one, other) {
      return wordsAlike(partsOf(one), partsOf(other));
    },
  };
}

/** Table and spelling of the standard terms, made once. */
let standard: Pick<TitleContext, 'terms' | 'known'> | undefined;

function vocabularyOf(dataset: Dataset): Pick<TitleContext, 'terms' | 'known'> {
  if (dataset.terms === undefined || dataset.terms.length === 0) return (standard ??= buildVocabulary([]));
  return buildVocabulary(dataset.terms);
}

function buildVocabulary(own: readonly Term[]): Pick<TitleContext, 'terms' | 'known'> {
  const terms = buildTermIndex([...own, ...standardTerms]);
  return { terms, known: { id: knownIn('id', terms), en: knownIn('en', terms), de: knownIn('de', terms) } };
}

function knownIn(language: Language, terms: TermIndex): KnownWords {
  const steps = [...terms[language].steps(), ...documentWords[language].steps()];
  return new KnownWords(
    steps.map(({ word }) => word),
    steps.filter(({ before }) => before !== '').map(({ before, word }) => `${before} ${word}`),
  );
}

function languageOf(detected: TitleLanguage, usual: Language | undefined): Language | undefined {
  if (detected === 'other') return undefined;
  return detected ?? usual;
}

const acronymHeader = /\b(?:acronym|akronim|singkatan|short name|short title|kurztitel|akronym)\b/i;

function acronymsOf({ attributes }: Agreement): readonly string[] {
  if (attributes === undefined) return [];
  return Object.entries(attributes)
    .filter(([header]) => acronymHeader.test(header))
    .map(([, value]) => value);
}

function knownAffairs(agreement: Agreement | undefined): Agreement['affairs'] {
  return agreement === undefined || agreement.affairsBasis === 'broad' ? [] : agreement.affairs;
}

function draft(
  context: TitleContext,
  tokens: readonly string[],
  language: Language | undefined,
  further: {
    readonly title: string;
    readonly acronyms: readonly string[];
    readonly description: string | undefined;
    readonly sector: string | undefined;
  },
): Draft {
  const title = readTitle(tokens, language, context, shortenedWords(further.title));
  const words = tokens.filter((token) => token !== gap).join(' ');
  // A title that is nothing but the acronym is a name: only what the table knows of it is a subject.
  const isName = further.acronyms.some((acronym) => titleWords(acronym).join(' ') === words);
  const sources: { from: Source; units: () => readonly TitleUnit[] }[] = [];
  const titleUnits = isName ? title.units.filter((unit) => unit.key.startsWith('concept:')) : title.units;
  sources.push({ from: 'title', units: () => titleUnits });
  for (const [from, text] of [
    ['description', further.description],
    ['sector', further.sector],
  ] as const) {
    if (text === undefined) continue;
    const units = (): readonly TitleUnit[] => {
      const itsTokens = titleTokens(text).slice(0, mostTokens);
      const detected = from === 'description' ? detectTitleLanguage(itsTokens) : undefined;
      return readTitle(itsTokens, languageOf(detected, language), context).units;
    };
    sources.push({ from, units });
  }
  return { title, language, sources };
}

interface Chosen {
  readonly from: Source;
  readonly units: readonly TitleUnit[];
}

/** The first text that says more than verbs and occasions; else the first that says anything. */
function choose({ sources }: Draft, emptyWords: ReadonlySet<string>): Chosen {
  let fallback: Chosen | undefined;
  for (const { from, units } of sources) {
    const all = units();
    const kept = emptyWords.size === 0 ? all : all.filter((unit) => !emptyWords.has(unit.key));
    if (kept.some((unit) => !unit.light)) return { from, units: kept };
    if (kept.length > 0) fallback ??= { from, units: kept };
  }
  return fallback ?? { from: 'none', units: [] };
}

/**
 * Weight of a word: ln((N + 200) / (n + 1)) for n of N titles, at least .5; half of it for a word (no concept) of one
 * title only; .4 of it for a verb made a noun or an occasion.
 */
function weights(
  counts: ReadonlyMap<string, number>,
  lightKeys: ReadonlySet<string>,
  documents: number,
): (key: string, light: boolean) => number {
  return (key, light) => {
    const count = Math.max(1, counts.get(key) ?? 0);
    let weight = Math.max(leastWeight, Math.log((documents + priorDocuments) / (count + 1)));
    if (count === 1 && !key.startsWith('concept:')) weight *= loneFactor;
    return light || lightKeys.has(key) ? weight * lightFactor : weight;
  };
}

interface Weighing {
  readonly weightOf: (key: string, light: boolean) => number;
  /** Concepts that name a field. */
  readonly fields: ReadonlySet<string>;
  readonly vocabulary: WordLikeness;
}

function toSubject(
  { title, language }: Draft,
  from: Source,
  units: readonly TitleUnit[],
  { weightOf, fields, vocabulary }: Weighing,
): ReadSubject {
  const words = new Map<string, number>();
  const concepts = new Set<string>();
  const isSpecific = units.some((unit) => !unit.light && !fields.has(unit.key));
  for (const { key, light } of units) {
    const weight = weightOf(key, light) * (isSpecific && fields.has(key) ? fieldFactor : 1);
    words.set(key, Math.max(words.get(key) ?? 0, weight));
    if (key.startsWith('concept:')) concepts.add(key);
  }
  return {
    words,
    concepts,
    from,
    language,
    text: title.text.map((part) => part.words).join(' '),
    saysRenewal: title.saysRenewal,
    packed: pack(words, vocabulary),
    parts: title.text,
  };
}

/** Unknown words get numbers of their own, after those of the dataset. */
function pack(words: ReadonlyMap<string, number>, vocabulary: WordLikeness): PackedWords {
  const entries = [...words].map(([word, weight]) => ({ id: vocabulary.add(word), weight }));
  entries.sort((a, b) => a.id - b.id);
  const ids = Int32Array.from(entries, (entry) => entry.id);
  const list = Float64Array.from(entries, (entry) => entry.weight);
  let squares = 0;
  let total = 0;
  for (const weight of list) {
    squares += weight * weight;
    total += weight;
  }
  return { ids, weights: list, norm: Math.sqrt(squares), total };
}

function partsOf(subject: Subject): TitleReading['text'] {
  if (isReadSubject(subject)) return subject.parts;
  return subject.text === '' ? [] : subject.text.split(' ').map((words) => ({ words }));
}
