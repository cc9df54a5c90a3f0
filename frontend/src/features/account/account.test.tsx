import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPage } from '@/test/page';
import { Platform } from '@/test/Platform';
import { toasts } from '@/ui/toasts';

const account = { id: 'AbCdEfGhIjKlMnOp', username: 'ada', full_name: 'Ada Obi', email: 'ada@example.org', is_active: true, roles: [{ name: 'admin' }] };
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const session = (id: string, more: object = {}) => ({
  id,
  current: id === 'here',
  client: 'browser',
  user_agent: firefox,
  address: '192.0.2.1',
  signed_in_at: '2026-11-20T10:00:00Z',
  last_used_at: '2026-11-20T12:00:00Z',
  ...more,
});

let platform: Platform;

beforeEach(async () => {
  toasts.set([]);
  platform = await new Platform().listen();
  platform.answers('GET /users/me', account).answers('PATCH /users/me', account).answers('POST /users/me/password', undefined, 204);
  platform.answers('GET /users/me/sessions', { items: [session('here'), session('there'), session('script', { client: 'password', user_agent: 'curl/8' })], next_cursor: null });
  platform.answers('DELETE /users/me/sessions', undefined, 204).answers('DELETE /users/me/sessions/there', undefined, 204);
});

afterEach(() => platform.stop());

const field = (name: string) => screen.findByLabelText(name);
const said = (text: string | RegExp) => screen.findByText(text);
const initials = () => screen.getByRole('button', { name: 'Account menu' }).dataset['initials'];
const patches = () => platform.asked('PATCH /users/me');

async function open(part: string) {
  openPage(`/settings/${part}`);
  return userEvent.setup();
}

async function retype(name: string, text: string) {
  const person = userEvent.setup();
  await person.clear(await field(name));
  if (text) await person.type(await field(name), text);
  return person;
}

it('saves only what has changed, shows it at once everywhere, and takes it back', async () => {
  await open('profile');
  const person = await retype('Full name', 'Ada Nakamura');
  platform.answers('PATCH /users/me', { ...account, full_name: 'Ada Nakamura' });

  await person.keyboard('{Enter}');
  await said('Your profile is saved.');
  expect(patches()).toEqual([{ full_name: 'Ada Nakamura' }]);
  expect(initials()).toBe('AN');

  platform.answers('PATCH /users/me', account);
  await person.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(patches()).toHaveLength(2));
  expect(patches()[1]).toMatchObject({ full_name: 'Ada Obi' });
  expect(await field('Full name')).toHaveValue('Ada Obi');
});

it('sends nothing when nothing has changed or something is wrong, and leads to what is wrong', async () => {
  const person = await open('profile');
  await person.click(await screen.findByRole('button', { name: 'Save' }));
  await said(/nothing has changed/);

  await retype('E-mail', 'ada at home');
  await person.keyboard('{Enter}');

  expect(await field('E-mail')).toHaveFocus();
  expect(await field('E-mail')).toHaveAccessibleDescription(/has an @ and no spaces/);
  expect(patches()).toEqual([]);
});

it.each([
  [400, 'EMAIL_TAKEN', 'Email already registered', [], /Somebody else here has this address/],
  [409, 'EMAIL_TAKEN', 'Email already registered', [], /Somebody else here has this address/],
  [422, 'INVALID_INPUT', '', [{ field: 'email', message: 'is not an e-mail address' }], /^Is not an e-mail address\.$/],
])('says beside the field why the server refuses it: %d %s', async (status, code, detail, errors, words) => {
  await open('profile');
  const person = await retype('E-mail', 'new@example.org');
  platform.refuses('PATCH /users/me', status, code, detail, errors);

  await person.keyboard('{Enter}');

  await waitFor(async () => expect(await field('E-mail')).toHaveAccessibleDescription(words));
  expect(await field('E-mail')).toHaveValue('new@example.org');
});

it('keeps what was typed and says so when the server is away, then shows the name as it was', async () => {
  await open('profile');
  const person = await retype('Full name', 'Ada Nakamura');
  platform.refuses('PATCH /users/me', 503, 'SERVICE_AWAY', 'The service behind this page does not answer.');

  await person.keyboard('{Enter}');

  expect(await screen.findByRole('alert')).toHaveTextContent('The service behind this page does not answer.');
  expect(await field('Full name')).toHaveValue('Ada Nakamura');
  expect(initials()).toBe('AO');
});

it('asks before it lets go of what was typed', async () => {
  const person = await open('profile');
  await retype('Full name', 'Ada Nakamura');
  await person.click(screen.getByRole('link', { name: 'Password' }));

  const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
  await person.click(dialog.getByRole('button', { name: 'Stay and save' }));
  await said('Your profile is saved.');
  expect(patches()).toEqual([{ full_name: 'Ada Nakamura' }]);

  await retype('Full name', 'Ada');
  await person.click(screen.getByRole('link', { name: 'Password' }));
  await person.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(await field('Current password')).toBeInTheDocument();
});

it('offers to try again when the profile does not load', async () => {
  platform.refuses('GET /users/me', 503, 'SERVICE_AWAY', 'Restarting.');
  const person = await open('profile');

  await said('Your profile did not load');
  platform.answers('GET /users/me', account);
  await person.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await field('Username')).toHaveValue('ada');
  expect(await field('Username')).toHaveAttribute('readonly');
});

async function changePassword(current: string, next: string) {
  const person = await open('security');
  if (current) await person.type(await field('Current password'), current);
  if (next) await person.type(await field('New password'), next);
  await person.click(await screen.findByRole('button', { name: 'Change password' }));
}

it('changes the password and forgets it', async () => {
  await changePassword('correct horse', 'battery staple');

  await said(/Your password is changed/);
  expect(platform.asked('POST /users/me/password')).toEqual([{ current_password: 'correct horse', new_password: 'battery staple' }]);
  expect(await field('Current password')).toHaveValue('');
  expect(await field('New password')).toHaveValue('');
});

it.each([
  ['', 'battery staple', 'Current password', /Enter the password/],
  ['correct horse', 'short', 'New password', 'At least 8 characters: 5 so far.'],
  ['correct horse', 'correct horse', 'New password', /the one that you have already/],
])('sends no password that cannot be right: %j, %j', async (current, next, wrong, words) => {
  await changePassword(current, next);

  expect(await field(wrong)).toHaveFocus();
  expect(await field(wrong)).toHaveAccessibleDescription(words);
  expect(platform.asked('POST /users/me/password')).toEqual([]);
});

it('says beside the field that the password is wrong, and elsewhere that one has to wait', async () => {
  platform.refuses('POST /users/me/password', 403, 'WRONG_PASSWORD', 'The current password is not right.');
  await changePassword('guess', 'battery staple');

  await waitFor(async () => expect(await field('Current password')).toHaveAccessibleDescription('This is not your password.'));
  expect(await field('Current password')).toHaveFocus();

  platform.refuses('POST /users/me/password', 429, 'TOO_MANY_SIGN_INS', 'Try again in 40 seconds.');
  await userEvent.setup().keyboard('{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 40 seconds.');
});

it('shows a password on demand', async () => {
  const person = await open('security');
  await person.type(await field('New password'), 'battery staple');

  await person.click(screen.getByRole('button', { name: 'Show: New password' }));

  expect(await field('New password')).toHaveAttribute('type', 'text');
  expect(await field('Current password')).toHaveAttribute('type', 'password');
});

it('lists where one is signed in and ends one of them, after which the next has the focus', async () => {
  const person = await open('sessions');
  const rows = within(await screen.findByRole('list', { name: 'Signed-in devices' })).getAllByRole('button');
  expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual(['End Firefox on Linux', 'End A program with your password']);
  expect(await said('This device')).toBeVisible();
  platform.answers('GET /users/me/sessions', { items: [session('here'), session('script', { client: 'password', user_agent: null })], next_cursor: null });

  await person.click(rows[0]!);

  await said('Firefox on Linux is signed out.');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'End Firefox on Linux' })).toBeNull());
  expect(screen.getByRole('button', { name: 'End A program with your password' })).toHaveFocus();
});

it('keeps a device in the list that the server did not sign out', async () => {
  platform.refuses('DELETE /users/me/sessions/there', 503, 'SERVICE_AWAY', 'Restarting.');
  const person = await open('sessions');

  await person.click(await screen.findByRole('button', { name: 'End Firefox on Linux' }));

  await said('Firefox on Linux is still signed in. Try again.');
  expect(screen.getByRole('button', { name: 'End Firefox on Linux' })).toBeVisible();
});

it('ends all others only after asking', async () => {
  const person = await open('sessions');
  await person.click(await screen.findByRole('button', { name: 'End all others' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'End all other sign-ins?' }));
  expect(platform.asked('DELETE /users/me/sessions')).toEqual([]);
  platform.answers('GET /users/me/sessions', { items: [session('here')], next_cursor: null });

  await person.click(dialog.getByRole('button', { name: 'End all others' }));

  expect(await said('You are signed in nowhere else.')).toBeVisible();
  expect(platform.asked('DELETE /users/me/sessions')).toHaveLength(1);
});
