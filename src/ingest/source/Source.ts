import type { Issue } from '../../domain/Dataset.ts';
import type { RawSheet, SourceFormat } from './RawSheet.ts';
import type { RegionShapes } from './RegionShapes.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `paste`: text that was copied from a spreadsheet or a page, in UTF-8; cells are parted by tabs where there are any. */
  readonly origin?: 'paste';
}

/** What a set of files holds, before anything is understood. A file that cannot be read is an issue, never an exception. */
export interface Source {
  readonly sheets: readonly RawSheet[];
  /** Boundaries of regions from GeoJSON and TopoJSON files. Their properties are among `sheets` as well. */
  readonly shapes: readonly RegionShapes[];
  /** Texts of files in our own formats (a dataset, a project), to be parsed by their own readers. */
  readonly documents: readonly OwnDocument[];
  /** One for each file that cannot be read (`error`), and what was noticed about the others (`warning`). */
  readonly issues: readonly Issue[];
}

export interface OwnDocument {
  readonly file: string;
  readonly kind: 'dataset' | 'project';
  readonly json: unknown;
}

/** Why a whole file cannot be read. Each is one clear error with a remedy. */
export const fileProblems = [
  'file-empty',
  'file-not-text',
  'file-too-large',
  'file-not-recognised',
  'file-encrypted',
  'file-truncated',
  'archive-too-large',
  'archive-nested',
  'file-invalid',
  'file-entities',
  'file-too-deep',
  'file-no-table',
  'file-version',
  'table-too-large',
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** Thrown by a reader of one format and caught by `readSource`: the file as a whole gives nothing. */
export class FileProblemError extends Error {
  override readonly name = 'FileProblemError';
  readonly code: FileProblem;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: FileProblem, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** What a file is by its first bytes and, where those leave it open, by its name and text. */
export type FileKind = SourceFormat | 'zip' | 'gzip' | 'unknown';
