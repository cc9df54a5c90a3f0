import { baseUrlOf, startFakeOpenAi } from '../openai/server.ts';
import { ours } from './ours.ts';

/** The fake model lives as long as this process, the platform until the global tear-down. */
export default async function start(): Promise<void> {
  process.env.E2E_OPENAI_URL = baseUrlOf(await startFakeOpenAi());
  await ours().up();
}
