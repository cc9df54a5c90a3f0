import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { frontend, modernNode } from './node.mjs';

/** The built application before an invented world, on a port of its own. */
export async function startBackend() {
  if (!existsSync(`${frontend}dist/index.html`)) throw new Error('Nothing is built: run `npm run build` in frontend.');
  const child = spawn(modernNode, ['dev/backend.ts'], { cwd: frontend, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: /http:\S+/.exec(line)[0], stop: () => child.kill() };
}

/** Where the two hundred messages are. */
export async function historyPath(request, base) {
  const { items } = await (await request.get(`${base}/api/conversations?q=two+hundred&limit=1`)).json();
  return `/chat/${items[0].id}`;
}
