/** Told now and then by long work: `done` of `total` steps of the named stage. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export type Report = (progress: Progress) => void;

/** Asked between steps; true ends the work with a `CancelledError`. */
export type IsCancelled = () => boolean;

export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('cancelled');
  }
}

/** Ends the work if it was cancelled. */
export function assertNotCancelled(isCancelled: IsCancelled): void {
  if (isCancelled()) throw new CancelledError();
}

export const neverCancelled: IsCancelled = () => false;
export const ignoreProgress: Report = () => undefined;
