import { expect } from '@playwright/test';
import { ours } from '../platform/ours.ts';
import { meanwhile, PARTS } from './meanwhile.ts';
import { kill } from './misfortune.ts';
import { test } from './test.ts';
import { whilePeopleTalk } from './while-people-talk.ts';

const IN_EVERY_RUN = ['chat', 'kafka', 'postgres'];
const HEALTHY_WITHIN_MS = 60_000;
const AFTERWARDS = { timeout: 30_000, intervals: [500] };
const platform = ours();

test.beforeEach(() => test.setTimeout(240_000));

for (const part of PARTS) {
  const tag = IN_EVERY_RUN.includes(part) ? [] : ['@long'];

  test(`${part} is killed while 20 people talk: it comes back and nothing is lost`, { tag }, async ({ people, admin }) => {
    await whilePeopleTalk(people, admin, async (crowd) => {
      const { pid } = platform.part(part);
      const began = Date.now();
      let tookMs = Infinity;
      const isBack = () => {
        const now = platform.part(part);
        if (tookMs === Infinity && now.pid !== pid && now.state === 'healthy') {
          tookMs = Date.now() - began;
        }
        return tookMs < Infinity || Date.now() - began > HEALTHY_WITHIN_MS;
      };

      kill(pid);
      await meanwhile(part, admin, crowd, isBack);

      expect(tookMs, 'milliseconds until it is healthy').toBeLessThan(HEALTHY_WITHIN_MS);
      console.log(`${part} was healthy again after ${tookMs} ms`);
    });
    await expect.poll(async () => (await platform.status()).state, AFTERWARDS).toBe('healthy');
  });
}

test('everything is killed at once: "up" brings all back and nothing is lost', async ({ people, admin, modelOverOpenAi }) => {
  await whilePeopleTalk(people, admin, async () => {
    const pids = [platform.supervisor(), ...PARTS.map((part) => platform.part(part).pid)];

    pids.forEach(kill);

    await platform.up(modelOverOpenAi);
    await expect.poll(async () => (await platform.status()).state, AFTERWARDS).toBe('healthy');
  });
});
