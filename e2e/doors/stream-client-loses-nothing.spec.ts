import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { Client } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { Socket } from '../client/socket.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const QUESTION = 'How do I start the platform, and where does it keep its data?';
const { url } = ours();

let client: Client;
let conversation: string;
let socket: Socket;

test.beforeEach(async () => {
  client = await Client.register(url, somebody('Sonja'));
  conversation = await client.startConversation();
  socket = await Socket.stream(url, conversation, { token: client.token });
});

test.afterEach(async () => {
  socket.close();
  await client.http.dispose();
});

test('an answer comes as accepted, started, deltas without a gap, completed, and the reply', async () => {
  ask(socket, QUESTION);
  const reply = await socket.met('send_message');

  expect(socket.protocol).toBe('convoai.stream.v1');
  const types = socket.frames.map(({ type }) => type);
  expect(types.slice(0, 2)).toEqual(['message_accepted', 'message_started']);
  expect(types.slice(-2)).toEqual(['message_completed', 'send_message']);
  expect(new Set(types.slice(2, -2))).toEqual(new Set(['message_delta']));
  expect(deltas(socket).map(({ seq }) => seq)).toEqual(deltas(socket).map((_, index) => index + 1));
  expect(deltas(socket).length).toBeGreaterThan(3);

  const completed = await socket.met('message_completed');
  const [question, answer] = await client.messages(conversation);
  expect(completed.data).toMatchObject({ status: 'complete', content: textOf(socket), error: null });
  expect(answer).toMatchObject({ id: completed.data?.message_id, content: textOf(socket), status: 'complete' });
  expect(reply.data).toMatchObject({ user_message: { id: question?.id }, ai_response: { id: answer?.id } });
});

test('the same client_id sent twice is one message', async () => {
  const clientId = randomUUID();

  ask(socket, QUESTION, clientId);
  await socket.met('message_accepted');
  ask(socket, QUESTION, clientId);
  await socket.until('the second acknowledgement', () => accepted(socket)[1]);
  await socket.met('message_completed');

  const messages = await client.messages(conversation);
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
  expect(accepted(socket).map((message) => message.id)).toEqual([messages[0]?.id, messages[0]?.id]);
});

test('a lost connection resumes where it stood', async () => {
  ask(socket, QUESTION);
  await socket.met('message_delta', ({ seq }) => seq === 3);
  socket.close();
  const seen = deltas(socket).filter(({ seq }) => Number(seq) <= 3);

  const again = await Socket.stream(url, conversation, { token: client.token });
  again.send('resume', { message_id: seen[0]?.message_id, after_seq: 3 });
  const completed = await again.met('message_completed');
  again.close();

  const rest = deltas(again);
  expect(rest.map(({ seq }) => seq)).toEqual(rest.map((_, index) => index + 4));
  expect([...seen, ...rest].map(({ text }) => text).join('')).toBe(completed.data?.content);
});

test('a stopped answer keeps the text that came', async () => {
  ask(socket, QUESTION);
  const { data } = await socket.met('message_delta', ({ seq }) => seq === 3);
  socket.send('stop_message', { message_id: data?.message_id });
  const completed = await socket.met('message_completed');

  const answer = (await client.messages(conversation)).at(-1);
  expect(completed.data).toMatchObject({ status: 'stopped', content: textOf(socket) });
  expect(answer).toMatchObject({ status: 'stopped', content: textOf(socket) });
  expect(textOf(socket)).not.toBe('');
});

test('a message of 32,001 characters is refused and the socket lives on', async () => {
  ask(socket, 'x'.repeat(32_001));
  const refused = await socket.met('send_message');
  ask(socket, QUESTION);
  await socket.met('message_completed');

  expect(refused).toMatchObject({ success: false, error: expect.stringContaining('32') });
  expect(await client.messages(conversation)).toHaveLength(2);
});

function ask(to: Socket, content: string, clientId: string = randomUUID()): void {
  to.send('send_message', { conversation_id: conversation, content, client_id: clientId });
}

function deltas(of: Socket) {
  return of.frames.filter(({ type }) => type === 'message_delta').map(({ data }) => data ?? {});
}

function textOf(of: Socket): string {
  return deltas(of).map(({ text }) => text).join('');
}

function accepted(by: Socket) {
  const frames = by.frames.filter(({ type }) => type === 'message_accepted');
  return frames.map(({ data }) => data?.message as { id: string });
}
