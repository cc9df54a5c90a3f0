import { type APIRequestContext, expect } from '@playwright/test';
import { ours } from '../platform/ours.ts';
import { freeze, kill } from './misfortune.ts';

const HEALTHY_WITHIN = { timeout: 60_000 };
const platform = ours();

/** Whoever would start the database again stands still meanwhile; the services find it again some seconds after it is back. */
export async function withoutDatabase(person: APIRequestContext, act: () => Promise<void>): Promise<void> {
  const supervisor = platform.supervisor();
  const { pid } = platform.part('postgres');
  process.kill(supervisor, 'SIGSTOP');
  try {
    kill(pid);
    await act();
  } finally {
    process.kill(supervisor, 'SIGCONT');
  }
  await expect.poll(() => platform.part('postgres').pid, HEALTHY_WITHIN).not.toBe(pid);
  await expectItBack(person);
}

/** The database takes connections and answers nothing. */
export async function withFrozenDatabase(person: APIRequestContext, act: () => Promise<void>): Promise<void> {
  const thaw = freeze(platform.part('postgres').pid);
  try {
    await act();
  } finally {
    thaw();
  }
  await expectItBack(person);
}

async function expectItBack(person: APIRequestContext): Promise<void> {
  await expect.poll(async () => (await platform.status()).state, HEALTHY_WITHIN).toBe('healthy');
  await expect.poll(async () => (await person.get('/api/conversations')).status(), HEALTHY_WITHIN).toBe(200);
}
