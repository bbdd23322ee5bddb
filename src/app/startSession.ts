import type { Dataset } from '../domain/Dataset.ts';
import { languages, type Language } from '../domain/ViewSettings.ts';
import { initialWork } from '../state/actions.ts';
import { addressPatch, parseAddress, type AddressProblem } from '../state/address.ts';
import { createAppStore, type AppStore } from '../state/createAppStore.ts';
import { fromSavedWork } from '../state/savedWork.ts';
import type { Work } from '../state/Work.ts';
import { StorageBlockedError, type WorkStorage } from '../storage/WorkStorage.ts';
import type { JobClient } from '../workers/JobClient.ts';

/** What the start depends on beyond the data. */
export interface StartOptions {
  readonly builtIn: Dataset;
  readonly client: JobClient;
  readonly storage: WorkStorage;
  readonly hash: string;
  readonly browserLanguages: readonly string[];
  readonly today: () => string;
}

/**
 * Opens the application where it was left: the saved work first, then what the address says, which wins. A saved work
 * that cannot be read is told and left out; nothing stops the start.
 */
export async function startSession(options: StartOptions): Promise<AppStore> {
  const { builtIn, client, storage, today } = options;
  const language = chooseLanguage(options.browserLanguages);
  const open = (dataset: Dataset): Work => initialWork(dataset, today(), language);
  let work = open(builtIn);
  let trouble: 'saved-work-unreadable' | 'storage-blocked' | undefined;
  let unreadable = 0;
  let restored = false;
  try {
    const saved = await storage.load();
    if (saved !== undefined) {
      const found = fromSavedWork(saved, builtIn, open);
      work = found.work;
      restored = found.ownDataset;
      unreadable = found.unreadable;
    }
  } catch (error) {
    trouble = error instanceof StorageBlockedError ? 'storage-blocked' : 'saved-work-unreadable';
  }
  const address = applyHash(work, options.hash, open);
  const store = createAppStore({ work: address.work, builtIn, client, storage, today });
  if (trouble !== undefined) store.notify(trouble);
  if (unreadable > 0) store.notify('decisions-unreadable', { n: unreadable });
  if (restored) store.notify('restored');
  tellProblems(store, address.problems);
  return store;
}

/**
 * The work that an address asks for. An address with keys starts from the dataset's first view, as a link must show the
 * same to everyone (every address that is written here names the language at least); a bare screen keeps the rest as it is.
 */
export function applyHash(
  work: Work,
  hash: string,
  open: (dataset: Dataset) => Work,
): { work: Work; problems: readonly AddressProblem[] } {
  const parsed = parseAddress(hash);
  const first = open(work.dataset);
  const base: Work =
    parsed.params.size === 0
      ? work
      : {
          ...work,
          filters: first.filters,
          appearance: first.appearance,
          selection: undefined,
          focus: undefined,
          query: '',
          gaps: first.gaps,
          gapScoring: first.gapScoring,
        };
  const { patch, problems } = addressPatch(parsed.params, base);
  const place = parsed.screen === undefined ? {} : { screen: parsed.screen, item: parsed.item };
  return { work: { ...base, ...patch, ...place }, problems: [...parsed.problems, ...problems] };
}

export function tellProblems(store: AppStore, problems: readonly AddressProblem[]): void {
  if (problems.length === 0) return;
  store.notify('address-invalid', {
    keys: problems.map(({ key, value }) => `${key}=${value.slice(0, 40)}`).join(', '),
  });
}

/** The first of the preferred languages that the application speaks; English where it speaks none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    // `in` is the older tag of Indonesian that some systems still give.
    const code = tag.slice(0, 2).toLowerCase().replace('in', 'id');
    const known = languages.find((language) => language === code);
    if (known !== undefined) return known;
  }
  return 'en';
}
