// Prints what the work costs: size of the first load, time to the first picture, measures, and the smoothness of the
// page while they run and while the picture is moved. Figures are for comparison on one machine in one run, not tests.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build, createServer, preview } from 'vite';
import { findBrowser } from '../support/findBrowser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const port = 4399;
const runs = 5;

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
/** @param {string} name @param {string} value */
const print = (name, value) => console.log(`${name.padEnd(58)} ${value}`);
/** @param {number} value */
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
/** @param {number} bytes */
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
/** @param {string} path */
const gzipped = (path) => gzipSync(readFileSync(join(root, 'dist', path)), { level: 9 }).length;

await build({ root, logLevel: 'error' });

const html = readFileSync(join(root, 'dist/index.html'), 'utf8');
const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
print('initial JS, gzipped', kb(initial.reduce((sum, path) => sum + gzipped(path), 0)));
for (const path of ['data/indonesia.json', 'data/regions.topojson', 'data/neighbours.json']) {
  print(`${path}, gzipped`, kb(gzipped(path)));
}

const executablePath = await findBrowser();
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port, strictPort: true, host: '127.0.0.1' },
});
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
const url = `http://127.0.0.1:${String(port)}/`;

/** Watches for long tasks and notes the first picture. Runs in the page. */
function watch() {
  const notes = { long: /** @type {number[]} */ ([]) };
  Object.assign(window, { notes });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.long.push(entry.duration);
  }).observe({ type: 'longtask' });
}

/** @param {import('@playwright/test').Page} page */
async function firstPicture(page) {
  await page.goto(url);
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName('jejaring:first-picture')[0]?.startTime,
  );
  return handle.jsonValue();
}

const cold = [];
const warm = [];
for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  cold.push(await firstPicture(page));
  await page.goto('about:blank');
  warm.push(await firstPicture(page));
  await context.close();
}
print(`first meaningful picture, cold (median of ${String(runs)})`, ms(median(cold)));
print(`first meaningful picture, warm (median of ${String(runs)})`, ms(median(warm)));

const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
await page.addInitScript(watch);
await firstPicture(page);
const settled = () =>
  page.waitForFunction(() => performance.getEntriesByName('jejaring:measures-done').length > 0, undefined, {
    timeout: 60_000,
  });
await settled();
await page.waitForTimeout(1500);

const longest = [];
for (let run = 0; run < runs; run += 1) {
  await page.evaluate(() => {
    performance.clearMarks('jejaring:measures-done');
    /** @type {any} */ (window).notes.long.length = 0;
  });
  await page
    .getByRole('radio')
    .nth(run % 2 === 0 ? 1 : 0)
    .click();
  await settled();
  await page.waitForTimeout(600);
  longest.push(await page.evaluate(() => Math.max(0, .../** @type {any} */ (window).notes.long)));
}
print('longest main-thread task while measures run again (median)', ms(median(longest)));
print('longest main-thread task while measures run again (worst)', ms(Math.max(...longest)));

/** Mean interval between frames while something is done. */
async function frames(/** @type {() => Promise<void>} */ act) {
  await page.evaluate(() => {
    const stamps = /** @type {number[]} */ ([]);
    Object.assign(window, { stamps, going: true });
    const tick = (/** @type {number} */ now) => {
      stamps.push(now);
      if (/** @type {any} */ (window).going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => {
    const global = /** @type {any} */ (window);
    global.going = false;
    const stamps = global.stamps;
    return (stamps.at(-1) - stamps[0]) / (stamps.length - 1);
  });
}
const box = await page.locator('.network').first().boundingBox();
if (box !== null) {
  const x = box.x + box.width / 2;
  const y = box.y + box.height * 0.8;
  const pan = await frames(async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < 60; step += 1) await page.mouse.move(x + Math.sin(step / 8) * 160, y - step);
    await page.mouse.up();
  });
  print('panning, mean interval of frames', ms(pan));
  const zoom = await frames(async () => {
    for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, step < 20 ? -60 : 60);
  });
  print('zooming, mean interval of frames', ms(zoom));
}

// A weight moved on the built-in data: from the key on the slider to the frame after the list has its new order.
await page.goto(`${url}#/gaps?lang=en`);
const slider = page.getByRole('slider').first();
await slider.waitFor();
await page.waitForTimeout(1500);
const moves = [];
for (let run = 0; run < 10; run += 1) {
  await slider.evaluate((element) => {
    element.focus();
    element.addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => Object.assign(window, { moved: performance.now() - from })),
        );
      },
      { once: true, capture: true },
    );
    Object.assign(window, { moved: undefined });
  });
  await page.keyboard.press(run % 2 === 0 ? 'PageDown' : 'PageUp');
  const handle = await page.waitForFunction(() => /** @type {any} */ (window).moved);
  moves.push(/** @type {number} */ (await handle.jsonValue()));
  await page.waitForTimeout(700);
}
print('weight moved, until the list has its new order (median)', ms(median(moves)));
print('weight moved, until the list has its new order (worst)', ms(Math.max(...moves)));
await page.close();
await server.close();

// 10,000 regions with 100,000 agreements in a worker, unbundled: the same sources that the application ships.
const sources = await createServer({
  root,
  logLevel: 'error',
  cacheDir: join(root, '.cache/bench'),
  server: { port, strictPort: true, host: '127.0.0.1', hmr: false, watch: null },
});
await sources.listen();
const large = await context.newPage();
await large.goto(`${url}test/bench/gaps.html`);
const handle = await large.waitForFunction(() => /** @type {any} */ (window).figures, undefined, {
  timeout: 300_000,
});
/** @type {import('./gapsPage.ts').LargeFigures} */
const figures = await handle.jsonValue();
print(
  `gaps of ${String(figures.regions)} regions, ${String(figures.agreements)} agreements`,
  `${String(figures.pairs)} pairs`,
);
print('  candidates and terms, in the worker, with copies', ms(figures.tableMs));
print('  scores', ms(figures.scoreMs));
print('  ranking of the longest list', ms(figures.rankMs));
print('  stages told', figures.stages.join(', '));

// Overlaps of the same size, beside brute force on a sample.
const related = await context.newPage();
await related.goto(`${url}test/bench/overlaps.html`);
const relatedHandle = await related.waitForFunction(() => /** @type {any} */ (window).figures, undefined, {
  timeout: 300_000,
});
/** @type {import('./overlapsPage.ts').OverlapFigures} */
const overlaps = await relatedHandle.jsonValue();
print(
  `overlaps of ${String(overlaps.regions)} regions, ${String(overlaps.agreements)} agreements`,
  `${String(overlaps.pairs)} pairs, ${String(overlaps.groups)} groups`,
);
print('  in the worker, with gaps and copies', ms(overlaps.workerMs));
print(
  '  messages of progress, longest silence',
  `${String(overlaps.progressSteps)}, ${ms(overlaps.longestSilenceMs)}`,
);
print('  longest task of the page meanwhile', ms(overlaps.longestTaskMs));
print(`  ${String(overlaps.sample)} agreements by the index`, ms(overlaps.indexMs));
print(
  `  ${String(overlaps.sample)} agreements by brute force`,
  `${ms(overlaps.bruteForceMs)}, ${overlaps.samePairs ? 'the same pairs' : 'OTHER PAIRS'}`,
);
print('  one draft against all', ms(overlaps.draftMs));
await related.close();

// A hundred thousand rows opened, read and put in place, beside the parsers alone on the same files.
const opening = await context.newPage();
await opening.goto(`${url}test/bench/import.html`);
const opened = await opening.waitForFunction(() => /** @type {any} */ (window).figures, undefined, {
  timeout: 600_000,
});
/** @type {readonly import('./importPage.ts').ImportFigures[]} */
const readings = await opened.jsonValue();
for (const one of readings) {
  print(`${one.what} (${one.megabytes.toFixed(1)} MB, ${String(one.rows)} rows)`, ms(one.totalMs));
  if (one.openMs !== undefined && one.readMs !== undefined && one.finishMs !== undefined) {
    print('  opened, read, put in place', [one.openMs, one.readMs, one.finishMs].map(ms).join(', '));
    print('  messages of progress and state', String(one.progressSteps));
    print('  longest task of the page while it is put in place', ms(one.longestTaskOfFinishMs ?? 0));
  }
  print('  longest task of the page while it is read', ms(one.longestTaskMs));
  print('  memory of the page', `${one.pageMegabytes.toFixed(0)} MB`);
}
await sources.close();
await browser.close();

console.log('\nmeasures and findings in Node, one thread:');
execFileSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'bench', '--run'], {
  cwd: root,
  stdio: 'inherit',
});
