import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { baseUrlOf, startFakeOpenAi } from '../openai/server.ts';
import { ours } from './ours.ts';

const PICTURES = join(import.meta.dirname, '../results/pictures');

/** The fake model lives as long as this process, the platform until the global tear-down. */
export default async function start(): Promise<void> {
  const platform = ours();
  await rm(PICTURES, { recursive: true, force: true });
  if (!process.env.E2E_KEEP && existsSync(platform.home)) {
    await platform.down();
    await rm(platform.home, { recursive: true });
  }
  process.env.E2E_OPENAI_URL = baseUrlOf(await startFakeOpenAi());
  await platform.up();
}
