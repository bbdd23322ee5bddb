import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cliFolder, cliRuns } from './cliFiles.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The command line writes what the screens are compared with: the same data, once for each choice of agreements. */
export default function globalSetup(): void {
  for (const run of Object.keys(cliRuns) as (keyof typeof cliRuns)[]) {
    execFileSync(process.execPath, ['src/cli/run.mjs', '--quiet', '--out', cliFolder(run), ...cliRuns[run]], {
      cwd: root,
      stdio: 'pipe',
    });
  }
}
