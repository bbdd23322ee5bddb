import '@fontsource-variable/plus-jakarta-sans/wght.css';
import '@fontsource-variable/plus-jakarta-sans/wght-italic.css';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/components.css';
import { createRoot } from 'react-dom/client';
import { createMemoryStorage } from '../storage/createMemoryStorage.ts';
import { openWorkStorage } from '../storage/openWorkStorage.ts';
import { translatorFor } from '../i18n/translate.ts';
import { localDay } from '../lib/localDay.ts';
import { SessionProvider } from '../ui/StoreContext.tsx';
import { createWorkerClient } from '../workers/createWorkerClient.ts';
import { App } from './App.tsx';
import { keepAddress } from './keepAddress.ts';
import { loadBuiltIn } from './loadBuiltIn.ts';
import { loadWorld } from './loadWorld.ts';
import { chooseLanguage, startSession } from './startSession.ts';

const today = (): string => localDay(new Date());

async function boot(root: HTMLElement): Promise<void> {
  const { dataset, geography } = await loadBuiltIn();
  const storage = 'indexedDB' in window ? openWorkStorage() : createMemoryStorage();
  const client = createWorkerClient(
    () => new Worker(new URL('../workers/worker.ts', import.meta.url), { type: 'module' }),
  );
  const store = await startSession({
    builtIn: dataset,
    client,
    storage,
    hash: window.location.hash,
    browserLanguages: navigator.languages,
    today,
  });
  keepAddress(store, today);
  // Read by the benchmarks, and visible in a browser's performance panel.
  store.subscribe(({ measures }, before) => {
    if (measures.status === 'done' && before.measures !== measures)
      performance.mark('jejaring:measures-done');
  });
  window.addEventListener('pagehide', () => void store.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void store.flush();
  });
  createRoot(root).render(
    <SessionProvider session={{ store, builtIn: dataset, geography, loadWorld, today }}>
      <App />
    </SessionProvider>,
  );
}

const root = document.getElementById('root');
if (root !== null) {
  boot(root).catch((error: unknown) => {
    const t = translatorFor(chooseLanguage(navigator.languages));
    const reason = error instanceof Error ? error.message : String(error);
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.className = 'start-failed';
    message.textContent = t('shell.failed.start', { reason });
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = t('shell.failed.retry');
    button.addEventListener('click', () => window.location.reload());
    root.replaceChildren(message, button);
  });
}
