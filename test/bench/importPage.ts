import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/browser';
import { writeXlsx } from '../../src/export/xlsx/writeXlsx.ts';
import { parseDataset } from '../../src/ingest/parseDataset.ts';
import { initialWork } from '../../src/state/actions.ts';
import { createAppStore } from '../../src/state/createAppStore.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { createWorkerClient } from '../../src/workers/createWorkerClient.ts';

/** What one way to read one file costs. */
export interface ImportFigures {
  readonly what: string;
  readonly megabytes: number;
  readonly totalMs: number;
  /** Until the screen of the file can be shown, and until every row is understood. */
  readonly openMs?: number;
  readonly readMs?: number;
  /** Until the dataset is in place of the other one. */
  readonly finishMs?: number;
  readonly longestTaskMs: number;
  readonly longestTaskOfFinishMs?: number;
  readonly pageMegabytes: number;
  readonly rows: number;
  readonly progressSteps?: number;
}

const rows = 100_000;
const header = [
  'ID',
  'Judul',
  'Pihak',
  'Jenis',
  'Dokumen',
  'Nomor',
  'Tanggal',
  'Berakhir',
  'Urusan',
  'Keterangan',
];
const builtIn = parseDataset(await (await fetch('/data/indonesia.json')).json());
const regions = builtIn.regions.filter(({ autonomous }) => autonomous);

function cellsOf(row: number): readonly string[] {
  const one = regions[row % regions.length]?.name ?? '';
  const other = regions[(row * 7 + Math.floor(row / regions.length) * 31 + 13) % regions.length]?.name ?? '';
  const year = 2005 + (row % 20);
  return [
    `U-${String(row)}`,
    `Kerja sama pengelolaan sampah nomor ${String(row)}`,
    `${one}; ${other}`,
    'KSDD',
    row % 3 === 0 ? 'PKS' : 'Kesepakatan Bersama',
    `415.4/${String(row)}/${String(year)}`,
    `${String((row % 28) + 1)} Maret ${String(year)}`,
    `${String((row % 28) + 1)} Maret ${String(year + 5)}`,
    'Lingkungan Hidup',
    row % 5 === 0 ? 'Lanjutan; "perpanjangan"' : '',
  ];
}

const quote = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lines = Array.from({ length: rows }, (_, row) => cellsOf(row));
const csv = new TextEncoder().encode(
  [header, ...lines].map((cells) => cells.map(quote).join(';')).join('\r\n'),
);
const xlsx = writeXlsx([{ name: 'Rekap', table: { columns: header, rows: lines }, widths: [] }]);

const long: { readonly start: number; readonly ms: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) long.push({ start: startTime, ms: duration });
}).observe({ type: 'longtask' });
/** The longest task that went on between two moments. */
const longestSince = (from: number, to = Number.POSITIVE_INFINITY): number =>
  Math.max(0, ...long.filter(({ start, ms }) => start + ms > from && start < to).map(({ ms }) => ms));
const heap = (): number =>
  ((performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) /
  1024 /
  1024;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function open(name: string, bytes: Uint8Array): Promise<ImportFigures> {
  const client = createWorkerClient(
    () => new Worker(new URL('../../src/workers/worker.ts', import.meta.url), { type: 'module' }),
  );
  const today = (): string => '2026-11-24';
  const store = createAppStore({
    work: initialWork(builtIn, today(), 'id'),
    builtIn,
    client,
    storage: createMemoryStorage(),
    today,
    saveAfterMs: 1_000_000,
  });
  await pause(1500);
  let steps = 0;
  store.subscribe(({ inspecting, reading }, before) => {
    if (inspecting !== before.inspecting || reading !== before.reading) steps += 1;
  });
  const heapBefore = heap();
  const start = performance.now();
  await store.readFiles([{ name, bytes }]);
  const openMs = performance.now() - start;
  while (store.getState().reading.status === 'running') await pause(10);
  const readMs = performance.now() - start - openMs;
  await pause(1000);
  const finishing = performance.now();
  const longestTaskMs = longestSince(start, finishing);
  store.finishImport();
  const finishMs = performance.now() - finishing;
  await pause(2000);
  const { agreements } = store.getState().work.dataset;
  const figures: ImportFigures = {
    what: `Jejaring, ${name}`,
    megabytes: bytes.length / 1024 / 1024,
    totalMs: openMs + readMs,
    openMs,
    readMs,
    finishMs,
    longestTaskMs,
    longestTaskOfFinishMs: longestSince(finishing),
    pageMegabytes: heap() - heapBefore,
    rows: agreements.length,
    progressSteps: steps,
  };
  store.dispose();
  await pause(500);
  return figures;
}

async function alone(what: string, bytes: Uint8Array, read: () => Promise<number>): Promise<ImportFigures> {
  await pause(1000);
  const heapBefore = heap();
  const start = performance.now();
  const count = await read();
  const totalMs = performance.now() - start;
  const pageMegabytes = heap() - heapBefore;
  await pause(300);
  const longestTaskMs = longestSince(start);
  return { what, megabytes: bytes.length / 1024 / 1024, totalMs, longestTaskMs, pageMegabytes, rows: count };
}

const results = [
  await open('rows.csv', csv),
  await alone('papaparse alone, rows.csv', csv, async () => {
    await pause(0);
    return Papa.parse(new TextDecoder().decode(csv), { delimiter: ';' }).data.length - 1;
  }),
  await open('rows.xlsx', xlsx),
  await alone('read-excel-file alone, rows.xlsx', xlsx, async () => {
    const [sheet] = await readExcelFile(new Blob([xlsx.slice()]));
    return (sheet?.data.length ?? 1) - 1;
  }),
];
Object.assign(window, { figures: results });
