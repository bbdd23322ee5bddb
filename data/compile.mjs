// Writes public/data from the files in this folder: npm run compile:data
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = new URL('../', import.meta.url);
const options = { root: fileURLToPath(root), configFile: false, logLevel: 'error' };
const load = async (name) => {
  const { module } = await runnerImport(fileURLToPath(new URL(`src/cli/${name}`, root)), options);
  return module;
};
const module = await load('compileBuiltIn.ts');
const { compileWorld, worldInputs } = await load('compileWorld.ts');
const input = Object.fromEntries(
  module.compileInputNames.map((name) => [name, readFileSync(new URL(`data/${name}`, root), 'utf8')]),
);
mkdirSync(new URL('public/data/', root), { recursive: true });
const outlines = Object.entries(worldInputs).map(([name, { file, steps }]) => [
  name,
  compileWorld(readFileSync(new URL(`node_modules/world-atlas/${file}`, root), 'utf8'), steps),
]);
for (const [name, text] of [...Object.entries(module.compileBuiltIn(input)), ...outlines]) {
  writeFileSync(new URL(`public/data/${name}`, root), text);
  process.stdout.write(`public/data/${name} ${String(Buffer.byteLength(text))} bytes\n`);
}
