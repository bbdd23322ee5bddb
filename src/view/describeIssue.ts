import type { Issue } from '../domain/Dataset.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { parsePartialDate } from '../domain/PartialDate.ts';
import { formatDate } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';

/** What a reader noticed, in words, and what to do about it. */
export interface IssueWords {
  readonly message: string;
  readonly remedy: string;
}

/** The describer of issues in a language: parameters are those of the issue, and its value and column. */
export function describeIssue(language: Language): (issue: Issue) => IssueWords {
  const t = translatorFor(language);
  return ({ code, column = '', value = '', params }) => {
    const filled = { column, value, ...datesInWords(params, language) };
    return { message: t(`issues.${code}`, filled), remedy: t(`issues.${code}.remedy`, filled) };
  };
}

/** Dates among the parameters as the language writes them. What stands in the cell (`value`) is shown as it stands. */
function datesInWords(
  params: Issue['params'],
  language: Language,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, text]) => {
      const date = typeof text === 'string' ? parsePartialDate(text) : undefined;
      return [name, date === undefined ? text : formatDate(date, language)];
    }),
  );
}
