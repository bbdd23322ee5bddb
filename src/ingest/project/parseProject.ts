import * as v from 'valibot';
import type { Dataset } from '../../domain/Dataset.ts';
import type { Kept } from '../../domain/Kept.ts';
import type { Verdict } from '../../domain/Verdict.ts';
import { DatasetError, datasetSchema, parseDataset } from '../parseDataset.ts';
import type { ImportPlan } from '../plan/ImportPlan.ts';
import { keepCuts } from '../update/keepCuts.ts';
import { FileProblemError, type Source } from '../source/Source.ts';
import {
  projectFormat,
  projectVersion,
  type DamagedPart,
  type ProjectFile,
  type ProjectSettings,
} from './ProjectFile.ts';
import {
  familyCutsSchema,
  keptSchema,
  recipeSchema,
  seenSchema,
  verdictSchema,
  viewSchema,
} from './projectSchema.ts';
import { sheetFromJson, type SheetJson } from './sheetJson.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A project from parsed JSON. A part that cannot be read (one verdict, one decision, one agreement, the tables of the
 * files) is left out by itself and told; what this edition does not know is kept. Values are checked, not copied, so keys
 * such as `__proto__` stay keys. O(size).
 *
 * @throws FileProblemError `file-version` for a newer version, `file-invalid` where there is no dataset to open.
 */
export function parseProject(json: unknown): {
  readonly project: ProjectFile;
  readonly damaged: readonly DamagedPart[];
} {
  if (!isObject(json) || json['format'] !== projectFormat) throw invalid('format');
  const { version } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw invalid('version');
  if (version > projectVersion) throw new FileProblemError('file-version', { version });
  const { format: _format, version: _version, ...fields } = json;
  const { savedOn, name, dataset, verdicts, kept, recipe, settings, ...further } = fields;
  const damaged: DamagedPart[] = [];
  const opened = readRecipe(recipe, damaged);
  const data = readDataset(dataset, damaged);
  // The schemas have just established every field; only the brands of the ids are added here.
  const readVerdicts = readList(verdictSchema, verdicts, 'verdicts', damaged) as readonly Verdict[];
  const decisions = readList(keptSchema, kept, 'kept', damaged) as readonly Kept[];
  const { settings: read, cuts } = readSettings(settings, damaged);
  const on = typeof savedOn === 'string' ? savedOn : '';
  return {
    project: {
      savedOn: on,
      name: typeof name === 'string' ? name : '',
      dataset: data,
      verdicts: readVerdicts,
      kept: keepCuts(decisions, cuts, data, on),
      ...(opened === undefined ? {} : { recipe: opened }),
      settings: read,
      further,
    },
    damaged,
  };
}

/** Lists of a dataset of which one entry can be left out without the others. */
const lists = [
  'borders',
  'agreements',
  'areas',
  'quarantine',
  'issues',
  'coverage',
  'boundaries',
] as const satisfies readonly (keyof Dataset)[];

function readDataset(json: unknown, damaged: DamagedPart[]): Dataset {
  if (!isObject(json)) throw invalid('dataset');
  try {
    return parseDataset(json);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
  const { entries } = datasetSchema;
  const items = {
    borders: entries.borders.item,
    agreements: entries.agreements.item,
    areas: entries.areas.item,
    quarantine: entries.quarantine.item,
    issues: entries.issues.item,
    coverage: entries.coverage.wrapped.item,
    boundaries: entries.boundaries.wrapped.item,
  };
  const isUsable = agreementCheck(json);
  const whole = Object.fromEntries(
    lists.flatMap((key) => {
      if (json[key] === undefined) return [];
      const entriesOf = readList(
        items[key],
        json[key],
        `dataset.${key}`,
        damaged,
        key === 'agreements' ? isUsable : undefined,
      );
      return [[key, entriesOf]];
    }),
  );
  try {
    return parseDataset({ ...json, ...whole });
  } catch (error) {
    if (error instanceof DatasetError) throw invalid(error.message);
    throw error;
  }
}

/** An agreement can be used once: with an id of its own and parties that are there. */
function agreementCheck(dataset: Json): (agreement: unknown) => boolean {
  const idsIn = (list: unknown): readonly unknown[] =>
    Array.isArray(list) ? list.map((entry: unknown) => (isObject(entry) ? entry['id'] : undefined)) : [];
  const parties = new Set([...idsIn(dataset['regions']), ...idsIn(dataset['outsideParties'])]);
  const taken = new Set<unknown>();
  return (agreement) => {
    const { id, parties: own } = agreement as { id: string; parties: readonly { partyId: string }[] };
    if (taken.has(id) || !own.every(({ partyId }) => parties.has(partyId))) return false;
    taken.add(id);
    return true;
  };
}

/** Those entries of a list that the schema can read; the others are told by their places. */
function readList(
  schema: v.GenericSchema,
  json: unknown,
  part: string,
  damaged: DamagedPart[],
  isUsable: (entry: unknown) => boolean = () => true,
): readonly unknown[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    damaged.push({ part });
    return [];
  }
  return json.filter((entry: unknown, at) => {
    if (v.is(schema, entry) && isUsable(entry)) return true;
    damaged.push({ part, at });
    return false;
  });
}

function readRecipe(json: unknown, damaged: DamagedPart[]): ProjectFile['recipe'] {
  if (json === undefined) return undefined;
  const recipe = v.is(recipeSchema, json) ? packed(json as unknown as RecipeJson) : undefined;
  if (recipe === undefined) damaged.push({ part: 'recipe' });
  return recipe;
}

interface RecipeJson {
  readonly source: Omit<Source, 'sheets'> & { readonly sheets: readonly SheetJson[] };
  readonly plan: ImportPlan;
}

function packed(json: RecipeJson): ProjectFile['recipe'] {
  const sheets = json.source.sheets.map(sheetFromJson);
  const whole = sheets.filter((sheet) => sheet !== undefined);
  if (whole.length < sheets.length) return undefined;
  if (json.plan.sheets.some(({ sheet }) => sheet >= whole.length)) return undefined;
  return { ...json, source: { ...json.source, sheets: whole } };
}

/** The settings, and the links that earlier editions kept among them as cut. */
function readSettings(
  json: unknown,
  damaged: DamagedPart[],
): { readonly settings: ProjectSettings; readonly cuts: readonly string[] } {
  if (json !== undefined && !isObject(json)) damaged.push({ part: 'settings' });
  const { view, familyCuts, gapsSeen, overlapsSeen, ...rest } = isObject(json) ? json : {};
  const take = <Schema extends v.GenericSchema>(
    part: string,
    schema: Schema,
    value: unknown,
  ): v.InferOutput<Schema> | undefined => {
    if (value === undefined) return undefined;
    if (v.is(schema, value)) return value;
    damaged.push({ part: `settings.${part}` });
    return undefined;
  };
  const seen = take('gapsSeen', seenSchema, gapsSeen);
  const overlaps = take('overlapsSeen', seenSchema, overlapsSeen);
  const cuts = take('familyCuts', familyCutsSchema, familyCuts) ?? [];
  const read: ProjectSettings = {
    ...rest,
    view: take('view', viewSchema, view) ?? {},
    ...(seen === undefined ? {} : { gapsSeen: seen }),
    ...(overlaps === undefined ? {} : { overlapsSeen: overlaps }),
  };
  return { settings: read, cuts };
}

function invalid(reason: string): FileProblemError {
  return new FileProblemError('file-invalid', { reason });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
