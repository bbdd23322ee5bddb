import type { SourceFile } from './readImports.ts';

/** Layers, lowest first. A file imports from its own layer and from lower ones. */
const layers = [
  'lib',
  'domain',
  'relations',
  'i18n',
  'ingest',
  'graph',
  'analysis',
  'view',
  'export',
  'workers',
  'storage',
  'state',
  'ui',
  'app',
  'cli',
] as const;
type Layer = (typeof layers)[number];

/** Pairs that the order allows and the plan does not. */
const forbidden: readonly (readonly [from: Layer, to: Layer])[] = [
  // What a file says and what a network says do not depend on each other.
  ['graph', 'ingest'],
  ['analysis', 'ingest'],
  // Below the view there are codes and parameters, no sentences.
  ['ingest', 'i18n'],
  ['graph', 'i18n'],
  ['analysis', 'i18n'],
  ['workers', 'i18n'],
  ['storage', 'i18n'],
  ['state', 'i18n'],
  // The command line is the engine without a page.
  ['cli', 'state'],
  ['cli', 'ui'],
  ['cli', 'app'],
  ['cli', 'storage'],
];

const pagePackages = /^(react|react-dom|cytoscape|lucide-react|@tanstack\/react-virtual|@fontsource.*)(\/|$)/;

/** What breaks the plan, one sentence each; empty where all is well. */
export function checkArchitecture(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map((file) => file.path));
  const faults: string[] = [];
  for (const { path, imports } of files) {
    const from = layerOf(path);
    if (from === undefined) {
      faults.push(`${path}: lies in no layer`);
      continue;
    }
    for (const name of imports) {
      if (!name.startsWith('src/')) {
        if (pagePackages.test(name) && from !== 'ui' && from !== 'app') {
          faults.push(`${path}: imports ${name}, which belongs in ui/ and app/`);
        }
        if (name.startsWith('..')) faults.push(`${path}: imports ${name}, outside src/`);
        continue;
      }
      if (/\.(tsx?|mjs)$/.test(name) && !known.has(name) && !name.endsWith('.mjs')) {
        faults.push(`${path}: imports ${name}, which does not exist`);
      }
      const to = layerOf(name);
      if (to === undefined || to === from) continue;
      const above = layers.indexOf(to) > layers.indexOf(from);
      if (above || forbidden.some(([one, other]) => one === from && other === to)) {
        faults.push(`${path}: ${from}/ imports ${name} of ${to}/`);
      }
    }
  }
  for (const cycle of findCycles(files)) faults.push(`cycle: ${cycle.join(' > ')}`);
  return faults;
}

/** Files that do nothing but re-export: they hide where a thing lives. */
export function findBarrels(files: readonly { path: string; text: string }[]): readonly string[] {
  return files
    .filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
      const lines = code.split('\n').filter((line) => line.trim() !== '');
      return lines.length > 0 && lines.every((line) => /^\s*export\s.*\sfrom\s/.test(line));
    })
    .map(({ path }) => path);
}

function layerOf(path: string): Layer | undefined {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1];
  return layers.find((layer) => layer === folder);
}

function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const importsOf = new Map(files.map((file) => [file.path, file.imports]));
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    state.set(path, 'open');
    for (const next of importsOf.get(path) ?? []) {
      if (importsOf.has(next)) visit(next, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
