import * as v from 'valibot';
import type { Dataset } from '../domain/Dataset.ts';
import { languages, screens, themes } from '../domain/ViewSettings.ts';
import { defaultFilters } from '../graph/defaultFilters.ts';
import { parseDataset } from '../ingest/parseDataset.ts';
import type { SavedWork } from '../storage/WorkStorage.ts';
import { addressPatch, workToParams } from './address.ts';
import { keepCuts } from '../ingest/update/keepCuts.ts';
import { keptSchema, verdictSchema } from '../ingest/project/projectSchema.ts';
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
  kept['address'] = [...workToParams(work, defaultFilters(work.dataset, today))];
  kept['screen'] = work.screen;
  kept['item'] = work.item;
  const parts: Record<string, unknown> = {};
  const { recipe, importing } = work;
  for (const key of largeKeys) delete kept[key];
  parts['dataset'] = work.dataset;
  // The tables of files by themselves: a changed plan does not write them again.
  if (recipe !== undefined) {
    const { source, ...rest } = recipe;
    parts['recipeSource'] = source;
    kept['recipe'] = rest;
  }
  if (importing !== undefined) {
    const { source, ...rest } = importing;
    parts['importingSource'] = source;
    kept['importing'] = rest;
  }
  if (work.dataset === builtIn) {
    delete parts['dataset'];
    kept['dataset'] = builtIn.id;
  }
  const { project, dataset } = work;
  const counts = {
    agreements: dataset.agreements.length,
    regions: dataset.regions.filter(({ autonomous }) => autonomous).length,
    aside: dataset.quarantine.length,
  };
  const { title } = dataset;
  return { version: 2, savedOn: new Date().toISOString(), project, title, counts, work: kept, parts };
}

/** Keys whose values are large and change seldom. */
const largeKeys = ['dataset', 'recipe', 'importing'] as const satisfies readonly (keyof Work)[];

/** Those of `values` that the schema can read. What one edition cannot read takes nothing else with it and is counted. */
function readable<Schema extends v.GenericSchema>(
  schema: Schema,
  values: unknown,
  lost: { count: number },
): readonly v.InferOutput<Schema>[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((value) => {
    const result = v.safeParse(schema, value);
    if (!result.success) lost.count += 1;
    return result.success ? [result.output] : [];
  });
}

/** Tables of files with how they are read, of the two places in which they are kept; `undefined` for none. */
function withSource(light: unknown, source: unknown): unknown {
  return light === undefined ? undefined : { ...(light as object), source };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const tableSchema = v.object({
  columns: v.optional(v.array(v.string())),
  sort: v.optional(v.object({ column: v.string(), descending: v.boolean() })),
});

const profileSchema = v.looseObject({
  name: v.string(),
  savedOn: v.string(),
  sheets: v.array(
    v.looseObject({ headers: v.array(v.string()), content: v.string(), roles: v.array(v.string()) }),
  ),
  regions: v.picklist(['built-in', 'file', 'table']),
});

const recipeSchema = v.looseObject({
  source: v.looseObject({
    sheets: v.array(
      v.looseObject({
        file: v.string(),
        text: v.string(),
        ends: v.instance(Uint32Array),
        rowStarts: v.instance(Uint32Array),
        rowNumbers: v.instance(Uint32Array),
        types: v.instance(Uint8Array),
      }),
    ),
    shapes: v.array(v.unknown()),
    documents: v.array(v.unknown()),
    issues: v.array(v.unknown()),
  }),
  plan: v.looseObject({ version: v.literal(1), sheets: v.array(v.looseObject({ sheet: v.number() })) }),
});
const importingSchema = v.looseObject({
  ...recipeSchema.entries,
  files: v.array(v.string()),
  mode: v.picklist(['new', 'update']),
  openedOn: v.string(),
});

const savedSchema = v.object({
  address: v.array(v.tuple([v.string(), v.string()])),
  screen: v.fallback(v.picklist(screens), 'explore'),
  item: v.optional(v.string()),
  /** Of earlier editions. */
  familyCuts: v.optional(v.array(v.string()), []),
  language: v.optional(v.picklist(languages)),
  theme: v.optional(v.picklist(themes)),
  filtersOpen: v.fallback(v.boolean(), true),
  inspectorTab: v.fallback(v.picklist(inspectorTabs), 'partners'),
  inspectorWidth: v.fallback(v.number(), 344),
  tables: v.fallback(v.record(v.picklist(tableNames), tableSchema), {}),
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
  verdicts: v.optional(v.unknown()),
  kept: v.optional(v.unknown()),
  profiles: v.optional(v.unknown()),
  further: v.optional(v.unknown()),
  gapsSeen: v.optional(
    v.object({ dataset: v.optional(v.string()), on: v.string(), keys: v.array(v.string()) }),
  ),
  overlapsSeen: v.optional(v.object({ dataset: v.string(), on: v.string(), keys: v.array(v.string()) })),
  author: v.optional(v.string(), ''),
  recipe: v.optional(v.unknown()),
  importing: v.optional(v.unknown()),
});

/**
 * The work as it was saved, on top of `initial`'s kind of start.
 * @param open makes the first work of a dataset.
 * Decisions and mappings that cannot be read are left out, each by itself, and counted.
 * @throws if the rest of what was saved cannot be read; nothing of it is then used.
 */
export function fromSavedWork(
  saved: SavedWork,
  builtIn: Dataset,
  open: (dataset: Dataset) => Work,
): { work: Work; ownDataset: boolean; unreadable: number } {
  const parsed = v.parse(savedSchema, saved.work);
  const ownDataset = saved.parts['dataset'] !== undefined;
  const dataset = ownDataset ? parseDataset(saved.parts['dataset']) : builtIn;
  const lost = { count: 0 };
  const verdicts = readable(verdictSchema, parsed.verdicts, lost);
  const recipe = v.safeParse(recipeSchema, withSource(parsed.recipe, saved.parts['recipeSource']));
  const importing = v.safeParse(
    importingSchema,
    withSource(parsed.importing, saved.parts['importingSource']),
  );
  const kept = readable(keptSchema, parsed.kept, lost);
  const start = open(dataset);
  const { patch } = addressPatch(new Map(parsed.address), start);
  const work: Work = {
    ...start,
    ...patch,
    screen: parsed.screen,
    item: parsed.item,
    filtersOpen: parsed.filtersOpen,
    inspectorTab: parsed.inspectorTab,
    inspectorWidth: parsed.inspectorWidth,
    tables: parsed.tables as Work['tables'],
    matrix: parsed.matrix as unknown as MatrixSettings,
    verdicts: verdicts as unknown as Work['verdicts'],
    project: saved.project,
    kept: keepCuts(kept as unknown as Work['kept'], parsed.familyCuts, dataset, saved.savedOn),
    profiles: readable(profileSchema, parsed.profiles, lost) as unknown as Work['profiles'],
    further: isRecord(parsed.further) ? parsed.further : {},
    // The schemas have just established what is read of them at once; the rest was written by this application.
    recipe: recipe.success ? (recipe.output as unknown as Work['recipe']) : undefined,
    importing: importing.success ? (importing.output as unknown as Work['importing']) : undefined,
    gapsSeen:
      parsed.gapsSeen === undefined
        ? undefined
        : { ...parsed.gapsSeen, dataset: parsed.gapsSeen.dataset ?? builtIn.id },
    overlapsSeen: parsed.overlapsSeen,
    author: parsed.author,
  };
  return { work, ownDataset, unreadable: lost.count };
}
