import type { IsCancelled } from '../../lib/Task.ts';
import type { RawSheet } from './RawSheet.ts';
import type { RegionShapes } from './RegionShapes.ts';
import type { OwnDocument } from './Source.ts';

/** What one file holds. */
export interface FileContent {
  readonly sheets?: readonly RawSheet[];
  readonly shapes?: readonly RegionShapes[];
  readonly documents?: readonly OwnDocument[];
  /** Boundaries that the file gives in another unit than degrees, and that were left out. */
  readonly shapesNotInDegrees?: boolean;
}

/** The text of a file, and whom to tell how far it is read. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
  readonly encoding: string;
  /** Characters that could not be read. */
  readonly damaged: number;
  /** Told the characters that are done. */
  readonly report: (done: number) => void;
  readonly isCancelled: IsCancelled;
}
