import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/findBrowser.mjs';

const executablePath = await findBrowser();
const port = Number(process.env['E2E_PORT'] ?? 4319);
/** The built site; another folder than `dist/` where several builds stand beside each other. */
const site = process.env['E2E_DIST'] ?? 'dist';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: process.env['E2E_OUTPUT'] ?? '../../.cache/e2e',
  globalSetup: './support/globalSetup.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${String(port)}/`,
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${String(port)} --strictPort --outDir ${site}`,
    url: `http://127.0.0.1:${String(port)}/`,
    cwd: '../..',
    reuseExistingServer: false,
  },
});
