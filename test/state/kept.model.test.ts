import { describe, expect, it, vi } from 'vitest';
import { startSession } from '../../src/app/startSession.ts';
import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import { keptKey, type Kept, type KeptObject } from '../../src/domain/Kept.ts';
import { attachKept } from '../../src/ingest/update/attachKept.ts';
import { nameKey } from '../../src/ingest/names/buildNameMatcher.ts';
import { seededRandom } from '../../src/lib/random.ts';
import type { AppStore } from '../../src/state/createAppStore.ts';
import {
  dropDecisions,
  keepDecisions,
  setImportMode,
  withdrawReported,
} from '../../src/state/importActions.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { reportedDecision } from '../../src/view/data/registerWords.ts';
import { additionOf, changeOf, removalOf } from '../../src/view/editing/agreementEdits.ts';
import { cellKey } from '../../src/view/importing/cellKeys.ts';
import { keptName } from '../../src/view/importing/nameQueue.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import type { JobClient } from '../../src/workers/JobClient.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

/**
 * A random walk through the real store, its storage and the real reading of files beside a model of it. Every decision has
 * a marker of its own, in its note, by which it is followed through undo, reloads, projects and newer files. An agreement is
 * known to the model by its title, which is never used twice and never changes; a region by a number of its own, whatever
 * code and name an edition gives it.
 */
interface Called {
  readonly self: number;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}
interface Row {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly parties: readonly number[];
  /** A name in the cell of the parties that no region has. */
  readonly odd: string;
}
interface Edition {
  readonly regions: readonly Called[];
  readonly rows: readonly Row[];
}
/** What the model knows of a decision. */
interface Decided {
  readonly marker: string;
  readonly kind: string;
  readonly about: readonly KeptObject[];
}
interface State {
  readonly project: string;
  readonly edition: Edition;
  readonly kept: ReadonlyMap<string, Decided>;
  /** Keys of names and corrections that the last reading found in the files. */
  readonly used: ReadonlySet<string>;
  /** Agreements of which a decision was taken back since: it goes on counting until the files are read again. */
  readonly stale: ReadonlySet<string>;
}

/** Those of the built-in data. */
const firstRegions: readonly Called[] = [
  { self: -1, id: '33.01', name: 'Daerah Alfarika', aliases: [] },
  { self: -2, id: '33.02', name: 'Daerah Bremusta', aliases: [] },
];

const today = (): string => '2026-11-24';
const idle = (): { promise: Promise<never>; cancel: () => void } => ({
  promise: new Promise<never>(() => undefined),
  cancel: () => undefined,
});
const inline = createInlineClient();
const client: JobClient = {
  run: (job, request, report) =>
    job === 'read' || job === 'inspect' ? inline.run(job, request, report) : idle(),
  dispose: () => undefined,
};

class Walk {
  private readonly random: () => number;
  private readonly storage = createMemoryStorage();
  private readonly builtIn: Dataset = {
    ...aDataset({
      id: 'indonesia',
      regions: firstRegions.map(({ id, name }) => aRegion(id, { name })),
      agreements: [anAgreement('Z1').between('33.01', '33.02')],
    }),
    builtIn: true,
  };
  private store: AppStore | undefined;
  private fresh = 0;
  private clock = Date.parse('2026-11-24T01:00:00Z');
  private state: State = {
    project: '',
    edition: { regions: firstRegions, rows: [] },
    kept: new Map(),
    used: new Set(),
    stale: new Set(),
  };
  private past: State[] = [];
  private future: State[] = [];
  /** Other projects as they were when they were left. */
  private readonly left = new Map<string, State>();
  readonly done = new Map<string, number>();
  readonly seen = new Map<string, number>();

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  async start(): Promise<void> {
    vi.setSystemTime(this.clock);
    await this.open();
    await this.import('new');
  }

  async step(): Promise<void> {
    // A moment of its own for every step: what is saved last is opened first.
    this.clock += 60_000;
    vi.setSystemTime(this.clock);
    // The walk is about data of one's own: undone to before the first file, it opens one again.
    if (this.state.project === 'built-in') {
      await this.import('new');
      return;
    }
    const steps: readonly (readonly [weight: number, name: string, run: () => void | Promise<void>])[] = [
      [6, 'change', () => this.change()],
      [3, 'add', () => this.add()],
      [3, 'remove', () => this.remove()],
      [4, 'report', () => this.report()],
      [1, 'take a report back', () => this.unreport()],
      [3, 'name', () => this.decideName()],
      [3, 'correct', () => this.correct()],
      [4, 'made-up kind', () => this.madeUp()],
      [2, 'take back', () => this.takeBack()],
      [7, 'undo', () => this.undo()],
      [5, 'redo', () => this.redo()],
      [3, 'reload', () => this.reload()],
      [2, 'duplicate', () => this.duplicate()],
      [3, 'other project', () => this.otherProject()],
      [1, 'import as new', () => this.import('new')],
      [6, 're-import', () => this.import('update')],
    ];
    let at = this.random() * steps.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, name, run] of steps) {
      at -= weight;
      if (at >= 0) continue;
      count(this.done, name);
      await run();
      return;
    }
  }

  /** That the store keeps what the model keeps, and that each decision counts or is listed without object. */
  check(): void {
    const { work, history } = this.opened.getState();
    expect(work.project.id).toBe(this.state.project);
    expect(history.past).toHaveLength(this.past.length);
    expect(Object.fromEntries(work.kept.map((one) => [keptKey(one), one.note]))).toEqual(
      Object.fromEntries([...this.state.kept].map(([key, { marker }]) => [key, marker])),
    );

    const { attached, loose } = attachKept(work.kept, work.dataset, new Set(work.recipe?.used));
    expect([...attached, ...loose].map(({ kept }) => keptKey(kept)).toSorted(byText)).toEqual(
      [...this.state.kept.keys()].toSorted(byText),
    );
    const present = new Map(work.dataset.agreements.map((agreement) => [agreement.title, agreement]));
    const noteOf = new Map<string, string>();
    const extentOf = new Map<string, string>();
    for (const { kept, agreementId, regionIds } of attached) {
      const own = this.state.kept.get(keptKey(kept));
      expect(this.isFound(own, kept, present), `${keptKey(kept)} is attached`).toBe(true);
      count(this.seen, `${kept.kind} attached`);
      const agreement = kept.about.find((one) => one.type === 'agreement');
      const { as } = { as: '', ...(kept.value as object) };
      if (agreement !== undefined && as === 'removed') {
        // One that came back under another id, number and code of a party is another one to the reader.
        const back = present.get(agreement.title);
        expect(back !== undefined && isNamed(agreement, back), JSON.stringify([kept, back])).toBe(false);
      } else if (agreement !== undefined) {
        // Never another one: titles belong to one agreement for ever.
        expect(present.get(agreement.title)?.id).toBe(agreementId);
        if (kept.kind === 'edit') noteOf.set(agreement.title, kept.note);
      }
      const [regionId] = regionIds;
      if (kept.kind === 'reported' && regionId !== undefined) extentOf.set(regionId, kept.note);
    }
    for (const { kept } of loose) {
      const own = this.state.kept.get(keptKey(kept));
      expect(this.isFound(own, kept, present), `${keptKey(kept)} is without object`).toBe(false);
      count(this.seen, `${kept.kind} without object`);
    }
    for (const [title, note] of noteOf) {
      if (!this.state.stale.has(title)) expect(present.get(title)?.note, title).toBe(note);
    }
    const said = (work.dataset.coverage ?? []).map(({ regionId, source }) => [regionId, source]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(extentOf));
  }

  dispose(): void {
    this.store?.dispose();
  }

  private get opened(): AppStore {
    if (this.store === undefined) throw new Error('not started');
    return this.store;
  }

  private get dataset(): Dataset {
    return this.opened.getState().work.dataset;
  }

  /** A second implementation of what a decision finds, from the present data and what the model keeps of it. */
  private isFound(own: Decided | undefined, kept: Kept, present: ReadonlyMap<string, Agreement>): boolean {
    if (own === undefined) return false;
    const { as } = { as: '', ...(kept.value as object) };
    return own.about.every((object) => {
      switch (object.type) {
        case 'region':
          return this.state.edition.regions.some(
            ({ id, name, aliases }) =>
              id === object.id || name === object.name || aliases.includes(object.name),
          );
        case 'agreement': {
          if (as === 'removed') return true;
          const there = present.get(object.title);
          if (there === undefined) return false;
          return isNamed(object, there);
        }
        case 'name':
        case 'cell':
          return this.state.used.has(keptKey(kept));
      }
    });
  }

  private stamp(): { marker: string; author: string; on: string } {
    return { marker: `m${this.next()}`, author: 'Siti', on: new Date().toISOString() };
  }

  /** An agreement of the present data, its note another; one that was added by hand goes on being that. */
  private change(): void {
    const before = this.pick(this.dataset.agreements);
    if (before === undefined) return;
    const { marker, ...stamp } = this.stamp();
    const { kept } = this.opened.getState().work;
    const decision = changeOf(before, { ...before, note: marker }, [], kept, stamp);
    this.edit({ ...decision, note: marker });
  }

  private add(): void {
    const { marker, ...stamp } = this.stamp();
    const [a, b] = this.two(this.state.edition.regions);
    if (a === undefined || b === undefined) return;
    const agreement = anAgreement(`by-hand-${this.next()}`)
      .between(a.id, b.id)
      .with({ title: this.title(), number: `T-${this.next()}`, note: marker })
      .build();
    this.edit({ ...additionOf(agreement, [], stamp), note: marker });
  }

  private remove(): void {
    const agreement = this.pick(this.dataset.agreements);
    // Without any the newer file would be no dataset.
    if (agreement === undefined || this.dataset.agreements.length < 3) return;
    const { marker, ...stamp } = this.stamp();
    this.edit({ ...removalOf(agreement, this.opened.getState().work.kept, stamp), note: marker });
  }

  private report(): void {
    const called = this.pick(this.state.edition.regions);
    if (called === undefined) return;
    const { marker, ...stamp } = this.stamp();
    const region = { id: toRegionId(called.id), name: called.name };
    const extent = this.random() < 0.5 ? 'none' : 'complete';
    this.edit({ ...reportedDecision(region, { extent, source: marker }, stamp), note: marker });
  }

  private unreport(): void {
    const said = this.pick(this.dataset.coverage ?? []);
    if (said === undefined) return;
    const called = this.state.edition.regions.find(({ id }) => id === said.regionId);
    const kept = new Map(this.state.kept);
    for (const [key, own] of this.state.kept) {
      const [object] = own.about;
      if (own.kind !== 'reported' || object?.type !== 'region' || called === undefined) continue;
      const known = this.state.edition.regions.some(({ id }) => id === object.id);
      const isIt = known
        ? object.id === called.id
        : called.name === object.name || called.aliases.includes(object.name);
      if (isIt) kept.delete(key);
    }
    this.opened.dispatch(withdrawReported, [said.regionId]);
    this.record({ ...this.state, kept });
  }

  private decideName(): void {
    const odd = this.pick(this.state.edition.rows.flatMap((row) => (row.odd === '' ? [] : [row.odd])));
    if (odd === undefined) return;
    const { marker, ...stamp } = this.stamp();
    const value = { as: 'outside', type: this.random() < 0.5 ? 'village' : 'third-party' } as const;
    this.keep({ ...keptName({ key: nameKey(odd), text: odd }, value, stamp), note: marker });
  }

  private correct(): void {
    const { recipe } = this.opened.getState().work;
    const row = this.pick(this.dataset.agreements.filter(({ record }) => record !== undefined));
    if (recipe === undefined || row?.record === undefined) return;
    const { file, sheet, row: at } = row.record;
    const place = { file, row: at, ...(sheet === undefined ? {} : { sheet }) };
    const cell = cellKey(recipe.source, recipe.plan, place, 4)?.cell;
    if (cell === undefined) throw new Error(`no cell for ${row.title}`);
    const { marker, ...stamp } = this.stamp();
    const about = [{ type: 'cell', row: cell.row, column: cell.column, text: '' }] as const;
    this.keep({ kind: 'correction', key: cell.key, about, value: { text: marker }, note: marker, ...stamp });
  }

  /** Of a later edition: on an agreement and a region at once. */
  private madeUp(): void {
    const agreement = this.pick(this.dataset.agreements);
    const called = this.pick(this.state.edition.regions);
    if (agreement === undefined || called === undefined) return;
    const { marker, ...stamp } = this.stamp();
    const { id, title, number, parties } = agreement;
    const about: readonly KeptObject[] = [
      {
        type: 'agreement',
        id,
        title,
        ...(number === undefined ? {} : { number }),
        parties: parties.map(({ partyId }): string => partyId).toSorted(byText),
      },
      { type: 'region', id: toRegionId(called.id), name: called.name },
    ];
    const value = { deep: [1, { x: marker }] };
    this.keep({ kind: 'made-up', key: `${id}#${called.id}`, about, value, note: marker, ...stamp });
  }

  private takeBack(): void {
    const one = this.pick(
      this.opened.getState().work.kept.filter(({ kind, key }) => {
        // What a register holds is taken back by a step of its own.
        return kind !== 'reported' && !key.startsWith('by-hand');
      }),
    );
    if (one === undefined) return;
    this.opened.dispatch(dropDecisions, [keptKey(one)]);
    const kept = new Map(this.state.kept);
    kept.delete(keptKey(one));
    const titles = one.about.flatMap((object) => (object.type === 'agreement' ? [object.title] : []));
    this.record({ ...this.state, kept, stale: new Set([...this.state.stale, ...titles]) });
  }

  private undo(): void {
    this.opened.undo();
    const before = this.past.pop();
    if (before === undefined) return;
    this.future.push(this.state);
    this.cross(before);
  }

  private redo(): void {
    this.opened.redo();
    const after = this.future.pop();
    if (after === undefined) return;
    this.past.push(this.state);
    this.cross(after);
  }

  private async reload(): Promise<void> {
    // What was left a moment ago is in the storage before what is open now.
    await this.opened.flush();
    await this.open();
    this.past = [];
    this.future = [];
  }

  private duplicate(): void {
    if (this.left.size > 3) return;
    this.opened.duplicateProject(`Salinan ${this.next()}`);
    this.record({ ...this.state, project: this.opened.getState().work.project.id });
  }

  /** Back to a project that was left: as it was then, with every decision. */
  private async otherProject(): Promise<void> {
    const ids = [...this.left.keys()].filter((id) => id !== this.state.project);
    const id = this.pick(ids);
    const there = id === undefined ? undefined : this.left.get(id);
    if (id === undefined || there === undefined) return;
    await this.opened.openProject(id);
    this.record(there);
  }

  /** A file of its own, or a newer edition of the open one with other rows, ids, numbers, codes and names. */
  private async import(mode: 'new' | 'update'): Promise<void> {
    const edition = mode === 'new' ? this.firstEdition() : this.nextEdition();
    const { store } = this;
    if (store === undefined) return;
    const regions = edition.regions.map(({ id, name, aliases }) =>
      [id, name, 'regency', aliases.join(';')].join(','),
    );
    const rows = edition.rows.map((row) => cellsOf(row, edition).join(','));
    await store.readFiles([
      { name: 'regions.csv', bytes: encode(['code,name,level,aliases', ...regions]) },
      { name: 'agreements.csv', bytes: encode(['id,title,parties,number,note', ...rows]) },
    ]);
    this.record(this.state);
    // A next edition may have been taken for one already: what is chosen anyway is no step.
    if (store.getState().work.importing?.mode !== mode) {
      store.dispatch(setImportMode, mode);
      this.record(this.state);
    }
    await this.read();
    const keys = new Set(store.getState().work.kept.map(keptKey));
    store.finishImport();
    const { work } = store.getState();
    const used = new Set(work.recipe?.used);
    for (const [key, own] of this.state.kept) {
      if (own.kind === 'name') {
        const text = own.about.flatMap((object) => (object.type === 'name' ? [object.text] : []))[0];
        expect(used.has(key), key).toBe(edition.rows.some(({ odd }) => odd === text));
      }
    }
    expect([...used].every((key) => keys.has(key))).toBe(true);
    const kept =
      mode === 'update'
        ? this.state.kept
        : new Map([...this.state.kept].filter(([key, { kind }]) => kind === 'name' || used.has(key)));
    this.record({ project: work.project.id, edition, kept, used, stale: new Set() });
  }

  private async read(): Promise<void> {
    for (let turn = 0; turn < 2000; turn += 1) {
      if (this.opened.getState().reading.status === 'done') return;
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    }
    throw new Error('reading does not end');
  }

  private async open(): Promise<void> {
    this.store?.dispose();
    this.store = await startSession({
      builtIn: this.builtIn,
      client,
      storage: this.storage,
      hash: '',
      browserLanguages: ['id'],
      today,
    });
    this.state = { ...this.state, project: this.state.project === '' ? 'built-in' : this.state.project };
  }

  private edit(decision: Kept): void {
    this.opened.edit([decision]);
    this.recordKept(decision);
  }

  private keep(decision: Kept): void {
    this.opened.dispatch(keepDecisions, [decision]);
    this.recordKept(decision);
  }

  private recordKept({ kind, key, about, note }: Kept): void {
    const kept = new Map(this.state.kept);
    kept.set(keptKey({ kind, key }), { marker: note, kind, about });
    this.record({ ...this.state, kept });
  }

  private record(state: State): void {
    this.past.push(this.state);
    this.future = [];
    this.cross(state);
  }

  /** To a state, be it of another project: the one that is left is kept as it is now. */
  private cross(state: State): void {
    if (state.project !== this.state.project && this.state.project !== 'built-in') {
      this.left.set(this.state.project, this.state);
    }
    this.state = state;
  }

  private firstEdition(): Edition {
    const regions = [1, 2, 3, 4].map((self) => this.newlyCalled(self));
    const rows = [0, 1, 2, 3, 4].map(() => this.newRow(regions));
    return { regions, rows };
  }

  private nextEdition(): Edition {
    const { edition } = this.state;
    const regions = edition.regions.flatMap((called): Called[] => {
      const next = this.newlyCalled(called.self);
      const fate = this.random();
      if (fate < 0.6) return [called];
      if (fate < 0.75) return [{ ...next, name: called.name, aliases: called.aliases }];
      if (fate < 0.85) return [{ ...next, id: called.id }];
      if (fate < 0.95) return [{ ...next, aliases: [called.name] }];
      return edition.regions.length > 3 ? [] : [called];
    });
    if (regions.length < 5) regions.push(this.newlyCalled(100 + Number(this.next())));
    const selves = new Set(regions.map(({ self }) => self));
    const rows = edition.rows.flatMap((row): Row[] => {
      const fate = this.random();
      const parties = row.parties.filter((self) => selves.has(self));
      if (parties.length < 2 || (fate < 0.1 && edition.rows.length > 3)) return [];
      if (fate < 0.55) return [{ ...row, parties }];
      if (fate < 0.75) return [{ ...row, parties, id: `R${this.next()}` }];
      if (fate < 0.85) return [{ ...row, parties, number: `N-${this.next()}` }];
      return [{ ...row, parties, odd: row.odd === '' ? this.oddName() : '' }];
    });
    while (rows.length < 5) rows.push(this.newRow(regions));
    // Rows stand elsewhere: an agreement is not known by its place.
    return {
      regions,
      rows: rows
        .map((row) => ({ row, at: this.random() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row),
    };
  }

  private newRow(regions: readonly Called[]): Row {
    const [a, b] = this.two(regions);
    return {
      id: `R${this.next()}`,
      title: this.title(),
      number: `N-${this.next()}`,
      parties: [a?.self ?? 0, b?.self ?? 0],
      odd: this.random() < 0.5 ? this.oddName() : '',
    };
  }

  private newlyCalled(self: number): Called {
    return { self, id: `D${this.next()}`, name: `Daerah ${this.word()}`, aliases: [] };
  }

  private oddName(): string {
    return `Paguyuban ${this.word()}`;
  }

  private title(): string {
    return `${this.word()} ${this.word()} ${this.word()}`;
  }

  /** A word that is like no other. */
  private word(): string {
    const letter = (letters: string): string => letters[Math.floor(this.random() * letters.length)] ?? '';
    const syllable = (): string => letter('bcdfghjklmnprstvwz') + letter('aeiou');
    const word = syllable() + syllable() + syllable() + syllable();
    return (
      word.charAt(0).toUpperCase() + word.slice(1) + String.fromCodePoint(97 + (Number(this.next()) % 26))
    );
  }

  private two<Item>(items: readonly Item[]): readonly Item[] {
    const one = this.pick(items);
    const other = this.pick(items.filter((item) => item !== one));
    return one === undefined || other === undefined ? [] : [one, other];
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)];
  }

  private next(): string {
    this.fresh += 1;
    return String(this.fresh);
  }
}

/** Whether an agreement of the same title is the one that a decision names: by id, number or parties. */
function isNamed(
  object: KeptObject & { readonly type: 'agreement' },
  { id, number, parties: own }: Agreement,
): boolean {
  const parties = own.map(({ partyId }): string => partyId).toSorted(byText);
  return (
    id === object.id ||
    (number === object.number && object.parties.some((party) => parties.includes(party))) ||
    parties.join() === object.parties.join()
  );
}

function cellsOf({ id, title, number, parties, odd }: Row, { regions }: Edition): readonly string[] {
  const names = parties.map((self) => regions.find((called) => called.self === self)?.name ?? '');
  return [id, title, [...names, ...(odd === '' ? [] : [odd])].join('; '), number, ''];
}

function encode(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

describe('decisions about data, through everything that may happen to them', () => {
  it('are never lost: each counts, or is listed without object', { timeout: 120_000 }, async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const done = new Map<string, number>();
    const seen = new Map<string, number>();
    try {
      for (let seed = 1; seed <= 12; seed += 1) {
        const walk = new Walk(seed);
        try {
          await walk.start();
          for (let step = 0; step < 70; step += 1) {
            await walk.step();
            walk.check();
          }
        } finally {
          walk.dispose();
        }
        for (const [name, times] of walk.done) done.set(name, (done.get(name) ?? 0) + times);
        for (const [name, times] of walk.seen) seen.set(name, (seen.get(name) ?? 0) + times);
      }
    } finally {
      vi.useRealTimers();
    }
    expect(done.size).toBe(16);
    expect(Math.min(...done.values())).toBeGreaterThan(5);
    for (const kind of ['edit', 'reported', 'name', 'correction', 'made-up']) {
      expect(seen.get(`${kind} attached`), kind).toBeGreaterThan(20);
      expect(seen.get(`${kind} without object`), kind).toBeGreaterThan(20);
    }
  });
});
