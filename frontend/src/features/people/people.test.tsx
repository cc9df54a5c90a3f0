import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPage } from '@/test/page';
import { ada, Platform } from '@/test/Platform';
import { toasts } from '@/ui/toasts';

const person = (username: string, more: object = {}) => ({
  id: `${username}-id`,
  username,
  email: `${username}@example.org`,
  full_name: null,
  is_active: true,
  roles: [{ name: 'user' }],
  ...more,
});
const roles = { items: [{ name: 'admin', description: 'Everything', permissions: [] }, { name: 'user', description: '', permissions: ['conversations.use'] }], next_cursor: null };
const office = ['conversations.use', 'people.read', 'people.manage', 'roles.manage', 'analytics.read'];

let platform: Platform;

beforeEach(async () => {
  toasts.set([]);
  // Without a layout an opening menu finds nothing to focus, and says so at length.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  platform = await new Platform().listen();
  platform.answers('GET /bff/me', { ...ada, permissions: office });
  platform.answers('GET /users', (query: URLSearchParams) => ({
    users: [person('ada', { id: ada.user.id, full_name: 'Ada Obi' }), person('ben'), person('tom', { is_active: false })].filter(({ username }) => username.includes(query.get('q') ?? '')),
  }));
  platform.answers('GET /roles', roles).answers('POST /users', { message: 'User created successfully' });
  for (const call of ['PUT /users/ben', 'PUT /users/tom', 'DELETE /users/ben', 'PUT /roles/ben', 'PUT /roles/nina']) platform.answers(call, { message: 'Done' });
  platform.answers('GET /api/v1/analytics/users/detailed-metrics', [{ user_id: 'ben-id', total_conversations: 12, total_messages: 1 }]);
});

afterEach(() => platform.stop());

const said = (text: string | RegExp) => screen.findByText(text);
const row = (name: string) => screen.findByRole('row', { name: new RegExp(`^${name}`, 'i') });

async function open(path = '/people') {
  openPage(path);
  await screen.findByRole('table', { name: 'People' });
  return userEvent.setup();
}

async function choose(username: string, item: string) {
  const hand = await open();
  await hand.click(screen.getByRole('button', { name: `Actions for ${username}` }));
  await hand.click(await screen.findByRole('menuitem', { name: item }));
  return { hand, dialog: within(await screen.findByRole('dialog')) };
}

it('shows everybody with their roles and whether they may sign in', async () => {
  await open();

  expect(within(await row('Ada Obi')).getByText('ada')).toBeVisible();
  expect(within(await row('ben')).getByText('Active')).toBeVisible();
  expect(within(await row('tom')).getByText('Suspended')).toBeVisible();
  expect(within(await row('ben')).getByText('ben@example.org')).toBeVisible();
});

it('finds people as one types, keeps the words in the address, and says when nobody fits', async () => {
  const hand = await open();

  await hand.type(screen.getByRole('textbox', { name: 'Search by name or e-mail' }), 'be');
  await waitFor(() => expect(screen.queryByText('tom')).toBeNull());
  expect(platform.query('GET /users')).toMatchObject({ q: 'be' });

  await hand.type(screen.getByRole('textbox', { name: 'Search by name or e-mail' }), 'x');
  expect(await said('Nobody is called “bex”')).toBeVisible();
  await hand.click(screen.getByRole('button', { name: 'Show everybody' }));
  expect(await row('tom')).toBeVisible();
});

it('begins with the words of the address', async () => {
  await open('/people?q=tom');

  expect(screen.getByRole('textbox', { name: 'Search by name or e-mail' })).toHaveValue('tom');
  expect(await row('tom')).toBeVisible();
});

it('adds a person with roles, and says beside the field what is wrong', async () => {
  const hand = await open();
  await hand.click(screen.getByRole('button', { name: 'Add a person' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a person' }));
  await hand.click(dialog.getByRole('button', { name: 'Add' }));
  expect(dialog.getByLabelText('Username')).toHaveFocus();
  expect(dialog.getByLabelText('First password')).toHaveAccessibleDescription('At least 8 characters.');

  await hand.type(dialog.getByLabelText('Username'), 'nina');
  await hand.type(dialog.getByLabelText('E-mail'), 'nina@example.org');
  await hand.type(dialog.getByLabelText('First password'), 'battery staple');
  await hand.click(await dialog.findByRole('checkbox', { name: 'admin' }));
  platform.refuses('POST /users', 400, 'USERNAME_TAKEN', 'Username already registered');
  await hand.click(dialog.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(dialog.getByLabelText('Username')).toHaveAccessibleDescription(/has this username already/));

  platform.answers('POST /users', { message: 'User created successfully' });
  await hand.click(dialog.getByRole('button', { name: 'Add' }));
  await said('nina can sign in now.');
  expect(platform.asked('POST /users').at(-1)).toEqual({ username: 'nina', email: 'nina@example.org', password: 'battery staple' });
  expect(platform.asked('PUT /roles/nina')).toEqual([{ roles: ['user', 'admin'] }]);
});

it('gives and takes roles, and says why the server refuses', async () => {
  const { hand, dialog } = await choose('ben', 'Change roles');
  expect(await dialog.findByRole('checkbox', { name: 'user' })).toBeChecked();
  await hand.click(dialog.getByRole('checkbox', { name: 'admin' }));
  platform.refuses('PUT /roles/ben', 409, 'LAST_ADMIN', 'The last admin stays one.');
  await hand.click(dialog.getByRole('button', { name: 'Save roles' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('The last admin stays one.');

  platform.answers('PUT /roles/ben', { message: 'Done' });
  await hand.click(dialog.getByRole('button', { name: 'Save roles' }));

  await said('The roles of ben are saved.');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Actions for ben' })).toHaveFocus());
  expect(platform.asked('PUT /roles/ben').at(-1)).toEqual({ roles: ['user', 'admin'] });
});

it('suspends after saying what that does, and takes it back', async () => {
  const { hand, dialog } = await choose('ben', 'Suspend');
  expect(dialog.getByText(/Signed out at once/)).toBeVisible();
  await hand.click(dialog.getByRole('button', { name: 'Suspend' }));

  await said('ben is suspended.');
  await hand.click(screen.getByRole('button', { name: 'Undo' }));

  await waitFor(() => expect(platform.asked('PUT /users/ben')).toEqual([{ is_active: false }, { is_active: true }]));
});

it('lets somebody back in at once', async () => {
  const hand = await open();
  await hand.click(screen.getByRole('button', { name: 'Actions for tom' }));
  await hand.click(await screen.findByRole('menuitem', { name: 'Let back in' }));

  await said('tom may sign in again.');
  expect(platform.asked('PUT /users/tom')).toEqual([{ is_active: true }]);
});

it('shows what deleting takes away, and does it only when the name is typed', async () => {
  const { hand, dialog } = await choose('ben', 'Delete');
  expect(await dialog.findByText('12 conversations with 1 message are erased.')).toBeVisible();
  await hand.type(dialog.getByLabelText('Type ben to go on'), 'bob{Enter}');
  expect(dialog.getByLabelText('Type ben to go on')).toHaveAccessibleDescription('This is not the username.');
  expect(platform.asked('DELETE /users/ben')).toEqual([]);

  await hand.clear(dialog.getByLabelText('Type ben to go on'));
  await hand.type(dialog.getByLabelText('Type ben to go on'), 'ben{Enter}');

  await said('ben is deleted.');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  expect(platform.asked('DELETE /users/ben')).toHaveLength(1);
});

it('keeps the dialog and says why when somebody is not deleted', async () => {
  platform.refuses('DELETE /users/ben', 503, 'SERVICE_AWAY', 'The service behind this page does not answer.');
  platform.refuses('GET /api/v1/analytics/users/detailed-metrics', 503, 'SERVICE_AWAY', 'Away.');
  const { hand, dialog } = await choose('ben', 'Delete');
  expect(await dialog.findByText('The account and all conversations are erased.')).toBeVisible();

  await hand.type(dialog.getByLabelText('Type ben to go on'), 'ben{Enter}');

  expect(await dialog.findByRole('alert')).toHaveTextContent('does not answer');
});

it('lets nobody suspend or delete themselves', async () => {
  const hand = await open();
  await hand.click(screen.getByRole('button', { name: 'Actions for ada' }));

  expect(await screen.findByRole('menuitem', { name: 'Change roles' })).toBeInTheDocument();
  expect(screen.queryByRole('menuitem', { name: 'Delete' })).toBeNull();
});

it('only shows to those who may only read, and nothing to others', async () => {
  platform.answers('GET /bff/me', { ...ada, permissions: ['people.read'] });
  await open();
  expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Actions for/ })).toBeNull();
});

it('names the permission to those who may not read', async () => {
  platform.answers('GET /bff/me', ada);
  openPage('/people');

  expect(await said(/people\.read/)).toBeVisible();
  expect(platform.asked('GET /users')).toEqual([]);
});

it('offers to try again when the list does not load', async () => {
  platform.refuses('GET /users', 503, 'SERVICE_AWAY', 'Restarting.');
  openPage('/people');

  expect(await screen.findByRole('alert')).toHaveTextContent('Restarting.');
  platform.answers('GET /users', { users: [person('ben')] });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await row('ben')).toBeVisible();
});
