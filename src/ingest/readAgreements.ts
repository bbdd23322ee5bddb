import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset, Issue, QuarantinedRow } from '../domain/Dataset.ts';
import type { OutsideParty } from '../domain/Party.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../lib/Task.ts';
import { checkAgreements } from './checkAgreements.ts';
import { findHeader } from './findHeader.ts';
import { buildRegionMatcher } from './matchRegion.ts';
import { buildAffairReader } from './readAffairCell.ts';
import type { MatchedName } from './readParties.ts';
import { readRow } from './readRow.ts';
import { largestFile, readTable } from './readTable.ts';
import { toSlug } from './toSlug.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A dataset made of files, and everything about them that the person should know. */
export interface ReadResult {
  /** Holds the issues and the quarantine as well. */
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  /** Rows set aside, untouched, each with its reasons. */
  readonly quarantine: readonly QuarantinedRow[];
  /** Every distinct text in the columns of the parties, with what it was understood to be; in order of appearance. */
  readonly matches: readonly MatchedName[];
  /** Those of `matches` that fit several regions or none. */
  readonly unmatched: readonly MatchedName[];
}

const rowsPerReport = 1000;

/**
 * Reads agreements from delimited text files (columns: `templateColumns`) into one dataset. Regions, borders, affairs
 * and areas are those of `base`; the agreements are the files' own. Every row of the input ends in an agreement, with
 * its untouched cells as `record`, or in the quarantine, or is told as a row above the header. A file that cannot be
 * read is an issue, not an exception. The same bytes give the same dataset. O(characters).
 *
 * @throws CancelledError
 */
export function readAgreements(
  files: readonly InputFile[],
  base: Dataset,
  report: Report,
  isCancelled: IsCancelled,
): ReadResult {
  const matchRegion = cached(buildRegionMatcher(base.regions));
  const readAffairs = buildAffairReader(base.affairs);
  const agreements: Agreement[] = [];
  const outsideParties = new Map<string, OutsideParty>();
  const issues: Issue[] = [];
  const quarantine: QuarantinedRow[] = [];
  const matches = new Map<string, { -readonly [Key in keyof MatchedName]: MatchedName[Key] }>();
  const takenIds = new Map<string, number>();
  const usedSlugs = new Set<string>();

  for (const [index, { name: file, bytes }] of files.entries()) {
    const reading = readTable(bytes);
    if ('problem' in reading) {
      const params = { megabytes: Math.round(bytes.length / 1024 / 1024), limit: largestFile / 1024 / 1024 };
      issues.push({ code: reading.problem, severity: 'error', file, params });
      continue;
    }
    const { records, damaged } = reading.table;
    if (damaged > 0) issues.push({ code: 'text-damaged', severity: 'warning', file, params: { n: damaged } });
    const header = findHeader(records, file);
    issues.push(...header.issues);
    const slug = toSlug(file);
    // Two files of one name (from different folders) must not take each other's ids.
    const own = slug === '' || usedSlugs.has(slug) ? `${slug || 'file'}-${String(index + 1)}` : slug;
    usedSlugs.add(own);
    const idPrefix = files.length > 1 ? `${own}-row-` : 'row-';
    const context = {
      file,
      header,
      matchRegion,
      readAffairs,
      idOfRow: (row: number) => `${idPrefix}${String(row)}`,
    };
    const setAside = (row: number, cells: readonly string[], reasons: readonly Issue[]): void => {
      quarantine.push({ file, row, header: header.names, cells, issues: reasons });
    };
    const missing = header.issues.filter(({ code }) => code === 'column-missing');
    for (const [done, record] of header.rows.entries()) {
      if (done % rowsPerReport === 0) {
        assertNotCancelled(isCancelled);
        report({ stage: 'reading', done, total: header.rows.length });
      }
      if (missing.length > 0) {
        setAside(record.row, record.cells, missing);
        continue;
      }
      const read = readRow(record, context);
      for (const match of read.matches) {
        const known = matches.get(match.text);
        if (known === undefined) matches.set(match.text, { ...match, count: 1, file, row: record.row });
        else known.count += 1;
      }
      issues.push(...read.issues);
      const { agreement } = read;
      if (agreement === undefined) {
        setAside(
          record.row,
          record.cells,
          read.issues.filter(({ severity }) => severity === 'error'),
        );
        continue;
      }
      const earlier = takenIds.get(agreement.id);
      if (earlier !== undefined) {
        const repeated: Issue = {
          code: 'id-repeated',
          severity: 'error',
          file,
          row: record.row,
          column: 'id',
          value: agreement.id,
          params: { earlier },
        };
        issues.push(repeated);
        setAside(record.row, record.cells, [repeated]);
        continue;
      }
      takenIds.set(agreement.id, record.row);
      agreements.push(agreement);
      for (const party of read.outside)
        if (!outsideParties.has(party.id)) outsideParties.set(party.id, party);
    }
  }

  const checked = checkAgreements(agreements, base);
  issues.push(...checked.issues);
  const title = files.map(({ name }) => name).join(' + ');
  const dataset: Dataset = {
    schemaVersion: 1,
    id: `file:${toSlug(title) || 'data'}`,
    title: { id: title, en: title, de: title },
    builtIn: false,
    sources: files.map(({ name }) => name),
    regions: base.regions,
    borders: base.borders,
    outsideParties: [...outsideParties.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    agreements: checked.agreements,
    affairs: base.affairs,
    areas: base.areas,
    quarantine,
    issues,
  };
  const all = [...matches.values()];
  return {
    dataset,
    issues,
    quarantine,
    matches: all,
    unmatched: all.filter(({ certainty }) => certainty === 'ambiguous' || certainty === 'unknown'),
  };
}

/** The same answers, each computed once. */
function cached<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const existing = known.get(text);
    if (existing !== undefined) return existing;
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
