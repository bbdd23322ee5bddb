import type { ImportResult } from '../../ingest/build/ReadResult.ts';
import type { DatasetUpdate } from '../../ingest/update/compareDatasets.ts';
import { readRequestOf } from '../../state/readRequestOf.ts';
import { lastResult } from '../../state/TaskState.ts';
import { useApp, useSession } from '../StoreContext.tsx';

/** What the open files give, as far as it is known. */
export interface ShownReading {
  readonly result: ImportResult | undefined;
  /** What a newer edition brings; only with the mode `update`. */
  readonly update: DatasetUpdate | undefined;
  /** The result belongs to an earlier plan or to earlier decisions. */
  readonly isStale: boolean;
}

/** The newest result for the files that are open; one of other files is never shown. */
export function useReading(): ShownReading {
  const { builtIn } = useSession();
  const request = useApp((state) => readRequestOf(state.work, builtIn));
  // Progress alone draws nothing anew.
  const last = useApp((state) => lastResult(state.reading));
  if (request === undefined || last === undefined || last.input.source !== request.source) {
    return { result: undefined, update: undefined, isStale: false };
  }
  const { result, update } = last.result;
  return {
    result,
    update: request.older === undefined ? undefined : update,
    isStale: last.input !== request,
  };
}
