import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The command as a person runs it: built from the sources, in a process of its own. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const command = path.join(root, 'src', 'cli', 'run.mjs');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'command-'));
  // Builds it once, so that no test below waits for that.
  execFileSync(process.execPath, [command, '--version']);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
  });
}

describe('the command', () => {
  it('prints the version of the project and nothing else', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    const { status, stdout, stderr } = run(['--version']);
    expect([status, stdout, stderr]).toEqual([0, `jejaring ${version}\n`, '']);
  });
  it('reads and writes beside the caller, and leaves other files of the folder alone', () => {
    writeFileSync(
      path.join(folder, 'own.csv'),
      'title,parties\nAir bersih,Kota Semarang;Kabupaten Kendal\n,Kota Semarang;Kabupaten Demak\n',
    );
    expect(run(['own.csv', '--out', 'deep/out', '--quiet', '--strict']).status).toBe(1);
    writeFileSync(path.join(folder, 'deep', 'out', 'mine.txt'), 'mine');
    const { status, stdout } = run(['own.csv', '--out', 'deep/out', '--json', '--quiet']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(readFileSync(path.join(folder, 'deep/out/summary.json'), 'utf8')),
    );
    const names = readdirSync(path.join(folder, 'deep', 'out'));
    expect(names).toContain('mine.txt');
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  it('run through npm, takes paths from where npm was called', () => {
    writeFileSync(path.join(folder, 'npm.csv'), 'title,parties\nAir bersih,Kota Semarang;Kabupaten Kendal\n');
    const { status, stdout } = spawnSync(
      'npm',
      ['run', '--silent', '--prefix', root, 'analyse', '--', 'npm.csv', '--json'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: undefined },
      },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ dataset: { files: ['npm.csv'] }, network: { ties: 1 } });
  });
  it('ends with its codes', () => {
    expect(run(['--nope']).status).toBe(2);
    const missing = run(['missing.csv', '--quiet']);
    expect(missing.status).toBe(3);
    expect(missing.stderr).toMatch(/^missing\.csv cannot be read: /);
    expect(missing.stderr).not.toMatch(/\n\s+at /);
  });
  it('ends with a sentence where the folder cannot be made', () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    const { status, stderr } = run(['--out', 'a-file', '--quiet']);
    expect(status).toBe(4);
    expect(stderr).toMatch(/cannot be written: /);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
  it.skipIf(process.platform === 'win32')('ends with a sentence where its reader goes away', () => {
    const script = '{ "$0" "$1" --json --quiet; echo "code $?" >&2; } | true';
    const { stderr } = spawnSync('sh', ['-c', script, process.execPath, command], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/\nThe program that read the output has ended[^\n]*\ncode 4\n$/);
  });
  it.skipIf(!existsSync('/dev/full'))('ends with a sentence where the disk is full', () => {
    const script = '"$0" "$1" --json --quiet > /dev/full';
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, command], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(4);
    expect(stderr).toMatch(/\nThe output cannot be printed: .*ENOSPC[^\n]*\n$/);
  });
});
