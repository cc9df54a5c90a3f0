import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { chromium, FLAGS } from './platform/chromium.ts';
import { freePortBase } from './platform/ports.ts';

/** The workers inherit what the first process chose. */
process.env.E2E_HOME ??= join(import.meta.dirname, 'results/platform');
process.env.E2E_PORT_BASE ??= String(await freePortBase());

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/**
 * One worker and this order: first the platform as it comes, then the same platform started again with a
 * collector of spans, then with a model behind OpenAI's protocol, at last its parts killed.
 */
export default defineConfig({
  outputDir: 'results/tests',
  globalSetup: './platform/start.ts',
  globalTeardown: './platform/stop.ts',
  workers: 1,
  forbidOnly: !!process.env.CI,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./report/summary.ts']],
  use: {
    viewport: DESKTOP,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromium(), args: FLAGS },
  },
  projects: [
    { name: 'set-up', testDir: 'set-up' },
    { name: 'doors', testDir: 'doors', dependencies: ['set-up'] },
    { name: 'compatibility', testDir: 'compatibility', dependencies: ['set-up'] },
    { name: 'desktop', testDir: 'journeys', dependencies: ['set-up'] },
    { name: 'phone', testDir: 'journeys', testIgnore: 'admin-without-a-mouse.spec.ts', dependencies: ['set-up'], use: PHONE },
    { name: 'tracing', testDir: 'tracing', dependencies: ['set-up'] },
    { name: 'openai', testDir: 'openai', dependencies: ['set-up'] },
    { name: 'chaos', testDir: 'chaos', dependencies: ['set-up'] },
  ],
});
