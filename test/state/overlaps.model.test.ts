import { afterEach, describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { pairKey, type AgreementId } from '../../src/domain/ids.ts';
import { keptKey, type Kept } from '../../src/domain/Kept.ts';
import { overlapAnswers, type OverlapAnswer } from '../../src/domain/OverlapDecision.ts';
import { parseProject } from '../../src/ingest/project/parseProject.ts';
import { attachKept } from '../../src/ingest/update/attachKept.ts';
import { attachOverlaps } from '../../src/ingest/update/attachOverlaps.ts';
import { compareDatasets } from '../../src/ingest/update/compareDatasets.ts';
import { linkDecisionsOf } from '../../src/ingest/update/linkDecisionsOf.ts';
import { overlapDecision } from '../../src/ingest/update/overlapDecision.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { applyAddress, initialWork } from '../../src/state/actions.ts';
import { createAppStore, type AppStore } from '../../src/state/createAppStore.ts';
import { decideOverlap, withdrawOverlap } from '../../src/state/overlapActions.ts';
import { fromProjectFile, toProjectFile } from '../../src/state/projectContent.ts';
import { fromSavedWork, toSavedWork } from '../../src/state/savedWork.ts';
import type { Work } from '../../src/state/Work.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import type { JobClient } from '../../src/workers/JobClient.ts';
import { writeProject } from '../../src/export/project/writeProject.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

/**
 * A random walk through the real store beside a model of it: decisions on pairs, bulk ones, merging and taking apart, undo
 * and redo, a reload from what the browser keeps, a project file, and newer editions of the files with other ids, rows and
 * words. A document is known to the model by a word of its title that no other has; it knows nothing of keys and ids.
 */
const today = '2026-11-24';
const idle: JobClient = {
  run: () => ({ promise: new Promise<never>(() => undefined), cancel: () => undefined }),
  dispose: () => undefined,
};

interface Said {
  readonly answer: OverlapAnswer;
  readonly note: string;
  /** Answers that it took the place of, newest first. */
  readonly before: readonly string[];
}

interface Model {
  /** Documents of the files, in order. */
  readonly file: readonly string[];
  /** By the words of the two, sorted. */
  readonly said: ReadonlyMap<string, Said>;
  /** What each removed document was merged into. */
  readonly gone: ReadonlyMap<string, string>;
}

const regions = ['33.01', '33.02', '33.03', '33.04'].map((id) => aRegion(id));
const words = 'alfa bravo delta eko fokus golf hotel india julia kilo lima mike november oskar'.split(' ');
const wordOf = ({ title }: Pick<Agreement, 'title'>): string =>
  words.find((word) => title.toLowerCase().includes(word)) ?? title;
const pairOf = (a: string, b: string): string => [a, b].toSorted().join(' ');

class Walk {
  private readonly random: () => number;
  private store: AppStore;
  private minute = 0;
  private edition = 0;
  private model: Model = { file: words.slice(0, 8), said: new Map(), gone: new Map() };
  private past: Model[] = [];
  private future: Model[] = [];
  readonly done = new Map<string, number>();
  readonly seen = new Map<string, number>();

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.store = this.storeOf(initialWork(this.editionOf(this.model.file), today, 'id'));
  }

  step(): void {
    this.minute += 1;
    const steps: readonly (readonly [number, string, () => void])[] = [
      [8, 'decide', () => this.decide(1)],
      [3, 'decide a group', () => this.decide(4)],
      [2, 'withdraw', () => this.withdraw()],
      [3, 'merge', () => this.merge()],
      [5, 'undo', () => this.undo()],
      [3, 'redo', () => this.redo()],
      [2, 'reload', () => this.reload()],
      [4, 're-import', () => this.reimport()],
    ];
    let at = this.random() * steps.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, name, run] of steps) {
      at -= weight;
      if (at >= 0) continue;
      count(this.done, name);
      run();
      return;
    }
  }

  async projectFile(): Promise<void> {
    const { blob } = await writeProject(toProjectFile(this.work, today, this.on()));
    const { project, damaged } = parseProject(JSON.parse(await blob.text()) as unknown);
    expect(damaged).toEqual([]);
    const open = (dataset: Dataset): Work => initialWork(dataset, today, 'id');
    this.replaceStore({
      ...fromProjectFile(project, aDataset({ id: 'other' }), open),
      project: this.work.project,
    });
    count(this.done, 'project file');
  }

  check(): void {
    const { kept, dataset } = this.work;
    const decisions = kept.filter(({ kind }) => kind === 'overlap');
    // Every decision is kept once, with what was said and what was said before.
    expect(new Map(decisions.map((one) => [wordsOf(one), saidOf(one)]))).toEqual(this.model.said);
    expect(decisions).toHaveLength(this.model.said.size);
    // Each counts for the two that it was taken on, or is listed without object.
    const { attached, loose } = attachKept(kept, dataset);
    expect(attached.length + loose.length).toBe(kept.length);
    const { ofPair, merged } = attachOverlaps(kept, dataset);
    const wordIn = new Map(dataset.agreements.map((agreement) => [agreement.id, wordOf(agreement)]));
    const found = new Map<string, string>();
    for (const [pair, { kept: one, agreementIds }] of ofPair) {
      const [a = '', b = ''] = agreementIds;
      expect(pairKey(a, b)).toBe(pair);
      found.set(
        wordsOf(one),
        agreementIds
          .map((id) => wordIn.get(id) ?? '')
          .toSorted()
          .join(' '),
      );
    }
    for (const [pair, other] of found) expect(other).toBe(pair);
    const present = new Set(wordIn.values());
    for (const [pair, { answer }] of this.model.said) {
      const [a = '', b = ''] = pair.split(' ');
      const both = present.has(a) && present.has(b);
      expect(found.has(pair), `${pair} of ${[...present].join(' ')}`).toBe(both);
      const isMerged = this.model.gone.has(a) || this.model.gone.has(b);
      const isLoose = loose.some(({ kept: one }) => wordsOf(one) === pair);
      const stays = present.has(a) || present.has(b);
      // One of the two was removed by hand: the decision knows it.
      const knows = isMerged && [a, b].every((word) => present.has(word) || this.model.gone.has(word));
      expect(isLoose, `${pair} without object`).toBe(!both && !knows);
      count(
        this.seen,
        both ? `${answer} attached` : isLoose ? 'without object' : stays ? 'merged' : 'both gone',
      );
    }
    const inMerged = merged.map(({ kept: one }) => wordsOf(one));
    for (const pair of inMerged) expect(this.model.said.get(pair)?.answer).toBe('merge');
    // What counts as a link is what was said of pairs that are there.
    const { cut, linked } = linkDecisionsOf(kept, dataset);
    const answers = [...ofPair.values()].map(({ decision }) => decision.answer);
    expect(cut).toHaveLength(answers.filter((answer) => answer === 'cut').length);
    expect(linked).toHaveLength(
      answers.filter((answer) => ['family', 'renewal', 'merge', 'confirm'].includes(answer)).length,
    );
    // Documents are those of the files without the merged ones.
    expect([...present].toSorted()).toEqual(
      this.model.file.filter((word) => !this.model.gone.has(word)).toSorted(),
    );
  }

  dispose(): void {
    this.store.dispose();
  }

  private get work(): Work {
    return this.store.getState().work;
  }

  private on(): string {
    return new Date(Date.parse('2026-11-24T00:00:00Z') + this.minute * 60_000).toISOString();
  }

  private storeOf(work: Work): AppStore {
    return createAppStore({
      work: { ...work, project: { id: 'own', name: '' } },
      builtIn: aDataset({ id: 'indonesia', regions }),
      client: idle,
      storage: createMemoryStorage(),
      today: () => today,
      now: () => this.on(),
    });
  }

  /** The files of another edition: other ids and order, other spelling, one that has no number now has one. */
  private editionOf(file: readonly string[]): Dataset {
    this.edition += 1;
    const { edition } = this;
    const agreements = file.map((word, place) => {
      const at = words.indexOf(word);
      const hasOwnId = at % 3 === 0;
      const title = edition % 2 === 0 ? `PERJANJIAN ${word}` : `Perjanjian ${word}`;
      const [a, b] = at % 2 === 0 ? ['33.01', '33.02'] : ['33.03', '33.04'];
      const number = at % 4 === 1 || edition > 3 ? { number: `0${String(at)}/PKS/2024` } : {};
      return anAgreement(hasOwnId ? `OWN-${String(at)}` : `row-${String(place + 2)}`)
        .between(...(edition % 2 === 0 ? [b ?? '', a ?? ''] : [a ?? '', b ?? '']))
        .as('PKS')
        .signed(`2024-01-${String(at + 1).padStart(2, '0')}`)
        .with({
          title,
          ...number,
          record: { file: `e${String(edition)}.csv`, row: place + 2, cells: [word] },
        });
    });
    return { ...aDataset({ id: 'project:own', regions, agreements }), builtIn: false };
  }

  private decide(most: number): void {
    const { agreements } = this.work.dataset;
    const pairs: { a: AgreementId; b: AgreementId; class: string; score: number }[] = [];
    const answer = this.pick(overlapAnswers.filter((one) => one !== 'merge'));
    const note = this.pick(['', 'x', 'y']);
    const said = new Map(this.model.said);
    for (let left = most; left > 0; left -= 1) {
      const [one, other] = [this.pick(agreements), this.pick(agreements)];
      if (one === other) continue;
      const pair = pairOf(wordOf(one), wordOf(other));
      pairs.push({ a: one.id, b: other.id, class: 'family', score: 1 });
      const there = said.get(pair);
      if (there?.answer === answer && there.note === note) continue;
      said.set(pair, { answer, note, before: there === undefined ? [] : [there.answer, ...there.before] });
    }
    const distinct = [...new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair])).values()];
    this.store.dispatch(decideOverlap, { pairs: distinct, answer, note, author: 'Siti', on: this.on() });
    const isSame = [...said].every(([pair, one]) => this.model.said.get(pair) === one);
    if (!isSame) this.record({ ...this.model, said });
  }

  private withdraw(): void {
    const one = this.pickOf(this.work.kept.filter(({ kind }) => kind === 'overlap'));
    if (one === undefined) return;
    const pair = wordsOf(one);
    const merged = overlapDecision(one)?.merged;
    const said = new Map(this.model.said);
    said.delete(pair);
    const gone = new Map(this.model.gone);
    if (merged !== undefined) for (const word of pair.split(' ')) if (gone.has(word)) gone.delete(word);
    this.store.dispatch(withdrawOverlap, [keptKey(one)]);
    this.record({ ...this.model, said, gone });
  }

  /** Two of the same parties that nothing was merged with yet, and that both come from the files. */
  private merge(): void {
    const { agreements } = this.work.dataset;
    if (agreements.length < 6) return;
    const touched = new Set([...this.model.gone].flat());
    const free = agreements.filter((agreement) => !touched.has(wordOf(agreement)));
    const one = this.pickOf(free);
    const other = this.pickOf(free.filter((agreement) => agreement !== one));
    if (one === undefined || other === undefined) return;
    const pair = pairOf(wordOf(one), wordOf(other));
    this.store.mergeRecords({
      pair: { a: one.id, b: other.id, class: 'same-record', score: 80 },
      stays: one.id,
      note: 'm',
      author: 'Siti',
      on: this.on(),
    });
    const there = this.model.said.get(pair);
    const before = there === undefined ? [] : [there.answer, ...there.before];
    const said = new Map(this.model.said).set(pair, { answer: 'merge', note: 'm', before });
    this.record({ ...this.model, said, gone: new Map(this.model.gone).set(wordOf(other), wordOf(one)) });
  }

  private undo(): void {
    this.store.undo();
    const before = this.past.pop();
    if (before === undefined) return;
    this.future.push(this.model);
    this.model = before;
  }

  private redo(): void {
    this.store.redo();
    const next = this.future.pop();
    if (next === undefined) return;
    this.past.push(this.model);
    this.model = next;
  }

  private reload(): void {
    const { work } = this;
    const builtIn = aDataset({ id: 'indonesia', regions });
    const saved = structuredClone(toSavedWork(work, builtIn, today));
    const again = fromSavedWork(saved, builtIn, (dataset) => initialWork(dataset, today, 'id'));
    expect(again.unreadable).toBe(0);
    this.replaceStore(again.work);
  }

  private replaceStore(work: Work): void {
    this.store.dispose();
    this.store = this.storeOf(work);
    this.past = [];
    this.future = [];
  }

  /** A newer edition: some documents leave, others come, the rest stands in another order. */
  private reimport(): void {
    const kept = this.model.file.filter(
      (word) =>
        this.random() > 0.12 || this.model.gone.has(word) || [...this.model.gone.values()].includes(word),
    );
    const added = words.filter((word) => !this.model.file.includes(word) && this.random() < 0.3);
    const file = [...kept, ...added].toSorted(() => this.random() - 0.5);
    const newer = this.editionOf(file);
    const { dataset } = compareDatasets(this.work.dataset, newer, this.work.kept);
    this.store.dispatch(applyAddress, { dataset });
    this.record({ ...this.model, file });
  }

  private record(next: Model): void {
    this.past.push(this.model);
    this.future = [];
    this.model = next;
  }

  private pick<Value>(values: readonly Value[]): Value {
    const value = this.pickOf(values);
    if (value === undefined) throw new Error('nothing to pick');
    return value;
  }

  private pickOf<Value>(values: readonly Value[]): Value | undefined {
    return values[Math.floor(this.random() * values.length)];
  }
}

function wordsOf({ about }: Kept): string {
  return about
    .flatMap((one) => (one.type === 'agreement' ? [wordOf(one)] : []))
    .toSorted()
    .join(' ');
}

function saidOf(kept: Kept): Said {
  const decision = overlapDecision(kept);
  if (decision === undefined) throw new Error(`no decision: ${kept.key}`);
  const before = (decision.earlier ?? []).map(({ answer }) => answer);
  return { answer: decision.answer, note: kept.note, before };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

describe('decisions on pairs of agreements', () => {
  let walk: Walk | undefined;
  afterEach(() => {
    walk?.dispose();
    walk = undefined;
  });

  it('are never lost nor moved to another pair, whatever is done (model)', { timeout: 120_000 }, async () => {
    const done = new Map<string, number>();
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 16; seed += 1) {
      walk = new Walk(seed);
      for (let step = 0; step < 60; step += 1) {
        if (step % 20 === 19) await walk.projectFile();
        else walk.step();
        try {
          walk.check();
        } catch (error) {
          throw new Error(`seed ${String(seed)}, step ${String(step)}`, { cause: error });
        }
      }
      for (const [key, n] of walk.done) done.set(key, (done.get(key) ?? 0) + n);
      for (const [key, n] of walk.seen) seen.set(key, (seen.get(key) ?? 0) + n);
      walk.dispose();
    }
    for (const name of [
      'decide',
      'merge',
      'undo',
      'redo',
      'reload',
      're-import',
      'withdraw',
      'project file',
    ]) {
      expect(done.get(name) ?? 0, name).toBeGreaterThan(20);
    }
    for (const name of ['without object', 'merged', 'cut attached', 'family attached', 'later attached']) {
      expect(seen.get(name) ?? 0, name).toBeGreaterThan(20);
    }
  });
});
