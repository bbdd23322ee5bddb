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
  ];
}

/** Goes to what was found: a region, party or agreement is selected in the network; an affair becomes the filter. */
export function openTarget(store: AppStore, target: SearchTarget): void {
  const { screen } = store.getState().work;
  if (target.type === 'affair') store.dispatch(setFilters, { affairs: [target.id] });
  else store.dispatch(select, target);
  if (screen !== 'explore' && screen !== 'tables') store.dispatch(goTo, { screen: 'explore' });
}
