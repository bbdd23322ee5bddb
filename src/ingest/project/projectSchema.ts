import * as v from 'valibot';
import { decisions, rejectReasons } from '../../domain/Verdict.ts';
import { datasetSchema } from '../parseDataset.ts';
import { cellTypes, sourceFormats } from '../source/RawSheet.ts';
import { projectFormat, projectVersion } from './ProjectFile.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.array(count);

const regionOfVerdict = v.looseObject({ id: text, name: text, was: v.exactOptional(text) });
const decision = v.looseObject({
  regions: v.tuple([regionOfVerdict, regionOfVerdict]),
  affair: v.exactOptional(text),
  decision: v.picklist(decisions),
  reason: v.exactOptional(v.picklist(rejectReasons)),
  note: text,
  author: text,
  on: text,
  standing: text,
});
/** What was decided on a pair of regions, or on one affair of it. */
export const verdictSchema = v.looseObject({
  ...decision.entries,
  earlier: v.exactOptional(v.array(decision)),
});

/** A decision on a name, cell, agreement or register; the value belongs to its kind. */
export const keptSchema = v.looseObject({
  kind: text,
  key: text,
  about: v.array(v.looseObject({ type: text })),
  value: v.unknown(),
  note: text,
  author: text,
  on: text,
});

/** A table of a file, row by row. A letter of `types` for each cell that is no text; absent where all are texts. */
const sheet = v.looseObject({
  file: text,
  sheet: v.exactOptional(text),
  format: v.picklist(sourceFormats),
  rows: v.array(
    v.looseObject({
      number: count,
      cells: v.array(text),
      types: v.exactOptional(v.record(v.pipe(text, v.regex(/^\d+$/)), v.picklist(cellTypes))),
    }),
  ),
  merges: v.array(v.looseObject({ top: count, left: count, bottom: count, right: count })),
  hiddenRows: counts,
  hiddenColumns: counts,
  blankRows: count,
  notes: v.looseObject({}),
});

/** The tables that the dataset was read from, and how they were read. */
export const recipeSchema = v.looseObject({
  source: v.looseObject({
    sheets: v.array(sheet),
    shapes: v.array(v.looseObject({ file: text, shapes: v.array(v.unknown()) })),
    documents: v.array(v.unknown()),
    issues: v.array(v.unknown()),
  }),
  plan: v.looseObject({
    version: v.literal(1),
    title: text,
    regions: v.looseObject({ type: text }),
    sheets: v.array(
      v.looseObject({
        sheet: count,
        content: text,
        columns: v.array(v.looseObject({ header: text, role: text })),
      }),
    ),
    questions: v.array(v.looseObject({ type: text })),
  }),
});

export const viewSchema = v.record(text, text);
/** Written by earlier editions; now a decision on two documents among `kept`. */
export const familyCutsSchema = v.array(text);
export const seenSchema = v.looseObject({ dataset: text, on: text, keys: v.array(text) });

/**
 * A project file as it is written. Fields that are not named here may be there and are kept. What a reader leaves out when
 * it is damaged, and takes the rest, is told by `parseProject`.
 */
export const projectSchema = v.looseObject({
  format: v.literal(projectFormat),
  version: v.literal(projectVersion),
  savedOn: text,
  name: text,
  dataset: datasetSchema,
  verdicts: v.array(verdictSchema),
  kept: v.array(keptSchema),
  recipe: v.exactOptional(recipeSchema),
  snapshots: v.exactOptional(v.array(v.unknown())),
  scenarios: v.exactOptional(v.array(v.unknown())),
  settings: v.looseObject({
    view: v.exactOptional(viewSchema),
    familyCuts: v.exactOptional(familyCutsSchema),
    gapsSeen: v.exactOptional(seenSchema),
    overlapsSeen: v.exactOptional(seenSchema),
  }),
});
