import { screens } from '../../domain/ViewSettings.ts';
import type { Translate } from '../../i18n/translate.ts';
import {
  clearPeriod,
  closeFocus,
  goTo,
  resetFilters,
  select,
  setAppearance,
  setFilters,
  showInForce,
  showOnRecord,
} from '../../state/actions.ts';
import type { AppStore } from '../../state/createAppStore.ts';
import { projectName } from '../../view/projects/projectRows.ts';
import { saveProject } from '../exporting/saveProject.ts';
import type { SearchTarget } from '../../view/searchDataset.ts';
import { builtInProject } from '../../state/Work.ts';
import type { Session } from '../StoreContext.tsx';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly run: () => void;
}

/** Commands that Ctrl K offers beside what can be found: the same actions as buttons and shortcuts. */
export function paletteCommands(store: AppStore, session: Session, t: Translate): readonly PaletteCommand[] {
  const today = session.today();
  return [
    ...screens.map((screen, at) => ({
      id: `go-${screen}`,
      label: t(`shell.screen.${screen}`),
      shortcut: String(at + 1),
      run: () => store.dispatch(goTo, { screen }),
    })),
    { id: 'undo', label: t('actions.undo'), shortcut: 'Ctrl Z', run: () => store.undo() },
    { id: 'redo', label: t('actions.redo'), shortcut: 'Ctrl Shift Z', run: () => store.redo() },
    { id: 'record', label: t('actions.showOnRecord'), run: () => store.dispatch(showOnRecord) },
    { id: 'in-force', label: t('actions.showInForce'), run: () => store.dispatch(showInForce) },
    { id: 'reset', label: t('actions.resetFilters'), run: () => store.dispatch(resetFilters, { today }) },
    { id: 'period', label: t('actions.clearPeriod'), run: () => store.dispatch(clearPeriod) },
    { id: 'focus', label: t('actions.closeFocus'), run: () => store.dispatch(closeFocus) },
    {
      id: 'map',
      label: t('actions.layoutMap'),
      run: () => store.dispatch(setAppearance, { layout: 'map' }),
    },
    {
      id: 'force',
      label: t('actions.layoutForce'),
      run: () => store.dispatch(setAppearance, { layout: 'force' }),
    },
    { id: 'file', label: t('actions.openFile'), run: () => store.dispatch(goTo, { screen: 'data' }) },
    {
      id: 'built-in',
      label: t('actions.openBuiltIn'),
      run: () => void store.openProject(builtInProject.id),
    },
    ...projectCommands(store, t),
  ];
}

/** Commands on the project that is open, and the others to go to. */
function projectCommands(store: AppStore, t: Translate): readonly PaletteCommand[] {
  const { work, projects } = store.getState();
  const { project, dataset, language } = work;
  const name = projectName({ ...project, title: dataset.title }, language);
  const others = projects.filter(
    ({ id, deletedOn }) => deletedOn === undefined && id !== project.id && id !== builtInProject.id,
  );
  return [
    {
      id: 'projects',
      label: t('projects.command.manage'),
      run: () => {
        store.dispatch(goTo, { screen: 'data' });
        void store.listProjects();
      },
    },
    {
      id: 'project-duplicate',
      label: t('projects.command.duplicate'),
      run: () => store.duplicateProject(t('projects.duplicate.name', { name })),
    },
    {
      id: 'project-export',
      label: t('projects.command.export'),
      run: () => void saveProject(store, project.id, name),
    },
    ...(project.id === builtInProject.id
      ? []
      : [
          {
            id: 'project-delete',
            label: t('projects.command.delete'),
            run: () => void store.deleteProject(project.id),
          },
        ]),
    ...others.map((other) => ({
      id: `project-${other.id}`,
      label: t('projects.command.open', { name: projectName(other, language) }),
      run: () => void store.openProject(other.id),
    })),
  ];
}

/** Goes to what was found: a region, party or agreement is selected in the network; an affair becomes the filter. */
export function openTarget(store: AppStore, target: SearchTarget): void {
  const { screen } = store.getState().work;
  if (target.type === 'affair') store.dispatch(setFilters, { affairs: [target.id] });
  else store.dispatch(select, target);
  if (screen !== 'explore' && screen !== 'tables') store.dispatch(goTo, { screen: 'explore' });
}
