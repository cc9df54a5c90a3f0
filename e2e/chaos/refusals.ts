import { type APIResponse, expect, request } from '@playwright/test';
import type { Client } from '../client/http.ts';
import { ADMIN } from '../client/people.ts';
import { ours } from '../platform/ours.ts';

/** More than any service waits for its database. */
const PATIENCE = { timeout: 25_000 };

/** Asks every service for what lies in its database: which paths were refused, each with its reason and when to come again. */
export async function refusals({ http }: Client): Promise<string[]> {
  const stranger = await request.newContext({ baseURL: ours().url });
  try {
    const { username, password } = ADMIN;
    const answers = await Promise.all([
      http.get('/api/conversations', PATIENCE),
      http.post('/api/conversations', { data: {}, ...PATIENCE }),
      http.get('/api/v1/analytics/summary', PATIENCE),
      http.get('/users/me', PATIENCE),
      stranger.post('/auth/token', { form: { username, password }, ...PATIENCE }),
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
