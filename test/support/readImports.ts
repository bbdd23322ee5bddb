import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A source file and what it imports, values and types alike: paths under `src/`, or names of packages. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly string[];
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+\.tsx?)['"]/g;

/** Reads the imports out of one file's text; relative ones are resolved against its path. */
export function importsOf(path: string, text: string): readonly string[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const found: string[] = [];
  for (const match of withoutComments.matchAll(statement)) {
    const name = match[1] ?? match[2] ?? match[3];
    if (name === undefined) continue;
    found.push(name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name);
  }
  return found;
}

/** All TypeScript files under a folder, in order of path. */
export function readSources(root: string, folder: string): readonly SourceFile[] {
  const files: SourceFile[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const absolute = join(entry.parentPath, entry.name);
    const path = posix.normalize(absolute.slice(root.length + 1).replaceAll('\\', '/'));
    files.push({ path, imports: importsOf(path, readFileSync(absolute, 'utf8')) });
  }
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
