import { afterEach, beforeEach, expect, it, vi, type Mock } from 'vitest';
import { BrowserSocket, LineServer, messageOf } from '@/test/LineServer';
import { Channel } from './Channel';
import { isAnswering } from './channelState';
import { threadOf } from './thread';

let server: LineServer;
let url: string;
let ends: { onSessionEnd: Mock<() => void>; onMissed: Mock<() => void>; verdict: 'retry' | 'stop'; asked: number };
const channels: Channel[] = [];

beforeEach(async () => {
  vi.stubGlobal('WebSocket', BrowserSocket);
  server = new LineServer();
  url = await server.listen();
  ends = { onSessionEnd: vi.fn<() => void>(), onMissed: vi.fn<() => void>(), verdict: 'retry', asked: 0 };
});

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  server.stop();
  vi.unstubAllGlobals();
});

it('keeps the order of an answer: accepted, started, written, completed, and nothing twice', async () => {
  const channel = await openChannel();

  channel.send('Why?');
  expect(channel.state.get().unsent).toMatchObject([{ content: 'Why?' }]);
  const question = await commandOf('send_message');
  server.accept(question);
  server.accept(question);
  server.start('answer0001');
  server.delta('answer0001', 1, 'Be');
  server.delta('answer0001', 1, 'Be');
  server.delta('answer0001', 2, 'cause');
  await vi.waitFor(() => expect(shown(channel)).toBe('Because'));
  expect(isAnswering(channel.state.get())).toBe(true);
  server.complete('answer0001', 'Because.');

  await vi.waitFor(() => expect(isAnswering(channel.state.get())).toBe(false));
  expect(channel.state.get().unsent).toEqual([]);
  expect(server.sent('resume')).toEqual([]);
  expect(threadOf([], channel.state.get())).toMatchObject([
    { id: 'question01', role: 'user', content: 'Why?' },
    { id: 'answer0001', role: 'assistant', content: 'Because.', status: 'complete', tokens_used: 7 },
  ]);
});

it('shows words that came too early only when those before them are there', async () => {
  const channel = await openChannel();
  server.start('answer0001');
  server.delta('answer0001', 1, 'one ');
  server.delta('answer0001', 3, 'three ');

  const { after_seq } = await commandOf('resume');

  expect(after_seq).toBe(1);
  await vi.waitFor(() => expect(shown(channel)).toBe('one '));
  server.delta('answer0001', 4, 'four');
  server.say('message_snapshot', { message_id: 'answer0001', seq: 2, text: 'one two ', status: 'streaming' });
  await vi.waitFor(() => expect(shown(channel)).toBe('one two three four'));
  expect(server.sent('resume')).toHaveLength(1);
});

it('goes on after a lost connection where the answer was', async () => {
  const channel = await openChannel();
  server.start('answer0001');
  server.delta('answer0001', 1, 'Half ');
  await vi.waitFor(() => expect(shown(channel)).toBe('Half '));

  server.drop();
  const { message_id, after_seq } = await commandOf('resume');

  expect({ message_id, after_seq }).toEqual({ message_id: 'answer0001', after_seq: 1 });
  server.delta('answer0001', 2, 'whole');
  await vi.waitFor(() => expect(shown(channel)).toBe('Half whole'));
  expect(ends.onMissed).toHaveBeenCalled();
});

it('takes up an answer that the stored messages show as being written', async () => {
  const channel = await openChannel();
  const stored = [messageOf({ id: 'answer0001', role: 'assistant', status: 'streaming', content: 'From ' })];

  channel.learn(stored);
  channel.learn(stored);
  expect(await commandOf('resume')).toEqual({ message_id: 'answer0001', after_seq: 0 });
  server.say('message_snapshot', { message_id: 'answer0001', seq: 9, text: 'From the middle', status: 'streaming' });
  await vi.waitFor(() => expect(shown(channel)).toBe('From the middle'));
  server.complete('answer0001', 'From the middle to the end');

  await vi.waitFor(() => expect(isAnswering(channel.state.get())).toBe(false));
  expect(threadOf(stored, channel.state.get())).toMatchObject([{ status: 'complete', content: 'From the middle to the end' }]);
  expect(server.sent('resume')).toHaveLength(1);
});

it('sends what was not acknowledged again, under the same client id', async () => {
  const channel = await openChannel();
  channel.send('Did you get this?');
  const first = await commandOf('send_message');

  server.drop();
  await vi.waitFor(() => expect(server.sent('send_message')).toHaveLength(2));

  expect(server.sent('send_message')[1]).toEqual(first);
  server.accept(first);
  await vi.waitFor(() => expect(channel.state.get().unsent).toEqual([]));
  expect(channel.state.get().messages).toHaveLength(1);
});

it('keeps what was not sent over a reload of the page', async () => {
  server.refusing = true;
  const before = channelTo(url);
  before.open();
  before.send('Written while the line was down');
  before.close();

  server.refusing = false;
  await openChannel();

  expect(await commandOf('send_message')).toMatchObject({ content: 'Written while the line was down' });
});

it('sends the next question only after the answer before it has ended', async () => {
  const channel = await openChannel();
  channel.send('First');
  channel.send('Second');
  server.accept(await commandOf('send_message'));
  server.start('answer0001');
  await vi.waitFor(() => expect(channel.state.get().running).toEqual(['answer0001']));
  expect(server.sent('send_message')).toHaveLength(1);

  server.complete('answer0001', 'Done');

  await vi.waitFor(() => expect(server.sent('send_message')).toMatchObject([{ content: 'First' }, { content: 'Second' }]));
});

it('keeps a refused message with its reason until it is sent again', async () => {
  const channel = await openChannel();
  channel.send('Too soon');
  await commandOf('send_message');
  server.say('send_message', null, 'API rate limit exceeded. Please try again later.');
  await vi.waitFor(() => expect(channel.state.get().unsent[0]?.failure).toContain('rate limit'));
  const [{ clientId } = { clientId: '' }] = channel.state.get().unsent;

  channel.sendAgain(clientId);

  await vi.waitFor(() => expect(server.sent('send_message')).toHaveLength(2));
  expect(server.sent('send_message')[1]).toMatchObject({ client_id: clientId });
});

it('stops an answer that was asked to stop before it began', async () => {
  const channel = await openChannel();
  channel.send('Never mind');
  server.accept(await commandOf('send_message'));
  await vi.waitFor(() => expect(channel.state.get().awaitingAnswer).toBe(true));

  channel.stop();
  server.start('answer0001');

  expect(await commandOf('stop_message')).toEqual({ message_id: 'answer0001' });
});

it('says why an accepted question got no answer', async () => {
  const channel = await openChannel();
  channel.send('Anybody there?');
  server.accept(await commandOf('send_message'));
  server.say('send_message', null, 'OpenAI API key not configured');

  await vi.waitFor(() => expect(channel.state.get().refusal?.detail).toBe('OpenAI API key not configured'));
  expect(isAnswering(channel.state.get())).toBe(false);
});

it('asks why a handshake was refused, and tries again when that was no reason to stop', async () => {
  server.refusing = true;
  const channel = channelTo(url);
  channel.open();
  await vi.waitFor(() => expect(ends.asked).toBeGreaterThan(1));

  server.refusing = false;

  await vi.waitFor(() => expect(channel.state.get().connection).toBe('open'), 5_000);
});

it('stops after a refused handshake when the conversation is gone', async () => {
  server.refusing = true;
  ends.verdict = 'stop';
  const channel = channelTo(url);

  channel.open();

  await vi.waitFor(() => expect(ends.asked).toBe(1));
  await vi.waitFor(() => expect(channel.state.get().connection).toBe('closed'));
  expect(server.handshakes).toBe(1);
});

it('does not come back after the session has ended', async () => {
  const channel = await openChannel();

  server.drop(4401);

  await vi.waitFor(() => expect(ends.onSessionEnd).toHaveBeenCalledOnce());
  expect(channel.state.get().connection).toBe('closed');
});

it('comes back at once when the network does', async () => {
  const channel = await openChannel(60_000);
  dispatchEvent(new Event('offline'));
  expect(channel.state.get().connection).toBe('waiting');

  dispatchEvent(new Event('online'));

  await vi.waitFor(() => expect(channel.state.get().connection).toBe('open'));
});

function channelTo(address: string, firstDelayInMs = 5): Channel {
  const channel = new Channel(
    'conversation1',
    address,
    {
      onSessionEnd: ends.onSessionEnd,
      onMissed: ends.onMissed,
      onChanged: () => {},
      onLimited: () => {},
      onRefused: () => {
        ends.asked += 1;
        return Promise.resolve(ends.verdict);
      },
    },
    firstDelayInMs,
  );
  channels.push(channel);
  return channel;
}

async function openChannel(firstDelayInMs?: number): Promise<Channel> {
  const channel = channelTo(url, firstDelayInMs);
  channel.open();
  await vi.waitFor(() => expect(channel.state.get().connection).toBe('open'));
  return channel;
}

async function commandOf(type: string) {
  await vi.waitFor(() => expect(server.sent(type)).not.toEqual([]));
  return server.sent(type)[0]!;
}

const shown = (channel: Channel) => channel.live.shown('answer0001').get();
