import type { Dataset } from '../domain/Dataset.ts';
import { defaultFilters } from '../graph/defaultFilters.ts';
import type { ProjectFile } from '../ingest/project/ProjectFile.ts';
import { filterKeys } from '../view/filterParams.ts';
import { addressPatch, workToParams } from './address.ts';
import type { Work } from './Work.ts';

/** Keys of the address that belong to a project, not to the person who looks at it. */
const projectKeys: ReadonlySet<string> = new Set([
  ...filterKeys,
  'colour',
  'size',
  'layout',
  'outside',
  'weights',
  'indicator',
  'thresholds',
]);

/** What of the work goes into a project file. */
export function toProjectFile(work: Work, today: string, savedOn: string): ProjectFile {
  const { project, dataset, verdicts, kept, recipe, gapsSeen, overlapsSeen, further } = work;
  const params = workToParams(work, defaultFilters(dataset, today));
  const { settings: furtherSettings, ...rest } = further;
  return {
    savedOn,
    name: project.name,
    dataset,
    verdicts,
    kept,
    ...(recipe === undefined ? {} : { recipe }),
    settings: {
      ...(typeof furtherSettings === 'object' ? furtherSettings : {}),
      view: Object.fromEntries(params.filter(([key]) => projectKeys.has(key))),
      ...(gapsSeen === undefined ? {} : { gapsSeen }),
      ...(overlapsSeen === undefined ? {} : { overlapsSeen }),
    },
    further: rest,
  };
}

/**
 * The work that a project file opens with.
 *
 * @param open makes the first work of a dataset.
 * @param builtIn takes the place of its own copy, so that a newer edition of the application brings its newer data; an
 * older or changed copy stays what it was, as data of the person's own.
 */
export function fromProjectFile(file: ProjectFile, builtIn: Dataset, open: (dataset: Dataset) => Work): Work {
  const { verdicts, kept, recipe, further } = file;
  const { view, gapsSeen, overlapsSeen, ...furtherSettings } = file.settings;
  const start = open(ownDataset(file.dataset, builtIn));
  const params = Object.entries(view).filter(([key]) => projectKeys.has(key));
  const { patch } = addressPatch(new Map(params), start);
  return {
    ...start,
    ...patch,
    verdicts,
    kept,
    recipe,
    gapsSeen,
    overlapsSeen,
    further: Object.keys(furtherSettings).length === 0 ? further : { ...further, settings: furtherSettings },
  };
}

function ownDataset(dataset: Dataset, builtIn: Dataset): Dataset {
  if (!dataset.builtIn) return dataset;
  const isSame =
    dataset.id === builtIn.id &&
    dataset.agreements.length === builtIn.agreements.length &&
    JSON.stringify(dataset) === JSON.stringify(builtIn);
  return isSame ? builtIn : { ...dataset, builtIn: false };
}
