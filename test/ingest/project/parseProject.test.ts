import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gzipFrom, projectFileName, writeProject } from '../../../src/export/project/writeProject.ts';
import { openDocument } from '../../../src/ingest/project/openDocument.ts';
import { parseProject } from '../../../src/ingest/project/parseProject.ts';
import type { ProjectFile } from '../../../src/ingest/project/ProjectFile.ts';
import { datasets, seeded } from '../../support/arbitraries.ts';
import { aPlan, aProject } from '../../support/projects.ts';
import { aSheet, aSource } from '../../support/sheets.ts';

const textOf = async (project: ProjectFile): Promise<string> => (await writeProject(project)).blob.text();
const jsonOf = async (project: ProjectFile): Promise<Record<string, unknown>> =>
  JSON.parse(await textOf(project)) as Record<string, unknown>;
/** What comes back of a project that is written and read. */
const roundTrip = async (project: ProjectFile): Promise<ProjectFile> => {
  const { project: read, damaged } = parseProject(await jsonOf(project));
  expect(damaged).toEqual([]);
  return read;
};

describe('a project file', () => {
  it('loses nothing: dataset, verdicts, decisions of any kind, tables and settings', async () => {
    const project = aProject();
    const read = await roundTrip(project);
    expect(read).toEqual({ ...project, further: { snapshots: [], scenarios: [] } });
  });

  it('loses nothing of any dataset', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        expect((await roundTrip(aProject({ dataset }))).dataset).toEqual(dataset);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it('loses nothing of any table', async () => {
    const cell = fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('text', 'number', 'date', 'error'));
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const sheet = aSheet(table, { file: 'a.xlsx', format: 'xlsx' });
        const project = aProject({
          recipe: { source: aSource(sheet), plan: aPlan(0) },
        });
        expect((await roundTrip(project)).recipe?.source.sheets).toEqual([sheet]);
      }),
      seeded,
    );
  });

  it('has the same bytes for the same project', async () => {
    expect(await textOf(aProject())).toBe(await textOf(aProject()));
  });

  it('keeps what it does not know, and writes it again', async () => {
    const json = await jsonOf(aProject());
    const later = {
      ...json,
      palette: { sea: 'blue' },
      snapshots: [{ id: 's1' }],
      settings: { ...(json['settings'] as object), unit: 'km' },
    };
    const again = await jsonOf(parseProject(later).project);
    expect(again).toEqual(later);
  });

  it('is compressed where it is large', async () => {
    const note = 'Jejaring '.repeat(gzipFrom / 9 / 4);
    const { dataset } = aProject();
    const heavy = {
      ...dataset,
      agreements: dataset.agreements.map((one) => ({ ...one, note: note + note })),
    };
    const { blob, ending } = await writeProject(aProject({ dataset: { ...heavy, sources: [note] } }));
    expect(ending).toBe('jejaring.json.gz');
    expect(blob.size).toBeLessThan(200_000);
    const text = new TextDecoder().decode(gunzipSync(new Uint8Array(await blob.arrayBuffer())));
    expect(parseProject(JSON.parse(text)).project.dataset).toEqual({ ...heavy, sources: [note] });
  });

  it('is named as the project, without what file systems do not take', () => {
    expect(projectFileName('Jawa Tengah 2026', 'jejaring.json')).toBe('Jawa Tengah 2026.jejaring.json');
    expect(projectFileName(' a/b:c?\n"..', 'jejaring.json.gz')).toBe('a b c.jejaring.json.gz');
    expect(projectFileName('..', 'jejaring.json')).toBe('jejaring.jejaring.json');
  });
});

describe('a project file that is not as it should be', () => {
  it('is refused where it is of a newer edition, or no project at all', async () => {
    const json = await jsonOf(aProject());
    const refused = (value: unknown): unknown =>
      openDocument({ file: 'x.jejaring.json', kind: 'project', json: value });
    expect(refused({ ...json, version: 2 })).toEqual({
      file: 'x.jejaring.json',
      type: 'refused',
      code: 'file-version',
      params: { version: 2 },
    });
    for (const wrong of [null, [], 7, {}, { ...json, version: 0.5 }, { ...json, version: '1' }]) {
      expect(refused(wrong)).toMatchObject({ type: 'refused', code: 'file-invalid' });
    }
    expect(
      refused({ ...json, dataset: { ...(json['dataset'] as object), regions: [{ id: 3 }] } }),
    ).toMatchObject({
      code: 'file-invalid',
      params: { reason: expect.stringContaining('regions.0') as unknown },
    });
  });

  it('loses only the damaged verdict, decision, agreement or table, and tells', async () => {
    const json = await jsonOf(aProject());
    const dataset = json['dataset'] as { agreements: object[]; issues: object[] };
    const [first] = dataset.agreements;
    const whole = aProject();
    const broken = {
      ...json,
      verdicts: [...(json['verdicts'] as object[]), { decision: 'perhaps' }],
      kept: [null, ...(json['kept'] as object[])],
      recipe: { source: {} },
      settings: { view: { at: 7 }, gapsSeen: whole.settings.gapsSeen },
      dataset: {
        ...dataset,
        agreements: [
          { ...first, id: 'B1', parties: [{ partyId: 'nobody' }] },
          ...dataset.agreements,
          first,
          { ...first, id: 'B2', title: 4 },
        ],
        issues: [{ ...dataset.issues[0], code: 'code-of-tomorrow' }],
      },
    };
    const { project, damaged } = parseProject(broken);
    expect(damaged).toEqual([
      { part: 'recipe' },
      { part: 'dataset.agreements', at: 0 },
      { part: 'dataset.agreements', at: 3 },
      { part: 'dataset.agreements', at: 4 },
      { part: 'dataset.issues', at: 0 },
      { part: 'verdicts', at: 2 },
      { part: 'kept', at: 0 },
      { part: 'settings.view' },
    ]);
    expect(project.dataset).toEqual({ ...whole.dataset, issues: [] });
    expect(project.verdicts).toEqual(whole.verdicts);
    expect(project.kept).toEqual(whole.kept);
    expect(project.recipe).toBeUndefined();
    expect(project.settings).toEqual({ view: {}, gapsSeen: whole.settings.gapsSeen });
  });

  it('changes no prototype, whatever its keys', async () => {
    const text = (await textOf(aProject()))
      .replace(
        '"settings":{',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"settings":{"__proto__":{"polluted":1},',
      )
      .replace('"attributes":{', '"__proto__":{"polluted":1},"attributes":{"__proto__":"p",');
    const { project } = parseProject(JSON.parse(text));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(project.dataset.agreements[1])).toBe(Object.prototype);
    const attributes = project.dataset.agreements[1]?.attributes ?? {};
    expect(Object.entries(attributes)).toContainEqual(['__proto__', 'p']);
    // And all of that is written again.
    expect(JSON.parse(await textOf(project))).toEqual({ ...(JSON.parse(text) as object) });
  });

  it('never ends in an exception of another kind', async () => {
    const text = await textOf(aProject());
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(text.length), (value, at) => {
        openDocument({ file: 'f', kind: 'project', json: value });
        const cut = text.slice(0, at);
        const hole = text
          .slice(at)
          .replace(/[\d"[\]{}]/, (character) => (character === '"' ? '"\\u0000' : 'null'));
        try {
          openDocument({ file: 'f', kind: 'project', json: JSON.parse(cut + hole) });
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { ...seeded, numRuns: 400 },
    );
  });
});

describe('project files of every version', () => {
  const fixture = (name: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/projects', name), 'utf8'));

  it('reads version 1', () => {
    const { project, damaged } = parseProject(fixture('version-1.jejaring.json'));
    expect(damaged).toEqual([]);
    const { kept } = aProject();
    const [cut, ...others] = project.kept;
    expect(others).toEqual(kept);
    // What was a cut link in this version is a decision on the two documents.
    expect(cut).toMatchObject({
      kind: 'overlap',
      about: [{ id: 'A1' }, { id: 'A2' }],
      value: { answer: 'cut' },
      on: project.savedOn,
    });
    expect({ ...project, kept }).toEqual({ ...aProject(), further: { snapshots: [], scenarios: [] } });
  });
});
