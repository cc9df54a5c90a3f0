import { ours } from './ours.ts';

export default async function stop(): Promise<void> {
  if (!process.env.E2E_KEEP) {
    await ours().down();
  }
}
