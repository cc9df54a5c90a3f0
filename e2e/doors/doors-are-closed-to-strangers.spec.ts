import { type APIRequestContext, expect, request } from '@playwright/test';
import { cookieHeader, FROM_THE_APP, signInByForm } from '../client/browserless.ts';
import { Client } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { refusalOf, Socket } from '../client/socket.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const { url } = ours();
const NO_CONVERSATION = 'aaaaaaaaaaaa';
const SUMMARY = '/api/v1/analytics/summary';
const CODE = /^[A-Z][A-Z_]+$/;

test('nobody in particular gets 401 and is told how to come in', async ({ request: stranger }) => {
  for (const path of ['/api/conversations', `/api/conversations/${NO_CONVERSATION}`, '/users/me', SUMMARY]) {
    const answer = await stranger.get(path);

    expect(answer.status(), path).toBe(401);
    expect(answer.headers()['www-authenticate'], path).toContain('Bearer');
    expect(await answer.json(), path).toMatchObject({ status: 401, code: expect.stringMatching(CODE) });
  }
});

test('a forged token is as good as none', async () => {
  const client = await Client.register(url, somebody('Fred'));
  const [header, payload] = client.token.split('.');
  const forged = `${header}.${payload}.${Buffer.from('not the signature').toString('base64url')}`;
  const forger = await request.newContext({ baseURL: url, extraHTTPHeaders: { authorization: `Bearer ${forged}` } });

  expect((await forger.get('/api/conversations')).status()).toBe(401);
  expect(await refusalOf(Socket.stream(url, NO_CONVERSATION, { token: forged }))).toBe(401);
});

test("somebody else's conversation is as absent as one that never was", async () => {
  const owner = await Client.register(url, somebody('Olivia'));
  const other = await Client.register(url, somebody('Oscar'));
  const conversation = await owner.startConversation('Private');

  for (const id of [conversation, NO_CONVERSATION]) {
    expect((await other.http.get(`/api/conversations/${id}`)).status()).toBe(404);
    expect((await other.http.get(`/api/conversations/${id}/messages`)).status()).toBe(404);
    expect((await other.http.patch(`/api/conversations/${id}`, { data: { title: 'Mine' } })).status()).toBe(404);
    expect((await other.http.delete(`/api/conversations/${id}`)).status()).toBe(404);
    expect((await other.http.get(`/api/v1/conversations/${id}/messages/`)).status()).toBe(404);
    expect(await refusalOf(Socket.stream(url, id, { token: other.token }))).toBe(404);
  }
  expect((await owner.http.get(`/api/conversations/${conversation}`)).status()).toBe(200);
});

test('the figures are for those who may read them', async () => {
  const client = await Client.register(url, somebody('Peter'));

  const answer = await client.http.get(SUMMARY);

  expect(answer.status()).toBe(403);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
});

test('registering as admin makes an ordinary person', async ({ request: stranger }) => {
  const someone = somebody('Mallory');
  const { username, email, password } = someone;
  await stranger.post('/users/', { data: { username, email, password, roles: ['admin'] } });

  const client = await Client.signIn(url, someone);

  expect((await client.http.get(SUMMARY)).status()).toBe(403);
});

test.describe('with the cookie of a browser', () => {
  let browserless: APIRequestContext;

  test.beforeAll(async () => {
    const someone = somebody('Carla');
    await Client.register(url, someone);
    browserless = await signInByForm(url, someone);
  });

  test('a write without the header of the app is 403, with it 201', async () => {
    const without = await browserless.post('/api/conversations', { data: {} });
    const withIt = await browserless.post('/api/conversations', { data: {}, headers: FROM_THE_APP });

    expect(without.status()).toBe(403);
    expect(await without.json()).toMatchObject({ code: 'CSRF_HEADER_MISSING' });
    expect(withIt.status()).toBe(201);
  });

  test('a socket opens for our own origin only', async () => {
    const created = await browserless.post('/api/conversations', { data: {}, headers: FROM_THE_APP });
    const { id } = (await created.json()) as { id: string };
    const cookie = await cookieHeader(browserless);
    const from = (origin?: string) => Socket.stream(url, id, { cookie, ...(origin && { origin }) });

    for (const origin of ['http://evil.example', `${url}.evil.example`, url.replace('http', 'https'), undefined]) {
      expect(await refusalOf(from(origin)), origin ?? 'no origin').toBe(403);
    }
    (await from(url)).close();
  });

  test('the person is known without a token in the browser', async () => {
    const me = await (await browserless.get('/bff/me')).json();

    expect(me).toMatchObject({ authenticated: true, permissions: ['conversations.use'] });
    expect(JSON.stringify(me)).not.toMatch(/eyJ/);
  });
});
