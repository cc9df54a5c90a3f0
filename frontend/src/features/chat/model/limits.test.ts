import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BrowserSocket, LineServer } from '@/test/LineServer';
import { Channel } from './Channel';
import { draftOf } from './drafts';
import { giveBack, limited, limitOf } from './limits';

const HERE = 'conversation1';

beforeEach(() => {
  vi.stubGlobal('WebSocket', BrowserSocket);
  draftOf(HERE).set('');
  limitOf(HERE).set(null);
});

afterEach(() => vi.unstubAllGlobals());

it('gives a text back to its field when too many answers were asked for', async () => {
  const server = new LineServer();
  const onLimited = vi.fn<(content: string, wait: number | null) => void>();
  const ends = { onSessionEnd() {}, onMissed() {}, onChanged() {}, onRefused: () => Promise.resolve('stop' as const), onLimited };
  const channel = new Channel(HERE, await server.listen(), ends);
  channel.open();

  channel.send('One too many');
  await vi.waitFor(() => expect(server.sent('send_message')).toHaveLength(1));
  server.say('send_message', null, 'At most 30 answers a minute.', { code: 'ANSWER_LIMIT', retry_after_seconds: 12 });

  await vi.waitFor(() => expect(onLimited).toHaveBeenCalledExactlyOnceWith('One too many', 12));
  expect(channel.state.get().unsent).toEqual([]);
  channel.close();
  server.stop();
});

it('loses nothing that was written in the meantime', () => {
  draftOf(HERE).set('Something new');

  giveBack(HERE, 'One too many');

  expect(draftOf(HERE).get()).toBe('Something new\n\nOne too many');
});

it('waits as long as it is told, and a while when it is told nothing', () => {
  limited(HERE, 'answers', 12);
  const told = limitOf(HERE).get()!.until - Date.now();
  limited(HERE, 'calls', null);

  expect(told).toBeGreaterThan(11_000);
  expect(told).toBeLessThanOrEqual(12_000);
  expect(limitOf(HERE).get()).toMatchObject({ of: 'calls' });
});
