import { expect } from '@playwright/test';
import { admin, at, newcomer } from '../client/plain.ts';
import { test } from '../platform/test.ts';
import { expect401, expect422, expectRefusal } from './shapes.ts';

test('GET /roles/', async () => {
  const roles = (await admin()).at('auth');

  for (const path of ['/roles/', '/roles']) {
    const { status, json } = await roles.get(path);
    expect(status, path).toBe(200);
    for (const name of ['admin', 'manager', 'user']) {
      expect(json).toContainEqual(expect.objectContaining({ name, description: expect.any(String) }));
    }
  }
  expect401(await at('auth').get('/roles/'), 'Not authenticated');
  expectRefusal(await (await newcomer('Ria')).at('auth').get('/roles/'), 403);
});

test('POST /roles/', async () => {
  const { at: door } = await admin();
  const { username } = await newcomer('Rico');
  const name = `role_of_${username}`;

  const { status, json } = await door('auth').post('/roles/', { name, description: 'Looks on' });

  expect(status).toBe(200);
  expect(json).toMatchObject({ name, description: 'Looks on' });
  expect((await door('auth').put(`/roles/${username}`, { roles: [name] })).status).toBe(200);
  expectRefusal(await door('auth').post('/roles', { name }), 400, `Role '${name}' already exists`);
  expect422(await door('auth').post('/roles/', {}), 'body', 'name');
  expect401(await at('auth').post('/roles/', { name }), 'Not authenticated');
  const other = await newcomer('Roy');
  expectRefusal(await other.at('auth').post('/roles/', { name }), 403, 'Only administrators can create roles');
});

test('PUT /roles/{username}', async () => {
  const { username, ...rosa } = await newcomer('Rosa');
  const roles = (await admin()).at('auth');

  for (const path of [`/roles/${username}`, `/roles/${username}/`]) {
    const { status, json } = await roles.put(path, { roles: ['manager', 'user'] });
    expect(status, path).toBe(200);
    expect(json).toEqual({ message: `Roles updated successfully for user ${username}` });
  }
  const { json } = await roles.get(`/users/${username}`);
  expect(json).toMatchObject({ id: rosa.id, roles: [{ name: 'manager' }, { name: 'user' }] });
});

test('PUT /roles/{username}: 400 for an unknown role, and nothing changes', async () => {
  const { username } = await newcomer('Rolf');
  const roles = (await admin()).at('auth');

  const answer = await roles.put(`/roles/${username}`, { roles: ['manager', 'king'] });

  expectRefusal(answer, 400, "Role 'king' does not exist");
  expect((await roles.get(`/users/${username}`)).json.roles).toEqual([{ name: 'user' }]);
});

test('PUT /roles/{username}: 404 for nobody, 422 without a list', async () => {
  const { username } = await newcomer('Rike');
  const roles = (await admin()).at('auth');

  expectRefusal(await roles.put('/roles/nobody_at_all', { roles: ['user'] }), 404, 'User not found');
  expect422(await roles.put(`/roles/${username}`, {}), 'body', 'roles');
});

test('PUT /roles/{username}: for admins', async () => {
  const ralf = await newcomer('Ralf');
  const body = { roles: ['admin'] };

  expect401(await at('auth').put(`/roles/${ralf.username}`, body), 'Not authenticated');
  const answer = await ralf.at('auth').put(`/roles/${ralf.username}`, body);
  expectRefusal(answer, 403, 'Only administrators can update user roles');
});
