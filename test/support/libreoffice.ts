import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

const soffice = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** True where tests with LibreOffice are left out; never in CI, where they must run. */
export const skipLibreOffice = soffice === undefined && process.env['CI'] !== 'true';

/** Name for a group of tests that says why it was left out. */
export const libreOfficeNote = soffice === undefined ? ' (needs libreoffice-calc-nogui)' : '';

/** Cells of each sheet as they are shown, by name of the sheet. */
export type ShownSheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Opens a workbook in LibreOffice and gives the cells of each sheet as it shows them. A failure throws with its words. */
export function openInLibreOffice(workbook: Uint8Array): ShownSheets {
  const [sheets = new Map<string, never>()] = openAllInLibreOffice([workbook]);
  return sheets;
}

/**
 * Opens several workbooks (XLSX, ODS or XLS, recognised by content) at once, which starts the program only once. With a
 * profile of its own, so that no other LibreOffice on the machine is in the way.
 */
export function openAllInLibreOffice(workbooks: readonly Uint8Array[]): readonly ShownSheets[] {
  if (soffice === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'jejaring-libreoffice-'));
  try {
    const paths = workbooks.map((workbook, at) => {
      const path = join(folder, `${String(at)}.xlsx`);
      writeFileSync(path, workbook);
      return path;
    });
    // Comma, quotes, UTF-8, from row 1, all texts quoted, no formulas, all sheets (the last -1).
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const run = spawnSync(
      soffice,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        ...paths,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return workbooks.map((_, at) => {
      const prefix = `${String(at)}-`;
      const sheets = files.filter((name) => name.startsWith(prefix));
      if (run.status !== 0 || sheets.length === 0) throw new Error(`soffice: ${run.stdout}${run.stderr}`);
      return new Map(
        sheets.map((name) => {
          const text = readFileSync(join(folder, name), 'utf8');
          const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
          return [name.slice(prefix.length, -'.csv'.length), data];
        }),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
