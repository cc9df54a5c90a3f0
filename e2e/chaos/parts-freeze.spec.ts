import { expect } from '@playwright/test';
import { ours } from '../platform/ours.ts';
import { meanwhile, PARTS } from './meanwhile.ts';
import { freeze } from './misfortune.ts';
import { test } from './test.ts';
import { whilePeopleTalk } from './while-people-talk.ts';

const FROZEN_FOR_MS = 20_000;
const HEALTHY_WITHIN = { timeout: 60_000, intervals: [200] };
const AFTERWARDS = { timeout: 30_000, intervals: [500] };
const platform = ours();

test.beforeEach(() => test.setTimeout(240_000));

for (const part of PARTS) {
  test(`${part} stands still for 20 s while 20 people talk: it goes on and nothing is lost`, { tag: '@long' }, async ({ people, admin }) => {
    await whilePeopleTalk(people, admin, async (crowd) => {
      const before = platform.part(part);
      const states = new Set<string>();
      const began = Date.now();
      const isOver = () => {
        states.add(platform.part(part).state);
        return Date.now() - began > FROZEN_FOR_MS;
      };

      const thaw = freeze(before.pid);
      try {
        await meanwhile(part, admin, crowd, isOver);
      } finally {
        thaw();
      }

      await expect.poll(() => platform.part(part), HEALTHY_WITHIN).toEqual(before);
      expect(states, 'operators see that something is wrong').toContain('degraded');
    });
    await expect.poll(async () => (await platform.status()).state, AFTERWARDS).toBe('healthy');
  });
}
