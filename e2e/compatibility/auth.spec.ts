import { expect } from '@playwright/test';
import { somebody } from '../client/people.ts';
import { admin, at, newcomer, require200, signedIn } from '../client/plain.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';
import { expect401, expect422, expectRefusal } from './shapes.ts';

const stranger = at('auth');

test('GET /health', async () => {
  const { status, json } = await stranger.get('/health');

  expect(status).toBe(200);
  expect(json).toMatchObject({ status: 'healthy', service: 'auth-server' });
});

test('POST /auth/token', async () => {
  const { username, password } = await newcomer('Tom');

  for (const path of ['/auth/token', '/auth/token/']) {
    const { status, json } = await stranger.postForm(path, { username, password });
    expect(status, path).toBe(200);
    expect(json).toMatchObject({ access_token: expect.stringMatching(/^eyJ/), token_type: 'bearer' });
  }
  const more = { grant_type: 'password', scope: '', client_id: 'any', client_secret: 'any' };
  expect((await stranger.postForm('/auth/token', { username, password, ...more })).status).toBe(200);
});

test('POST /auth/token: the token tells a client who it is', async () => {
  const { token, username } = await newcomer('Tessa');

  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

  expect(claims).toMatchObject({ sub: username, roles: ['user'], exp: expect.any(Number) });
  expect(claims.exp).toBeGreaterThanOrEqual(Date.now() / 1_000 + 30 * 60);
});

test('POST /auth/token: 401 for an unknown user, a wrong and an empty password', async () => {
  const { username } = await newcomer('Tina');

  for (const form of [
    { username: 'nobody_at_all', password: 'secret123' },
    { username, password: 'wrong' },
    { username, password: '' },
  ]) {
    expect401(await stranger.postForm('/auth/token', form), 'Incorrect username or password');
  }
});

test('POST /auth/token: 422 for a missing field, a JSON body and another grant', async () => {
  const form = { username: 'olga', password: 'secret123' };

  expect422(await stranger.postForm('/auth/token', { username: 'olga' }), 'body', 'password');
  expect422(await stranger.post('/auth/token', form), 'body', 'username');
  expect422(await stranger.postForm('/auth/token', { ...form, grant_type: 'magic' }), 'body', 'grant_type');
});

for (const [row, message] of [
  ['/auth/register', 'User registered successfully'],
  ['/users/', 'User created successfully'],
] as const) {
  test(`POST ${row}`, async () => {
    for (const path of [row, row.endsWith('/') ? row.slice(0, -1) : `${row}/`]) {
      const { status, json } = await stranger.post(path, { ...account('Rita'), unknown: true });
      expect(status, path).toBe(200);
      expect(json).toEqual({ message });
    }
  });

  test(`POST ${row}: 400 for what is taken`, async () => {
    const { username, email } = await newcomer('Ron');

    expectRefusal(await stranger.post(row, { ...account('Ron'), username }), 400, 'Username already registered');
    expectRefusal(await stranger.post(row, { ...account('Ron'), email }), 400, 'Email already registered');
  });

  test(`POST ${row}: 422 names each wrong field`, async () => {
    const good = account('Rose');

    for (const field of ['username', 'email', 'password'] as const) {
      expect422(await stranger.post(row, { ...good, [field]: undefined }), 'body', field);
    }
    expect422(await stranger.post(row, { ...good, email: 'nobody' }), 'body', 'email');
    expect422(await stranger.post(row, { ...good, full_name: {} }), 'body', 'full_name');
    expect((await stranger.postText(row, '{')).status).toBe(422);
  });

  test(`POST ${row}: a password has 6 to 128 characters`, async () => {
    const withPassword = (length: number) => stranger.post(row, { ...account('Rick'), password: 'x'.repeat(length) });

    expect422(await withPassword(5), 'body', 'password');
    expect422(await withPassword(129), 'body', 'password');
    expect((await withPassword(6)).status).toBe(200);
    expect((await withPassword(128)).status).toBe(200);
  });

  test(`POST ${row}: nobody gives themselves a role`, async () => {
    const ruth = somebody('Ruth');
    const { username, email, password } = ruth;

    expect((await stranger.post(row, { username, email, password, roles: ['admin'] })).status).toBe(200);

    const { json } = await (await signedIn(ruth)).at('auth').get('/users/me');
    expect(json.roles).toEqual([{ name: 'user' }]);
  });
}

test('POST /auth/register-admin', async () => {
  for (const path of ['/auth/register-admin', '/auth/register-admin/']) {
    const people = (await admin()).at('auth');
    const rudi = somebody('Rudi');
    const { username, email, password } = rudi;

    const { status, json } = await people.post(path, { username, email, password });

    expect(status, path).toBe(200);
    expect(json).toEqual({ message: 'Admin user created successfully' });
    const me = await (await signedIn(rudi)).at('auth').get('/users/me');
    expect(me.json.roles).toEqual([{ name: 'admin' }, { name: 'user' }]);
    await require200(people.delete(`/users/${username}`));
  }
});

test('POST /auth/register-admin: for admins, 400 for what is taken, 422', async () => {
  const rex = await newcomer('Rex');
  const { at: door } = await admin();
  const path = '/auth/register-admin';

  expect401(await stranger.post(path, account('Rex')), 'Not authenticated');
  const refused = await rex.at('auth').post(path, account('Rex'));
  expectRefusal(refused, 403, 'Only administrators can create admin accounts');
  const taken = await door('auth').post(path, { ...account('Rex'), username: rex.username });
  expectRefusal(taken, 400, 'Username already registered');
  expect422(await door('auth').post(path, { ...account('Rex'), email: 'nobody' }), 'body', 'email');
});

test('POST /auth/register-first-admin: closed to strangers, and to all once there is an admin', async () => {
  const { setup_url: link } = await ours().status();

  expectRefusal(await stranger.post('/auth/register-first-admin', account('Eve')), 403);
  expectRefusal(await stranger.post('/auth/register-first-admin', { ...account('Eve'), setup_token: 'x' }), 403);
  expect(link).toBeUndefined();
});

test('POST /users/: an admin names the roles, unknown ones are dropped', async () => {
  const people = (await admin()).at('auth');
  const rolesGiven = async (roles: string[]) => {
    const rena = account('Rena');
    expect((await people.post('/users/', { ...rena, roles })).status).toBe(200);
    return (await people.get(`/users/${rena.username}`)).json.roles;
  };

  expect(await rolesGiven(['manager', 'king'])).toEqual([{ name: 'manager' }]);
  expect(await rolesGiven(['king'])).toEqual([{ name: 'user' }]);
});

test('GET /users/', async () => {
  const { username, id, email, fullName } = await newcomer('Ulla');
  const all = (await admin()).at('auth');

  const { status, json } = await all.get('/users/?limit=1000');
  expect(status).toBe(200);
  const ulla = { id, username, email, full_name: fullName, is_active: true, roles: [{ name: 'user' }] };
  expect(json).toEqual({ users: expect.arrayContaining([ulla]) });

  expect((await all.get('/users?skip=1&limit=1')).json.users).toEqual([json.users[1]]);
  expect422(await all.get('/users/?limit=0'), 'query', 'limit');
  expect422(await all.get('/users/?skip=x'), 'query', 'skip');
});

test('GET /users/: for admins', async () => {
  const uwe = await newcomer('Uwe');

  expect401(await stranger.get('/users/'), 'Not authenticated');
  expectRefusal(await uwe.at('auth').get('/users/'), 403, 'Only administrators can list all users');
});

for (const path of ['/users/me', '/users/me/', '/auth/me', '/auth/me/']) {
  test(`GET ${path}`, async () => {
    const { username, id, email, fullName, ...mia } = await newcomer('Mia');

    const { status, json } = await mia.at('auth').get(path);

    expect(status).toBe(200);
    expect(json).toEqual({ id, username, email, full_name: fullName, is_active: true, roles: [{ name: 'user' }] });
    expect(id).toMatch(/^[A-Za-z0-9]{16}$/);
    expect401(await stranger.get(path), 'Not authenticated');
    expect401(await at('auth', 'nonsense').get(path), 'Could not validate credentials');
  });
}

test('a browser of the configured origin may call, one of another origin may not', async () => {
  const preflight = (origin: string) =>
    stranger.call('OPTIONS', '/auth/token', {
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  const ownOrigin = await preflight(ours().url);
  const other = await preflight('http://evil.example');

  expect(ownOrigin.status).toBe(200);
  expect(ownOrigin.headers.get('access-control-allow-origin')).toBe(ours().url);
  expect(ownOrigin.headers.get('access-control-allow-credentials')).toBe('true');
  expect(other.status).toBeGreaterThanOrEqual(400);
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

test('an unknown path is 404, a wrong method 405', async () => {
  const wrong = await stranger.put('/auth/token');

  expectRefusal(await stranger.get('/auth/nothing'), 404, 'Not Found');
  expectRefusal(wrong, 405, 'Method Not Allowed');
  expect(wrong.headers.get('allow')).toContain('POST');
});

function account(firstName: string) {
  const { username, email, password, fullName } = somebody(firstName);
  return { username, email, password, full_name: fullName };
}
