import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArchitecture, findBarrels } from './support/checkArchitecture.ts';
import { importsOf, readSources } from './support/readImports.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root, 'src');

describe('the layers of the sources', () => {
  it('are kept by every import, of values and of types', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(checkArchitecture(sources)).toEqual([]);
  });

  it('have no file that merely re-exports', () => {
    const texts = sources.map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    expect(findBarrels(texts)).toEqual([]);
  });
});

describe('the check itself', () => {
  const good = [
    { path: 'src/lib/a.ts', imports: [] },
    { path: 'src/graph/b.ts', imports: ['src/lib/a.ts', 'graphology'] },
    { path: 'src/ui/c.tsx', imports: ['src/graph/b.ts', 'react'] },
  ];

  it('accepts what keeps the plan', () => {
    expect(checkArchitecture(good)).toEqual([]);
  });

  it('finds a lower layer that imports a higher one', () => {
    const bad = [...good, { path: 'src/domain/d.ts', imports: ['src/ui/c.tsx'] }];
    expect(checkArchitecture(bad)).toEqual(['src/domain/d.ts: domain/ imports src/ui/c.tsx of ui/']);
  });

  it('finds React below the interface', () => {
    const bad = [...good, { path: 'src/state/d.ts', imports: ['react'] }];
    expect(checkArchitecture(bad)).toEqual(['src/state/d.ts: imports react, which belongs in ui/ and app/']);
  });

  it('finds reading and network that know each other, and sentences below the view', () => {
    const bad = [
      ...good,
      { path: 'src/ingest/e.ts', imports: [] },
      { path: 'src/i18n/f.ts', imports: [] },
      { path: 'src/graph/g.ts', imports: ['src/ingest/e.ts', 'src/i18n/f.ts'] },
    ];
    expect(checkArchitecture(bad)).toHaveLength(2);
  });

  it('finds a cycle inside one layer', () => {
    const bad = [
      { path: 'src/lib/a.ts', imports: ['src/lib/b.ts'] },
      { path: 'src/lib/b.ts', imports: ['src/lib/a.ts'] },
    ];
    expect(checkArchitecture(bad)).toEqual(['cycle: src/lib/a.ts > src/lib/b.ts > src/lib/a.ts']);
  });

  it('reads value, type, dynamic, side-effect and worker imports, and no comment', () => {
    const text = `
      import { a } from '../lib/a.ts';
      import type { B } from './B.ts';
      import './style.css';
      export { c } from '../lib/c.ts';
      const d = () => import('../ui/d.tsx');
      const w = new Worker(new URL('../workers/worker.ts', import.meta.url));
      // import { no } from './no.ts';
      /* import { never } from './never.ts'; */
    `;
    expect([...importsOf('src/graph/x.ts', text)].toSorted()).toEqual([
      'src/graph/B.ts',
      'src/graph/style.css',
      'src/lib/a.ts',
      'src/lib/c.ts',
      'src/ui/d.tsx',
      'src/workers/worker.ts',
    ]);
  });
});
