import { expect } from '@playwright/test';
import { at, newcomer, type PlainHttp, require200 } from '../client/plain.ts';
import { test } from '../platform/test.ts';
import { expect422, expectRefusal, message } from './shapes.ts';

const NOT_FOUND = 'Conversation not found';

let own: PlainHttp;
let stranger: PlainHttp;

test.beforeAll(async () => {
  own = (await newcomer('Olga')).at('chat');
  stranger = (await newcomer('Stan')).at('chat');
});

test('POST /api/v1/conversations/{cid}/messages/: all roles are stored, nobody answers', async () => {
  const cid = await conversation();
  const path = `/api/v1/conversations/${cid}/messages/`;

  const asked = await own.post(path, { content: 'Hello' });
  const brought = await own.post(path, {
    role: 'assistant',
    content: 'Hi',
    model: 'old-model',
    tokens_used: 5,
    response_time: 12,
    message_metadata: { kept: true },
    conversation_id: 'ignored',
  });
  await require200(own.post(path, { role: 'system', content: '' }));

  expect(asked.status).toBe(200);
  expect(asked.json).toEqual(message({ conversation_id: cid, role: 'user', content: 'Hello' }));
  expect(brought.json).toEqual(
    message({
      conversation_id: cid,
      role: 'assistant',
      content: 'Hi',
      model: 'old-model',
      tokens_used: 5,
      message_metadata: { kept: true },
    }),
  );
  expect((await own.get(path)).json.map(({ role }: { role: string }) => role)).toEqual(['user', 'assistant', 'system']);
  expect422(await own.post(path, { role: 'robot', content: 'x' }), 'body', 'role');
  expect422(await own.post(path, { role: 'user' }), 'body', 'content');
  expect422(await own.post(path, { content: 'x', tokens_used: 'many' }), 'body', 'tokens_used');
  expectRefusal(await stranger.post(path, { content: 'x' }), 404, NOT_FOUND);
});

test('GET /api/v1/conversations/{cid}/messages/: oldest first, by skip and limit', async () => {
  const cid = await conversation();
  const path = `/api/v1/conversations/${cid}/messages`;
  for (const content of ['one', 'two', 'three']) {
    await own.post(path, { content });
  }

  const contents = async (query: string) =>
    (await require200(own.get(path + query))).json.map(({ content }: { content: string }) => content);
  expect(await contents('/')).toEqual(['one', 'two', 'three']);
  expect(await contents('?skip=1&limit=1')).toEqual(['two']);
  expect422(await own.get(`${path}/?limit=1001`), 'query', 'limit');
  expectRefusal(await stranger.get(path), 404, NOT_FOUND);
  expectRefusal(await own.get('/api/v1/conversations/absent/messages/'), 404, NOT_FOUND);
});

test('GET /api/v1/chat/conversations/{cid}/export: what the name promises, for the owner', async () => {
  const cid = await conversation();
  await own.post(`/api/v1/conversations/${cid}/messages/`, { content: 'Hello' });
  const path = `/api/v1/chat/conversations/${cid}/export`;

  const markdown = await own.get(path);
  const json = await own.get(`${path}?format=json`);

  expect(markdown.status).toBe(200);
  expect(markdown.headers.get('content-type')).toContain('text/markdown');
  expect(markdown.text).toMatch(/^# Plans\n[\s\S]*Hello/);
  expect(json.json.messages).toHaveLength(1);
  expect((await stranger.get(path)).status).toBe(404);
  expect((await at('chat').get(path)).status).toBe(401);
});

async function conversation(): Promise<string> {
  const started = await require200(own.post('/conversations/', { title: 'Plans' }));
  return started.json.id;
}
