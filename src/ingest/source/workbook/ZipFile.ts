import { Inflate } from 'fflate';
import { newBudget, type UnpackBudget } from '../archive/inflateWithin.ts';
import { readZipDirectory, type ZipEntry } from '../archive/readZipDirectory.ts';
import { FileProblemError } from '../Source.ts';
import { sourceLimits, toMegabytes } from '../sourceLimits.ts';
import { crc32 } from '../archive/crc32.ts';

/**
 * XML of sheets shrinks to a tenth, of the dullest ones to a fiftieth. What has grown by more, and would go beyond the
 * limit if it went on so, is not unpacked up to there.
 */
const suspicious = { bytes: 32 * 1024 * 1024, growth: 250 } as const;
/** Small enough that one step of a bomb, which grows a thousandfold, stays within memory. */
const step = 32 * 1024;

/**
 * A zipped workbook: its parts by name, each as a stream, so that a sheet is never in memory as a whole. What comes out
 * is counted over all parts as it comes.
 */
export class ZipFile {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #budget: UnpackBudget = newBudget();

  /** @throws FileProblemError `file-truncated` where the directory is missing or points outside the file. */
  constructor(bytes: Uint8Array) {
    this.#entries = new Map(readZipDirectory(bytes).map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** Names are compared without regard to case, as Office does. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  packedSize(name: string): number {
    return this.#entries.get(name.toLowerCase())?.packed.length ?? 0;
  }

  /**
   * Unpacks a part piece by piece.
   * @param onStep told the packed bytes that are taken next.
   * @throws FileProblemError `file-truncated` where the part is missing or damaged, by its checksum too;
   *   `archive-too-large`, `file-encrypted`, `file-invalid`
   */
  unpack(name: string, onPiece: (piece: Uint8Array) => void, onStep?: (packed: number) => void): void {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw new FileProblemError('file-truncated');
    if (entry.encrypted) throw new FileProblemError('file-encrypted');
    const { packed } = entry;
    let crc = 0;
    let taken = 0;
    let unpacked = 0;
    const push = pusherFor(entry.method, (piece) => {
      unpacked += piece.length;
      this.#budget.left -= piece.length;
      const growth = unpacked / taken;
      const isBomb =
        unpacked > suspicious.bytes &&
        growth > suspicious.growth &&
        growth * packed.length > sourceLimits.unpackedBytes;
      if (this.#budget.left < 0 || isBomb) {
        throw new FileProblemError('archive-too-large', { limit: toMegabytes(sourceLimits.unpackedBytes) });
      }
      crc = crc32(piece, crc);
      onPiece(piece);
    });
    for (let at = 0; at < packed.length || at === 0; at += step) {
      onStep?.(Math.min(step, packed.length - at));
      taken = Math.min(at + step, packed.length);
      push(packed.subarray(at, at + step), at + step >= packed.length);
    }
    if (crc !== entry.crc) throw new FileProblemError('file-truncated');
  }
}

type Push = (packed: Uint8Array, last: boolean) => void;

function pusherFor(method: number, take: (piece: Uint8Array) => void): Push {
  if (method === 0) return take;
  if (method !== 8) throw new FileProblemError('file-invalid', { reason: `ZIP ${String(method)}` });
  const inflate = new Inflate(take);
  return (packed, last) => {
    try {
      inflate.push(packed, last);
    } catch (error) {
      if (isInflateError(error)) throw new FileProblemError('file-truncated');
      throw error;
    }
  };
}

/** The errors of fflate carry a number; those of whoever takes the pieces do not. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
