import { FileProblemError } from '../Source.ts';
import { sourceLimits, toMegabytes } from '../sourceLimits.ts';

/** An entry of a zip archive as its directory states it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others cannot be read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** The bytes as they lie in the archive. */
  readonly packed: Uint8Array;
  readonly crc: number;
}

const endSignature = 0x06054b50;
const end64Locator = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const endBytes = 22;
const longestComment = 65_535;
const unset32 = 0xffff_ffff;

/**
 * The entries of a zip archive by its directory, in its order; folders are left out. Nothing is unpacked: what the
 * directory says of sizes is not used. O(entries).
 *
 * @throws FileProblemError `file-truncated` where there is no directory or it points outside, `archive-too-large` with
 * more entries than `sourceLimits.archiveEntries`
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view);
  } catch (error) {
    // Reading outside the bytes.
    if (error instanceof RangeError) throw new FileProblemError('file-truncated');
    throw error;
  }
}

function readEntries(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const { count, start, shift } = findDirectory(view);
  if (count > sourceLimits.archiveEntries) {
    throw new FileProblemError('archive-too-large', { limit: toMegabytes(sourceLimits.unpackedBytes) });
  }
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new FileProblemError('file-truncated');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const { size, offset } = readSizes(view, at, at + 46 + nameLength, extraLength);
    at += 46 + nameLength + extraLength + commentLength;
    if (name.endsWith('/')) continue;
    const local = offset + shift;
    if (view.getUint32(local, true) !== localSignature) throw new FileProblemError('file-truncated');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > bytes.length) throw new FileProblemError('file-truncated');
    entries.push({
      name,
      method,
      encrypted: (flags & 1) === 1,
      packed: bytes.subarray(from, from + size),
      crc,
    });
  }
  return entries;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  /** Bytes before the archive itself: some programs put their own before it. */
  readonly shift: number;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endBytes + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const wide = count === 0xffff || size === unset32 || offset === unset32;
    if (wide && at >= 20 && view.getUint32(at - 20, true) === end64Locator) {
      const at64 = readWide(view, at - 12);
      if (view.getUint32(at64, true) !== end64Signature) throw new FileProblemError('file-truncated');
      return { count: readWide(view, at64 + 32), start: readWide(view, at64 + 48), shift: 0 };
    }
    const shift = at - size - offset;
    if (shift < 0) throw new FileProblemError('file-truncated');
    return { count, start: offset + shift, shift };
  }
  throw new FileProblemError('file-truncated');
}

/** Packed size and place of an entry, from the extra field where they do not fit into 32 bits. */
function readSizes(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { readonly size: number; readonly offset: number } {
  let size = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    // Only those that are unset above are there, in this order.
    if (view.getUint32(at + 24, true) === unset32) value += 8;
    if (size === unset32) {
      size = readWide(view, value);
      value += 8;
    }
    if (offset === unset32) offset = readWide(view, value);
    break;
  }
  return { size, offset };
}

function readWide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** UTF-8 where it is; else the older code page, of which only the letters of English are sure. */
function decodeName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder('windows-1252').decode(bytes);
  }
  return name.replaceAll('\\', '/');
}
