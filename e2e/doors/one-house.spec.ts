import { expect } from '@playwright/test';
import { Client } from '../client/http.ts';
import { ADMIN } from '../client/people.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const PAGE = { headers: { accept: 'text/html' } };

test('a path of no service is a 404 problem', async ({ request }) => {
  for (const path of ['/api/nothing', '/api/v1/nothing/here', '/actuator/prometheus', '/assets/gone.js']) {
    const answer = await request.get(path);

    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).not.toContain('<html');
  }
  expect(await (await request.get('/api/nothing')).json()).toMatchObject({
    status: 404,
    title: expect.any(String),
    code: expect.stringMatching(/^[A-Z_]+$/),
    request_id: expect.any(String),
  });
});

test('a page of the app is served for every path that is its own', async ({ request }) => {
  for (const path of ['/', '/chat', '/chat/aaaaaaaaaaaa', '/some/page/that/comes/later']) {
    const answer = await request.get(path, PAGE);

    expect(answer.status(), path).toBe(200);
    expect(await answer.text(), path).toContain('<div id="root"');
    expect(answer.headers()['content-security-policy'], path).toContain("script-src 'self'");
  }
});

test('a request keeps its id through the house', async ({ request }) => {
  const mine = await request.get('/api/conversations', { headers: { 'x-request-id': 'e2e-4711' } });
  const given = await request.get('/api/conversations');

  expect(mine.headers()['x-request-id']).toBe('e2e-4711');
  expect(await mine.json()).toMatchObject({ request_id: 'e2e-4711' });
  expect(given.headers()['x-request-id']).toMatch(/^\S{8,}$/);
});

test('health is told by each service and joined at the gateway', async ({ request }) => {
  const joined = await request.get('/health');

  expect(joined.status()).toBe(200);
  expect(await joined.json()).toMatchObject({ status: 'healthy' });
  for (const service of ['auth', 'chat', 'analytics', 'gateway'] as const) {
    const own = await request.get(`${ours().ownDoor(service)}/health`);
    expect(own.status(), service).toBe(200);
    expect(await own.json(), service).toMatchObject({ status: 'healthy', version: expect.any(String) });
  }
});

test('each service describes its API, and the gateway all of them', async ({ request }) => {
  for (const service of ['auth', 'chat', 'analytics'] as const) {
    expect((await request.get(`${ours().ownDoor(service)}/openapi.json`)).status(), service).toBe(200);
  }
  const joined = await (await request.get('/openapi.json')).json();

  expect(Object.keys(joined.paths)).toEqual(
    expect.arrayContaining(['/api/conversations', '/api/v1/analytics/summary', '/auth/token']),
  );
});

test('what was asked of the services is counted, health and figures are not', async () => {
  const admin = await Client.signIn(ours().url, ADMIN);
  const before = await admin.settled('total_api_calls');

  for (let call = 0; call < 3; call++) {
    await admin.http.get('/api/conversations');
    await admin.http.get('/health');
  }

  const calls = async () => ((await admin.summary()).total_api_calls ?? 0) - before;
  await expect.poll(calls, { timeout: 10_000 }).toBe(3);
});
