import type { DocumentReading } from './DocumentReading.ts';

/**
 * Key of a document that survives a newer edition of the files: sorted parties + level + number; without a number the
 * day of signing and the stems of the title instead.
 */
export function documentKey(_reading: DocumentReading): string {
  throw new Error('not built');
}

/** Key of a pair: its two document keys, in order. */
export function overlapKey(_one: DocumentReading, _other: DocumentReading): string {
  throw new Error('not built');
}
