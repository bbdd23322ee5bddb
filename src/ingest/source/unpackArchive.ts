import { inflateEntry, newBudget } from './archive/inflateWithin.ts';
import type { ZipEntry } from './archive/readZipDirectory.ts';
import { FileProblemError, type FileProblem } from './Source.ts';

/** A file of an archive, unpacked, or why it cannot be. */
export interface ArchivedFile {
  /** With the name of the archive before it: `registers.zip/2026.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array | FileProblemError;
  /** Share of the archive that is done with this one, 0 to 1. */
  readonly done: number;
}

/** What would come again for each further entry, and is told once for the archive. */
const fatal: ReadonlySet<FileProblem> = new Set(['archive-too-large']);

/**
 * The files of an archive, one after the other, so that only one of them is in memory. Files that programs and systems
 * put beside the others (hidden ones, `__MACOSX`, `Thumbs.db`) are left out.
 *
 * @throws FileProblemError `archive-too-large` as soon as what was unpacked is too much
 */
export function* unpackArchive(archive: string, entries: readonly ZipEntry[]): Generator<ArchivedFile> {
  const budget = newBudget();
  const all = entries.reduce((sum, { packed }) => sum + packed.length, 0);
  let done = 0;
  for (const entry of entries) {
    done += entry.packed.length;
    if (isBeside(entry.name)) continue;
    const share = all === 0 ? 1 : done / all;
    yield { name: `${archive}/${entry.name}`, bytes: unpack(entry, budget), done: share };
  }
}

function unpack(entry: ZipEntry, budget: ReturnType<typeof newBudget>): Uint8Array | FileProblemError {
  try {
    return inflateEntry(entry, budget);
  } catch (error) {
    if (error instanceof FileProblemError && !fatal.has(error.code)) return error;
    throw error;
  }
}

function isBeside(name: string): boolean {
  const parts = name.split('/');
  return (
    parts.some((part) => /^\.[^.]/.test(part) || part === '__MACOSX') ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? '')
  );
}
