import { Gunzip, Inflate } from 'fflate';
import { FileProblemError } from '../Source.ts';
import { fileTooLarge, sourceLimits, toMegabytes } from '../sourceLimits.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './readZipDirectory.ts';

/** Bytes that may still be unpacked; shared by all that one archive holds. */
export interface UnpackBudget {
  left: number;
}

export const newBudget = (): UnpackBudget => ({ left: sourceLimits.unpackedBytes });

/** Compressed bytes handed over at a time. They unpack to at most a thousand times as many, 16 MB, before a look at the sum. */
const step = 16 * 1024;

/**
 * The bytes of a zip entry. What comes out is measured as it comes, whatever the archive declares.
 *
 * @throws FileProblemError `file-encrypted`, `archive-too-large`, `file-too-large` for more than
 * `sourceLimits.projectBytes`, `file-truncated` where the bytes are damaged, `file-invalid` for a way of packing that is
 * not known
 */
export function inflateEntry(entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  if (entry.encrypted) throw new FileProblemError('file-encrypted');
  if (entry.method === 0) {
    spend(budget, entry.packed.length);
    assertSound(entry.packed, entry.crc);
    return entry.packed;
  }
  if (entry.method !== 8)
    throw new FileProblemError('file-invalid', { reason: `ZIP ${String(entry.method)}` });
  const bytes = collect((onData) => new Inflate(onData), entry.packed, budget);
  assertSound(bytes, entry.crc);
  return bytes;
}

/** The bytes of a gzip file, all its members after each other; measured like those of an archive. */
export function gunzip(packed: Uint8Array, budget: UnpackBudget): Uint8Array {
  return collect((onData) => new Gunzip(onData), packed, budget);
}

interface Inflating {
  push(chunk: Uint8Array, final?: boolean): void;
}

function collect(
  begin: (onData: (chunk: Uint8Array) => void) => Inflating,
  packed: Uint8Array,
  budget: UnpackBudget,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const inflating = begin((chunk) => {
      spend(budget, chunk.length);
      length += chunk.length;
      // Only counted from here on: the sum decides whether it is a large file or a bomb.
      if (length > sourceLimits.projectBytes) chunks.length = 0;
      else chunks.push(chunk);
    });
    for (let at = 0; at < packed.length || at === 0; at += step) {
      inflating.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof FileProblemError) throw error;
    throw new FileProblemError('file-truncated');
  }
  if (length > sourceLimits.projectBytes) throw fileTooLarge(length, sourceLimits.projectBytes);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function spend(budget: UnpackBudget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left >= 0) return;
  throw new FileProblemError('archive-too-large', { limit: toMegabytes(sourceLimits.unpackedBytes) });
}

function assertSound(bytes: Uint8Array, crc: number): void {
  if (crc32(bytes) !== crc) throw new FileProblemError('file-truncated');
}
