import { expect } from '@playwright/test';
import { test } from '../platform/test.ts';
import { read, refused, told, tryRead } from './numbers.ts';
import { expectRefusal, TIME } from './shapes.ts';

test('GET /users/{user_id}/conversations', async () => {
  const { userId, conversationId } = await told();

  const { json } = await read(`/users/${userId}/conversations`);

  expect(json).toEqual([
    expect.objectContaining({
      conversation_id: conversationId,
      user_id: userId,
      username: userId,
      message_count: 2,
      total_tokens: 30,
      avg_response_time: 1.5,
      created_at: TIME,
      updated_at: TIME,
      status: 'active',
    }),
  ]);
  await refused(`/users/${userId}/conversations?limit=201`, 'limit');
});

test('GET /conversations', async () => {
  const { userId, conversationId } = await told();

  const { json } = await read(`/conversations?user_id=${userId}`);

  expect(json).toEqual([
    expect.objectContaining({
      id: conversationId,
      conversation_id: conversationId,
      user_id: userId,
      created_at: TIME,
      updated_at: TIME,
      message_count: 2,
      total_tokens: 30,
      avg_response_time: 1.5,
      status: 'active',
    }),
  ]);
  await refused('/conversations?limit=1001', 'limit');
});

test('GET /conversations/{cid}/detailed', async () => {
  const { userId, conversationId } = await told();

  const { json } = await read(`/conversations/${conversationId}/detailed`);

  expect(json).toMatchObject({ conversation_id: conversationId, username: userId, total_tokens: 30 });
  expect(json.messages).toEqual([
    expect.objectContaining({ role: 'user', token_count: 0, response_time: null, model_used: null, timestamp: TIME }),
    expect.objectContaining({ role: 'assistant', token_count: 30, response_time: 1.5, model_used: 'gpt-3.5-turbo' }),
  ]);
  expectRefusal(await tryRead('/conversations/nothing/detailed'), 404, 'Conversation not found');
});

test('GET /tokens/by-conversation', async () => {
  const { userId, conversationId } = await told();

  const { json } = await read(`/tokens/by-conversation?user_id=${userId}`);

  expect(json).toEqual([
    {
      conversation_id: conversationId,
      user_id: userId,
      username: userId,
      total_tokens: 30,
      message_count: 2,
      avg_tokens_per_message: 15,
      created_at: TIME,
    },
  ]);
  await refused('/tokens/by-conversation?limit=201', 'limit');
});

test('GET /response-times/by-user', async () => {
  const { userId } = await told();

  const { json } = await read('/response-times/by-user?limit=200');

  expect(json).toContainEqual({
    user_id: userId,
    username: userId,
    avg_response_time: 1.5,
    min_response_time: 1.5,
    max_response_time: 1.5,
    message_count: 1,
  });
  await refused('/response-times/by-user?limit=0', 'limit');
});
