import * as v from 'valibot';
import type { Kept } from '../../domain/Kept.ts';
import { overlapAnswers, type OverlapDecision } from '../../domain/OverlapDecision.ts';

const text = v.string();
const fields = v.record(text, v.unknown());
const taken = {
  answer: v.picklist(overlapAnswers),
  class: text,
  score: v.number(),
  signals: v.record(text, v.nullable(v.number())),
  group: v.exactOptional(text),
};
const overlapSchema = v.looseObject({
  ...taken,
  earlier: v.exactOptional(v.array(v.looseObject({ ...taken, note: text, author: text, on: text }))),
  merged: v.exactOptional(
    v.looseObject({
      stays: text,
      gone: text,
      agreement: v.unknown(),
      place: v.pipe(v.number(), v.integer(), v.minValue(0)),
      changes: v.array(v.looseObject({ id: text, before: fields, after: fields })),
      edits: v.array(v.unknown()),
    }),
  ),
});

/** What a kept decision says of two documents; `undefined` where it is of another kind or shape. */
export function overlapDecision({ kind, value }: Kept): OverlapDecision | undefined {
  if (kind !== 'overlap') return undefined;
  // The schema has just established every field; only the brands of the ids are added here.
  return v.is(overlapSchema, value) ? (value as unknown as OverlapDecision) : undefined;
}
