import { expect, type APIRequestContext } from '@playwright/test';
import { cookieHeader, FROM_THE_APP, signInByForm } from '../client/browserless.ts';
import { Client } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { Socket } from '../client/socket.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const { url } = ours();
const AT_ONCE = { timeout: 2_000, intervals: [50] };

interface Session {
  id: string;
  current: boolean;
}

test('a session that is ended from another device ends there at once, with its socket and its stolen cookie', async () => {
  const person = somebody('Sina');
  const client = await Client.register(url, person);
  const conversation = await client.startConversation();
  const laptop = await signInByForm(url, person);
  const phone = await signInByForm(url, person);
  const cookie = await cookieHeader(laptop);
  const socket = await Socket.stream(url, conversation, { cookie, origin: url });
  const onLaptop = (await sessionsOf(laptop)).find(({ current }) => current);
  expect((await sessionsOf(phone)).map(({ id }) => id)).toContain(onLaptop?.id);

  const ended = await phone.delete(`/users/me/sessions/${onLaptop?.id}`, { headers: FROM_THE_APP });

  expect(ended.status()).toBe(204);
  await expect.poll(() => socket.closeCode, AT_ONCE).toBe(4401);
  await expect.poll(async () => (await laptop.get('/api/conversations')).status(), AT_ONCE).toBe(401);
  await expect(Socket.stream(url, conversation, { cookie, origin: url })).rejects.toThrow(/401/);
  expect((await phone.get('/api/conversations')).status()).toBe(200);
});

test('signing out closes what is open in every tab', async () => {
  const person = somebody('Silas');
  const client = await Client.register(url, person);
  const conversation = await client.startConversation();
  const browser = await signInByForm(url, person);
  const socket = await Socket.stream(url, conversation, { cookie: await cookieHeader(browser), origin: url });

  await browser.post('/bff/logout', { headers: FROM_THE_APP });

  await expect.poll(() => socket.closeCode, AT_ONCE).toBe(4401);
});

test("somebody else's session is as absent as one that never was", async () => {
  const [ana, ben] = [somebody('Ana'), somebody('Ben')];
  await Client.register(url, ana);
  await Client.register(url, ben);
  const [atAnas, atBens] = [await signInByForm(url, ana), await signInByForm(url, ben)];
  const [anas] = await sessionsOf(atAnas);

  for (const id of [anas?.id, 'thereisnosuchone']) {
    expect((await atBens.delete(`/users/me/sessions/${id}`, { headers: FROM_THE_APP })).status()).toBe(404);
  }
  expect((await atAnas.get('/api/conversations')).status()).toBe(200);
});

async function sessionsOf(http: APIRequestContext): Promise<Session[]> {
  const answer = await http.get('/users/me/sessions');
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { items: Session[] }).items;
}
