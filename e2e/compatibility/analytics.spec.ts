import { expect } from '@playwright/test';
import { admin, at, newcomer, require200 } from '../client/plain.ts';
import { test } from '../platform/test.ts';
import { eventually, read, refused, ROOT, stranger, track, unique } from './numbers.ts';
import { expect401, expectRefusal, TIME } from './shapes.ts';

const ADMINS_ONLY = 'Admin access required. You do not have permission to access this resource.';

test('GET /health', async () => {
  const { status, json } = await stranger.get('/health');

  expect(status).toBe(200);
  expect(json).toMatchObject({ status: 'healthy', service: 'analytics-service', version: expect.any(String) });
});

test('GET /', async () => {
  const { status, json } = await stranger.get('/');

  expect(status).toBe(200);
  expect(json).toMatchObject({ message: expect.any(String), version: expect.any(String) });
});

for (const row of [
  'GET /',
  'GET /summary',
  'GET /users/activities',
  'GET /users/top',
  'GET /users/list',
  'GET /users/detailed-metrics',
  'GET /users/x/conversations',
  'GET /metrics/by-role',
  'GET /conversations',
  'GET /conversations/x/detailed',
  'GET /tokens/by-conversation',
  'GET /response-times/by-user',
  'GET /api-usage',
  'GET /daily-stats',
  'POST /track/activity?activity_type=x',
  'DELETE /users/x',
  'DELETE /clear-all',
] as const) {
  test(`${row}: for admins`, async () => {
    const [method, path] = row.split(' ') as [string, string];
    const nora = await newcomer('Nora');

    expect401(await stranger.call(method, ROOT + path), 'Not authenticated');
    expect401(await at('analytics', 'nonsense').call(method, ROOT + path), 'Could not validate credentials');
    expectRefusal(await nora.at('analytics').call(method, ROOT + path), 403, ADMINS_ONLY);
  });
}

test('GET /test-auth is not there', async () => {
  expectRefusal(await stranger.get(`${ROOT}/test-auth`), 404);
});

test('GET /api/v1/analytics/', async () => {
  const ada = await admin();

  for (const path of [ROOT, `${ROOT}/`]) {
    const { json } = await require200(ada.at('analytics').get(path));
    expect(json).toEqual({
      message: expect.any(String),
      version: expect.any(String),
      user: ada.username,
      role: 'admin',
    });
  }
});

test('GET /summary', async () => {
  const { json } = await read('/summary');

  for (const total of ['users', 'conversations', 'messages', 'tokens', 'api_calls']) {
    expect(json[`total_${total}`], total).toEqual(expect.any(Number));
  }
  expect(json.active_conversations).toBeLessThanOrEqual(json.total_conversations);
  expect(json.active_users_today).toBeGreaterThan(0);
  expect(json.avg_response_time).toBeGreaterThanOrEqual(0);
  expect(json.error_rate).toBeGreaterThanOrEqual(0);
  expect(json.error_rate).toBeLessThanOrEqual(100);
});

test('GET /users/activities: logins and registrations appear', async () => {
  const { id, username } = await newcomer('Ali');

  const shown = await eventually(`/users/activities?user_id=${id}`, (rows) => rows.length === 2);

  expect(shown.map((row) => row.activity_type)).toEqual(['login', 'register']);
  expect(shown[0]).toMatchObject({
    id: expect.any(String),
    user_id: id,
    username,
    timestamp: TIME,
    ip_address: null,
    user_agent: null,
    extra_data: expect.any(Object),
  });
  expect((await read(`/users/activities?user_id=${id}&limit=1`)).json).toHaveLength(1);
  expect((await read(`/users/activities?user_id=${id}&skip=1`)).json).toHaveLength(1);
  expect((await read(`/users/activities?user_id=${id}&end_date=2020-01-01`)).json).toEqual([]);
  await refused('/users/activities?limit=1001', 'limit');
  await refused('/users/activities?start_date=soon', 'start_date');
});

test('GET /users/top', async () => {
  const { json } = await read('/users/top');
  const counts = json.map((row: { activity_count: number }) => row.activity_count);

  const person = { user_id: expect.any(String), username: expect.any(String), activity_count: expect.any(Number) };
  expect(json[0]).toEqual(person);
  expect(json.length).toBeLessThanOrEqual(10);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await refused('/users/top?limit=101', 'limit');
});

test('GET /users/list', async () => {
  const { id, username } = await newcomer('Lisa');

  const [lisa] = await eventually('/users/list?active_only=true', (rows) => rows.some((row) => row.user_id === id), id);

  expect(lisa).toEqual({
    user_id: id,
    username,
    activity_count: expect.any(Number),
    last_activity: TIME,
    is_active_today: true,
  });
  await refused('/users/list?active_only=perhaps', 'active_only');
});

test('GET /users/detailed-metrics', async () => {
  const { id, username } = await newcomer('Dora');

  const [dora] = await eventually(`/users/detailed-metrics?user_id=${id}`, (rows) => rows[0]?.role === 'user');

  expect(dora).toMatchObject({
    user_id: id,
    username,
    total_conversations: 0,
    total_messages: 0,
    total_tokens: 0,
    avg_response_time: 0,
    first_activity: TIME,
    last_activity: TIME,
  });
  await refused('/users/detailed-metrics?limit=501', 'limit');
});

test('GET /metrics/by-role', async () => {
  await newcomer('Rolf');

  const { json } = await read('/metrics/by-role');

  expect(json).toContainEqual({
    role: 'user',
    user_count: expect.any(Number),
    total_users: expect.any(Number),
    total_conversations: expect.any(Number),
    total_messages: expect.any(Number),
    total_tokens: expect.any(Number),
    avg_response_time: expect.any(Number),
  });
});

test('GET /api-usage', async () => {
  const endpoint = `/old/${unique()}`;
  await track('api-usage', { endpoint, method: 'GET', status_code: 404, response_time: 0.25 });

  const { json } = await read(`/api-usage?endpoint=${endpoint}`);

  expect(json).toEqual([
    expect.objectContaining({
      id: expect.any(String),
      endpoint,
      method: 'GET',
      user_id: null,
      timestamp: TIME,
      status_code: 404,
      response_time: 0.25,
      error_message: null,
    }),
  ]);
  await refused('/api-usage?start_date=soon', 'start_date');
});

test('GET /daily-stats', async () => {
  const { json } = await read('/daily-stats?days=1');

  expect(json).toEqual([
    {
      id: expect.any(String),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      total_users: expect.any(Number),
      active_users: expect.any(Number),
      new_users: expect.any(Number),
      total_conversations: expect.any(Number),
      total_messages: expect.any(Number),
      total_tokens: expect.any(Number),
      total_api_calls: expect.any(Number),
      avg_response_time: expect.any(Number),
      error_count: expect.any(Number),
      created_at: TIME,
    },
  ]);
  await refused('/daily-stats?days=366', 'days');
});
