import { formatShortDate } from '../../i18n/format.ts';
import { localDay } from '../../lib/localDay.ts';
import type { ProjectRow } from '../../view/projects/projectRows.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** How large a project is, and when it was saved. */
export function ProjectFacts(props: { readonly row: ProjectRow }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { agreements, aside, savedOn, deletedOn, isBuiltIn } = props.row;
  const day = (moment: string): string => formatShortDate(localDay(new Date(moment)), language);
  const facts = [
    ...(isBuiltIn ? [t('shell.builtIn')] : []),
    t('projects.facts', { n: agreements }),
    ...(aside > 0 ? [t('projects.aside', { n: aside })] : []),
    ...(deletedOn === undefined
      ? savedOn === undefined
        ? []
        : [t('projects.saved', { day: day(savedOn) })]
      : [t('projects.deletedOn', { day: day(deletedOn) })]),
  ];
  return <span className="note">{facts.join(' · ')}</span>;
}
