// Reads mutated files of every format and tells whatever breaks, hangs or gets lost:
// npm run fuzz -- [COUNT] [SEED] [INDEX]. With INDEX the inputs from that one on; what fails is kept in .cache/fuzz/failures.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = path.join(root, '.cache', 'fuzz');
const hangSeconds = 30;

/** @param {number} at @param {number} otherwise */
function numberAt(at, otherwise) {
  const word = process.argv[at];
  if (word === undefined) return otherwise;
  if (/^\d+$/.test(word)) return Number(word);
  console.error(`Not a number: ${word}\nUsage: npm run fuzz -- [COUNT] [SEED] [INDEX]`);
  process.exit(2);
}
const count = numberAt(2, 100_000);
const seed = numberAt(3, Date.now() % 1_000_000_000);
const first = numberAt(4, 0);

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'silent',
  ssr: { noExternal: true },
  build: {
    ssr: path.join(root, 'test', 'fuzz', 'worker.ts'),
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
  },
});
const entry = pathToFileURL(path.join(folder, 'worker.mjs'));
/** @type {typeof import('./worker.ts')} */
const { inputOf, readBase, seedsOf, shrink } = await import(entry.href);
const seeds = seedsOf(root);

/** @type {Map<string, { count: number, index: number, bytes: number, text: string }>} */
const groups = new Map();
/** @type {Map<string, number>} */
const outcomes = new Map();
let done = 0;
let slowest = { index: -1, milliseconds: 0 };
const start = Date.now();

/** @param {number} index @param {readonly { kind: string, text: string }[]} faults */
function keep(index, faults) {
  const files = inputOf(seeds, seed, index);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  for (const { kind, text } of faults) {
    const group = groups.get(kind);
    if (group === undefined) {
      groups.set(kind, { count: 1, index, bytes, text });
      console.log(`\n! ${kind}\n  input ${index}: ${text.slice(0, 400).replaceAll('\n', '\n  ')}`);
    } else {
      group.count += 1;
      if (bytes < group.bytes) Object.assign(group, { index, bytes, text });
    }
  }
}

/** @param {string} name @param {readonly import('../../src/ingest/source/Source.ts').InputFile[]} files */
function save(name, files) {
  const failures = path.join(folder, 'failures', `${seed}`);
  mkdirSync(failures, { recursive: true });
  return files.map((file, at) => {
    const target = path.join(failures, `${name}-${at}-${file.name.replace(/[^\w.-]/g, '_').slice(-60)}`);
    writeFileSync(target, file.bytes);
    return path.relative(root, target);
  });
}

/** Runs every `step`-th input from `from` on in a process; starts again after one that hangs or ends the process. */
async function runShare(/** @type {number} */ from, /** @type {number} */ step) {
  const to = first + count;
  const state = path.join(folder, `state-${process.pid}-${from}`);
  let ended = -1;
  for (let next = from; next < to;) {
    writeFileSync(state, String(next));
    const inWork = () => Number(readFileSync(state, 'utf8').trim() || next);
    const share = JSON.stringify({ root, seed, from: next, to, step, state });
    const child = fork(fileURLToPath(entry), [share], {
      execArgv: ['--max-old-space-size=2048'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let told = '';
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
      told = (told + chunk.toString()).slice(-4000);
    });
    let seen = next;
    let since = Date.now();
    let hung = false;
    const watch = setInterval(() => {
      const now = inWork();
      if (now !== seen) {
        seen = now;
        since = Date.now();
      } else if (Date.now() - since > hangSeconds * 1000) {
        hung = true;
        child.kill('SIGKILL');
      }
    }, 1000);
    child.on('message', (/** @type {import('./worker.ts').FuzzMessage} */ message) => {
      done += 1;
      outcomes.set(message.outcome, (outcomes.get(message.outcome) ?? 0) + 1);
      if (message.milliseconds > slowest.milliseconds) slowest = message;
      if (message.faults.length > 0) keep(message.index, message.faults);
      if (done % 1000 === 0) {
        const seconds = Math.round((Date.now() - start) / 1000);
        console.log(`${done} of ${count}, ${seconds} s, ${groups.size} kinds of fault`);
      }
    });
    /** @type {number | null} */
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    clearInterval(watch);
    const at = inWork();
    rmSync(state, { force: true });
    if (code === 0 && !hung) return;
    // A process can be ended from outside, and a machine can stand still: only what happens twice is a fault.
    if (ended !== at) {
      ended = at;
      next = at;
      continue;
    }
    done += 1;
    const why =
      /Fatal error.*|Fatal JavaScript.*|FATAL ERROR.*|^\w*Error.*/m.exec(told)?.[0] ?? `code ${code}`;
    const kind = hung ? `hangs: over ${hangSeconds} s` : `ends the process: ${why.replace(/\d+/g, 'N')}`;
    const kept = save(`${hung ? 'hang' : 'end'}-${at}`, inputOf(seeds, seed, at)).join(' ');
    keep(at, [{ kind, text: `${kept}\n${told.slice(0, 600)}` }]);
    next = at + step;
  }
}

console.log(`${count} inputs of ${seeds.length} files, seed ${seed}`);
const workers = Math.max(1, Math.min(4, availableParallelism() - 1));
await Promise.all(Array.from({ length: workers }, (_, at) => runShare(first + at, workers)));

const base = readBase(root);
const sorted = [...groups].toSorted(([, one], [, other]) => other.count - one.count);
for (const [at, [kind, group]] of sorted.entries()) {
  /** @type {readonly import('../../src/ingest/source/Source.ts').InputFile[]} */
  let files = inputOf(seeds, seed, group.index);
  const broken = kind.startsWith('hangs') || kind.startsWith('ends') || kind === 'slow';
  if (!broken && at < 40) files = await shrink(files, base, group.index, kind);
  console.log(`\n${group.count} times: ${kind}`);
  console.log(`  npm run fuzz -- 1 ${seed} ${group.index}`);
  console.log(`  ${group.text.slice(0, 600).replaceAll('\n', '\n  ')}`);
  console.log(`  kept as ${save(`fault-${at}`, files).join(', ')}`);
}
const figures = [...outcomes].map(([name, number]) => `${name} ${number}`).join(', ');
console.log(
  `\n${done} inputs in ${Math.round((Date.now() - start) / 1000)} s: ${figures}; slowest ${Math.round(slowest.milliseconds)} ms (input ${slowest.index}); ${groups.size} kinds of fault`,
);
process.exitCode = groups.size === 0 ? 0 : 1;
