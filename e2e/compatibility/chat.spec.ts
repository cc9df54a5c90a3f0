import { expect } from '@playwright/test';
import { type Answer, admin, at, type Known, newcomer, type PlainHttp, require200 } from '../client/plain.ts';
import { test } from '../platform/test.ts';
import { expect401, expect422, expectRefusal, message, TIME } from './shapes.ts';

const USER_ID = /^[A-Za-z0-9]{16}$/;
const CONVERSATION_ID = /^[A-Za-z0-9]{12}$/;
const NOT_FOUND = 'Conversation not found';

let olga: Known;
let stan: Known;
let own: PlainHttp;
let stranger: PlainHttp;

test.beforeAll(async () => {
  olga = await newcomer('Olga');
  stan = await newcomer('Stan');
  own = olga.at('chat');
  stranger = stan.at('chat');
});

for (const form of ['id', 'username', 'me'] as const) {
  test(`POST /api/v1/users/{user_id}/conversations/: by ${form}`, async () => {
    const body = { title: 'Plans', context_metadata: { from: 'test' }, user_id: 'ignored', more: 'ignored' };

    const { status, json } = await own.post(`/api/v1/users/${named(olga, form)}/conversations/`, body);

    expect(status).toBe(200);
    expect(json).toEqual({
      id: expect.stringMatching(CONVERSATION_ID),
      user_id: expect.stringMatching(USER_ID),
      title: 'Plans',
      status: 'active',
      context_metadata: { from: 'test' },
      created_at: TIME,
      updated_at: TIME,
      ended_at: null,
    });
    expect(json.user_id).toBe(olga.id);
  });
}

test('POST /api/v1/users/{user_id}/conversations/: an empty object will do, nothing will not', async () => {
  const path = `/api/v1/users/${olga.id}/conversations`;

  expect((await own.post(path, {})).json).toMatchObject({ title: null, context_metadata: null });
  expect((await own.post(path)).status).toBe(422);
  expect422(await own.postText(path, '{"title": '), 'body', 'json');
  expect422(await own.post(path, { title: { not: 'text' } }), 'body', 'title');
});

test('GET /api/v1/users/{user_id}/conversations/: oldest first, by skip, limit and status', async () => {
  const { id, at: door } = await newcomer('Lea');
  const path = `/api/v1/users/${id}/conversations`;
  const ids = [];
  for (const title of ['one', 'two', 'three']) {
    ids.push((await door('chat').post(path, { title })).json.id);
  }
  await door('chat').post(`${path}/${ids[1]}/end`);

  expect(idsIn(await door('chat').get(`${path}/`))).toEqual(ids);
  expect(idsIn(await door('chat').get(`${path}/?skip=1&limit=1`))).toEqual([ids[1]]);
  expect(idsIn(await door('chat').get(`${path}?status=ended`))).toEqual([ids[1]]);
  expect(idsIn(await door('chat').get(`${path}?status=archived`))).toEqual([]);
  for (const [query, field] of [
    ['skip=-1', 'skip'],
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['status=lost', 'status'],
  ] as const) {
    expect422(await door('chat').get(`${path}/?${query}`), 'query', field);
  }
});

test('GET /api/v1/users/{user_id}/conversations/recent: the newest n', async () => {
  const { id, at: door } = await newcomer('Rena');
  const path = `/api/v1/users/${id}/conversations`;
  const ids: string[] = [];
  for (let count = 0; count < 6; count++) {
    ids.unshift((await door('chat').post(path, {})).json.id);
  }

  expect(idsIn(await door('chat').get(`${path}/recent`))).toEqual(ids.slice(0, 5));
  expect(idsIn(await door('chat').get(`${path}/recent?limit=2`))).toEqual(ids.slice(0, 2));
  expect422(await door('chat').get(`${path}/recent?limit=21`), 'query', 'limit');
});

test('DELETE /api/v1/users/{user_id}/conversations/{cid}', async () => {
  const cid = await conversation();

  const { status, json } = await own.delete(`/api/v1/users/${olga.username}/conversations/${cid}`);

  expect(status).toBe(200);
  expect(json).toEqual({ message: 'Conversation deleted successfully', conversation_id: cid });
  expectRefusal(await own.delete(`/api/v1/users/${olga.id}/conversations/${cid}`), 404, NOT_FOUND);
  expectRefusal(await own.get(`/api/v1/conversations/${cid}/messages/`), 404, NOT_FOUND);
});

test('POST …/{cid}/end and POST …/{cid}/reconnect', async () => {
  const cid = await conversation();
  const path = `/api/v1/users/${olga.id}/conversations/${cid}`;
  await own.post(`/api/v1/conversations/${cid}/messages/`, { content: 'Hello' });

  const ended = await own.post(`${path}/end`);
  const back = await own.post(`${path}/reconnect`);

  expect(ended.status).toBe(200);
  expect(ended.json).toMatchObject({ id: cid, status: 'ended', ended_at: TIME });
  expect(back.status).toBe(200);
  expect(back.json).toMatchObject({ id: cid, status: 'active', ended_at: ended.json.ended_at });
  expect(back.json.messages).toEqual([message({ conversation_id: cid, role: 'user', content: 'Hello' })]);
});

test('GET …/{cid}/validate', async () => {
  const cid = await conversation();

  const { status, json } = await own.get(`/api/v1/users/${olga.id}/conversations/${cid}/validate`);

  expect(status).toBe(200);
  expect(json).toEqual({
    valid: true,
    conversation_id: cid,
    user_id: olga.id,
    conversation_title: 'Plans',
    conversation_status: 'active',
    created_at: TIME,
    message: expect.any(String),
  });
});

test('GET …/{cid}/stats', async () => {
  const cid = await conversation();
  const messages = `/api/v1/conversations/${cid}/messages/`;
  await own.post(messages, { role: 'user', content: 'Hello' });
  await own.post(messages, { role: 'assistant', content: 'Hi', tokens_used: 7 });

  const { status, json } = await own.get(`/api/v1/users/${olga.id}/conversations/${cid}/stats`);

  expect(status).toBe(200);
  expect(json).toEqual({ total_messages: 2, user_messages: 1, assistant_messages: 1, total_tokens_used: 7 });
});

test("under somebody else's path everything is 403, and somebody else's conversation 404", async () => {
  const cid = await conversation();
  const foreign = `/api/v1/users/${olga.id}/conversations`;
  const mine = `/api/v1/users/${stan.id}/conversations`;
  const denied = 'Access denied: Can only';

  expectRefusal(await stranger.post(foreign, {}), 403, `${denied} create conversations for yourself`);
  expectRefusal(await stranger.get(foreign), 403, `${denied} view your own conversations`);
  expectRefusal(await stranger.delete(`${foreign}/${cid}`), 403, `${denied} delete your own conversations`);
  expectRefusal(await stranger.delete(`${mine}/${cid}`), 404, NOT_FOUND);
  for (const [method, act] of [
    ['POST', 'end'],
    ['POST', 'reconnect'],
    ['GET', 'validate'],
    ['GET', 'stats'],
  ] as const) {
    expectRefusal(await stranger.call(method, `${foreign}/${cid}/${act}`), 403);
    expectRefusal(await stranger.call(method, `${mine}/${cid}/${act}`), 404, NOT_FOUND);
    expectRefusal(await own.call(method, `${foreign}/absent/${act}`), 404, NOT_FOUND);
  }
});

for (const base of ['/conversations', '/api/v1/conversations']) {
  test(`${base}/… as a collection`, async () => {
    const started = await own.post(`${base}/`, { title: 'Spelled so', user_id: stan.id });
    const one = `${base}/${started.json.id}`;

    expect(started.status).toBe(200);
    expect(started.json).toMatchObject({ title: 'Spelled so', user_id: olga.id });
    expect422(await own.post(base, {}), 'body', 'title');
    expect(idsIn(await own.get(base))).toContain(started.json.id);
    expect((await own.put(`${one}/`, { title: 'Renamed' })).json).toMatchObject({ title: 'Renamed' });
    expect((await own.get(one)).json).toMatchObject({ title: 'Renamed' });
    expectRefusal(await stranger.get(one), 404, NOT_FOUND);
    expectRefusal(await stranger.put(one, { title: 'Mine' }), 404, NOT_FOUND);
    expectRefusal(await stranger.delete(one), 404, NOT_FOUND);
    expect((await own.delete(one)).json).toEqual({
      message: 'Conversation deleted successfully',
      conversation_id: started.json.id,
    });
    expectRefusal(await own.get(one), 404, NOT_FOUND);
  });
}

for (const base of ['/api/v1/admin/conversations', '/admin/conversations']) {
  test(`GET ${base}/ and DELETE ${base}/{cid}`, async () => {
    const cid = await conversation();
    const moderator = (await admin()).at('chat');

    const all = await require200(moderator.get(`${base}/?limit=1000`));
    const deleted = await moderator.delete(`${base}/${cid}`);

    expect(all.json).toContainEqual(expect.objectContaining({ id: cid, user_id: olga.id }));
    expect((await moderator.get(`${base}?skip=0&limit=1`)).json).toHaveLength(1);
    expect(deleted.status).toBe(200);
    expect(deleted.json).toEqual({ message: 'Conversation deleted successfully by admin', conversation_id: cid });
    expectRefusal(await moderator.delete(`${base}/${cid}`), 404, NOT_FOUND);
    expectRefusal(await own.get(base), 403, 'Administrator privileges required');
    expectRefusal(await own.delete(`${base}/${cid}`), 403, 'Administrator privileges required');
    expect401(await at('chat').get(base), 'Not authenticated');
  });
}

test('without a token, or with a bad one, every path is 401', async () => {
  const path = `/api/v1/users/${olga.id}/conversations/`;

  for (const each of [path, '/conversations', '/api/v1/conversations/x/messages/', `${path}recent`]) {
    expect401(await at('chat').get(each), 'Not authenticated');
    expect401(await at('chat', 'no.token.atall').get(each), 'Could not validate credentials');
  }
});

test('an unknown path is 404, a wrong method 405', async () => {
  const answer = await own.call('PATCH', `/api/v1/users/${olga.id}/conversations/`, { json: {} });

  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toContain('GET');
  expect((await own.get('/api/v1/nowhere')).status).toBe(404);
});

async function conversation(): Promise<string> {
  const started = await require200(own.post(`/api/v1/users/${olga.id}/conversations/`, { title: 'Plans' }));
  return started.json.id;
}

function named({ id, username }: Known, form: 'id' | 'username' | 'me'): string {
  return { id, username, me: 'me' }[form];
}

function idsIn({ json }: Answer): string[] {
  return json.map(({ id }: { id: string }) => id);
}
