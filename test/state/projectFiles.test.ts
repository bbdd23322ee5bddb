import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeProject } from '../../src/export/project/writeProject.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { initialWork, setFilters } from '../../src/state/actions.ts';
import { createAppStore, type AppStore } from '../../src/state/createAppStore.ts';
import { keepDecisions } from '../../src/state/importActions.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import { builtIn } from '../support/builtIn.ts';
import { aProject } from '../support/projects.ts';

let open: AppStore | undefined;
function aStore(): AppStore {
  let ids = 0;
  open = createAppStore({
    work: initialWork(builtIn(), '2026-11-24', 'id'),
    builtIn: builtIn(),
    client: createInlineClient(),
    storage: createMemoryStorage(),
    today: () => '2026-11-24',
    now: () => '2026-11-24T09:00:00.000Z',
    newId: () => `p${String((ids += 1))}`,
    saveAfterMs: 1,
  });
  return open;
}
afterEach(() => {
  open?.dispose();
  open = undefined;
});

const fileOf = async (store: AppStore, id: string, name: string) => {
  const project = await store.projectFile(id);
  if (project === undefined) throw new Error(`no project ${id}`);
  const { blob } = await writeProject(project);
  return { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
};
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('a project file', () => {
  it('opens as a project of its own with everything that was decided, beside what was open', async () => {
    const store = aStore();
    const { blob } = await writeProject(aProject());
    const bytes = new Uint8Array(await blob.arrayBuffer());
    await store.readFiles([{ name: 'jawa.jejaring.json', bytes }]);
    const { work } = store.getState();
    const file = aProject();
    expect(work.project).toEqual({ id: 'p1', name: 'Jawa Tengah 2026' });
    expect(work.dataset).toEqual(file.dataset);
    expect([work.verdicts, work.kept, work.recipe]).toEqual([file.verdicts, file.kept, file.recipe]);
    expect(work.filters.statuses).toEqual(['in-force']);
    expect(work.gapScoring.weights).toEqual({ border: 50, nearness: 25, areas: 25, disparity: 0 });
    expect(work.language).toBe('id');
    await vi.waitFor(() =>
      expect(store.getState().projects.map(({ id, name, title }) => ({ id, name, title }))).toContainEqual({
        id: 'p1',
        name: 'Jawa Tengah 2026',
        title: file.dataset.title,
      }),
    );
    // Undo goes back to what was open; the project is kept.
    store.undo();
    expect(store.getState().work.dataset).toBe(builtIn());
  });

  it('is the same when it is taken away again, from the screen or from what is kept', async () => {
    const store = aStore();
    const { blob } = await writeProject(aProject());
    await store.readFiles([{ name: 'a.json', bytes: new Uint8Array(await blob.arrayBuffer()) }]);
    const shown = await store.projectFile('p1');
    expect(shown).toEqual({
      ...aProject(),
      savedOn: '2026-11-24T09:00:00.000Z',
      further: { snapshots: [], scenarios: [] },
    });
    await store.flush();
    await store.openProject('built-in');
    expect(store.getState().work.dataset).toBe(builtIn());
    expect(await store.projectFile('p1')).toEqual(shown);
    expect(await store.projectFile('nobody')).toBeUndefined();
  });

  it('of the built-in data opens them, not a copy of them; other decisions stay their own', async () => {
    const store = aStore();
    store.dispatch(setFilters, { minAgreements: 3 });
    store.dispatch(keepDecisions, aProject().kept);
    const file = await fileOf(store, 'built-in', 'indonesia.jejaring.json');
    store.undo();
    await store.readFiles([file]);
    const { work } = store.getState();
    expect(work.dataset).toBe(builtIn());
    expect(work.project.id).toBe('p1');
    expect(work.filters.minAgreements).toBe(3);
    expect(work.kept).toEqual(aProject().kept);
  });

  it('opens together with others, each as a project; a dataset alone as well', async () => {
    const store = aStore();
    const { blob } = await writeProject(aProject());
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const { dataset } = aProject();
    await store.readFiles([
      { name: 'one.jejaring.json', bytes },
      { name: 'two.json', bytes: encode({ ...dataset, title: { id: 'Dua', en: 'Two', de: 'Zwei' } }) },
    ]);
    await vi.waitFor(() => expect(store.getState().projects.map(({ id }) => id)).toContain('p2'));
    expect(store.getState().projects.map(({ id }) => id)).toContain('p1');
    expect(store.getState().work.dataset.title.en).toBe('Two');
    expect(store.getState().notices).toEqual([]);
  });

  it('of a newer edition is refused with its reason, and nothing changes', async () => {
    const store = aStore();
    await store.readFiles([
      { name: 'later.json', bytes: encode({ format: 'jejaring-project', version: 9, dataset: {} }) },
    ]);
    const { notices, work } = store.getState();
    expect(notices).toMatchObject([
      { code: 'file-unreadable', params: { file: 'later.json', code: 'file-version', version: 9 } },
    ]);
    expect(work.dataset).toBe(builtIn());
  });

  it('that is damaged in places opens without them, and tells', async () => {
    const store = aStore();
    const text = await (await writeProject(aProject())).blob.text();
    const json = { ...(JSON.parse(text) as object), kept: [null, null] };
    await store.readFiles([{ name: 'x.json', bytes: encode(json) }]);
    expect(store.getState().notices).toMatchObject([
      { code: 'project-damaged', params: { file: 'x.json', n: 2 } },
    ]);
    expect(store.getState().work.verdicts).toEqual(aProject().verdicts);
  });
});

it('the whole dataset becomes a workbook off the page', async () => {
  const bytes = await aStore().writeWorkbook();
  const { result } = await importFiles(
    [{ name: 'd.xlsx', bytes }],
    { base: builtIn() },
    ignoreProgress,
    neverCancelled,
  );
  expect(result.dataset.agreements).toHaveLength(builtIn().agreements.length);
});
