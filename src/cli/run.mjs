#!/usr/bin/env node
// Builds the command with Vite where its sources changed (Node 20 does not read TypeScript), then runs it.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = path.join(root, '.cache', 'cli');

/** A name for the state of the sources that can be part of the command. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  // A source imports it.
  hash.update(readFileSync(path.join(root, 'data', 'terms.json')));
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const source of sources.filter((name) => /\.(ts|mjs)$/.test(name)).toSorted()) {
    hash.update(`${source}\0`).update(readFileSync(path.join(root, 'src', source)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function build(folder) {
  const { build: buildWithVite } = await import('vite');
  const draft = mkdtempSync(`${folder}-`);
  await buildWithVite({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'src', 'cli', 'main.ts'),
      outDir: draft,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  try {
    renameSync(draft, folder);
  } catch {
    // Another run was faster; its build is the same.
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Removes builds of an hour ago or more; a younger one may be another run's. */
function removeOld() {
  for (const name of readdirSync(cache)) {
    const old = path.join(cache, name);
    if (statSync(old).mtimeMs < Date.now() - 3_600_000) rmSync(old, { recursive: true, force: true });
  }
}

const folder = path.join(cache, fingerprint());
const entry = path.join(folder, 'main.mjs');
if (!existsSync(entry)) {
  mkdirSync(cache, { recursive: true });
  removeOld();
  await build(folder);
}
const calledByNpm = process.env.npm_lifecycle_event === 'analyse' && process.env.INIT_CWD !== undefined;
const { main } = await import(pathToFileURL(entry).href);
await main(process.argv.slice(2), { root, from: calledByNpm ? process.env.INIT_CWD : process.cwd() });
