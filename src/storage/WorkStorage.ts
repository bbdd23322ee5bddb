/** What is kept of one project in this browser between visits. Opaque to the storage: the state decides what goes in. */
export interface SavedWork {
  readonly version: 2;
  readonly savedOn: string;
  readonly project: { readonly id: string; readonly name: string };
  /** Of its dataset: what a project without a name is called. Not kept by the first editions. */
  readonly title?: Readonly<Record<'id' | 'en' | 'de', string>>;
  /** Figures for the list of projects. */
  readonly counts: ProjectCounts;
  readonly work: Readonly<Record<string, unknown>>;
  /** Large values, each written only when it is another one than was last written or read: the dataset, tables of files. */
  readonly parts: Readonly<Record<string, unknown>>;
}

export interface ProjectCounts {
  readonly agreements: number;
  readonly regions: number;
  /** Rows that are kept aside or wait for an answer. */
  readonly aside: number;
}

/** A project in the list. */
export interface ProjectEntry {
  readonly id: string;
  readonly name: string;
  readonly title?: SavedWork['title'];
  readonly savedOn: string;
  readonly counts: ProjectCounts;
  /** When it was deleted: it can be restored until it is removed for good. */
  readonly deletedOn?: string;
}

/** A project as it was read. */
export interface LoadedWork extends SavedWork {
  /** Another tab has saved, renamed or deleted it since this one last read or wrote it: what this one knew of it is old. */
  readonly changedElsewhere?: true;
}

/** Another tab has saved, renamed or deleted since this one last read or wrote: its work is not written over. */
export class SavedElsewhereError extends Error {
  override readonly name = 'SavedElsewhereError';
}

/** A tab with an older edition of the application keeps the database from being opened. */
export class StorageBlockedError extends Error {
  override readonly name = 'StorageBlockedError';
}

export interface WorkStorage {
  /** All projects, deleted ones included, last saved first. */
  list(): Promise<readonly ProjectEntry[]>;
  /** The work of a project; without an id, of the one saved last that is not deleted. */
  load(id?: string): Promise<LoadedWork | undefined>;
  /** The same without being taken for what this tab works on: a later save of it does not follow from this look. */
  peek(id: string): Promise<SavedWork | undefined>;
  /**
   * Queued: of each project the newest wins; resolves when it is written. Rejects with the browser's reason (quota,
   * denied), or with `SavedElsewhereError`.
   */
  save(saved: SavedWork): Promise<void>;
  /** Renames a project that is not open; an unknown one is left alone. */
  rename(id: string, name: string): Promise<void>;
  /** Marks a project as deleted on a day, or as not deleted. */
  setDeleted(id: string, deletedOn: string | undefined): Promise<void>;
  /** Removes a project for good. */
  remove(id: string): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}
