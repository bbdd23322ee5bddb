import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { translatorFor } from '../i18n/translate.ts';
import { localDay } from '../lib/localDay.ts';
import { analyse, exitCodes, type CliEnvironment } from './analyse.ts';

/** Where the command runs. */
export interface Place {
  /** The project's folder, which holds the built-in data. */
  readonly root: string;
  /** The folder from which the person called; paths are relative to it. */
  readonly from: string;
}

/** Runs the command on the real file system and streams, and sets the process's exit code. */
export async function main(words: readonly string[], { root, from }: Place): Promise<void> {
  endOnBrokenPipe();
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const environment: CliEnvironment = {
    readFile: (file) => readFile(path.resolve(from, file)),
    readBuiltIn: () => readFile(path.join(root, 'public', 'data', 'indonesia.json')),
    makeFolder: async (folder) => {
      await mkdir(path.resolve(from, folder), { recursive: true });
    },
    writeFile: (folder, name, content) => replaceFile(path.resolve(from, folder, name), content),
    print: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(text),
    today: localDay(new Date()),
    version: versionOf(manifest),
  };
  process.exitCode = await analyse(words, environment);
}

/** Writes beside the file and renames, so that a full disk never leaves half a file under its name. */
async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${String(process.pid)}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A reader that went away (`| head`) ends the command with a sentence, not with a trace. */
function endOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const t = translatorFor('en');
    const message =
      error.code === 'EPIPE'
        ? t('exporting.cli.brokenPipe')
        : t('exporting.cli.outputFailed', { reason: error.message });
    process.stderr.write(`${message}\n`, () => process.exit(exitCodes.unwritable));
  });
  process.stderr.on('error', () => process.exit(exitCodes.unwritable));
}

function versionOf(manifest: unknown): string {
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return typeof version === 'string' ? version : '';
}
