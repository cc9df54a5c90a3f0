import { expect } from '@playwright/test';
import { admin, require200 } from '../client/plain.ts';
import { test } from '../platform/test.ts';
import { read, ROOT, stranger, told, track, tryRead, unique, untracked } from './numbers.ts';
import { expect422, expectRefusal, TIME } from './shapes.ts';

test('POST /track/activity', async () => {
  const ada = await admin();

  const path = `${ROOT}/track/activity?activity_type=audit`;
  const { json } = await require200(ada.at('analytics').post(path, { rows: 2 }));

  expect(json).toEqual({ message: 'Activity logged', activity_id: expect.any(String) });
  const logged = { id: json.activity_id, activity_type: 'audit', extra_data: { rows: 2 } };
  const { json: activities } = await read(`/users/activities?user_id=${ada.id}`);
  expect(activities).toContainEqual(expect.objectContaining(logged));
  expect422(await ada.at('analytics').post(`${ROOT}/track/activity`), 'query', 'activity_type');
});

test('POST /track/activity-public', async () => {
  const userId = unique();
  const origin = { ip_address: '10.0.0.1', user_agent: 'curl' };
  const body = { user_id: userId, username: userId, activity_type: 'login', ...origin };

  await track('activity', body);

  const { json } = await read(`/users/activities?user_id=${userId}`);
  expect(json).toEqual([expect.objectContaining({ ...body, untrusted: true })]);
  await untracked('activity', { ...body, user_id: 2 }, 'user_id');
  await untracked('activity', { ...body, activity_type: undefined }, 'activity_type');
});

test('POST /track/api-usage-public', async () => {
  const body = { endpoint: '/x', method: 'GET', status_code: 200, response_time: 0.1, user_id: null };

  await track('api-usage', body);

  await untracked('api-usage', { ...body, response_time: 'slow' }, 'response_time');
  await untracked('api-usage', { ...body, status_code: undefined }, 'status_code');
});

test('POST /track/conversation-public', async () => {
  const { userId, conversationId } = await told();
  const body = { conversation_id: conversationId, user_id: userId };

  await track('conversation', { ...body, action: 'created' });
  await track('conversation', { ...body, action: 'ended' });
  expect((await read(`/conversations?user_id=${userId}`)).json).toHaveLength(1);

  await track('conversation', { ...body, action: 'deleted' });
  expect((await read(`/conversations?user_id=${userId}`)).json).toEqual([]);
  await untracked('conversation', body, 'action');
});

test('POST /track/message-public', async () => {
  const { userId, conversationId } = await told();
  const body = { message_id: unique(), conversation_id: conversationId, user_id: userId, role: 'assistant' };

  await track('message', body);
  await track('message', body);

  expect((await read(`/conversations?user_id=${userId}`)).json[0].message_count).toBe(3);
  await untracked('message', { ...body, role: undefined }, 'role');
});

test('POST /users/sync-profile', async () => {
  const userId = unique();
  const path = `${ROOT}/users/sync-profile?user_id=${userId}&username=${userId}`;

  const { json } = await require200(stranger.post(`${path}&role=manager&email=${userId}@example.com`));
  await require200(stranger.post(`${path}&role=`));

  expect(json).toEqual({ status: 'synced', user_id: userId });
  const [profile] = (await read(`/users/detailed-metrics?user_id=${userId}`)).json;
  expect(profile).toMatchObject({ username: userId, role: 'manager' });
  expect422(await stranger.post(`${ROOT}/users/sync-profile?user_id=${userId}`), 'query', 'username');
});

test('DELETE /users/{username}', async () => {
  const { userId, conversationId } = await told();
  const ada = await admin();

  const { json } = await require200(ada.at('analytics').delete(`${ROOT}/users/${userId}`));

  expect(json).toEqual({
    message: expect.any(String),
    deleted_counts: { user_activities: 0, message_metrics: 2, conversation_metrics: 1, user_profiles: 1 },
    deleted_by: ada.username,
    timestamp: TIME,
  });
  expectRefusal(await tryRead(`/conversations/${conversationId}/detailed`), 404, 'Conversation not found');
  expectRefusal(await ada.at('analytics').delete(`${ROOT}/users/${userId}`), 404, 'User not found');
});

test('DELETE /clear-all', async () => {
  const { userId } = await told();
  const ada = await admin();

  const { json } = await require200(ada.at('analytics').delete(`${ROOT}/clear-all`));

  expect(json).toEqual({
    message: expect.any(String),
    deleted_counts: {
      user_activities: expect.any(Number),
      conversation_metrics: expect.any(Number),
      message_metrics: expect.any(Number),
      api_usage: expect.any(Number),
      daily_stats: expect.any(Number),
    },
    cleared_by: ada.username,
    timestamp: TIME,
  });
  expect((await read(`/conversations?user_id=${userId}`)).json).toEqual([]);
  expect((await read(`/users/detailed-metrics?user_id=${userId}`)).json).toHaveLength(1);
});
