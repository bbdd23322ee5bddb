import { useMemo } from 'react';
import { builtInProject } from '../../state/Work.ts';
import { projectRows, type ProjectRow } from '../../view/projects/projectRows.ts';
import { useApp, useSession } from '../StoreContext.tsx';

/** The projects as they are listed, from what is kept and what is on screen. */
export function useProjects(): { readonly rows: readonly ProjectRow[]; readonly deleted: readonly ProjectRow[] } {
  const { builtIn } = useSession();
  const kept = useApp((state) => state.projects);
  const project = useApp((state) => state.work.project);
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  return useMemo(() => {
    const countsOf = ({ agreements, quarantine }: typeof builtIn): ProjectCounts => ({
      agreements: agreements.length,
      aside: quarantine.length,
    });
    const open = { ...project, title: dataset.title, counts: countsOf(dataset) };
    const first = { ...builtInProject, title: builtIn.title, counts: countsOf(builtIn) };
    return projectRows({ kept, open, builtIn: first }, language);
  }, [kept, project, dataset, builtIn, language]);
}

interface ProjectCounts {
  readonly agreements: number;
  readonly aside: number;
}
