import type { Affair } from '../domain/Dataset.ts';
import type { AffairCode } from '../domain/ids.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { localeOf } from '../i18n/translate.ts';
import { affairShortName } from './affairShortName.ts';

/**
 * The name of an affair inside a sentence: it begins small, except in German, where nouns do not, and where it begins
 * with an abbreviation. A code that the dataset does not hold stands as it is.
 *
 * @param form `short` for rows; `full` where a statement rests on it: what the short name leaves out may be what is
 *   meant (1.03 of a spatial plan is spatial planning, not public works).
 */
export function affairInText(
  affair: Affair | undefined,
  code: AffairCode,
  language: Language,
  form: 'short' | 'full' = 'short',
): string {
  if (affair === undefined) return code;
  const name = form === 'full' ? affair.name[language] : affairShortName(affair, language);
  if (language === 'de' || /^\p{Lu}{2}/u.test(name)) return name;
  return name.slice(0, 1).toLocaleLowerCase(localeOf(language)) + name.slice(1);
}
