import type { IsCancelled, Report } from '../../lib/Task.ts';
import type { InputFile, Source } from './Source.ts';

/**
 * Reads files of any known format into tables: recognises each by its content, opens archives, and turns what cannot be
 * read into one issue per file. Nothing is understood yet. The same bytes give the same source.
 *
 * @throws CancelledError
 */
export function readSource(
  _files: readonly InputFile[],
  _report: Report,
  _isCancelled: IsCancelled,
): Promise<Source> {
  throw new Error('not there yet');
}
