import { setTimeout as pause } from 'node:timers/promises';
import { type APIResponse, expect, request } from '@playwright/test';
import { Client, ok } from '../client/http.ts';
import { ADMIN } from '../client/people.ts';
import { ours } from '../platform/ours.ts';
import type { Crowd } from './crowd.ts';

export const PARTS = ['auth', 'chat', 'analytics', 'gateway', 'kafka', 'postgres'] as const;
export type PartName = (typeof PARTS)[number];

type Probe = (admin: Client, crowd: Crowd) => Promise<void>;

const ANSWER_WITHIN_MS = 20_000;
const platform = ours();

/** What works as if nothing had happened while a part is away. */
const STILL_WORKS: Record<PartName, Probe[]> = {
  auth: [conversationsAreListed, answersEnd, numbersAreShown],
  chat: [peopleSignIn, numbersAreShown],
  analytics: [peopleSignIn, conversationsAreListed, answersEnd],
  gateway: [servicesAreHealthy],
  kafka: [peopleSignIn, conversationsAreListed, answersEnd, numbersAreShown],
  postgres: [],
};

/** Looks at all that must work, again and again, until it is over, and at least once. */
export async function meanwhile(part: PartName, admin: Client, crowd: Crowd, isOver: () => boolean): Promise<void> {
  const refused: number[] = [];
  do {
    for (const probe of STILL_WORKS[part]) {
      await probe(admin, crowd);
    }
    if (part === 'postgres') {
      refused.push(await refusals(admin));
    }
    await pause(200);
  } while (!isOver());
  if (part === 'postgres') {
    expect(Math.max(...refused), 'requests that were told of the missing database').toBeGreaterThan(0);
  }
}

async function peopleSignIn(): Promise<void> {
  await Client.signIn(platform.url, ADMIN);
}

async function conversationsAreListed(admin: Client): Promise<void> {
  await ok(admin.http.get('/api/conversations'));
}

async function numbersAreShown(admin: Client): Promise<void> {
  await admin.summary();
}

async function answersEnd(_admin: Client, crowd: Crowd): Promise<void> {
  const before = crowd.finished;
  await expect.poll(() => crowd.finished, { timeout: ANSWER_WITHIN_MS }).toBeGreaterThan(before);
}

async function servicesAreHealthy(): Promise<void> {
  for (const service of ['auth', 'chat', 'analytics'] as const) {
    expect((await fetch(`${platform.ownDoor(service)}/health`)).status, service).toBe(200);
  }
}

/** How many were told of the missing database. Whoever asks in the moment of its return may get an answer. */
async function refusals({ http }: Client): Promise<number> {
  const stranger = await request.newContext({ baseURL: platform.url });
  const { username, password } = ADMIN;
  const answers = await Promise.all([
    http.get('/api/conversations'),
    http.post('/api/conversations', { data: {} }),
    http.get('/api/v1/analytics/summary'),
    stranger.post('/auth/token', { form: { username, password } }),
  ]);
  const refused = answers.filter((answer) => !answer.ok());
  await Promise.all(refused.map(expectToSayWhy));
  await stranger.dispose();
  return refused.length;
}

async function expectToSayWhy(answer: APIResponse): Promise<void> {
  const said = `${answer.url()} answered ${answer.status()}: ${await answer.text()}`;
  expect(answer.status(), said).toBe(503);
  expect(answer.headers()['content-type'], said).toMatch(/^application\/problem\+json/);
  expect(answer.headers()['retry-after'], said).toMatch(/^\d+$/);
}
