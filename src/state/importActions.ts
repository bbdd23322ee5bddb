import type { Dataset } from '../domain/Dataset.ts';
import { keep, keptKey, type Kept } from '../domain/Kept.ts';
import { ownColumns } from '../domain/ownColumns.ts';
import type { RegionId } from '../domain/ids.ts';
import { applyEdits } from '../ingest/update/applyEdits.ts';
import { attachKept } from '../ingest/update/attachKept.ts';
import { inverseEdit, withoutBefore } from '../ingest/update/inverseEdit.ts';
import type { ImportPlan, ImportProfile } from '../ingest/plan/ImportPlan.ts';
import { defaultFilters } from '../graph/defaultFilters.ts';
import type { Action } from './Action.ts';
import { replaceDataset } from './actions.ts';
import type { ImportSession, Recipe } from './ImportSession.ts';
import { keepKnown } from './keepKnown.ts';
import type { Project } from './Work.ts';

/** Opens files to be looked at; a session that was open is replaced. */
export const openImport: Action<ImportSession> = {
  id: 'openImport',
  history: 'record',
  perform: (work, importing) => ({ ...work, importing, screen: 'data', item: 'import' }),
};

/** Leaves the files unread; what was decided about names stays known. */
export const closeImport: Action = {
  id: 'closeImport',
  history: 'record',
  isEnabled: ({ importing }) => importing !== undefined,
  perform: (work) => ({ ...work, importing: undefined, item: undefined }),
};

/** Opens the tables of the present dataset again, to answer what is still open. */
export const reopenImport: Action<{ files: readonly string[]; openedOn: string }> = {
  id: 'reopenImport',
  history: 'record',
  isEnabled: ({ recipe, importing }) => recipe !== undefined && importing === undefined,
  perform: (work, { files, openedOn }) =>
    work.recipe === undefined
      ? work
      : {
          ...work,
          importing: { ...work.recipe, files, mode: 'update', openedOn },
          screen: 'data',
          item: 'import',
        },
};

/** Reads the open files by another plan. */
export const setImportPlan: Action<ImportPlan> = {
  id: 'setImportPlan',
  history: 'record',
  perform: (work, plan) =>
    work.importing === undefined ? work : { ...work, importing: { ...work.importing, plan } },
};

export const setImportMode: Action<ImportSession['mode']> = {
  id: 'setImportMode',
  history: 'record',
  perform: (work, mode) =>
    work.importing === undefined || work.importing.mode === mode
      ? work
      : { ...work, importing: { ...work.importing, mode } },
};

/** Decides on names, cells, rows, agreements, registers: one decision of a kind and key takes the place of the former. */
export const keepDecisions: Action<readonly Kept[]> = {
  id: 'keepDecisions',
  history: 'record',
  perform: (work, decisions) =>
    decisions.length === 0 ? work : { ...work, kept: keep(work.kept, ...decisions) },
};

/** Takes decisions back, by `keptKey`. */
export const dropDecisions: Action<readonly string[]> = {
  id: 'dropDecisions',
  history: 'record',
  perform: (work, keys) => {
    const gone = new Set(keys);
    const kept = work.kept.filter((one) => !gone.has(keptKey(one)));
    return kept.length === work.kept.length ? work : { ...work, kept };
  },
};

/**
 * Takes back edits, by `keptKey`: each agreement is as it was before its first change. Where that is not known, or would
 * leave no valid agreement, the decision alone is dropped: it counts until the tables are read again.
 */
export const withdrawEdits: Action<readonly string[]> = {
  id: 'withdrawEdits',
  history: 'record',
  perform: (work, keys) => {
    const dropped = dropDecisions.perform(work, keys);
    if (dropped === work) return work;
    const inverse = work.kept
      .filter((one) => keys.includes(keptKey(one)))
      .flatMap((one) => inverseEdit(one) ?? []);
    const { dataset: edited, used } = applyEdits(work.dataset, inverse, { byId: true });
    const dataset = edited === work.dataset ? edited : withoutUnused(edited, broughtBy(work.kept, keys));
    const { recipe } = dropped;
    // What is restored is no longer to be read again.
    const restored = new Set(used);
    const left = recipe?.used?.filter((key) => !restored.has(key));
    return keepKnown({
      ...dropped,
      dataset,
      ...(recipe === undefined || left === undefined ? {} : { recipe: { ...recipe, used: left } }),
    });
  },
};

/** Outside parties that edits have brought into the data. */
function broughtBy(kept: readonly Kept[], keys: readonly string[]): ReadonlySet<unknown> {
  const edits = kept.filter((one) => one.kind === 'edit' && keys.includes(keptKey(one)));
  const lists = edits.map(
    ({ value }) => (value as { outside?: readonly { id: unknown }[] } | null)?.outside ?? [],
  );
  return new Set(lists.flat().map(({ id }) => id));
}

/** Without those of `parties` that no agreement names. */
function withoutUnused(dataset: Dataset, parties: ReadonlySet<unknown>): Dataset {
  if (parties.size === 0) return dataset;
  const named = new Set<unknown>(
    dataset.agreements.flatMap((one) => one.parties.map(({ partyId }) => partyId)),
  );
  const outsideParties = dataset.outsideParties.filter(({ id }) => !parties.has(id) || named.has(id));
  return { ...dataset, outsideParties };
}

/** Puts the dataset that was read in place: as a project of its own, or as the newer edition of the present one. */
export const finishImport: Action<{
  readonly dataset: Dataset;
  readonly recipe: Recipe;
  /** Absent for an update. */
  readonly project?: Project;
  /** Decisions that found their object in these files, by `keptKey`. */
  readonly used?: readonly string[];
  readonly today: string;
}> = {
  id: 'finishImport',
  history: 'record',
  perform: (work, { dataset, recipe, project, used = [], today }) => {
    const closed = { ...work, importing: undefined, recipe };
    if (project === undefined) {
      const { asOf } = work.filters;
      const { attribute, ...others } = work.filters;
      // A further column that the newer tables do not have would show nothing.
      const isThere = ownColumns(dataset).some(({ name }) => name === attribute?.name);
      const filters = {
        ...(attribute !== undefined && isThere ? { ...others, attribute } : others),
        asOf: work.dataset.asOf === asOf ? (dataset.asOf ?? today) : asOf,
      };
      const kept = work.kept.map(withoutBefore);
      return keepKnown({ ...closed, dataset, filters, kept, item: undefined });
    }
    const opened = replaceDataset.perform(closed, { dataset, today });
    return {
      ...opened,
      project,
      // What a name means is remembered for the next file; corrections of these files go with them, other decisions
      // belong to the former data.
      kept: work.kept.filter((one) => one.kind === 'name' || used.includes(keptKey(one))),
      verdicts: work.verdicts,
      further: {},
      filters: defaultFilters(dataset, today),
    };
  },
};

/**
 * Changes data by hand: the decisions are kept, and the dataset is as they say from now on.
 * @param params.project given where the data are the built-in ones, which stay as they are: the project of the copy.
 */
export const editData: Action<{ readonly decisions: readonly Kept[]; readonly project?: Project }> = {
  id: 'editData',
  history: 'record',
  perform: (work, { decisions, project }) => {
    if (decisions.length === 0) return work;
    const { dataset } = applyEdits(work.dataset, decisions, { byId: true });
    if (dataset === work.dataset) return work;
    const own = project === undefined ? dataset : { ...dataset, id: `project:${project.id}`, builtIn: false };
    return {
      ...work,
      dataset: own,
      kept: keep(work.kept, ...decisions),
      ...(project === undefined ? {} : { project }),
    };
  },
};

/**
 * Takes back what was said of the registers of some regions: nothing is said of them any more. A decision that found its
 * region by name under another id goes with it.
 */
export const withdrawReported: Action<readonly RegionId[]> = {
  id: 'withdrawReported',
  history: 'record',
  perform: (work, regions) => {
    const gone = new Set<RegionId>(regions);
    const decided = new Set(
      attachKept(
        work.kept.filter(({ kind }) => kind === 'reported'),
        work.dataset,
      ).attached.flatMap(({ kept, regionIds }) =>
        regionIds.some((id) => gone.has(id)) ? [keptKey(kept)] : [],
      ),
    );
    const { coverage = [], ...rest } = work.dataset;
    const left = coverage.filter(({ regionId }) => !gone.has(regionId));
    if (left.length === coverage.length && decided.size === 0) return work;
    return {
      ...work,
      dataset:
        left.length === coverage.length
          ? work.dataset
          : { ...rest, ...(left.length === 0 ? {} : { coverage: left }) },
      kept: work.kept.filter((one) => !decided.has(keptKey(one))),
    };
  },
};

/** Keeps a mapping under its name, in place of an older one of that name. */
export const saveProfile: Action<ImportProfile> = {
  id: 'saveProfile',
  history: 'record',
  perform: (work, profile) => ({
    ...work,
    profiles: [...work.profiles.filter(({ name }) => name !== profile.name), profile],
  }),
};

export const removeProfile: Action<string> = {
  id: 'removeProfile',
  history: 'record',
  perform: (work, name) => ({ ...work, profiles: work.profiles.filter((profile) => profile.name !== name) }),
};
