// Finds the browser that the end-to-end tests drive, and says which: $CHROMIUM, the system's, or the one that
// Playwright keeps for itself. Run alone it prints the path, or what to do where there is none.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {Promise<string | undefined>} */
export async function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (isRunnable(path)) return path;
    }
  }
  const known = places.find(isRunnable);
  if (known !== undefined) return known;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await findBrowser();
  if (browser === undefined) {
    console.error(
      'No browser was found for the end-to-end tests. Install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or name one in $CHROMIUM.',
    );
    process.exitCode = 1;
  } else {
    console.log(`Browser for the end-to-end tests: ${browser}`);
  }
}
