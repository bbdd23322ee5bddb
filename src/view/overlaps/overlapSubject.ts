import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode } from '../../domain/ids.ts';
import type { Term } from '../../domain/Term.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { localeOf } from '../../i18n/translate.ts';
import { affairShortName } from '../affairShortName.ts';

const conceptPrefix = 'concept:';

/** The name of a concept in a language: the first full word of its line that is no abbreviation, else its own name. */
export function conceptName(term: Term | undefined, concept: string, language: Language): string {
  const words = term?.words[language] ?? [];
  const name =
    words.find((word) => word.includes(' ') || word.length > 5) ?? words[0] ?? concept.replaceAll('-', ' ');
  return language === 'de' && term?.words.de !== undefined ? asNoun(name) : name;
}

/** German nouns begin with a large letter; in a phrase (*erneuerbare energie*) the last word is the noun. */
function asNoun(phrase: string): string {
  const at = phrase.lastIndexOf(' ') + 1;
  return phrase.slice(0, at) + phrase.slice(at, at + 1).toLocaleUpperCase('de') + phrase.slice(at + 1);
}

/**
 * What several documents are about, in words for a title or a sentence: the concept that all share, else the affair that
 * they share, else the word; `undefined` where none is known.
 */
export function subjectName(
  about: {
    readonly subject?: string | undefined;
    readonly affairs: readonly AffairCode[];
    readonly words?: readonly string[];
  },
  dataset: Dataset,
  terms: readonly Term[],
  language: Language,
): string | undefined {
  const words = about.words ?? [];
  const leading = about.subject ?? words.find((word) => word.startsWith(conceptPrefix));
  if (leading?.startsWith(conceptPrefix) === true) {
    const concept = leading.slice(conceptPrefix.length);
    return conceptName(
      terms.find((term) => term.concept === concept),
      concept,
      language,
    );
  }
  const [code] = about.affairs;
  if (code !== undefined) {
    const affair = indexDataset(dataset).affairOf.get(code);
    return affair === undefined ? code : affairShortName(affair, language);
  }
  return leading ?? words[0];
}

/** A phrase with a large first letter, as titles begin. */
export function asTitle(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(localeOf(language)) + text.slice(1);
}
