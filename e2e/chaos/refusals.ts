import { type APIResponse, expect, request } from '@playwright/test';
import type { Client } from '../client/http.ts';
import { ADMIN } from '../client/people.ts';
import { ours } from '../platform/ours.ts';

/** Asks every service for what lies in its database: which paths were refused, each with its reason and when to come again. */
export async function refusals({ http }: Client): Promise<string[]> {
  const stranger = await request.newContext({ baseURL: ours().url });
  try {
    const { username, password } = ADMIN;
    const answers = await Promise.all([
      http.get('/api/conversations'),
      http.post('/api/conversations', { data: {} }),
      http.get('/api/v1/analytics/summary'),
      stranger.post('/auth/token', { form: { username, password } }),
    ]);
    const refused = answers.filter((answer) => !answer.ok());
    await Promise.all(refused.map(expectToSayWhy));
    return refused.map((answer) => new URL(answer.url()).pathname);
  } finally {
    await stranger.dispose();
  }
}

async function expectToSayWhy(answer: APIResponse): Promise<void> {
  const said = `${answer.url()} answered ${answer.status()}: ${await answer.text()}`;
  expect(answer.status(), said).toBe(503);
  expect(answer.headers()['content-type'], said).toMatch(/^application\/problem\+json/);
  expect(answer.headers()['retry-after'], said).toMatch(/^\d+$/);
}
