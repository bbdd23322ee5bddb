import { describe, expect, it, vi } from 'vitest';
import { startSession } from '../../src/app/startSession.ts';
import { attachVerdicts } from '../../src/domain/attachVerdicts.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAffairCode, toRegionId } from '../../src/domain/ids.ts';
import { decisions, verdictKey, type DecisionTaken } from '../../src/domain/Verdict.ts';
import { compareText } from '../../src/lib/compare.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { replaceDataset, setQuery } from '../../src/state/actions.ts';
import {
  decide,
  markGapsSeen,
  moveVerdicts,
  startGapsSeen,
  withdrawVerdicts,
} from '../../src/state/gapActions.ts';
import type { AppStore } from '../../src/state/createAppStore.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { toVerdict } from '../../src/view/verdicts/toVerdict.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import type { JobClient } from '../../src/workers/JobClient.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { builtIn } from '../support/builtIn.ts';

/**
 * A random walk through the real store beside a model of it that knows each region by a number of its own, whatever code
 * and name an edition of the data gives it. Codes and names are never used twice. Every decision carries a note of its
 * own, by which it is followed through changes, withdrawals, undo, reloads and new editions of the data.
 */
const today = (): string => '2026-11-24';
const affairs = ['1.03', '2.11'];

/** A region as an edition of the data calls it. */
interface Called {
  readonly self: number;
  readonly id: string;
  readonly name: string;
}
/** One kept verdict: the sides as it names them, its present decision and all before it, by note. */
interface Kept {
  readonly sides: readonly [Called, Called];
  readonly affair: string | undefined;
  readonly present: string;
  readonly history: ReadonlySet<string>;
}
interface Model {
  readonly edition: readonly Called[];
  readonly kept: ReadonlyMap<string, Kept>;
}

const idle: JobClient = {
  run: () => ({ promise: new Promise<never>(() => undefined), cancel: () => undefined }),
  dispose: () => undefined,
};

const keyOf = ({ sides, affair }: Pick<Kept, 'sides' | 'affair'>): string =>
  sides
    .map(({ id }) => id)
    .toSorted(compareText)
    .join('|') + (affair === undefined ? '' : `#${affair}`);

class Walk {
  private readonly random: () => number;
  private readonly storage = createMemoryStorage();
  private readonly builtIn: Dataset;
  private store: AppStore | undefined;
  private fresh = 0;
  private model: Model;
  private past: Model[] = [];
  private future: Model[] = [];
  readonly done = new Map<string, number>();

  constructor(seed: number) {
    this.random = seededRandom(seed);
    const edition = [0, 1, 2, 3, 4, 5].map((self) => this.newlyCalled(self));
    this.model = { edition, kept: new Map() };
    this.builtIn = { ...this.datasetOf(edition), id: 'indonesia', builtIn: true };
  }

  async start(): Promise<void> {
    this.store?.dispose();
    this.store = await startSession({
      builtIn: this.builtIn,
      client: idle,
      storage: this.storage,
      hash: '',
      browserLanguages: ['id'],
      today,
    });
    // A reload begins a history of its own.
    this.past = [];
    this.future = [];
  }

  async step(): Promise<void> {
    const steps: readonly (readonly [weight: number, name: string, run: () => void | Promise<void>])[] = [
      [10, 'decide', () => this.decide()],
      [3, 'decide several', () => this.decide(3)],
      [2, 'decide again', () => this.decideAgain()],
      [2, 'withdraw', () => this.withdraw()],
      [5, 'undo', () => this.undo()],
      [4, 'redo', () => this.redo()],
      [2, 'reload', () => this.reload()],
      [3, 're-import', () => this.reimport()],
      [3, 'move', () => this.move()],
      [1, 'look on', () => this.opened.dispatch(setQuery, String(this.random()))],
      [1, 'mark seen', () => this.markSeen()],
    ];
    let at = this.random() * steps.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, name, run] of steps) {
      at -= weight;
      if (at >= 0) continue;
      this.done.set(name, (this.done.get(name) ?? 0) + 1);
      await run();
      return;
    }
  }

  /** That the store keeps what the model keeps, and finds the regions that the model knows to be meant. */
  check(): void {
    const { work } = this.opened.getState();
    const kept = work.verdicts.map((verdict) => ({
      key: verdictKey(verdict),
      present: verdict.note,
      history: (verdict.earlier ?? []).map(({ note }) => note).toSorted(compareText),
    }));
    const expected = [...this.model.kept].map(([key, { present, history }]) => ({
      key,
      present,
      history: [...history].toSorted(compareText),
    }));
    expect(kept).toEqual(expected.toSorted((one, other) => compareText(one.key, other.key)));
    for (const { earlier = [] } of work.verdicts) expect(earlier).toEqual(newestFirst(earlier));

    const { attached, loose } = attachVerdicts(work.verdicts, work.dataset);
    const pairs = new Map(attached.map(({ key, pair }) => [key, pair]));
    const missing = new Map(loose.map(({ key, regions }) => [key, regions.map(({ id }) => id)]));
    expect(pairs.size + missing.size).toBe(work.verdicts.length);
    for (const [key, { sides }] of this.model.kept) {
      const found = sides.map((side) => this.model.edition.find((called) => isFoundAs(called, side)));
      const unfound = sides.filter((_, at) => found[at] === undefined).map(({ id }) => id);
      if (unfound.length > 0) expect(missing.get(key)?.toSorted()).toEqual(unfound.toSorted());
      else if (found[0] === found[1]) expect(missing.has(key)).toBe(true);
      else {
        const ids = found.map((called) => called?.id ?? '');
        expect(pairs.get(key)).toBe(ids.toSorted(compareText).join('|'));
        // Whoever was meant is found: codes and names belong to one region for ever.
        expect(found.map((called) => called?.self)).toEqual(sides.map(({ self }) => self));
      }
    }
  }

  dispose(): void {
    this.store?.dispose();
  }

  private get opened(): AppStore {
    if (this.store === undefined) throw new Error('not started');
    return this.store;
  }

  private decide(times = 1): void {
    const { edition } = this.model;
    if (edition.length < 2) return;
    const kept = new Map(this.model.kept);
    const verdicts = Array.from({ length: times }, () => {
      const one = this.pick(edition);
      const other = this.pick(edition.filter(({ self }) => self !== one.self));
      const affair = this.random() < 0.5 ? undefined : this.pick(affairs);
      const note = `n${String(this.next())}`;
      const key = keyOf({ sides: [one, other], affair });
      const before = kept.get(key);
      kept.set(key, {
        sides: [one, other],
        affair,
        present: note,
        history: new Set(before === undefined ? [] : [...before.history, before.present]),
      });
      return toVerdict(
        { a: toRegionId(one.id), b: toRegionId(other.id), standing: 'new' },
        this.opened.getState().work.dataset,
        {
          affair: affair === undefined ? undefined : toAffairCode(affair),
          decision: this.pick(decisions),
          reason: undefined,
          note,
          author: '',
          on: new Date(Date.UTC(2026, 0, 1, 0, 0, this.next())).toISOString(),
        },
      );
    });
    this.opened.dispatch(decide, verdicts);
    this.record({ ...this.model, kept });
  }

  /** The same once more changes nothing, and is no step to undo. */
  private decideAgain(): void {
    const { verdicts } = this.opened.getState().work;
    if (verdicts.length > 0) this.opened.dispatch(decide, [this.pick(verdicts)]);
  }

  private withdraw(): void {
    const keys = [...this.model.kept.keys()];
    if (keys.length === 0) return;
    const key = this.pick(keys);
    this.opened.dispatch(withdrawVerdicts, [key, 'no|such']);
    this.record({ ...this.model, kept: new Map([...this.model.kept].filter(([other]) => other !== key)) });
  }

  private undo(): void {
    this.opened.undo();
    const before = this.past.pop();
    if (before === undefined) return;
    this.future.push(this.model);
    this.model = before;
  }

  private redo(): void {
    this.opened.redo();
    const after = this.future.pop();
    if (after === undefined) return;
    this.past.push(this.model);
    this.model = after;
  }

  private async reload(): Promise<void> {
    await this.opened.flush();
    await this.start();
  }

  /** A new edition: agreements with other ids, and each region as before, recoded, renamed, both, gone, or back. */
  private reimport(): void {
    const edition: Called[] = [];
    for (let self = 0; self < 6; self += 1) {
      const before = this.model.edition.find((called) => called.self === self);
      const next = this.newlyCalled(self);
      const fate = this.random();
      if (before === undefined) {
        if (fate < 0.5) edition.push(next);
      } else if (fate < 0.4) edition.push(before);
      else if (fate < 0.6) edition.push({ ...next, name: before.name });
      else if (fate < 0.75) edition.push({ ...next, id: before.id });
      else if (fate < 0.9) edition.push(next);
    }
    this.opened.dispatch(replaceDataset, { dataset: this.datasetOf(edition), today: today() });
    this.record({ ...this.model, edition });
  }

  /** Somebody says which region of the data a region of the verdicts is; mostly rightly. */
  private move(): void {
    const sides = [...this.model.kept.values()].flatMap((one) => one.sides);
    if (sides.length === 0 || this.model.edition.length === 0) return;
    const from = this.pick(sides);
    const right = this.model.edition.find(({ self }) => self === from.self);
    const to = right !== undefined && this.random() < 0.8 ? right : this.pick(this.model.edition);
    const kept = new Map<string, Kept>();
    for (const one of this.model.kept.values()) {
      const [a, b] = one.sides.map((side) => (side.id === from.id && side.name === from.name ? to : side));
      const moves = a !== undefined && b !== undefined && a.id !== b.id;
      const moved: Kept = moves ? { ...one, sides: [a, b] } : one;
      const there = kept.get(keyOf(moved));
      kept.set(keyOf(moved), there === undefined ? moved : joined(there, moved));
    }
    const before = this.opened.getState().work;
    this.opened.dispatch(moveVerdicts, { from: toRegionId(from.id), name: from.name, to: toRegionId(to.id) });
    if (this.opened.getState().work !== before) this.record({ ...this.model, kept });
    else expect([...kept.keys()].toSorted()).toEqual([...this.model.kept.keys()].toSorted());
  }

  /** The first look is no step to undo, marking is. */
  private markSeen(): void {
    const { gapsSeen, dataset } = this.opened.getState().work;
    const first = { dataset: dataset.id, on: today(), keys: ['new a|b'] };
    this.opened.dispatch(startGapsSeen, first);
    expect(this.opened.getState().work.gapsSeen).toEqual(gapsSeen?.dataset === dataset.id ? gapsSeen : first);
    const seen = { dataset: dataset.id, on: today(), keys: [`new ${String(this.next())}`] };
    this.opened.dispatch(markGapsSeen, seen);
    expect(this.opened.getState().work.gapsSeen).toEqual(seen);
    this.record(this.model);
  }

  private record(model: Model): void {
    this.past.push(this.model);
    this.future = [];
    this.model = model;
  }

  private newlyCalled(self: number): Called {
    const n = String(this.next());
    return { self, id: `own:${n}`, name: `Daerah ${n}` };
  }

  private datasetOf(edition: readonly Called[]): Dataset {
    const ids = edition.map(({ id }) => id);
    return aDataset({
      id: 'berkas',
      regions: edition.map(({ id, name }) => aRegion(id, { name })),
      agreements: ids.slice(1).map((id, at) =>
        anAgreement(`R${String(this.next())}`)
          .between(ids[at] ?? id, id)
          .about(...affairs),
      ),
    });
  }

  private pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  private next(): number {
    this.fresh += 1;
    return this.fresh;
  }
}

function isFoundAs(called: Called, side: Called): boolean {
  return called.id === side.id || called.name === side.name;
}

/** Notes are numbered in the order of the decisions: the higher one is the newer, and stands. */
function joined(one: Kept, other: Kept): Kept {
  const newer = numberOf(one.present) > numberOf(other.present) ? one : other;
  const notes = [one.present, ...one.history, other.present, ...other.history];
  return { ...newer, history: new Set(notes.filter((note) => note !== newer.present)) };
}

function numberOf(note: string): number {
  return Number(note.slice(1));
}

function newestFirst(taken: readonly DecisionTaken[]): readonly DecisionTaken[] {
  return taken.toSorted((one, other) => compareText(other.on, one.on));
}

describe('verdicts through everything that may happen to them', () => {
  it('are never lost: each is kept with its history, and attached or without object', async () => {
    const done = new Map<string, number>();
    for (let seed = 1; seed <= 16; seed += 1) {
      const walk = new Walk(seed);
      try {
        await walk.start();
        for (let step = 0; step < 130; step += 1) {
          await walk.step();
          walk.check();
        }
      } finally {
        walk.dispose();
      }
      for (const [name, times] of walk.done) done.set(name, (done.get(name) ?? 0) + times);
    }
    expect(Math.min(...done.values())).toBeGreaterThan(15);
    expect(done.size).toBe(11);
  });

  it('stay on their pair when a file is read again with other rows and ids', async () => {
    const inline = createInlineClient();
    const client: JobClient = {
      run: (job, request, report) =>
        job === 'read' || job === 'inspect'
          ? inline.run(job, request, report)
          : idle.run(job, request, report),
      dispose: () => undefined,
    };
    const storage = createMemoryStorage();
    const store = await startSession({
      builtIn: builtIn(),
      client,
      storage,
      hash: '',
      browserLanguages: ['id'],
      today,
    });
    const read = async (name: string, rows: readonly string[]): Promise<void> => {
      await store.readFiles([
        { name, bytes: new TextEncoder().encode(['id,title,parties', ...rows].join('\n')) },
      ]);
      await vi.waitFor(() => expect(store.getState().reading.status).toBe('done'));
      store.finishImport();
    };
    await read('2025.csv', ['1,Sampah,Kabupaten Semarang; Kota Salatiga', '2,Air,Kota Semarang; Kab. Demak']);
    const { dataset } = store.getState().work;
    const gap = { a: toRegionId('33.22'), b: toRegionId('33.73'), standing: 'renew' } as const;
    const decided = {
      affair: undefined,
      decision: 'take-up',
      reason: undefined,
      note: 'x',
      author: 'Siti',
      on: '2026-11-01',
    } as const;
    store.dispatch(decide, [toVerdict(gap, dataset, decided)]);
    await read('2026.csv', ['B-7,Pariwisata,Kab. Klaten; Kabupaten Sleman']);
    expect(store.getState().work.dataset).not.toBe(dataset);
    const { attached, loose } = attachVerdicts(store.getState().work.verdicts, store.getState().work.dataset);
    expect(attached.map(({ pair, verdict }) => [pair, verdict.note])).toEqual([['33.22|33.73', 'x']]);
    expect(loose).toEqual([]);
    store.dispose();
  });
});
