import { FileProblemError } from '../Source.ts';

/** Place in the header of a compound file ([MS-CFB] 2.2) of what is read of it. */
const at = { shift: 30, directory: 48, miniFat: 60, difat: 68, difatSectors: 72, fatSectors: 76 } as const;
const headerFatSectors = 109;
const entryBytes = 128;
const miniBytes = 64;
/** Streams below this size stand in the mini stream. */
const miniCutoff = 4096;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The stream of the workbook in a compound file, the container of Excel 97-2003: `Workbook`, or `Book` of older ones, in
 * the root of the directory. Every chain of sectors is followed for no longer than there are sectors: one that runs in a
 * circle ends in an error, not in a full memory.
 *
 * @throws FileProblemError `file-truncated` where a part that is needed is missing or contradicts itself
 */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw truncated();
  const shift = view.getUint16(at.shift, true);
  if (shift !== 9 && shift !== 12) throw truncated();
  const sectorBytes = 2 ** shift;
  const count = Math.max(0, Math.ceil(bytes.length / sectorBytes) - 1);
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  const isSector = (sector: number): boolean => sector >= 0 && sector < count;
  const numberAt = (offset: number): number =>
    offset + 4 <= bytes.length ? view.getInt32(offset, true) : -1;

  const fatSectors: number[] = [];
  for (let index = 0; index < headerFatSectors; index += 1) {
    fatSectors.push(numberAt(at.fatSectors + 4 * index));
  }
  let difat = numberAt(at.difat);
  for (let left = Math.min(count, numberAt(at.difatSectors)); left > 0 && isSector(difat); left -= 1) {
    const last = sectorBytes / 4 - 1;
    for (let index = 0; index < last; index += 1) fatSectors.push(numberAt(offsetOf(difat) + 4 * index));
    difat = numberAt(offsetOf(difat) + 4 * last);
  }
  const nextOf = (sector: number): number => {
    const fat = fatSectors[Math.floor((4 * sector) / sectorBytes)] ?? -1;
    return isSector(fat) ? numberAt(offsetOf(fat) + ((4 * sector) % sectorBytes)) : -1;
  };
  /** The sectors of a chain end to end; the last of the file may be short. */
  const chain = (start: number): Uint8Array => {
    const sectors: number[] = [];
    for (let sector = start; isSector(sector); sector = nextOf(sector)) {
      if (sectors.length > count) throw truncated();
      sectors.push(sector);
    }
    const data = new Uint8Array(sectors.length * sectorBytes);
    let end = 0;
    for (const sector of sectors) {
      const part = bytes.subarray(offsetOf(sector), offsetOf(sector) + sectorBytes);
      data.set(part, end);
      end += part.length;
    }
    return data.subarray(0, end);
  };

  const entries = readEntries(chain(numberAt(at.directory)));
  const root = entries.find(({ type }) => type === 5);
  if (root === undefined) throw truncated();
  const streams = childrenOf(root, entries).filter(({ type }) => type === 2);
  const book = streams.find(({ name }) => name === 'WORKBOOK') ?? streams.find(({ name }) => name === 'BOOK');
  if (book === undefined) throw truncated();
  const stream =
    book.size >= miniCutoff
      ? chain(book.start)
      : miniStream(book.start, chain(root.start), chain(numberAt(at.miniFat)));
  if (book.size <= 0 || stream.length < book.size) throw truncated();
  return stream.subarray(0, book.size);
}

const truncated = (): FileProblemError => new FileProblemError('file-truncated');

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const text = new TextDecoder('utf-16le');
  const entries: Entry[] = [];
  for (let offset = 0; offset + entryBytes <= directory.length; offset += entryBytes) {
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(offset + 64, true) - 2));
    entries.push({
      name: text.decode(directory.subarray(offset, offset + nameBytes)).toUpperCase(),
      type: directory[offset + 66] ?? 0,
      left: view.getInt32(offset + 68, true),
      right: view.getInt32(offset + 72, true),
      child: view.getInt32(offset + 76, true),
      start: view.getInt32(offset + 116, true),
      size: view.getInt32(offset + 120, true),
    });
  }
  return entries;
}

/** What stands directly in a folder: a workbook within a document that is embedded is another one. */
function childrenOf(folder: Entry, entries: readonly Entry[]): readonly Entry[] {
  const found = new Set<Entry>();
  const open = [folder.child];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entry = entries[next];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

function miniStream(start: number, mini: Uint8Array, fat: Uint8Array): Uint8Array {
  const view = new DataView(fat.buffer, fat.byteOffset, fat.byteLength);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let sector = start; sector >= 0 && sector * miniBytes < mini.length;) {
    const part = mini.subarray(sector * miniBytes, (sector + 1) * miniBytes);
    parts.push(part);
    length += part.length;
    if (length > mini.length || sector * 4 + 4 > fat.length) break;
    sector = view.getInt32(sector * 4, true);
  }
  const data = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    data.set(part, end);
    end += part.length;
  }
  return data;
}
