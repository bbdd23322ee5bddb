import { FileProblemError } from './Source.ts';

const megabyte = 1024 * 1024;

/**
 * How much is read at most. They keep a hostile or mistaken file from taking the memory of a page: beyond them there is
 * one clear error, never a part of the file.
 */
export const sourceLimits = {
  /** Bytes of a text file: ten times the largest register known, and what a page decodes and packs in a few seconds. */
  textBytes: 50 * megabyte,
  /** Bytes of a workbook or an archive as it lies on disk. */
  packedBytes: 60 * megabyte,
  /** Bytes of a project of our own, which holds every row with its cells: 100,000 agreements take about 100 MB. */
  projectBytes: 200 * megabyte,
  /** Bytes of all that an archive holds, measured while it is unpacked: what it declares can be a lie. */
  unpackedBytes: 400 * megabyte,
  /** Entries of an archive; each costs time and an issue even where it is empty. */
  archiveEntries: 10_000,
  /** Levels of elements, objects and lists. Formats that are read here need 12; deeper ones only exhaust the stack. */
  depth: 60,
  /** Objects and lists of a JSON file: each takes 50 bytes and more in memory, whatever it takes in the file. */
  jsonContainers: 5_000_000,
  /** The same for a project of our own. */
  projectContainers: 20_000_000,
  /** Rows of a table: what a spreadsheet holds, rounded down. */
  rows: 1_000_000,
  columns: 2_000,
  /** Cells of a table: 1,000,000 rows of 20 columns. A line of delimiters alone would make a cell of each byte. */
  cells: 20_000_000,
  /** Points of boundaries of a file: shared arcs of a TopoJSON file can multiply what the file holds. */
  points: 5_000_000,
} as const;

export const toMegabytes = (bytes: number): number => Math.round(bytes / megabyte);

/** The problem of a file of more bytes than the limit. */
export function fileTooLarge(bytes: number, limit: number): FileProblemError {
  return new FileProblemError('file-too-large', { megabytes: toMegabytes(bytes), limit: toMegabytes(limit) });
}

/** The problem of a table beyond the limits. */
export function tableTooLarge(): FileProblemError {
  const { rows, columns, cells } = sourceLimits;
  return new FileProblemError('table-too-large', { rows, columns, cells });
}

export function tooDeep(): FileProblemError {
  return new FileProblemError('file-too-deep', { limit: sourceLimits.depth });
}
