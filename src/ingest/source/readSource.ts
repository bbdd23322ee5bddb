import type { Issue } from '../../domain/Dataset.ts';
import { assertNotCancelled, CancelledError, type IsCancelled, type Report } from '../../lib/Task.ts';
import { gunzip, newBudget } from './archive/inflateWithin.ts';
import { readZipDirectory, type ZipEntry } from './archive/readZipDirectory.ts';
import { detectByteKind, detectPackage } from './detectFileKind.ts';
import type { FileContent } from './FileContent.ts';
import { isProject, readTextFile } from './readTextFile.ts';
import { FileProblemError, type InputFile, type Source } from './Source.ts';
import { fileTooLarge, sourceLimits } from './sourceLimits.ts';
import { findDoubleEncoded } from './text/doubleEncoded.ts';
import { unpackArchive } from './unpackArchive.ts';
import { readWorkbook } from './workbook/readWorkbook.ts';

const stage = 'reading';

/**
 * Reads files of any known format into tables: recognises each by its content, opens archives, and turns what cannot be
 * read into one issue per file. Nothing is understood yet. The same bytes give the same source. Progress is told in
 * bytes of the files.
 *
 * @throws CancelledError
 */
export async function readSource(
  files: readonly InputFile[],
  report: Report,
  isCancelled: IsCancelled,
): Promise<Source> {
  const reader = new SourceReader(isCancelled);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let before = 0;
  for (const file of files) {
    const start = before;
    report({ stage, done: start, total });
    await reader.read(file, (share) => {
      report({ stage, done: Math.round(start + Math.min(1, share) * file.bytes.length), total });
    });
    before += file.bytes.length;
  }
  report({ stage, done: total, total });
  return reader.source;
}

/** Told the share of a file that is done, 0 to 1. */
type ReportShare = (share: number) => void;

class SourceReader {
  readonly source: { [Key in keyof Source]: Source[Key][number][] } = {
    sheets: [],
    shapes: [],
    documents: [],
    issues: [],
  };
  readonly #isCancelled: IsCancelled;

  constructor(isCancelled: IsCancelled) {
    this.#isCancelled = isCancelled;
  }

  /** Reads one file, whatever becomes of it. */
  async read(file: InputFile, report: ReportShare, inArchive = false): Promise<void> {
    assertNotCancelled(this.#isCancelled);
    try {
      await this.#readBytes(file, report, inArchive);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      this.source.issues.push(toIssue(file.name, file.bytes.length, error));
    }
  }

  async #readBytes(file: InputFile, report: ReportShare, inArchive: boolean): Promise<void> {
    const { name, bytes } = file;
    if (bytes.length > sourceLimits.packedBytes && !isProject(bytes)) {
      throw fileTooLarge(bytes.length, sourceLimits.packedBytes);
    }
    const kind = detectByteKind(bytes);
    switch (kind) {
      case 'text':
        this.#add(name, readTextFile(file, report, this.#isCancelled));
        return;
      case 'xls':
        return this.#readWorkbook(file, kind, report);
      case 'archive':
        throw new FileProblemError(inArchive ? 'archive-nested' : 'file-not-recognised');
      case 'gzip':
        if (inArchive) throw new FileProblemError('archive-nested');
        return this.#readBytes({ ...file, bytes: gunzip(bytes, newBudget()) }, report, true);
      case 'zip': {
        const entries = readZipDirectory(bytes);
        const content = detectPackage(entries);
        if (content !== 'zip') return this.#readWorkbook(file, content, report);
        if (inArchive) throw new FileProblemError('archive-nested');
        return this.#readArchive(name, entries, report);
      }
    }
  }

  /**
   * An archive that unpacks to too much gives nothing at all. One of whose files none can be read, all for one reason, is
   * told once.
   */
  async #readArchive(archive: string, entries: readonly ZipEntry[], report: ReportShare): Promise<void> {
    const inner = new SourceReader(this.#isCancelled);
    let done = 0;
    let read = 0;
    for (const { name, bytes, done: until } of unpackArchive(archive, entries)) {
      const from = done;
      if (bytes instanceof FileProblemError) inner.source.issues.push(toIssue(name, 0, bytes));
      else await inner.read({ name, bytes }, (share) => report(from + share * (until - from)), true);
      done = until;
      read += 1;
    }
    if (read === 0) throw new FileProblemError('file-empty');
    const { sheets, shapes, documents, issues } = inner.source;
    const [first] = issues;
    const gaveNothing = sheets.length === 0 && documents.length === 0;
    if (first !== undefined && gaveNothing && issues.every(({ code }) => code === first.code)) {
      this.source.issues.push(issues.length === 1 ? first : { ...first, file: archive });
      return;
    }
    for (const sheet of sheets) this.source.sheets.push(sheet);
    this.source.shapes.push(...shapes);
    this.source.documents.push(...documents);
    for (const issue of issues) this.source.issues.push(issue);
  }

  async #readWorkbook(file: InputFile, kind: 'xlsx' | 'ods' | 'xls', report: ReportShare): Promise<void> {
    const sheets = await readWorkbook(
      file,
      kind,
      ({ done, total }) => report(total === 0 ? 0 : done / total),
      this.#isCancelled,
    );
    this.#add(file.name, { sheets });
  }

  #add(file: string, content: FileContent): void {
    const { sheets, shapes, documents, issues } = this.source;
    for (const sheet of content.sheets ?? []) {
      sheets.push(sheet);
      const n = sheet.notes.damaged ?? 0;
      if (n > 0) issues.push({ code: 'text-damaged', severity: 'warning', file, params: { n } });
    }
    const twice = (content.sheets ?? []).flatMap((sheet) => findDoubleEncoded(sheet) ?? []);
    const [first] = twice;
    if (first !== undefined) {
      const n = twice.reduce((sum, one) => sum + one.n, 0);
      issues.push({
        code: 'text-encoded-twice',
        severity: 'warning',
        file,
        value: first.example,
        params: { n },
      });
    }
    shapes.push(...(content.shapes ?? []));
    documents.push(...(content.documents ?? []));
    if (content.shapesNotInDegrees === true)
      issues.push({ code: 'shapes-not-degrees', severity: 'warning', file });
  }
}

/** What became of a file that gives nothing. An error that no reader foresaw is one of the file as well. */
function toIssue(file: string, size: number, error: unknown): Issue {
  const severity = 'error';
  if (error instanceof FileProblemError) {
    const { code, params } = error;
    return { code, severity, file, ...(Object.keys(params).length > 0 ? { params } : {}) };
  }
  // Strings and arrays beyond what the engine can hold.
  if (error instanceof RangeError) return toIssue(file, size, fileTooLarge(size, sourceLimits.textBytes));
  const reason = error instanceof Error ? error.name : 'error';
  return { code: 'file-invalid', severity, file, params: { reason } };
}
