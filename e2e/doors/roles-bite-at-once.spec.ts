import { expect, type APIRequestContext } from '@playwright/test';
import { signInByForm } from '../client/browserless.ts';
import { Client } from '../client/http.ts';
import { ADMIN, somebody } from '../client/people.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const { url } = ours();
const AT_ONCE = { timeout: 2_000, intervals: [100] };

test('a role that an admin gives or takes counts within two seconds, without a new sign-in', async () => {
  const person = somebody('Mona');
  const client = await Client.register(url, person);
  const browser = await signInByForm(url, person);
  const admin = await Client.signIn(url, ADMIN);
  const mayReadNumbers = async (http: APIRequestContext) => (await http.get('/api/v1/analytics/summary')).status();
  const giveRoles = (...roles: string[]) => admin.http.put(`/roles/${person.username}`, { data: { roles } });
  expect(await mayReadNumbers(browser)).toBe(403);

  expect((await giveRoles('user', 'manager')).status()).toBe(200);
  await expect.poll(() => mayReadNumbers(browser), AT_ONCE).toBe(200);
  await expect.poll(() => mayReadNumbers(client.http), AT_ONCE).toBe(401);

  expect((await giveRoles('user')).status()).toBe(200);
  await expect.poll(() => mayReadNumbers(browser), AT_ONCE).toBe(403);
});

test('a person gives nobody a role, and the last admin stays one', async () => {
  const person = somebody('Milo');
  const client = await Client.register(url, person);
  const admin = await Client.signIn(url, ADMIN);

  expect((await client.http.put(`/roles/${person.username}`, { data: { roles: ['admin'] } })).status()).toBe(403);
  expect((await admin.http.put(`/roles/${ADMIN.username}`, { data: { roles: ['user'] } })).status()).toBe(409);
});
