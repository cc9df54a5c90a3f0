import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { Client, ok } from '../client/http.ts';
import { ADMIN } from '../client/people.ts';
import { ours } from '../platform/ours.ts';
import type { Crowd } from './crowd.ts';
import { refusals } from './refusals.ts';

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
  postgres: [theRefusedAreToldWhy],
};

/** Looks at all that must work, again and again, until it is over, and at least once. */
export async function meanwhile(part: PartName, admin: Client, crowd: Crowd, isOver: () => boolean): Promise<void> {
  do {
    for (const probe of STILL_WORKS[part]) {
      await probe(admin, crowd);
    }
    await pause(200);
  } while (!isOver());
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

/** A database that comes back sooner than anybody's patience ends refuses nobody. */
async function theRefusedAreToldWhy(admin: Client): Promise<void> {
  await refusals(admin);
}
