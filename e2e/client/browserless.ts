import { type APIRequestContext, request } from '@playwright/test';
import { ok } from './http.ts';
import type { Person } from './people.ts';

export const FROM_THE_APP = { 'x-requested-with': 'app' };

/** Signs in through the same form and cookies as a browser, without one. */
export async function signInByForm(url: string, { username, password }: Person): Promise<APIRequestContext> {
  const http = await request.newContext({ baseURL: url });
  const page = await ok(http.get('/bff/login?return_to=/chat', { headers: { accept: 'text/html' } }));
  const form = { ...hiddenFields(await page.text()), username, password };
  await ok(http.post(page.url(), { form, headers: { accept: 'text/html', origin: url } }));
  const { authenticated } = (await (await http.get('/bff/me')).json()) as { authenticated: boolean };
  if (!authenticated) {
    throw new Error(`${username} could not sign in.`);
  }
  return http;
}

export async function cookieHeader(http: APIRequestContext): Promise<string> {
  const { cookies } = await http.storageState();
  const session = cookies.find(({ name }) => name === 'convoai');
  if (!session) {
    throw new Error('There is no cookie "convoai".');
  }
  return `convoai=${session.value}`;
}

function hiddenFields(html: string): Record<string, string> {
  const hidden = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  return Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
