import { expect } from '@playwright/test';
import { at } from '../client/plain.ts';
import { test } from '../platform/test.ts';

test('GET /', async () => {
  const { status, json } = await at('chat').get('/');

  expect(status).toBe(200);
  expect(json).toMatchObject({
    message: expect.any(String),
    version: '2.0.0',
    endpoints: {
      docs: expect.any(String),
      api: expect.any(String),
      websocket_chat: expect.any(String),
      websocket_anonymous: expect.any(String),
    },
  });
  expect(json.features).toHaveLength(5);
});

test('GET /health and GET /api/v1/chat/health', async () => {
  expect((await at('chat').get('/health')).json).toMatchObject({
    status: 'healthy',
    database: 'connected',
    openai_configured: expect.any(Boolean),
  });
  expect((await at('chat').get('/api/v1/chat/health')).json).toEqual({
    chat_service: 'active',
    openai_api: expect.stringMatching(/^(not_)?configured$/),
    websocket_connections: 'active',
  });
});
