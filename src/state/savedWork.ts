import * as v from 'valibot';
import type { Dataset } from '../domain/Dataset.ts';
import { languages, screens, themes } from '../domain/ViewSettings.ts';
import { defaultFilters } from '../graph/defaultFilters.ts';
import { parseDataset } from '../ingest/parseDataset.ts';
import type { SavedWork } from '../storage/WorkStorage.ts';
import { addressPatch, workToParams } from './address.ts';
import { decisions, rejectReasons } from '../domain/Verdict.ts';
import {
  defaultMatrix,
  inspectorTabs,
  keyHomes,
  matrixColumnOrders,
  matrixRowOrders,
  workKeys,
  type MatrixSettings,
  type Work,
} from './Work.ts';
import { tableNames } from '../view/tables/Table.ts';

/**
 * What is saved of the work in this browser. The built-in dataset is not copied: its id stands for it, so a newer
 * edition of the application brings its newer data. Filters, appearance, selection and focus are saved in the form
 * of the address, which is validated field by field when it is read.
 */
export function toSavedWork(work: Work, builtIn: Dataset, today: string): SavedWork {
  const kept: Record<string, unknown> = {};
  for (const key of workKeys) {
    if (keyHomes[key].browser && !keyHomes[key].url) kept[key] = work[key];
  }
  kept['dataset'] = work.dataset === builtIn ? builtIn.id : work.dataset;
  kept['address'] = [...workToParams(work, defaultFilters(work.dataset, today))];
  kept['screen'] = work.screen;
  kept['item'] = work.item;
  return { version: 1, savedOn: new Date().toISOString(), work: kept };
}

const tableSchema = v.object({
  columns: v.optional(v.array(v.string())),
  sort: v.optional(v.object({ column: v.string(), descending: v.boolean() })),
});

const regionOfVerdictSchema = v.object({ id: v.string(), name: v.string(), was: v.optional(v.string()) });

const decisionSchema = v.object({
  regions: v.tuple([regionOfVerdictSchema, regionOfVerdictSchema]),
  affair: v.optional(v.string()),
  decision: v.picklist(decisions),
  reason: v.optional(v.picklist(rejectReasons)),
  note: v.string(),
  author: v.string(),
  on: v.string(),
  standing: v.string(),
});

const verdictSchema = v.object({ ...decisionSchema.entries, earlier: v.optional(v.array(decisionSchema)) });

const savedSchema = v.object({
  dataset: v.unknown(),
  address: v.array(v.tuple([v.string(), v.string()])),
  screen: v.picklist(screens),
  item: v.optional(v.string()),
  familyCuts: v.array(v.string()),
  language: v.optional(v.picklist(languages)),
  theme: v.optional(v.picklist(themes)),
  filtersOpen: v.boolean(),
  inspectorTab: v.picklist(inspectorTabs),
  inspectorWidth: v.number(),
  tables: v.record(v.picklist(tableNames), tableSchema),
  matrix: v.optional(
    v.object({
      regions: v.optional(v.array(v.string())),
      rows: v.picklist(matrixRowOrders),
      columns: v.picklist(matrixColumnOrders),
      asTable: v.boolean(),
      region: v.optional(v.string()),
      affair: v.optional(v.string()),
    }),
    defaultMatrix,
  ),
  verdicts: v.optional(v.array(verdictSchema), []),
  gapsSeen: v.optional(
    v.object({ dataset: v.optional(v.string()), on: v.string(), keys: v.array(v.string()) }),
  ),
  author: v.optional(v.string(), ''),
});

/**
 * The work as it was saved, on top of `initial`'s kind of start.
 * @param open makes the first work of a dataset.
 * @throws if what was saved cannot be read; nothing of it is then used.
 */
export function fromSavedWork(
  saved: SavedWork,
  builtIn: Dataset,
  open: (dataset: Dataset) => Work,
): { work: Work; ownDataset: boolean } {
  const parsed = v.parse(savedSchema, saved.work);
  const ownDataset = typeof parsed.dataset !== 'string';
  const dataset = ownDataset ? parseDataset(parsed.dataset) : builtIn;
  const start = open(dataset);
  const { patch } = addressPatch(new Map(parsed.address), start);
  return {
    ownDataset,
    work: {
      ...start,
      ...patch,
      screen: parsed.screen,
      item: parsed.item,
      familyCuts: parsed.familyCuts,
      filtersOpen: parsed.filtersOpen,
      inspectorTab: parsed.inspectorTab,
      inspectorWidth: parsed.inspectorWidth,
      tables: parsed.tables as Work['tables'],
      matrix: parsed.matrix as unknown as MatrixSettings,
      verdicts: parsed.verdicts as unknown as Work['verdicts'],
      gapsSeen:
        parsed.gapsSeen === undefined
          ? undefined
          : { ...parsed.gapsSeen, dataset: parsed.gapsSeen.dataset ?? builtIn.id },
      author: parsed.author,
    },
  };
}
