import type { Dataset } from '../../src/domain/Dataset.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { openDocument } from '../../src/ingest/project/openDocument.ts';
import { rowCount, rowTexts, type RawSheet } from '../../src/ingest/source/RawSheet.ts';
import type { InputFile } from '../../src/ingest/source/Source.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { conservationFaults, type Imported } from '../support/conservation.ts';
import { independentDecode, independentSplit } from '../support/independentSplit.ts';
import type { FuzzSeed } from './fuzzSeeds.ts';
import { mutate } from './mutate.ts';

/** Something that must not be; `kind` is the same for faults of one cause, as far as can be told. */
export interface Fault {
  readonly kind: string;
  readonly text: string;
}

export interface Checked {
  readonly faults: readonly Fault[];
  readonly milliseconds: number;
  /** What came of it, for the figures. */
  readonly outcome: 'read' | 'refused' | 'document';
  readonly counts: Readonly<Record<'loaded' | 'waiting' | 'quarantined' | 'aside', number>>;
}

/** Longest time for one input: a fixed part, and one for each byte, on a machine that does other work besides. */
export function timeLimit(files: readonly InputFile[]): number {
  return 4000 + files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 20;
}

/** Input number `index` of a run: the same for the same seed. */
export function makeInput(seeds: readonly FuzzSeed[], seed: number, index: number): readonly InputFile[] {
  const random = seededRandom(Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) + Math.imul(index + 1, 0xc2b2_ae35));
  random();
  let one = seeds[Math.floor(random() * seeds.length)];
  // Most of those that are bad from the start are refused before anything else is read.
  if (one?.name.includes('bad-') === true && random() < 0.8) one = seeds[Math.floor(random() * seeds.length)];
  return one === undefined ? [] : mutate(one, random, seeds);
}

const regionModes = [undefined, undefined, undefined, 'built-in', 'file'] as const;

/** Reads the files as the application does and tells everything that must not be. */
export async function checkInput(files: readonly InputFile[], base: Dataset, index = 0): Promise<Checked> {
  const counts = { loaded: 0, waiting: 0, quarantined: 0, aside: 0 };
  const faults: Fault[] = [];
  let start = performance.now();
  let imported: Imported | undefined;
  const regions = regionModes[index % regionModes.length];
  const options = { base, ...(regions === undefined ? {} : { regions }) };
  try {
    imported = await importFiles(files, options, ignoreProgress, neverCancelled);
    if (performance.now() - start > timeLimit(files)) {
      // A machine that does other work stands still now and then; an input that is slow is so again.
      start = performance.now();
      imported = await importFiles(files, options, ignoreProgress, neverCancelled);
    }
    for (const document of imported.source.documents) openDocument(document);
  } catch (error) {
    faults.push(thrown(error));
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > timeLimit(files)) {
    faults.push({ kind: 'slow', text: `${String(Math.round(milliseconds))} ms` });
  }
  faults.push(...pollution());
  if (imported === undefined) return { faults, milliseconds, outcome: 'refused', counts };
  const { source, result } = imported;
  for (const { loaded, waiting, quarantined, aside } of result.accounts) {
    counts.loaded += loaded;
    counts.waiting += waiting;
    counts.quarantined += quarantined;
    counts.aside += aside.length;
  }
  faults.push(...fileFaults(files, imported));
  for (const sheet of source.sheets) faults.push(...sheetFaults(sheet, files));
  const { rows, texts } = conservationFaults(imported);
  for (const text of [...rows, ...texts]) faults.push({ kind: kindOf(text), text });
  const outcome = source.sheets.length > 0 ? 'read' : source.documents.length > 0 ? 'document' : 'refused';
  return { faults, milliseconds, outcome, counts };
}

/** The message without what differs from input to input. */
function kindOf(text: string): string {
  return text
    .replace(/^.*?(\([a-z]+\):)/s, '$1')
    .replace(/ lost .*/s, ' lost')
    .replace(/\d+/g, 'N')
    .slice(0, 120);
}

function thrown(error: unknown): Fault {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [message = '', ...frames] = stack.split('\n');
  const where = frames.find((line) => /^\s+at /.test(line))?.trim() ?? '';
  return {
    kind: `threw: ${message.replace(/\d+/g, 'N').slice(0, 80)} ${where.replace(/\(.*\/|\)$/g, '')}`,
    text: stack.slice(0, 1500),
  };
}

const before = [Object, Array, String, Number, Function, Map].map(
  (type) => Reflect.ownKeys(type.prototype as object).length,
);

function pollution(): readonly Fault[] {
  const now = [Object, Array, String, Number, Function, Map].map(
    (type) => Reflect.ownKeys(type.prototype as object).length,
  );
  const changed = now.join() !== before.join() || Object.keys(Object.prototype).length > 0;
  return changed ? [{ kind: 'prototype', text: `a prototype was changed: ${now.join()}` }] : [];
}

/** Each file gives a table or a document, or one clear error. */
function fileFaults(files: readonly InputFile[], { source, result }: Imported): readonly Fault[] {
  const faults: Fault[] = [];
  const errors = source.issues.filter(({ severity }) => severity === 'error');
  for (const { code, params } of errors) {
    const reason = String(params?.['reason'] ?? '');
    if (
      /(Type|Range|Syntax|Reference)Error|is not a function|not iterable|Cannot read|call stack|Invalid (array|string)/.test(
        reason,
      )
    ) {
      faults.push({ kind: `unforeseen: ${code} ${reason.replace(/\d+/g, 'N').slice(0, 80)}`, text: reason });
    }
  }
  if (new Set(files.map(({ name }) => name)).size < files.length) return faults;
  for (const { name, bytes } of files) {
    const belongs = ({ file }: { readonly file: string }): boolean =>
      file === name || file.startsWith(`${name}/`);
    const gave = source.sheets.filter(belongs).length + source.documents.filter(belongs).length;
    const refused = errors.filter(belongs).length;
    const isArchive = bytes[0] === 0x50 || bytes[0] === 0x1f;
    if (gave + refused === 0) faults.push({ kind: 'neither table nor error', text: name });
    if (!isArchive && gave > 0 && refused > 0) faults.push({ kind: 'table and error', text: name });
    if (!isArchive && refused > 1) faults.push({ kind: 'several errors of a file', text: name });
  }
  if (source.sheets.length === 0 && result.dataset.agreements.length > 0 && source.documents.length === 0) {
    faults.push({ kind: 'agreements of nothing', text: String(result.dataset.agreements.length) });
  }
  return faults;
}

function sheetFaults(sheet: RawSheet, files: readonly InputFile[]): readonly Fault[] {
  const { ends, rowStarts, rowNumbers, types, text } = sheet;
  const broken =
    rowStarts.length !== rowNumbers.length + 1 ||
    ends.length !== (rowStarts.at(-1) ?? 0) ||
    types.length !== ends.length ||
    (ends.at(-1) ?? 0) !== text.length ||
    ends.some((end, at) => at > 0 && end < (ends[at - 1] ?? 0)) ||
    rowNumbers.some((number, at) => at > 0 && number <= (rowNumbers[at - 1] ?? 0));
  if (broken) return [{ kind: 'packed sheet', text: `${sheet.file} ${sheet.sheet ?? ''}` }];
  const named = files.filter(({ name }) => name === sheet.file);
  const file = named.length === 1 ? named[0] : undefined;
  const isText = (sheet.format === 'csv' || sheet.format === 'paste') && file?.bytes[0] !== 0x1f;
  return isText && file !== undefined ? textFaults(sheet, file) : [];
}

/** Compares a table of delimited text with what the second splitter makes of it. */
function textFaults(sheet: RawSheet, { bytes }: InputFile): readonly Fault[] {
  const { encoding = 'utf-8', delimiter = ',', brokenQuotes = [] } = sheet.notes;
  const decoded = independentDecode(bytes, encoding);
  const second = independentSplit(decoded, delimiter);
  const letters = (from: string): string => {
    let kept = from.replace(/^\uFEFF/, '').replace(/^"?sep=(?:.|\t)"?(?:\r\n|\n|\r|$)/i, '');
    // Quotes that were doubled and those that were not are not to be told apart where they are not closed.
    for (const mark of ['"', delimiter]) kept = kept.replaceAll(mark, '');
    return kept.replace(/\s/g, '');
  };
  if (second.broken || brokenQuotes.length > 0) {
    // Where quotes are broken, two splitters may part cells differently, but no letter may be lost.
    const [mine, theirs] = [letters(decoded), letters(sheet.text)];
    if (mine === theirs) return [];
    let at = 0;
    while (mine[at] === theirs[at]) at += 1;
    const around = (from: string): string => JSON.stringify(from.slice(Math.max(0, at - 20), at + 40));
    return [
      { kind: 'letters of a text with broken quotes', text: `${around(mine)} became ${around(theirs)}` },
    ];
  }
  const faults: Fault[] = [];
  if (second.filled.length !== rowCount(sheet) || second.blank !== sheet.blankRows) {
    const numbers = [second.filled.length, second.blank, rowCount(sheet), sheet.blankRows].join(', ');
    faults.push({ kind: 'records by the second splitter', text: numbers });
  }
  const trimEnd = (cells: readonly string[]): string =>
    JSON.stringify(cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1));
  for (const [at, { row, cells }] of second.filled.entries()) {
    const theirs = rowTexts(sheet, at);
    if (row === sheet.rowNumbers[at] && trimEnd(cells) === trimEnd(theirs)) continue;
    faults.push({
      kind: 'cells by the second splitter',
      text: `${trimEnd(cells)} as ${trimEnd(theirs)}`.slice(0, 500),
    });
    break;
  }
  return faults;
}
