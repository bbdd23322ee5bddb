// Writes public/data from the files in this folder: npm run compile:data
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = new URL('../', import.meta.url);
const { module } = await runnerImport(fileURLToPath(new URL('src/cli/compileBuiltIn.ts', root)), {
  root: fileURLToPath(root),
  configFile: false,
  logLevel: 'error',
});
const input = Object.fromEntries(
  module.compileInputNames.map((name) => [name, readFileSync(new URL(`data/${name}`, root), 'utf8')]),
);
mkdirSync(new URL('public/data/', root), { recursive: true });
for (const [name, text] of Object.entries(module.compileBuiltIn(input))) {
  writeFileSync(new URL(`public/data/${name}`, root), text);
  process.stdout.write(`public/data/${name} ${String(Buffer.byteLength(text))} bytes\n`);
}
