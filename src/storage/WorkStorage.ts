/** What is kept in this browser between visits. Opaque to the storage: the state decides what goes in. */
export interface SavedWork {
  readonly version: 1;
  readonly savedOn: string;
  readonly work: Readonly<Record<string, unknown>>;
}

/** Another tab has saved since this one last read or wrote: its work is not written over. */
export class SavedElsewhereError extends Error {
  override readonly name = 'SavedElsewhereError';
}

export interface WorkStorage {
  load(): Promise<SavedWork | undefined>;
  /**
   * Queued: the newest wins; resolves when it is written. Rejects with the browser's reason (quota, denied), or with
   * `SavedElsewhereError`.
   */
  save(saved: SavedWork): Promise<void>;
  clear(): Promise<void>;
}
