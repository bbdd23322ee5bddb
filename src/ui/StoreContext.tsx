import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { translatorFor, type Translate } from '../i18n/translate.ts';
import type { AppState, AppStore } from '../state/createAppStore.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { selectDerived, type Derived } from '../state/derive.ts';
import type { Geography } from '../view/geography.ts';
import type { WorldTopology } from '../view/worldGround.ts';

/** What the page was opened with; the same for its whole life. */
export interface Session {
  readonly store: AppStore;
  /** The built-in data, to return to. */
  readonly builtIn: Dataset;
  /** Boundaries of the built-in regions; `useGeography` gives the map of the dataset that is open. */
  readonly geography: Geography;
  /** Outlines of all countries, for data of other places. */
  readonly loadWorld: (detail: 'fine' | 'coarse') => Promise<WorldTopology>;
  readonly today: () => string;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider(props: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('no session: SessionProvider is missing');
  return session;
}

/** The store's methods; stable, so it needs no place among a hook's dependencies. */
export function useAppStore(): AppStore {
  return useSession().store;
}

/** A part of the state. The selector must give a stable value: pick, do not build. */
export function useApp<Value>(selector: (state: AppState) => Value): Value {
  return useStore(useAppStore(), selector);
}

export function useTranslate(): Translate {
  return translatorFor(useApp((state) => state.work.language));
}

/** The network as filtered, and what goes with it. */
export function useDerived(): Derived {
  return useApp((state) => selectDerived(state.work));
}
