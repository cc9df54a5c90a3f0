import { expect } from '@playwright/test';
import { admin, at, newcomer } from '../client/plain.ts';
import { test } from '../platform/test.ts';
import { expect401, expect422, expectRefusal } from './shapes.ts';

test('PUT /roles/{username}', async () => {
  const { username, ...rosa } = await newcomer('Rosa');
  const roles = (await admin()).at('auth');

  for (const path of [`/roles/${username}`, `/roles/${username}/`]) {
    const { status, json } = await roles.put(path, { roles: ['manager', 'user'] });
    expect(status, path).toBe(200);
    expect(json).toEqual({ message: `Roles updated successfully for user ${username}` });
  }
  const { json } = await (await admin()).at('auth').get(`/users/?q=${username}`);
  expect(json.users[0]).toMatchObject({ id: rosa.id, roles: [{ name: 'manager' }, { name: 'user' }] });
});

test('PUT /roles/{username}: 400 for an unknown role, and nothing changes', async () => {
  const { username } = await newcomer('Rolf');
  const roles = (await admin()).at('auth');

  const answer = await roles.put(`/roles/${username}`, { roles: ['manager', 'king'] });

  expectRefusal(answer, 400, "Role 'king' does not exist");
  expect((await roles.get(`/users/?q=${username}`)).json.users[0].roles).toEqual([{ name: 'user' }]);
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
