import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test as base } from '@playwright/test';
import { ours } from './ours.ts';

const TAIL = 8_000;

interface Fixtures {
  neighbour: Page;
  platformLogs: void;
}

interface WorkerFixtures {
  modelOverOpenAi: Record<string, string>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(ours().url),

  /** A second person's browser, of the same size. */
  neighbour: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(await context.newPage());
    await context.close();
  },

  /** The same platform with the same data, started again with a model behind OpenAI's protocol. */
  modelOverOpenAi: [
    async ({}, use) => {
      const settings = {
        OPENAI_BASE_URL: process.env.E2E_OPENAI_URL ?? '',
        OPENAI_API_KEY: 'sk-of-the-journeys',
        OPENAI_MODEL: 'counting-model',
        OPENAI_FIRST_TOKEN_TIMEOUT: '5s',
        OPENAI_SILENCE_TIMEOUT: '3s',
        OPENAI_BREAKER_ANSWERS: '1000',
      };
      await ours().restartUnlessOn(settings);
      await use(settings);
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  platformLogs: [
    async ({}, use, testInfo) => {
      await use();
      if (testInfo.status !== testInfo.expectedStatus) {
        const path = testInfo.outputPath('platform.log');
        await writeFile(path, await tailsOf(ours().logs));
        await testInfo.attach('platform.log', { path, contentType: 'text/plain' });
      }
    },
    { auto: true },
  ],
});

async function tailsOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const tail = async (name: string) => `===== ${name}\n${(await readFile(join(folder, name), 'utf8')).slice(-TAIL)}\n`;
  return (await Promise.all(names.map(tail))).join('');
}
