// Prints how well two lists of publications are matched by the rule that lays two registers side by side:
// npm run bench:linkage -- DIR, with DBLP2.csv, ACM.csv and DBLP-ACM_perfectMapping.csv in DIR (a public benchmark of the
// database group of Leipzig, Koepcke, Thor and Rahm 2010; not part of this project).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const names = { a: 'DBLP2.csv', b: 'ACM.csv', truth: 'DBLP-ACM_perfectMapping.csv' };
const given = process.argv[2];
const from = process.env.INIT_CWD ?? process.cwd();
const folder = given === undefined ? undefined : path.resolve(from, given);
if (folder === undefined || !Object.values(names).every((name) => existsSync(path.join(folder, name)))) {
  console.error(`Usage: npm run bench:linkage -- DIR, with ${Object.values(names).join(', ')} in DIR`);
  process.exit(2);
}

const outDir = path.join(root, '.cache', 'bench');
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'silent',
  ssr: { noExternal: true },
  build: {
    ssr: path.join(root, 'test', 'bench', 'linkage.ts'),
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'linkage.mjs' } },
  },
});
const { measureLinkage } = await import(pathToFileURL(path.join(outDir, 'linkage.mjs')).href);
/** @param {string} name */
const read = (name) => new Uint8Array(readFileSync(path.join(folder, name)));
const figures = measureLinkage({ a: read(names.a), b: read(names.b), truth: read(names.truth) });
console.log(`records        ${figures.records.join(' and ')}`);
console.log(`truly the same ${figures.truth}`);
console.log(`found          ${figures.found}, of these right ${figures.right}`);
console.log(`precision      ${figures.precision.toFixed(4)}`);
console.log(`recall         ${figures.recall.toFixed(4)}`);
console.log(`F1             ${figures.f1.toFixed(4)}`);
console.log(`time           ${figures.milliseconds.toFixed(0)} ms`);
