import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Findings, FindingsRequest } from '../analysis/computeFindings.ts';
import type { GapRequest } from '../analysis/gaps/buildGapTable.ts';
import type { GapTable } from '../analysis/gaps/GapTable.ts';
import { mostRowsAtOnce, type Ranking, type RankingRequest } from '../analysis/gaps/rankAll.ts';
import type { RobustnessRequest } from '../analysis/gaps/robustness.ts';
import type { RulesMeasure, RulesRequest } from '../analysis/overlaps/measureRules.ts';
import type { TrustRequest } from '../analysis/trust/computeTrust.ts';
import type { Trust } from '../analysis/trust/Trust.ts';
import type { RegisterComparison } from '../analysis/overlaps/matchRegisters.ts';
import type { ForceLayout } from '../analysis/layout/computeForceLayout.ts';
import type { MeasureResult } from '../analysis/MeasureResult.ts';
import { layoutShown } from '../domain/layoutShown.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { Kept } from '../domain/Kept.ts';
import type { GapsFileRequest } from '../export/writeGapsFile.ts';
import { countHiddenEnded } from '../graph/countHiddenEnded.ts';
import type { PlanChange } from '../ingest/plan/planImport.ts';
import { hasSameTables } from '../ingest/plan/hasSameTables.ts';
import type { ImportPlan } from '../ingest/plan/ImportPlan.ts';
import type { OpenedDocument } from '../ingest/project/openDocument.ts';
import type { ProjectFile } from '../ingest/project/ProjectFile.ts';
import type { InputFile, Source } from '../ingest/source/Source.ts';
import { CancelledError, ignoreProgress } from '../lib/Task.ts';
import {
  SavedElsewhereError,
  type ProjectEntry,
  type SavedWork,
  type WorkStorage,
} from '../storage/WorkStorage.ts';
import type { JobClient, RunningJob } from '../workers/JobClient.ts';
import type { JobName, Jobs, ReadRequest, ReadResponse, RegistersRequest } from '../workers/jobs.ts';
import type { RegisterFile } from '../workers/readRegister.ts';
import type { Action } from './Action.ts';
import { initialWork } from './actions.ts';
import { selectDerived, takeLinks, type Derived } from './derive.ts';
import {
  findingsInputOf,
  gapRequestOf,
  isGapRequestOf,
  isInputOf,
  isTrustRequestOf,
  trustRequestOf,
} from './findingsInputOf.ts';
import {
  closeStep,
  emptyHistory,
  forgetProject,
  recordStep,
  redoStep,
  renameInHistory,
  undoStep,
  type History,
} from './History.ts';
import { editData, finishImport, openImport, setImportPlan } from './importActions.ts';
import { mergeOverlap, type OverlapMerge } from './overlapActions.ts';
import { rulesRequestOf } from './rulesRequestOf.ts';
import { readRequestOf } from './readRequestOf.ts';
import { keepKnown } from './keepKnown.ts';
import { applyProject, renameOpenProject } from './projectActions.ts';
import { fromProjectFile, toProjectFile } from './projectContent.ts';
import { fromSavedWork, toSavedWork } from './savedWork.ts';
import type { TaskState } from './TaskState.ts';
import { builtInProject, type Project, type Work } from './Work.ts';

/** Something the person is told once. `code` is the message `notices.<code>`. */
export interface Notice {
  readonly id: number;
  readonly code: NoticeCode;
  readonly params?: Readonly<Record<string, string | number>>;
}
export type NoticeCode =
  | 'address-invalid'
  | 'saved-work-unreadable'
  | 'saving-failed'
  | 'saved-elsewhere'
  | 'file-loaded'
  | 'file-unreadable'
  | 'file-unopened'
  | 'plan-unchanged'
  | 'project-unreadable'
  | 'project-deleted'
  | 'project-damaged'
  | 'project-copied'
  | 'storage-failed'
  | 'storage-blocked'
  | 'decisions-unreadable'
  | 'restored'
  | 'undone'
  | 'redone'
  | 'task-failed'
  | 'file-unwritten';

export interface AppState {
  readonly work: Work;
  readonly history: History;
  readonly measures: TaskState<Derived, MeasureResult>;
  readonly layout: TaskState<Derived, ForceLayout>;
  readonly findings: TaskState<FindingsRequest, Findings>;
  readonly gaps: TaskState<GapRequest, GapTable>;
  /** Only for tables too long to be ranked between two frames: the others are ranked where they are shown. */
  readonly ranking: TaskState<RankingRequest, Ranking>;
  /** Of the table and weights that are shown; starts when both have been quiet for a moment. */
  readonly robustness: TaskState<RobustnessRequest, Uint16Array>;
  /** Starts when it is asked for (`startTrust`). */
  readonly trust: TaskState<TrustRequest, Trust>;
  /** How right the rules of overlaps are on what people decided; starts when it is asked for (`startRules`). */
  readonly rules: TaskState<RulesRequest, RulesMeasure | undefined>;
  /** Two registers laid side by side; starts when it is asked for (`compareRegisters`). */
  readonly registers: TaskState<RegistersRequest, RegisterComparison>;
  /** Files read to be compared only. Input: their names. Idle again once they are with who asked for them. */
  readonly registerFile: TaskState<readonly string[], RegisterFile>;
  /** Files being opened: what tables they hold and how they are to be read. Input: their names. */
  readonly inspecting: TaskState<readonly string[], Jobs['inspect']['response']>;
  readonly replanning: TaskState<PlanChange, ImportPlan>;
  /** What the open import gives as it is now planned and decided. */
  readonly reading: TaskState<ReadRequest, ReadResponse>;
  /** Idle again once it has ended: the file is with who asked for it. */
  readonly gapsFile: TaskState<GapsFileRequest, Blob>;
  readonly notices: readonly Notice[];
  /** What is kept in this browser, last saved first, deleted ones included; as it was when it was last looked up. */
  readonly projects: readonly ProjectEntry[];
  /** `elsewhere`: another tab saved newer work, and this one no longer saves. */
  readonly saving: 'idle' | 'pending' | 'failed' | 'elsewhere';
}

export interface AppStore {
  readonly getState: StoreApi<AppState>['getState'];
  readonly getInitialState: StoreApi<AppState>['getInitialState'];
  readonly subscribe: StoreApi<AppState>['subscribe'];
  dispatch<Params>(
    action: Action<Params>,
    ...params: undefined extends Params ? [params?: Params] : [params: Params]
  ): void;
  undo(): void;
  redo(): void;
  /** Ends a run of merged changes, as at the end of a drag. */
  endStep(): void;
  /** Opens files to be looked at: `work.importing`. What cannot be opened is told. */
  readFiles(files: readonly InputFile[]): Promise<void>;
  /** Changes how the open files are read; what follows from it is found out anew. */
  changePlan(change: PlanChange): Promise<void>;
  /** Puts what was read in place: a project of its own, or the newer edition of the present one. Undo brings the former back. */
  finishImport(): void;
  /** Looks up what projects there are. */
  listProjects(): Promise<void>;
  /** Goes to another project; undo goes back. An unknown or unreadable one is told. */
  openProject(id: string): Promise<void>;
  /** Copies the open project under a new name and goes to the copy. */
  duplicateProject(name: string): void;
  renameProject(id: string, name: string): Promise<void>;
  /** Deletes a project; it stays in the list until it is removed for good. The built-in one cannot be deleted. */
  deleteProject(id: string): Promise<void>;
  restoreProject(id: string): Promise<void>;
  removeProject(id: string): Promise<void>;
  /** What goes into the file of a project, open or not; `undefined` where it cannot be read. */
  projectFile(id: string): Promise<ProjectFile | undefined>;
  /** Changes data by hand; the built-in data are copied into a project of their own first. */
  edit(decisions: readonly Kept[]): void;
  /** Makes one record of two that stand for the same agreement; the built-in data are copied first, as by `edit`. */
  mergeRecords(merge: Omit<OverlapMerge, 'project'>): void;
  cancel(task: TaskName): void;
  /** Computes again what failed or was cancelled. */
  retry(task: Exclude<TaskName, 'inspecting' | 'replanning' | 'gapsFile' | 'registerFile'>): void;
  /** Tests the ranking as it is now set, unless that is done or under way. */
  startTrust(): void;
  /** Measures the rules on the decisions as they are now, unless that is done or under way. */
  startRules(): void;
  /** Lays two registers side by side, unless that is done or under way. */
  compareRegisters(request: RegistersRequest): void;
  /** Reads files to be compared, and nothing else: the work stays as it is. What cannot be read is told. */
  readRegister(files: readonly InputFile[]): Promise<Dataset | undefined>;
  /** The data of a project, open or not; `undefined` where it cannot be read. */
  projectDataset(id: string): Promise<Dataset | undefined>;
  /** Writes a file of gaps off the page; one that is still being written is cancelled. Who asks tells what became of it. */
  writeGapsFile(request: GapsFileRequest): Promise<Blob | 'cancelled' | 'failed'>;
  /** The whole dataset as a workbook, written off the page. Rejects where that fails. */
  writeWorkbook(): Promise<Uint8Array<ArrayBuffer>>;
  notify(code: NoticeCode, params?: Notice['params']): void;
  dismiss(noticeId: number): void;
  /** Writes what is not yet saved. */
  flush(): Promise<void>;
  /** Deletes what is saved in this browser. The work on screen stays; its next change is saved again. */
  forget(): Promise<void>;
  dispose(): void;
}

export interface AppStoreOptions {
  readonly work: Work;
  /** What names are matched against when a file is read, and what `Indonesia` in the menu opens. */
  readonly builtIn: Dataset;
  readonly client: JobClient;
  readonly storage: WorkStorage;
  readonly today: () => string;
  /** ISO date and time. */
  readonly now?: () => string;
  /** An id that nobody else has, for a new project. */
  readonly newId?: () => string;
  /** Milliseconds of quiet before the work is saved. */
  readonly saveAfterMs?: number;
}

/** Of more notices the oldest ones go. */
const mostNotices = 2;

const measureSeed = 1;

/** Quiet time in ms after which a new ranking is tested for robustness. */
const robustnessAfterMs = 400;

/** Quiet time in ms after which a long table is ranked anew: each step of a drag would start another worker. */
const rankingAfterMs = 80;

/**
 * The application's store: inputs in `work`, results of long work in tasks, nothing else. Free of React and of the
 * page: the worker client and the storage are given to it.
 */
export function createAppStore(options: AppStoreOptions): AppStore {
  const { client, storage, builtIn, today, saveAfterMs = 300 } = options;
  const { now = () => new Date().toISOString(), newId = () => crypto.randomUUID() } = options;
  const store = createStore<AppState>(() => ({
    work: options.work,
    history: emptyHistory,
    measures: { status: 'idle' },
    layout: { status: 'idle' },
    findings: { status: 'idle' },
    gaps: { status: 'idle' },
    ranking: { status: 'idle' },
    robustness: { status: 'idle' },
    trust: { status: 'idle' },
    rules: { status: 'idle' },
    registers: { status: 'idle' },
    registerFile: { status: 'idle' },
    inspecting: { status: 'idle' },
    replanning: { status: 'idle' },
    reading: { status: 'idle' },
    gapsFile: { status: 'idle' },
    notices: [],
    projects: [],
    saving: 'idle',
  }));
  const set = store.setState;
  const get = store.getState;
  const running = new Map<TaskName, RunningJob<unknown>>();
  let noticeId = 0;
  let rankingTimer: ReturnType<typeof setTimeout> | undefined;
  let robustnessTimer: ReturnType<typeof setTimeout> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;

  const notify = (code: NoticeCode, params?: Notice['params']): void => {
    noticeId += 1;
    const notice: Notice = { id: noticeId, code, ...(params === undefined ? {} : { params }) };
    set(({ notices }) => ({
      notices: [...notices.filter((other) => other.code !== code), notice].slice(-mostNotices),
    }));
  };

  /** The project that a change of the data needs, where they are the built-in ones or a copy of them. */
  const ownProject = (work: Work): { isBuiltIn: boolean; project: Project | undefined } => {
    const isBuiltIn = work.project.id === builtInProject.id;
    // A copy of the built-in data becomes data of its own with the first change.
    const own = work.dataset.builtIn ? work.project : undefined;
    return { isBuiltIn, project: isBuiltIn ? { id: newId(), name: '' } : own };
  };

  /** Why files gave no table at all. */
  const tellUnusable = (file: string, { issues }: Source): void => {
    const issue = issues.find(({ severity }) => severity === 'error');
    const { code = 'file-no-table', params = {} } = issue ?? {};
    notify('file-unreadable', { ...params, file: issue?.file ?? file, code });
  };

  const runTask = async <Name extends JobName>(
    task: TaskName,
    job: Name,
    input: object,
    request: Jobs[Name]['request'],
  ): Promise<void> => {
    running.get(task)?.cancel();
    const before = get()[task];
    const last = before.status === 'done' ? before : before.last;
    const keep = last === undefined ? {} : { last };
    const put = (state: object): void => set({ [task]: state } as Partial<AppState>);
    put({ status: 'running', input, progress: undefined, ...keep });
    let work: RunningJob<Jobs[Name]['response']> | undefined;
    try {
      // Where no worker can be started at all, this throws.
      work = client.run(job, request, (progress) => {
        if (running.get(task) === work) put({ status: 'running', input, progress, ...keep });
      });
      running.set(task, work);
      const result = await work.promise;
      // An old answer never overwrites a newer one.
      if (running.get(task) !== work) return;
      running.delete(task);
      put({ status: 'done', input, result });
    } catch (error) {
      if (work !== undefined && running.get(task) !== work) return;
      running.delete(task);
      const code = error instanceof CancelledError ? 'cancelled' : 'failed';
      put({ status: 'failed', input, code, ...keep });
      if (code === 'failed' && task !== 'gapsFile') notify('task-failed', { task });
    }
  };

  const startMeasures = (): void => {
    const derived = selectDerived(get().work);
    void runTask('measures', 'measures', derived, { arrays: derived.arrays, seed: measureSeed });
  };
  const startLayout = (): void => {
    const derived = selectDerived(get().work);
    void runTask('layout', 'layout', derived, { arrays: derived.arrays, seed: measureSeed });
  };
  const startFindings = (): void => {
    const input = findingsInputOf(get().work);
    void runTask('findings', 'findings', input, input).then(takeFoundLinks);
  };
  /** The families of a large dataset are known only now. */
  const takeFoundLinks = (): void => {
    const { findings } = get();
    if (findings.status !== 'done' || !takeLinks(findings.input.dataset, findings.result.links)) return;
    // Nothing of the work changes, but what follows from it.
    set({});
    refreshTasks();
  };

  const startGaps = (): void => {
    const input = gapRequestOf(get().work);
    void runTask('gaps', 'gaps', input, input).then(scheduleRankings);
  };
  const startRanking = (): void => {
    clearTimeout(rankingTimer);
    rankingTimer = undefined;
    const { gaps, work } = get();
    if (gaps.status !== 'done') return;
    const input: RankingRequest = { table: gaps.result, weights: work.gapScoring.weights };
    void runTask('ranking', 'ranking', input, input);
  };
  const scheduleRanking = (): void => {
    const { gaps, ranking, work } = get();
    if (work.screen !== 'gaps' || gaps.status !== 'done' || gaps.result.length <= mostRowsAtOnce) return;
    const of = inputOf(ranking);
    if (of?.table === gaps.result && of.weights === work.gapScoring.weights) return;
    clearTimeout(rankingTimer);
    rankingTimer = setTimeout(startRanking, rankingAfterMs);
  };
  const startRobustness = (): void => {
    clearTimeout(robustnessTimer);
    robustnessTimer = undefined;
    const { gaps, work } = get();
    if (gaps.status !== 'done') return;
    const input: RobustnessRequest = {
      table: gaps.result,
      weights: work.gapScoring.weights,
      seed: measureSeed,
    };
    void runTask('robustness', 'robustness', input, input);
  };
  /** Not while a weight is dragged: each step of it would end the worker and start another. */
  const scheduleRobustness = (): void => {
    const { gaps, robustness, work } = get();
    if (work.screen !== 'gaps' || gaps.status !== 'done') return;
    const of = inputOf(robustness);
    if (of?.table === gaps.result && of.weights === work.gapScoring.weights) return;
    clearTimeout(robustnessTimer);
    robustnessTimer = setTimeout(startRobustness, robustnessAfterMs);
  };
  const scheduleRankings = (): void => {
    scheduleRanking();
    scheduleRobustness();
  };
  const startTrust = (): void => {
    const input = trustRequestOf(get().work, measureSeed);
    void runTask('trust', 'trust', input, input);
  };

  const startRules = (): void => {
    const input = rulesRequestOf(get().work);
    void runTask('rules', 'rules', input, input);
  };

  const startReading = (): void => {
    const input = readRequestOf(get().work, builtIn);
    if (input !== undefined) void runTask('reading', 'read', input, input);
  };
  const refreshReading = (): void => {
    const input = readRequestOf(get().work, builtIn);
    if (input === undefined) {
      running.get('reading')?.cancel();
      if (get().reading.status !== 'idle') set({ reading: { status: 'idle' } });
    } else if (inputOf(get().reading) !== input) startReading();
  };

  const refreshTasks = (): void => {
    refreshReading();
    const { work, measures, layout, findings } = get();
    const derived = selectDerived(work);
    if (inputOf(measures) !== derived) startMeasures();
    const isForce = layoutShown(work.dataset, work.appearance.layout) === 'force';
    if (isForce && inputOf(layout) !== derived) startLayout();
    const of = inputOf(findings);
    if (of === undefined || !isInputOf(of, work)) startFindings();
    const gapsOf = inputOf(get().gaps);
    if (gapsOf === undefined || !isGapRequestOf(gapsOf, work)) startGaps();
    else scheduleRankings();
  };

  /** Writes a work; false where the browser refused it. */
  const save = async (work: Work): Promise<boolean> => {
    try {
      const saved = toSavedWork(work, builtIn, today());
      await storage.save(saved);
      return true;
    } catch (error) {
      const elsewhere = error instanceof SavedElsewhereError;
      notify(elsewhere ? 'saved-elsewhere' : 'saving-failed');
      if (get().work.project.id === work.project.id) set({ saving: elsewhere ? 'elsewhere' : 'failed' });
      return false;
    }
  };
  const write = async (): Promise<boolean> => {
    clearTimeout(saveTimer);
    saveTimer = undefined;
    const isSaved = await save(get().work);
    if (isSaved && saveTimer === undefined) set({ saving: 'idle' });
    return isSaved;
  };

  const setWork = (work: Work, history: History): void => {
    const before = get().work;
    if (work === before && history === get().history) return;
    // What waits to be saved of the project that is left would otherwise never be.
    if (work.project.id !== before.project.id && get().saving === 'pending') void save(before);
    // What was told on another screen belongs there.
    const notices = work.screen === get().work.screen ? get().notices : [];
    set({ work, history, notices, saving: 'pending' });
    refreshTasks();
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void write(), saveAfterMs);
  };

  const move = (step: typeof undoStep, code: NoticeCode): void => {
    const { history, work } = get();
    const action = (step === undoStep ? history.past.at(-1) : history.future[0])?.action;
    const moved = step(history, work);
    if (moved === undefined || action === undefined) return;
    setWork(moved.work.dataset === work.dataset ? moved.work : keepKnown(moved.work), moved.history);
    notify(code, { action });
  };

  /** True where nothing is left to be saved. */
  const flush = (): Promise<boolean> => (get().saving === 'idle' ? Promise.resolve(true) : write());
  /** Whether the open project may be left: what could not be saved would be lost with it. */
  const mayLeave = async (): Promise<boolean> => (await flush()) || get().saving === 'elsewhere';
  /** Does something to what is kept; a refusal of the browser is told. */
  const withStorage = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch {
      notify('storage-failed');
    }
  };
  const listProjects = (): Promise<void> => withStorage(async () => set({ projects: await storage.list() }));
  const firstWork = (): Work => initialWork(builtIn, today(), get().work.language);
  /** The work of a project as it was saved; `undefined` where it cannot be read. */
  const loadProject = async (id: string, toOpen = true): Promise<Work | undefined> => {
    const open = (dataset: Dataset): Work => initialWork(dataset, today(), get().work.language);
    try {
      let saved: SavedWork | undefined;
      if (toOpen) {
        const loaded = await storage.load(id);
        // From now on this tab may write it again: undo must not bring back what it was before.
        if (loaded?.changedElsewhere === true) set({ history: forgetProject(get().history, id) });
        saved = loaded;
      } else saved = await storage.peek(id);
      if (saved === undefined) return id === builtInProject.id ? firstWork() : undefined;
      const { work, unreadable } = fromSavedWork(saved, builtIn, open);
      if (unreadable > 0) notify('decisions-unreadable', { n: unreadable });
      return work;
    } catch {
      return undefined;
    }
  };
  /** Another project in place of this one, as one step that undo takes back. */
  const goToProject = (opened: Work): void => {
    const { work, history } = get();
    const next = keepKnown(applyProject.perform(work, opened));
    setWork(next, recordStep(history, applyProject.id, 'record', work, next));
  };
  let replans: Promise<void> = Promise.resolve();
  const replan = async (change: PlanChange): Promise<void> => {
    const { importing, profiles } = get().work;
    if (importing === undefined) return;
    const { source, plan } = importing;
    await runTask('replanning', 'replan', change, { source, plan, change, base: builtIn, profiles });
    const { replanning, work, history } = get();
    if (replanning.status !== 'done' || replanning.input !== change) return;
    // What was opened or decided meanwhile is newer than this answer.
    if (work.importing?.plan !== plan) {
      notify('plan-unchanged');
      return;
    }
    const next = setImportPlan.perform(work, replanning.result);
    setWork(next, recordStep(history, setImportPlan.id, 'record', work, next));
  };

  /** Our own files become projects, each its own; the last of them is the one that is open. */
  const openDocuments = (opened: readonly OpenedDocument[]): void => {
    for (const document of opened) {
      if (document.type === 'refused') {
        const { file, code, params } = document;
        notify('file-unreadable', { ...params, file, code });
        continue;
      }
      const open = (dataset: Dataset): Work => initialWork(dataset, today(), get().work.language);
      const id = newId();
      if (document.type === 'dataset') {
        goToProject({ ...open({ ...document.dataset, builtIn: false }), project: { id, name: '' } });
      } else {
        const { project, damaged } = document;
        goToProject({ ...fromProjectFile(project, builtIn, open), project: { id, name: project.name } });
        if (damaged.length > 0) notify('project-damaged', { file: document.file, n: damaged.length });
      }
      // Before the next one takes its place.
      void write();
    }
    if (opened.some(({ type }) => type !== 'refused')) void listProjects();
  };

  refreshTasks();

  return {
    getState: get,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    dispatch(action, ...params) {
      const { work, history } = get();
      if (action.isEnabled !== undefined && !action.isEnabled(work)) return;
      const next = action.perform(work, params[0] as never);
      if (next === work) return;
      setWork(next, recordStep(history, action.id, action.history, work, next));
    },
    undo: () => move(undoStep, 'undone'),
    redo: () => move(redoStep, 'redone'),
    endStep() {
      const { history } = get();
      const closed = closeStep(history);
      if (closed !== history) set({ history: closed });
    },
    async readFiles(files) {
      const names = files.map((file) => file.name);
      const { profiles } = get().work;
      await runTask('inspecting', 'inspect', names, { files, base: builtIn, profiles });
      const { inspecting } = get();
      if (inspecting.status !== 'done' || inspecting.input !== names) return;
      const { source, plan, opened } = inspecting.result;
      // The tables are in the work from now on.
      set({ inspecting: { status: 'idle' } });
      if (opened.length > 0) {
        await flush();
        openDocuments(opened);
      }
      if (source.sheets.length === 0) {
        if (opened.length === 0 || source.issues.some(({ severity }) => severity === 'error')) {
          tellUnusable(names.join(', '), source);
        }
        return;
      }
      const { work, history } = get();
      const openedOn = now();
      const failed = new Set(
        source.issues.filter(({ severity }) => severity === 'error').map(({ file }) => file),
      );
      const readable = names.filter((name) => !failed.has(name));
      // The same tables once more are most likely the next edition of what is open.
      const { recipe, project } = work;
      const isNext =
        project.id !== builtInProject.id && recipe !== undefined && hasSameTables(recipe.plan, plan);
      const mode = isNext ? 'update' : 'new';
      const next = openImport.perform(work, { source, plan, files: readable, mode, openedOn });
      setWork(next, recordStep(history, openImport.id, 'record', work, next));
    },
    changePlan(change) {
      const { work, history } = get();
      if (change.type === 'title' && work.importing !== undefined) {
        // Nothing follows from a title: it is there at once, also for who goes on to load.
        const next = setImportPlan.perform(work, { ...work.importing.plan, title: change.title });
        setWork(next, recordStep(history, setImportPlan.id, 'record', work, next));
        return Promise.resolve();
      }
      // One after another: each starts from the plan that the one before has made.
      replans = replans.then(() => replan(change));
      return replans;
    },
    finishImport() {
      const { reading, replanning, work, history } = get();
      const { importing } = work;
      if (importing === undefined || reading.status !== 'done') return;
      if (replanning.status === 'running' || reading.input !== readRequestOf(work, builtIn)) return;
      const { result, update } = reading.result;
      const dataset = update?.dataset ?? result.dataset;
      if (dataset.agreements.length === 0) return;
      const { source, plan, files } = importing;
      const next = finishImport.perform(work, {
        dataset,
        recipe: { source, plan, used: result.used },
        used: result.used,
        today: today(),
        ...(update === undefined ? { project: { id: newId(), name: plan.title } } : {}),
      });
      if (update === undefined) {
        // The project that is left is not asked about the same files again.
        void save({ ...work, importing: undefined, item: undefined });
        set({ saving: 'idle' });
      }
      setWork(next, recordStep(history, finishImport.id, 'record', work, next));
      notify('file-loaded', {
        file: files.join(', '),
        rows: dataset.agreements.length,
        aside: dataset.quarantine.length,
        hidden: countHiddenEnded(dataset, next.filters),
      });
    },
    listProjects,
    async openProject(id) {
      if (id === get().work.project.id || !(await mayLeave())) return;
      const opened = await loadProject(id);
      if (opened === undefined) {
        notify('project-unreadable');
        if (id !== builtInProject.id) return;
      }
      goToProject(opened ?? firstWork());
    },
    duplicateProject(name) {
      const project: Project = { id: newId(), name };
      goToProject({ ...get().work, project });
    },
    async renameProject(id, name) {
      const { work, history } = get();
      if (id !== work.project.id) {
        await withStorage(() => storage.rename(id, name));
        set({ history: renameInHistory(get().history, { id, name }) });
      } else {
        const next = renameOpenProject.perform(work, name);
        setWork(next, recordStep(history, renameOpenProject.id, 'record', work, next));
        await flush();
      }
      await listProjects();
    },
    async deleteProject(id) {
      if (id === builtInProject.id || !(await mayLeave())) return;
      if (id === get().work.project.id) {
        goToProject((await loadProject(builtInProject.id)) ?? firstWork());
        await flush();
      }
      await withStorage(() => storage.setDeleted(id, now()));
      await listProjects();
      notify('project-deleted', { id });
    },
    async restoreProject(id) {
      await withStorage(() => storage.setDeleted(id, undefined));
      await listProjects();
    },
    async removeProject(id) {
      if (id === get().work.project.id) return;
      await withStorage(() => storage.remove(id));
      await listProjects();
    },
    async projectFile(id) {
      const { work } = get();
      const content = id === work.project.id ? work : await loadProject(id, false);
      return content === undefined ? undefined : toProjectFile(content, today(), now());
    },
    edit(decisions) {
      const { work, history } = get();
      const { isBuiltIn, project } = ownProject(work);
      const next = editData.perform(work, { decisions, ...(project === undefined ? {} : { project }) });
      if (next === work) return;
      setWork(next, recordStep(history, editData.id, 'record', work, next));
      if (isBuiltIn) notify('project-copied');
    },
    mergeRecords(merge) {
      const { work, history } = get();
      const { isBuiltIn, project } = ownProject(work);
      const next = mergeOverlap.perform(work, { ...merge, ...(project === undefined ? {} : { project }) });
      if (next === work) return;
      setWork(next, recordStep(history, mergeOverlap.id, 'record', work, next));
      if (isBuiltIn) notify('project-copied');
    },
    cancel(task) {
      running.get(task)?.cancel();
    },
    retry(task) {
      if (task === 'measures') startMeasures();
      else if (task === 'layout') startLayout();
      else if (task === 'findings') startFindings();
      else if (task === 'gaps') startGaps();
      else if (task === 'ranking') startRanking();
      else if (task === 'robustness') startRobustness();
      else if (task === 'reading') startReading();
      else if (task === 'rules') startRules();
      else if (task === 'registers') {
        const of = inputOf(get().registers);
        if (of !== undefined) void runTask('registers', 'registers', of, of);
      } else startTrust();
    },
    startRules() {
      if (inputOf(get().rules) !== rulesRequestOf(get().work)) startRules();
    },
    startTrust() {
      const of = inputOf(get().trust);
      if (of === undefined || !isTrustRequestOf(of, get().work)) startTrust();
    },
    compareRegisters(request) {
      const of = inputOf(get().registers);
      const isSame =
        of?.a === request.a && of.b === request.b && of.apart.join('\f') === request.apart.join('\f');
      if (!isSame) void runTask('registers', 'registers', request, request);
    },
    async readRegister(files) {
      const names = files.map((file) => file.name);
      const { profiles, kept } = get().work;
      await runTask('registerFile', 'registerFile', names, { files, base: builtIn, profiles, kept });
      const { registerFile } = get();
      if (registerFile.status !== 'done' || registerFile.input !== names) return undefined;
      set({ registerFile: { status: 'idle' } });
      const { dataset, issue } = registerFile.result;
      if (dataset === undefined) {
        const { code = 'file-no-table', params = {} } = issue ?? {};
        notify('file-unreadable', { ...params, file: issue?.file ?? names.join(', '), code });
      }
      return dataset;
    },
    async projectDataset(id) {
      const { work } = get();
      return id === work.project.id ? work.dataset : (await loadProject(id, false))?.dataset;
    },
    async writeGapsFile(request) {
      await runTask('gapsFile', 'gapsFile', request, request);
      const { gapsFile } = get();
      if (gapsFile.status === 'idle' || gapsFile.input !== request) return 'cancelled';
      // Neither the file nor the table it was made from is kept.
      set({ gapsFile: { status: 'idle' } });
      if (gapsFile.status === 'done') return gapsFile.result;
      return gapsFile.status === 'failed' ? gapsFile.code : 'cancelled';
    },
    writeWorkbook() {
      const { dataset, language } = get().work;
      return client.run('workbook', { dataset, language }, ignoreProgress).promise;
    },
    notify,
    dismiss(id) {
      set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
    async forget() {
      clearTimeout(saveTimer);
      saveTimer = undefined;
      await storage.clear();
      set({ saving: 'idle' });
    },
    async flush() {
      await flush();
    },
    dispose() {
      clearTimeout(saveTimer);
      clearTimeout(rankingTimer);
      clearTimeout(robustnessTimer);
      client.dispose();
    },
  };
}

export type TaskName =
  | 'measures'
  | 'layout'
  | 'findings'
  | 'gaps'
  | 'ranking'
  | 'robustness'
  | 'trust'
  | 'rules'
  | 'registers'
  | 'registerFile'
  | 'inspecting'
  | 'replanning'
  | 'reading'
  | 'gapsFile';

function inputOf<Input, Result>(task: TaskState<Input, Result>): Input | undefined {
  return task.status === 'idle' ? undefined : task.input;
}
