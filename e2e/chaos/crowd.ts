import { setTimeout as pause } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { cookieHeader, FROM_THE_APP, signInByForm } from '../client/browserless.ts';
import { Client, ok } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { Talker } from '../client/talker.ts';
import { counting } from '../openai/answers.ts';

export const ANSWER = counting(40).join('');

const SIZE = 20;
const AT_ONCE = 4;
const BETWEEN_TWO_MS = 150;

/** Somebody with an account and a session as a browser has it. */
export interface Member {
  http: APIRequestContext;
  cookie: string;
}

interface Talk extends Member {
  conversation: string;
  talker: Talker;
}

export async function twentyPeople(url: string): Promise<Member[]> {
  const members: Member[] = [];
  while (members.length < SIZE) {
    members.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => newMember(url)))));
  }
  return members;
}

async function newMember(url: string): Promise<Member> {
  const someone = somebody('Nadia');
  await Client.register(url, someone);
  const http = await signInByForm(url, someone);
  return { http, cookie: await cookieHeader(http) };
}

/** All of them talk at the same time, each in a conversation of its own and somewhere else in an answer. */
export class Crowd {
  readonly talks: Talk[] = [];

  static async startTalking(url: string, members: Member[]): Promise<Crowd> {
    const crowd = new Crowd();
    for (const { http, cookie } of members) {
      const conversation = await startConversation(http);
      let asked = 0;
      const questions = () => `Question ${++asked}: count to 40 slowly`;
      const talker = new Talker(url, conversation, { cookie, origin: url }, questions);
      crowd.talks.push({ http, cookie, conversation, talker });
      await pause(BETWEEN_TWO_MS);
    }
    return crowd;
  }

  get conversations(): string[] {
    return this.talks.map(({ conversation }) => conversation);
  }

  get talkers(): Talker[] {
    return this.talks.map(({ talker }) => talker);
  }

  get finished(): number {
    return this.talkers.reduce((sum, { finished }) => sum + finished, 0);
  }

  async stop(): Promise<void> {
    await Promise.all(this.talkers.map((talker) => talker.stop()));
  }
}

async function startConversation(http: APIRequestContext): Promise<string> {
  const answer = await ok(http.post('/api/conversations', { data: {}, headers: FROM_THE_APP }));
  return ((await answer.json()) as { id: string }).id;
}
