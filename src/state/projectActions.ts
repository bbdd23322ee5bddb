import type { Action } from './Action.ts';
import { workKeys, keyHomes, type Work } from './Work.ts';

/**
 * Puts the work of another project in place. What belongs to the person and not to a project stays: language, theme,
 * author, widths, mappings. The Data screen stays open where it was.
 */
export const applyProject: Action<Work> = {
  id: 'openProject',
  history: 'record',
  perform: (work, opened) => {
    const own = workKeys.filter((key) => isPersonal(key) || key === 'language' || key === 'theme');
    return {
      ...opened,
      ...Object.fromEntries(own.map((key) => [key, work[key]])),
      screen: work.screen === 'data' ? work.screen : opened.screen,
      item: undefined,
    };
  },
};

/** Arranged by regions of the dataset. */
const namesRegions: ReadonlySet<keyof Work> = new Set(['matrix']);

function isPersonal(key: keyof Work): boolean {
  return (
    key === 'profiles' ||
    (!namesRegions.has(key) && !keyHomes[key].project && !keyHomes[key].url && !keyHomes[key].undo)
  );
}

export const renameOpenProject: Action<string> = {
  id: 'renameProject',
  history: 'record',
  perform: (work, name) =>
    work.project.name === name ? work : { ...work, project: { ...work.project, name } },
};
