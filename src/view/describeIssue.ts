import type { Issue } from '../domain/Dataset.ts';
import type { Language } from '../domain/ViewSettings.ts';
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
    const filled = { column, value, ...params };
    return { message: t(`issues.${code}`, filled), remedy: t(`issues.${code}.remedy`, filled) };
  };
}
