import type { GapsFileKind, GapsFileRequest } from '../../export/writeGapsFile.ts';
import type { Progress } from '../../lib/Task.ts';
import { isGapRequestOf } from '../../state/findingsInputOf.ts';
import { lastResult } from '../../state/TaskState.ts';
import { exportName } from '../../view/exportName.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';
import { saveFile } from './saveFile.ts';

/** Of everything random, as in the other tasks. */
const defaultSeed = 1;

/** The files of gaps, which the worker writes. */
export interface GapsFiles {
  /** There is a table of what is set now. */
  readonly ready: boolean;
  /** The file that is being written. */
  readonly writing: { readonly file: string; readonly progress: Progress | undefined } | undefined;
  /** Writes and saves a file, also where the panel is closed meanwhile. `undefined` where none came of it. */
  readonly take: (
    kind: GapsFileKind,
  ) => Promise<{ readonly file: string; readonly size: number } | undefined>;
  readonly cancel: () => void;
}

/**
 * From the table of gaps, only where it is that of the dataset, day, family links and indicator that are set now; with
 * its robustness where that was computed for the present weights.
 */
export function useGapsFiles(): GapsFiles {
  const store = useAppStore();
  const work = useApp((state) => state.work);
  const gaps = useApp((state) => state.gaps);
  const robustness = useApp((state) => state.robustness);
  const task = useApp((state) => state.gapsFile);
  const last = lastResult(gaps);
  const found = last !== undefined && isGapRequestOf(last.input, work) ? last : undefined;
  return {
    ready: found !== undefined,
    writing: task.status === 'running' ? { file: nameOf(task.input), progress: task.progress } : undefined,
    async take(kind) {
      if (found === undefined) return undefined;
      const { dataset, asOf, decisions } = found.input;
      const { weights } = work.gapScoring;
      const robust = lastResult(robustness);
      const isOfTable = robust?.input.table === found.result && robust.input.weights === weights;
      const request: GapsFileRequest = {
        kind,
        dataset,
        asOf,
        decisions,
        table: found.result,
        weights,
        robustness: isOfTable ? robust.result : undefined,
        seed: defaultSeed,
        verdicts: work.verdicts,
        language: work.language,
      };
      const file = nameOf(request);
      const written = await store.writeGapsFile(request);
      if (written === 'failed') store.notify('file-unwritten', { file });
      if (typeof written === 'string') return undefined;
      saveFile(file, written);
      return { file, size: written.size };
    },
    cancel: () => store.cancel('gapsFile'),
  };
}

function nameOf({ dataset, asOf, kind }: GapsFileRequest): string {
  return exportName(dataset.id, asOf, kind, 'csv');
}
