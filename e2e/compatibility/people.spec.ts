import { expect } from '@playwright/test';
import { admin, at, type Known, newcomer } from '../client/plain.ts';
import { test } from '../platform/test.ts';
import { expect401, expect422, expectRefusal } from './shapes.ts';

const DONE = { status: 200, json: { message: 'User updated successfully' } };
const AT_ONCE = { timeout: 2_000, intervals: [50] };

test('GET /users/{username}', async () => {
  const { username, id, email, fullName, ...gina } = await newcomer('Gina');
  const user = { id, username, email, full_name: fullName, is_active: true, roles: [{ name: 'user' }] };

  for (const reader of [gina, await admin()]) {
    for (const path of [`/users/${username}`, `/users/${username}/`]) {
      const { status, json } = await reader.at('auth').get(path);
      expect(status, path).toBe(200);
      expect(json).toEqual(user);
    }
  }
});

test('GET /users/{username}: 403 for others, 404 for admins only', async () => {
  const [gerd, greta] = [await newcomer('Gerd'), await newcomer('Greta')];

  expect401(await at('auth').get(`/users/${greta.username}`), 'Not authenticated');
  expectRefusal(await gerd.at('auth').get(`/users/${greta.username}`), 403, 'Access denied');
  expectRefusal(await gerd.at('auth').get('/users/nobody_at_all'), 403, 'Access denied');
  expectRefusal(await (await admin()).at('auth').get('/users/nobody_at_all'), 404, 'User not found');
});

test('PUT /users/{username}', async () => {
  const paula = await newcomer('Paula');
  const own = `/users/${paula.username}`;

  expect(await paula.at('auth').put(own, { full_name: 'Paula Neu' })).toMatchObject(DONE);
  expect(await paula.at('auth').put(`${own}/`, { email: `new_${paula.email}` })).toMatchObject(DONE);
  expect(await (await admin()).at('auth').put(own, { theme_preference: 'light', unknown: 1 })).toMatchObject(DONE);

  const { json } = await paula.at('auth').get('/users/me');
  expect(json).toMatchObject({ full_name: 'Paula Neu', email: `new_${paula.email}` });
  expect((await paula.at('auth').get('/users/me/theme')).json).toEqual({ theme_preference: 'light' });
});

test('PUT /users/{username}: a password', async () => {
  const pit = await newcomer('Pit');
  const own = `/users/${pit.username}`;

  expect422(await pit.at('auth').put(own, { password: 'short' }), 'body', 'password');
  expect(await pit.at('auth').put(own, { password: 'secret' })).toMatchObject(DONE);

  expect(await signInStatus(pit)).toBe(401);
  expect(await signInStatus({ ...pit, password: 'secret' })).toBe(200);
});

test('PUT /users/{username}: is_active counts only from an admin', async () => {
  const petra = await newcomer('Petra');

  expect(await petra.at('auth').put(`/users/${petra.username}`, { is_active: false })).toMatchObject(DONE);

  expect((await petra.at('auth').get('/users/me')).json.is_active).toBe(true);
});

test('PUT /users/{username}: a suspended person is out at every service at once, until reinstated', async () => {
  const paul = await newcomer('Paul');
  const account = `/users/${paul.username}`;
  const mine = `/api/v1/users/${paul.username}/conversations/`;
  const { at: door } = await admin();
  expect((await paul.at('chat').get(mine)).status).toBe(200);

  expect(await door('auth').put(account, { is_active: false })).toMatchObject(DONE);

  expect401(await paul.at('auth').get('/users/me'), 'Could not validate credentials');
  await expect.poll(async () => (await paul.at('chat').get(mine)).status, AT_ONCE).toBe(401);
  await expect.poll(() => statusOfSummary(paul), AT_ONCE).toBe(401);
  expect(await signInStatus(paul)).toBe(401);
  expect((await door('auth').get(account)).json.is_active).toBe(false);

  expect(await door('auth').put(account, { is_active: true })).toMatchObject(DONE);
  expect(await signInStatus(paul)).toBe(200);
});

test('PUT /users/{username}: 400 for a taken e-mail, 403 for others, 404, 422', async () => {
  const [pia, piet] = [await newcomer('Pia'), await newcomer('Piet')];
  const own = `/users/${pia.username}`;

  expectRefusal(await pia.at('auth').put(own, { email: piet.email }), 400, 'Email already registered');
  expectRefusal(await piet.at('auth').put(own, { full_name: 'Mine' }), 403, 'Access denied');
  expectRefusal(await (await admin()).at('auth').put('/users/nobody_at_all', {}), 404, 'User not found');
  expect422(await pia.at('auth').put(own, { email: 'nobody' }), 'body', 'email');
  expect422(await pia.at('auth').put(own, { is_active: 'perhaps' }), 'body', 'is_active');
  expect401(await at('auth').put(own, {}), 'Not authenticated');
});

test('DELETE /users/{username}', async () => {
  const { at: door } = await admin();

  for (const slash of ['', '/']) {
    const dora = await newcomer('Dora');
    const { status, json } = await door('auth').delete(`/users/${dora.username}${slash}`);

    expect(status).toBe(200);
    expect(json).toEqual({ message: 'User deleted successfully' });
    expect401(await dora.at('auth').get('/users/me'), 'Could not validate credentials');
    await expect.poll(() => statusOfSummary(dora), AT_ONCE).toBe(401);
    expect(await signInStatus(dora)).toBe(401);
    expectRefusal(await door('auth').get(`/users/${dora.username}`), 404, 'User not found');
  }
});

test('DELETE /users/{username}: for admins, 404 for nobody', async () => {
  const dirk = await newcomer('Dirk');
  const own = `/users/${dirk.username}`;

  expect401(await at('auth').delete(own), 'Not authenticated');
  expectRefusal(await dirk.at('auth').delete(own), 403, 'Only administrators can delete users');
  expectRefusal(await (await admin()).at('auth').delete('/users/nobody_at_all'), 404, 'User not found');
  expect((await dirk.at('auth').get('/users/me')).status).toBe(200);
});

for (const path of ['/users/me/theme', '/users/me/theme/']) {
  test(`GET and PUT ${path}`, async () => {
    const thea = (await newcomer('Thea')).at('auth');

    expect((await thea.get(path)).json).toEqual({ theme_preference: 'dark' });
    const { status, json } = await thea.put(path, { theme_preference: 'light' });
    expect(status).toBe(200);
    expect(json).toEqual({ message: 'Theme updated successfully' });
    expect((await thea.get(path)).json).toEqual({ theme_preference: 'light' });

    expectRefusal(await thea.put(path, { theme_preference: 'pink' }), 400, "Theme must be 'dark' or 'light'");
    expect422(await thea.put(path, {}), 'body', 'theme_preference');
    expect401(await at('auth').get(path), 'Not authenticated');
  });
}

async function signInStatus({ username, password }: Known): Promise<number> {
  return (await at('auth').postForm('/auth/token', { username, password })).status;
}

async function statusOfSummary(person: Known): Promise<number> {
  return (await person.at('analytics').get('/api/v1/analytics/summary')).status;
}
