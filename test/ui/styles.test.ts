import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../src/ui');

/** Style sheets of screens that were opened stay loaded, so a class that two of them define is styled by both. */
it('no class is defined by two style sheets', () => {
  const definedIn = new Map<string, Set<string>>();
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.css') || entry.endsWith('base.css') || entry.endsWith('components.css')) continue;
    // Rules outside of media queries: what begins a line.
    for (const [, name] of readFileSync(join(root, entry), 'utf8').matchAll(
      /^\.([a-z][\w-]*)(?=[^{}]*\{)/gm,
    )) {
      const files = definedIn.get(name ?? '') ?? new Set();
      definedIn.set(name ?? '', files.add(entry));
    }
  }
  expect(definedIn.size).toBeGreaterThan(100);
  const twice = [...definedIn].filter(([name, files]) => files.size > 1 && !name.startsWith('popover'));
  expect(twice.map(([name, files]) => `.${name}: ${[...files].join(', ')}`)).toEqual([]);
});

it('components name colours by role only', () => {
  const faults: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(css|tsx)$/.test(entry) || entry.endsWith('tokens.css')) continue;
    const text = readFileSync(join(root, entry), 'utf8');
    for (const [hex] of text.matchAll(/#[0-9a-f]{6}\b/gi)) faults.push(`${entry}: ${hex}`);
  }
  expect(faults).toEqual([]);
});
