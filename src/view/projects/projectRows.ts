import type { LocalisedText } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';

/** A project as it is kept, or as it is on screen. */
export interface KnownProject {
  readonly id: string;
  /** Empty = the title of its dataset. */
  readonly name: string;
  readonly title?: LocalisedText | undefined;
  readonly counts: { readonly agreements: number; readonly aside: number };
  /** ISO date and time; absent where it was never saved. */
  readonly savedOn?: string;
  readonly deletedOn?: string;
}

export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly agreements: number;
  readonly aside: number;
  readonly savedOn?: string;
  readonly deletedOn?: string;
  readonly isOpen: boolean;
  readonly isBuiltIn: boolean;
}

export interface ProjectsToList {
  /** What is kept, last saved first. */
  readonly kept: readonly KnownProject[];
  /** What is on screen: newer than what is kept of it. */
  readonly open: KnownProject;
  /** Always there, saved or not. */
  readonly builtIn: KnownProject;
}

/** The projects of a list: the built-in one first, then the others, last saved first; deleted ones apart. */
export function projectRows(
  { kept, open, builtIn }: ProjectsToList,
  language: Language,
): { readonly rows: readonly ProjectRow[]; readonly deleted: readonly ProjectRow[] } {
  const toRow = (project: KnownProject): ProjectRow => {
    const { id, savedOn, deletedOn, counts } = project;
    return {
      id,
      name: projectName(project, language),
      agreements: counts.agreements,
      aside: counts.aside,
      ...(savedOn === undefined ? {} : { savedOn }),
      ...(deletedOn === undefined ? {} : { deletedOn }),
      isOpen: id === open.id,
      isBuiltIn: id === builtIn.id,
    };
  };
  const before = kept.find(({ id }) => id === open.id);
  const { deletedOn: _deleted, ...shown } = { ...before, ...open };
  const others = kept.filter(({ id }) => id !== builtIn.id && id !== open.id);
  const known = kept.map((project) => (project.id === open.id ? shown : project));
  const first =
    open.id === builtIn.id
      ? shown
      : // What was saved before titles were kept has none.
        { ...builtIn, ...kept.find(({ id }) => id === builtIn.id), title: builtIn.title };
  const own = before === undefined && open.id !== builtIn.id ? [shown, ...others] : known;
  const all: readonly KnownProject[] = [first, ...own.filter(({ id }) => id !== builtIn.id)];
  const rows = all.map(toRow);
  return {
    rows: rows.filter(({ deletedOn }) => deletedOn === undefined),
    deleted: rows.filter(({ deletedOn }) => deletedOn !== undefined),
  };
}

/** What a project is called: as the person says, else as its dataset; its id where nothing is known of either. */
export function projectName(
  { id, name, title }: Pick<KnownProject, 'id' | 'name' | 'title'>,
  language: Language,
): string {
  return name.trim() === '' ? (title?.[language] ?? id) : name;
}
