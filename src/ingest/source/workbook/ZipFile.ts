import { Inflate } from 'fflate';
import { FileProblemError } from '../Source.ts';
import { sourceLimits, toMegabytes } from '../sourceLimits.ts';
import { crc32 } from './crc32.ts';

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const signatures = {
  entry: 0x02014b50,
  local: 0x04034b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;
const endLength = 22;
const longestComment = 0xffff;
/** Small enough that one step of a bomb, which grows a thousandfold, stays within memory. */
const step = 32 * 1024;

/**
 * A ZIP archive (APPNOTE 6.3), read by its directory, so that parts can be taken in any order and each as a stream. What
 * comes out is counted as it comes, over all parts: sizes that the archive states are believed only when they fit.
 */
export class ZipFile {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws FileProblemError `file-truncated` where the directory is missing or points outside the file. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  /** Names are compared without regard to case, as Office does. */
  has(name: string): boolean {
    return this.#entries.has(toKey(name));
  }

  packedSize(name: string): number {
    return this.#entries.get(toKey(name))?.packedSize ?? 0;
  }

  /**
   * Unpacks a part piece by piece.
   * @param onStep told the packed bytes that were taken, before each piece.
   * @throws FileProblemError `file-truncated` also where the checksum is another; `archive-too-large`, `file-encrypted`
   */
  unpack(
    name: string,
    onPiece: (piece: Uint8Array) => void,
    onStep: (taken: number) => void = () => undefined,
  ): void {
    const entry = this.#entries.get(toKey(name));
    if (entry === undefined) throw new FileProblemError('file-truncated');
    if (entry.encrypted) throw new FileProblemError('file-encrypted');
    let crc = 0;
    let size = 0;
    const take = (piece: Uint8Array): void => {
      size += piece.length;
      this.#unpacked += piece.length;
      if (this.#unpacked > sourceLimits.unpackedBytes) {
        throw new FileProblemError('archive-too-large', { limit: toMegabytes(sourceLimits.unpackedBytes) });
      }
      crc = crc32(piece, crc);
      onPiece(piece);
    };
    const push = pusherFor(entry.method, take);
    const packed = this.#packedBytes(entry);
    for (let at = 0; at < packed.length || at === 0; at += step) {
      onStep(Math.min(step, packed.length - at));
      push(packed.subarray(at, at + step), at + step >= packed.length);
    }
    if (size !== entry.size || crc !== entry.crc) throw new FileProblemError('file-truncated');
  }

  #packedBytes({ headerAt, packedSize }: Entry): Uint8Array {
    const view = viewOf(this.#bytes);
    if (headerAt + 30 > this.#bytes.length || view.getUint32(headerAt, true) !== signatures.local) {
      throw new FileProblemError('file-truncated');
    }
    const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
    if (from + packedSize > this.#bytes.length) throw new FileProblemError('file-truncated');
    return this.#bytes.subarray(from, from + packedSize);
  }
}

type Push = (packed: Uint8Array, last: boolean) => void;

function pusherFor(method: number, take: (piece: Uint8Array) => void): Push {
  if (method === 0) return take;
  if (method !== 8) throw new FileProblemError('file-invalid', { reason: `ZIP method ${String(method)}` });
  const inflate = new Inflate(take);
  return (packed, last) => {
    try {
      inflate.push(packed, last);
    } catch (error) {
      if (error instanceof FileProblemError || !isInflateError(error)) throw error;
      throw new FileProblemError('file-truncated');
    }
  };
}

/** The errors of fflate carry a number; those of whoever takes the pieces do not. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  try {
    return readEntries(bytes);
  } catch (error) {
    // The view refuses to read outside the file.
    if (error instanceof RangeError) throw new FileProblemError('file-truncated');
    throw error;
  }
}

function readEntries(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes);
  const { count, from, shift } = findDirectory(view);
  if (count > sourceLimits.archiveEntries) {
    throw new FileProblemError('archive-too-large', { limit: toMegabytes(sourceLimits.unpackedBytes) });
  }
  const entries = new Map<string, Entry>();
  let at = from + shift;
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== signatures.entry) throw new FileProblemError('file-truncated');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const [size, packedSize, headerAt] = longNumbers(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.set(toKey(name), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      headerAt: headerAt + shift,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the directory begins; `shift` is the length of what stands before the archive in the file. */
function findDirectory(view: DataView): {
  readonly count: number;
  readonly from: number;
  readonly shift: number;
} {
  let end = view.byteLength - endLength;
  const first = Math.max(0, end - longestComment);
  while (end >= first && view.getUint32(end, true) !== signatures.end) end -= 1;
  if (end < first) throw new FileProblemError('file-truncated');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const from = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === signatures.locator64) {
    const at = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(at, true) !== signatures.end64) throw new FileProblemError('file-truncated');
    return {
      count: Number(view.getBigUint64(at + 32, true)),
      from: Number(view.getBigUint64(at + 48, true)),
      shift: 0,
    };
  }
  const shift = end - size - from;
  if (shift < 0) throw new FileProblemError('file-truncated');
  return { count, from, shift };
}

type Sizes = [size: number, packedSize: number, headerAt: number];

/** Numbers that do not fit into 32 bits stand in an extra field, each only where its own place is full. */
function longNumbers(view: DataView, from: number, length: number, sizes: Sizes): Sizes {
  if (!sizes.includes(0xffffffff)) return sizes;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const full = (value: number): number => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return [full(sizes[0]), full(sizes[1]), full(sizes[2])];
  }
  return sizes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function toKey(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}
