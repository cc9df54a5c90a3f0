import { expect } from '@playwright/test';
import { Client } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { type Frame, refusalOf, Socket } from '../client/socket.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const ID = /^[A-Za-z0-9]{10}$/;

for (const [door, url] of [
  ['the gateway', ours().url],
  ["chat's own port", ours().ownDoor('chat')],
] as const) {
  test.describe(`an old client at ${door}`, () => {
    let client: Client;
    let conversation: string;

    test.beforeEach(async () => {
      const olga = somebody('Olga');
      client = await Client.register(ours().url, olga);
      conversation = await oldConversation(client, olga.username);
    });

    test.afterEach(async () => {
      await client.http.dispose();
    });

    test('gets one reply per message and no frame that it does not know', async () => {
      const socket = await Socket.plain(url, conversation, { tokenInUrl: client.token });

      socket.send('send_message', { conversation_id: conversation, content: 'How do I start the platform?' });
      const reply = await socket.met('send_message');
      socket.send('send_message', { conversation_id: conversation, content: 'And how do I stop it?' });
      await socket.met('send_message', ({ user_message }) => contentOf(user_message) === 'And how do I stop it?');
      socket.close();

      expect(socket.protocol).toBe('');
      expect(socket.frames.map(({ type }) => type)).toEqual(['send_message', 'send_message']);
      expectContractReply(reply, conversation);
    });

    test('starts and ends a conversation', async () => {
      const socket = await Socket.plain(url, conversation, { tokenInUrl: client.token });

      socket.send('start_conversation', { title: 'By an old client' });
      const started = await socket.met('start_conversation');
      socket.send('end_conversation', { conversation_id: started.data?.conversation_id });
      const ended = await socket.met('end_conversation');
      socket.close();

      expect(started).toMatchObject({ success: true, error: null, data: { title: 'By an old client' } });
      expect(ended).toMatchObject({ success: true, error: null, data: { status: 'ended' } });
    });

    test('sees in a second window what was said in the first, as one broadcast', async () => {
      const first = await Socket.plain(url, conversation, { tokenInUrl: client.token });
      const second = await Socket.plain(url, conversation, { tokenInUrl: client.token });

      first.send('send_message', { conversation_id: conversation, content: 'Do you hear me twice?' });
      const reply = await first.met('send_message');
      const broadcast = await second.met('message_broadcast');
      first.close();
      second.close();

      expect(broadcast.data).toEqual(reply.data);
      expect(second.frames).toHaveLength(1);
    });

    test('hears what was wrong and goes on', async () => {
      const socket = await Socket.plain(url, conversation, { tokenInUrl: client.token });

      socket.sendRaw('{not json');
      await socket.met('error');
      socket.send('fly_to_the_moon', {});
      await socket.until('the second error', () => socket.frames[1]);
      socket.send('send_message', { conversation_id: conversation, content: 'Still there?' });
      await socket.met('send_message');
      socket.close();

      expect(socket.frames.map(({ error }) => error)).toEqual([
        'Invalid JSON format',
        'Unknown message type: fly_to_the_moon',
        null,
      ]);
    });

    test('is refused before the upgrade without a token and in a conversation of somebody else', async () => {
      const stranger = await Client.register(ours().url, somebody('Stan'));

      const withoutToken = await refusalOf(Socket.plain(url, conversation, {}));
      const notTheirs = await refusalOf(Socket.plain(url, conversation, { tokenInUrl: stranger.token }));

      expect(withoutToken).toBe(403);
      expect(notTheirs).toBe(403);
    });
  });
}

async function oldConversation(client: Client, username: string): Promise<string> {
  const answer = await client.http.post(`/api/v1/users/${username}/conversations/`, { data: { title: 'Old times' } });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { id: string }).id;
}

function expectContractReply(reply: Frame, conversation: string): void {
  expect(reply).toMatchObject({ type: 'send_message', success: true, error: null });
  expect(reply.data).toEqual({
    conversation_id: conversation,
    user_message: {
      id: expect.stringMatching(ID),
      content: 'How do I start the platform?',
      timestamp: expect.stringMatching(/Z$/),
    },
    ai_response: {
      id: expect.stringMatching(ID),
      content: expect.stringMatching(/.{20,}/),
      timestamp: expect.stringMatching(/Z$/),
      tokens_used: expect.any(Number),
    },
  });
}

function contentOf(message: unknown): string {
  return (message as { content: string }).content;
}
