import { languages, type Language } from '../../domain/ViewSettings.ts';
import type { Term } from '../../domain/Term.ts';
import { titleWords } from './normaliseTitle.ts';
import { PhraseIndex } from './PhraseIndex.ts';
import { englishSingular, stem } from './stem.ts';

export type TermIndex = Readonly<Record<Language, PhraseIndex<string>>>;

/**
 * The form in which words of titles and of the table meet: plurals off in English and endings in German, whose nouns bend;
 * Indonesian as it stands, since there *tanah* and *pertanahan*, *sehat* and *kesehatan* are different things.
 */
export function termForm(word: string, language: Language): string {
  if (language === 'en') return englishSingular(word);
  if (language === 'de') return stem(word, language);
  return word.length > 6 && word.endsWith('nya') ? word.slice(0, -3) : word;
}

/** The table by its words; the first line of a word wins, so lines of a dataset come before the standard ones. */
export function buildTermIndex(terms: readonly Term[]): TermIndex {
  const index: TermIndex = { id: new PhraseIndex(), en: new PhraseIndex(), de: new PhraseIndex() };
  for (const term of terms) {
    for (const language of languages) {
      for (const phrase of term.words[language] ?? []) {
        index[language].add(
          titleWords(phrase).map((word) => termForm(word, language)),
          term.concept,
        );
      }
    }
  }
  return index;
}
