import { CircleDashed, CircleHelp, Database, Layers, Table2, Waypoints, type LucideIcon } from 'lucide-react';
import { screens, type Screen } from '../../domain/ViewSettings.ts';
import { goTo } from '../../state/actions.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

const icons: Readonly<Record<Screen, LucideIcon>> = {
  explore: Waypoints,
  gaps: CircleDashed,
  overlaps: Layers,
  tables: Table2,
  data: Database,
};

/** The work, in the order of the work; a bar at the foot on a phone. */
export function Rail(props: { readonly onHelp: () => void }) {
  const t = useTranslate();
  const store = useAppStore();
  const current = useApp((state) => state.work.screen);
  return (
    <nav className="rail" aria-label={t('shell.rail')}>
      {screens.map((screen) => {
        const Icon = icons[screen];
        return (
          <a
            key={screen}
            href={`#/${screen}`}
            className="rail-entry"
            aria-current={screen === current ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              store.dispatch(goTo, { screen });
            }}
          >
            <Icon size={20} strokeWidth={screen === current ? 2 : 1.75} aria-hidden />
            <span>{t(`shell.screen.${screen}`)}</span>
          </a>
        );
      })}
      <button type="button" className="rail-entry rail-help" onClick={props.onHelp}>
        <CircleHelp size={20} strokeWidth={1.75} aria-hidden />
        <span>{t('shell.help')}</span>
      </button>
    </nav>
  );
}
