import { setTimeout as pause } from 'node:timers/promises';
import { type APIRequestContext, type APIResponse, request } from '@playwright/test';
import type { Person } from './people.ts';

export interface Message {
  id: string;
  role: 'user' | 'assistant' | 'system';
  content: string;
  status: 'complete' | 'streaming' | 'stopped' | 'interrupted' | 'failed';
  client_id: string | null;
  tokens_used: number | null;
}

/** A program that shows a bearer token, at the gateway or at a service's own door. */
export class Client {
  readonly http: APIRequestContext;
  readonly token: string;

  constructor(http: APIRequestContext, token: string) {
    this.http = http;
    this.token = token;
  }

  /** Registers and signs in as ConvoAI's old clients do. */
  static async register(url: string, person: Person): Promise<Client> {
    const { username, email, password, fullName } = person;
    const stranger = await request.newContext({ baseURL: url });
    await ok(stranger.post('/auth/register', { data: { username, email, password, full_name: fullName } }));
    await stranger.dispose();
    return Client.signIn(url, person);
  }

  static async signIn(url: string, { username, password }: Person): Promise<Client> {
    const stranger = await request.newContext({ baseURL: url });
    const answer = await ok(stranger.post('/auth/token', { form: { username, password } }));
    const { access_token: token } = (await answer.json()) as { access_token: string };
    await stranger.dispose();
    const extraHTTPHeaders = { authorization: `Bearer ${token}` };
    return new Client(await request.newContext({ baseURL: url, extraHTTPHeaders }), token);
  }

  async startConversation(title?: string): Promise<string> {
    const answer = await ok(this.http.post('/api/conversations', { data: title ? { title } : {} }));
    return ((await answer.json()) as { id: string }).id;
  }

  messages(conversation: string): Promise<Message[]> {
    return messagesOf(this.http, conversation);
  }

  async summary(): Promise<Record<string, number>> {
    const answer = await ok(this.http.get('/api/v1/analytics/summary'));
    return (await answer.json()) as Record<string, number>;
  }

  /** A figure that no longer moves: what was done before has been counted. */
  async settled(figure: string): Promise<number> {
    for (let before = -1; ; ) {
      const now = (await this.summary())[figure] ?? 0;
      if (now === before) {
        return now;
      }
      before = now;
      await pause(1_500);
    }
  }
}

/** All messages of a conversation in the order in which they were said, page by page. */
export async function messagesOf(http: APIRequestContext, conversation: string): Promise<Message[]> {
  const newestFirst: Message[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path = `/api/conversations/${conversation}/messages?limit=100${cursor && `&cursor=${cursor}`}`;
    const answer = await ok(http.get(path));
    const page = (await answer.json()) as { items: Message[]; next_cursor: string | null };
    newestFirst.push(...page.items);
    cursor = page.next_cursor;
  }
  return newestFirst.reverse();
}

/** Fails with what the server said, not with a number only. */
export async function ok(pending: Promise<APIResponse>): Promise<APIResponse> {
  const response = await pending;
  if (!response.ok()) {
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  }
  return response;
}
