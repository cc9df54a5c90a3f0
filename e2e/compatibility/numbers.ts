import { expect } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { admin, type Answer, at, require200 } from '../client/plain.ts';
import { expect422 } from './shapes.ts';

export const ROOT = '/api/v1/analytics';
export const stranger = at('analytics');

/** Somebody of another house with a conversation, a question and its answer. */
export async function told() {
  const ids = { userId: unique(), conversationId: unique() };
  const of = { conversation_id: ids.conversationId, user_id: ids.userId };
  await require200(stranger.post(`${ROOT}/users/sync-profile?user_id=${ids.userId}&username=${ids.userId}`));
  await track('conversation', { ...of, action: 'created' });
  await track('message', { ...of, message_id: unique(), role: 'user' });
  await track('message', {
    ...of,
    message_id: unique(),
    role: 'assistant',
    token_count: 30,
    response_time: 1.5,
    model_used: 'gpt-3.5-turbo',
  });
  return ids;
}

export async function track(what: string, body: object): Promise<void> {
  const { json } = await require200(stranger.post(`${ROOT}/track/${what}-public`, body));
  expect(json).toEqual({ status: 'tracked' });
}

export async function untracked(what: string, body: object, field: string): Promise<void> {
  expect422(await stranger.post(`${ROOT}/track/${what}-public`, body), 'body', field);
}

export async function refused(path: string, parameter: string): Promise<void> {
  expect422(await tryRead(path), 'query', parameter);
}

export function read(path: string): Promise<Answer> {
  return require200(tryRead(path));
}

export async function tryRead(path: string): Promise<Answer> {
  return (await admin()).at('analytics').get(ROOT + path);
}

type Row = Record<string, unknown>;

/** Events take a moment. */
export async function eventually(path: string, holds: (rows: Row[]) => boolean, userId?: string): Promise<Row[]> {
  let rows: Row[] = [];
  await expect(async () => {
    rows = (await read(path)).json;
    expect(holds(rows)).toBe(true);
  }).toPass();
  return userId ? rows.filter((row) => row['user_id'] === userId) : rows;
}

export function unique(): string {
  return randomBytes(5).toString('hex');
}
