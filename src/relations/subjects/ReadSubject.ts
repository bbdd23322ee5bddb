import type { Subject } from '../DocumentReading.ts';
import type { TitleReading } from './readTitle.ts';

/** Words of a subject by number, for comparing many pairs quickly. */
export interface PackedWords {
  /** Numbers of the words, ascending. */
  readonly ids: Int32Array;
  /** Their weights, by place in `ids`. */
  readonly weights: Float64Array;
  /** Root of the sum of squared weights. */
  readonly norm: number;
  /** Sum of the weights. */
  readonly total: number;
}

/** A subject as `readSubjects` makes it. */
export interface ReadSubject extends Subject {
  readonly packed: PackedWords;
  /** Its title's words and concepts in order. */
  readonly parts: TitleReading['text'];
}

export function isReadSubject(subject: Subject): subject is ReadSubject {
  return 'packed' in subject && 'parts' in subject;
}
