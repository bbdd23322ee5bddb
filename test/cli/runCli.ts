import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { analyse, type CliEnvironment, type ExitCode } from '../../src/cli/analyse.ts';

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Texts that were written, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** What else was written. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export interface CliFakes {
  /** Input files by the path given on the command line. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly today?: string;
  /** Name of the output file (or folder) at which writing fails, and with what words. */
  readonly fails?: { readonly at: string; readonly message: string };
}

/** Runs the command in this process, on files in memory and the real built-in data. */
export async function runCli(words: readonly string[], fakes: CliFakes = {}): Promise<CliRun> {
  const files = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  let out = '';
  let err = '';
  const failAt = (name: string): void => {
    if (fakes.fails?.at === name) throw new Error(fakes.fails.message);
  };
  const environment: CliEnvironment = {
    readFile: (path) => {
      const content = fakes.files?.[path];
      if (content === undefined) return Promise.reject(new Error('ENOENT: no such file or directory'));
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    readBuiltIn: () =>
      Promise.resolve(readFileSync(new URL('../../public/data/indonesia.json', import.meta.url))),
    makeFolder: async (folder) => {
      await Promise.resolve();
      failAt(folder);
    },
    writeFile: async (_, name, content) => {
      await Promise.resolve();
      failAt(name);
      if (typeof content === 'string') files.set(name, content);
      else bytes.set(name, content);
    },
    print: (text) => {
      out += text;
    },
    tell: (text) => {
      err += text;
    },
    today: fakes.today ?? '2026-11-23',
    version: '9.9.9',
  };
  const code = await analyse(words, environment);
  return { code, out, err, files, bytes };
}

export type CsvRow = Readonly<Record<string, string>>;

/** A written CSV file as rows by header, read by a foreign reader; a faulty file ends the test. */
export function rowsOf(run: CliRun, name: string): readonly CsvRow[] {
  const text = run.files.get(name);
  if (text === undefined) throw new Error(`not written: ${name}`);
  const { data, errors } = Papa.parse<CsvRow>(text.replace(/\n$/, ''), {
    header: true,
    delimiter: ',',
    newline: '\n',
  });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  return data;
}
