import type { DraftCheck } from '../../analysis/overlaps/checkDraft.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';

export interface DraftVerdict {
  /** How grave: `double` doubles something, `overlap` covers the same ground, `link` goes together, `none`. */
  readonly tone: 'double' | 'overlap' | 'link' | 'none';
  readonly text: string;
}

/** The one sentence above a checked draft: the gravest of what was found, with its count. */
export function draftVerdict({ overlaps, links }: DraftCheck, language: Language): DraftVerdict {
  const t = translatorFor(language);
  const count = (...classes: readonly string[]): number =>
    overlaps.filter((relation) => classes.includes(relation.class)).length;
  if (count('same-record') > 0) return { tone: 'double', text: t('draft.verdict.record') };
  const doubled = count('duplication');
  if (doubled > 0) return { tone: 'double', text: t('draft.verdict.duplication', { n: doubled }) };
  const overlapping = count('nested', 'overlap');
  if (overlapping > 0) return { tone: 'overlap', text: t('draft.verdict.overlap', { n: overlapping }) };
  if (links.length > 0) return { tone: 'link', text: t('draft.verdict.links', { n: links.length }) };
  return { tone: 'none', text: t('draft.verdict.none') };
}
