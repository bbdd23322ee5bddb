import type { Page } from '@playwright/test';

/** What this browser keeps of a project, without its large parts. */
export interface SavedProject {
  readonly project: { readonly id: string; readonly name: string };
  readonly savedOn: string;
  readonly deletedOn?: string;
  readonly work: Readonly<Record<string, unknown>> & {
    readonly address: readonly (readonly [string, string])[];
    readonly verdicts?: readonly Readonly<Record<string, unknown>>[];
  };
}

/** All projects that this browser keeps, the one saved last first. The application has to have been opened before. */
export async function savedProjects(page: Page): Promise<readonly SavedProject[]> {
  const all = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opened = indexedDB.open('jejaring');
        opened.addEventListener('error', () => reject(new Error('not opened')));
        opened.addEventListener('success', () => {
          const read = opened.result.transaction('projects').objectStore('projects').getAll();
          read.addEventListener('success', () => {
            opened.result.close();
            resolve(read.result as unknown[]);
          });
        });
      }),
  );
  return (all as SavedProject[]).toSorted((one, other) => (one.savedOn < other.savedOn ? 1 : -1));
}

/** The project that was saved last. */
export async function lastSaved(page: Page): Promise<SavedProject | undefined> {
  return (await savedProjects(page))[0];
}

/** Puts something else in the place of what is saved of a project. */
export async function damageSaved(page: Page, id: string, value: unknown): Promise<void> {
  await page.evaluate(
    ({ key, record }) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('jejaring');
        opened.addEventListener('error', () => reject(new Error('not opened')));
        opened.addEventListener('success', () => {
          const change = opened.result.transaction('projects', 'readwrite');
          change.objectStore('projects').put(record, key);
          change.addEventListener('complete', () => {
            opened.result.close();
            resolve();
          });
        });
      }),
    { key: id, record: value },
  );
}
