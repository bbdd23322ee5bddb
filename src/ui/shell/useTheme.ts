import { useEffect, useSyncExternalStore } from 'react';
import { useApp } from '../StoreContext.tsx';

const darkQuery = '(prefers-color-scheme: dark)';

function subscribeToSystem(onChange: () => void): () => void {
  const media = window.matchMedia(darkQuery);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** The theme that is shown: the chosen one, or the system's. */
export function useShownTheme(): 'light' | 'dark' {
  const chosen = useApp((state) => state.work.theme);
  const systemDark = useSyncExternalStore(subscribeToSystem, () => window.matchMedia(darkQuery).matches);
  return chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen;
}

/** Puts the shown theme on the document, from where the colour roles take it. */
export function useTheme(): void {
  const theme = useShownTheme();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
