import { expect } from '@playwright/test';
import { type Known, newcomer, require200 } from '../client/plain.ts';
import { type Credentials, refusalOf, Socket } from '../client/socket.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';
import { TIME } from './shapes.ts';

const CONVERSATION_ID = /^[A-Za-z0-9]{12}$/;
const MESSAGE_ID = /^[A-Za-z0-9]{10}$/;

let olga: Known;
let cid: string;

test.beforeAll(async () => {
  olga = await newcomer('Olga');
});

test.beforeEach(async () => {
  cid = await conversationOf(olga);
});

test('/ws/{conversation_id}: send_message gets one frame with the whole answer', async () => {
  const socket = await connect(cid, { tokenInUrl: olga.token });

  socket.send('send_message', { conversation_id: cid, content: 'How do I start the platform?' });
  const reply = await socket.met('send_message');
  socket.close();

  expect(socket.frames).toHaveLength(1);
  expect(reply).toMatchObject({ type: 'send_message', success: true, error: null, conversation_id: cid });
  expect(reply.data).toEqual({
    conversation_id: cid,
    user_message: {
      id: expect.stringMatching(MESSAGE_ID),
      content: 'How do I start the platform?',
      timestamp: TIME,
    },
    ai_response: {
      id: expect.stringMatching(MESSAGE_ID),
      content: expect.stringMatching(/.{20,}/),
      timestamp: TIME,
      tokens_used: expect.any(Number),
    },
  });
  const stored = await require200(olga.at('chat').get(`/api/v1/conversations/${cid}/messages/`));
  expect(stored.json).toMatchObject([
    { role: 'user', content: 'How do I start the platform?' },
    { role: 'assistant', content: (reply.data?.ai_response as { content: string }).content },
  ]);
});

test('/ws/chat/{username}: start_conversation, its title, its instructions', async () => {
  const socket = await connect(`chat/${olga.username}`, { tokenInUrl: olga.token });

  socket.send('start_conversation', { title: 'Mine', system_message: 'Be kind.', user_id: 'ignored' });
  const started = await socket.met('start_conversation');
  socket.send('start_conversation', {});
  const untitled = await socket.met('start_conversation', ({ title }) => title === 'New Conversation');
  socket.close();

  expect(started.data).toEqual({
    conversation_id: expect.stringMatching(CONVERSATION_ID),
    title: 'Mine',
    created_at: TIME,
  });
  expect(untitled.success).toBe(true);
  const path = `/api/v1/conversations/${started.data?.conversation_id}/messages/`;
  expect((await olga.at('chat').get(path)).json).toMatchObject([{ role: 'system', content: 'Be kind.' }]);
});

test('/ws/chat/{username}: every own conversation can be talked in', async () => {
  const socket = await connect(`chat/${olga.username}`, { tokenInUrl: olga.token });

  socket.send('send_message', { conversation_id: cid, content: 'Hello' });

  expect((await socket.met('send_message')).success).toBe(true);
  socket.close();
});

test('end_conversation, and what comes after it', async () => {
  const socket = await connect(cid, { tokenInUrl: olga.token });
  const other = await connect(cid, { tokenInUrl: olga.token });

  socket.send('end_conversation', { conversation_id: cid });
  const ended = await socket.met('end_conversation');
  const told = await other.met('conversation_ended');
  socket.send('send_message', { conversation_id: cid, content: 'Too late?' });
  const refused = await socket.met('send_message');
  socket.close();
  other.close();

  expect(ended.data).toEqual({ conversation_id: cid, status: 'ended', ended_at: TIME });
  expect(told.data).toEqual({ conversation_id: cid, ended_at: ended.data?.ended_at });
  expect(refused).toMatchObject({ type: 'send_message', success: false, error: 'Conversation is not active' });
});

test("own sockets: the sender gets its reply, the owner's others on that conversation the broadcast", async () => {
  const sender = await connect(cid, { tokenInUrl: olga.token });
  const other = await connect(cid, { tokenInUrl: olga.token });
  const elsewhere = await connect(await conversationOf(olga), { tokenInUrl: olga.token });

  sender.send('send_message', { conversation_id: cid, content: 'Do you hear me?' });
  const reply = await sender.met('send_message');
  const broadcast = await other.met('message_broadcast');
  [sender, other, elsewhere].forEach((socket) => socket.close());

  expect(broadcast.data).toEqual(reply.data);
  expect(sender.frames).toHaveLength(1);
  expect(other.frames).toHaveLength(1);
  expect(elsewhere.frames).toHaveLength(0);
});

test('a frame may say action for type; replies carry conversation_id also at the top level', async () => {
  const socket = await connect(cid, { tokenInUrl: olga.token });

  socket.sendRaw(JSON.stringify({ action: 'end_conversation', data: { conversation_id: cid } }));

  expect(await socket.met('end_conversation')).toMatchObject({ success: true, conversation_id: cid });
  socket.close();
});

test('every command checks the owner', async () => {
  const stan = await newcomer('Stan');
  const socket = await connect(`chat/${stan.username}`, { tokenInUrl: stan.token });

  for (const command of ['send_message', 'end_conversation']) {
    socket.send(command, { conversation_id: cid, content: 'Let me in' });
    expect(await socket.met(command)).toMatchObject({ success: false, error: 'Conversation not found', data: null });
  }
  socket.close();
});

test('bad JSON, binary and unknown frames get their error and the socket lives on', async () => {
  const socket = await connect(cid, { tokenInUrl: olga.token });

  socket.sendRaw('{not json');
  socket.sendRaw('[1, 2]');
  socket.sendRaw(Buffer.from([1, 2, 3]));
  socket.send('fly_to_the_moon', {});
  socket.send('send_message', { conversation_id: cid });
  socket.send('end_conversation', { conversation_id: cid });
  await socket.met('end_conversation');
  socket.close();

  expect(socket.frames.map(({ type, success }) => [type, success])).toEqual([
    ['error', false],
    ['error', false],
    ['error', false],
    ['error', false],
    ['send_message', false],
    ['end_conversation', true],
  ]);
  expect(socket.frames[0]?.error).toBe('Invalid JSON format');
  expect(socket.frames[3]?.error).toBe('Unknown message type: fly_to_the_moon');
});

test('/ws/chat without a token may connect and gets "Authentication required" for every command', async () => {
  const socket = await connect('chat', {});

  for (const command of ['start_conversation', 'send_message', 'end_conversation']) {
    socket.send(command, { conversation_id: cid, content: 'Hello' });
    expect(await socket.met(command)).toMatchObject({ success: false, error: 'Authentication required' });
  }
  socket.close();
});

test('every refusal of a handshake is HTTP 403', async () => {
  const stan = await newcomer('Stan');

  for (const [path, credentials] of [
    [cid, {}],
    [cid, { tokenInUrl: 'no.token.atall' }],
    [cid, { tokenInUrl: stan.token }],
    ['aaaaaaaaaaaa', { tokenInUrl: olga.token }],
    [`chat/${olga.username}`, {}],
    [`chat/${olga.username}`, { tokenInUrl: stan.token }],
  ] as const) {
    expect(await refusalOf(connect(path, credentials)), path).toBe(403);
  }
});

function connect(path: string, credentials: Credentials): Promise<Socket> {
  return Socket.plain(ours().ownDoor('chat'), path, credentials);
}

async function conversationOf({ id, at }: Known): Promise<string> {
  return (await require200(at('chat').post(`/api/v1/users/${id}/conversations/`, {}))).json.id;
}
