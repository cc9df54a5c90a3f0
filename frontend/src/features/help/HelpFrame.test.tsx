import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPage } from '@/test/page';
import { Platform } from '@/test/Platform';

let platform: Platform;

beforeEach(async () => {
  platform = await new Platform().listen();
});

afterEach(() => platform.stop());

const contents = () => screen.findByRole('navigation', { name: 'Help pages' });
const link = async (name: string | RegExp) => within(await contents()).findByRole('link', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

it('leads from the overview to a page, on to the next one, and along a link in the text', async () => {
  const person = userEvent.setup();
  const router = openPage('/help');

  await person.click(await link('Signing in and creating an account'));
  expect(await heading('Signing in and creating an account')).toHaveFocus();
  expect(document.title).toBe('Signing in and creating an account · Help · ConvoAI');

  await person.click(screen.getByRole('link', { name: /^Next/ }));
  expect(await heading('Starting a conversation')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Before/ })).toHaveAttribute('href', '/help/signing-in');

  await person.click(await link('Your account'));
  await heading('Your account');
  await person.click(within(screen.getByRole('article')).getByRole('link', { name: 'roles' }));
  expect(await heading('Roles and permissions')).toBeVisible();
  expect(router.state.location.pathname).toBe('/help/roles-and-permissions');
});

it('searches by word with the keyboard alone, and keeps the word in the address', async () => {
  const person = userEvent.setup();
  const router = openPage('/help');

  await person.type(await screen.findByRole('searchbox', { name: 'Search the help' }), 'websocket');
  expect(await screen.findByRole('status', { name: '' })).toHaveTextContent(/\d pages?/);
  await person.keyboard('{ArrowDown}');
  expect(await link(/^The WebSocket, for developers/)).toHaveFocus();
  await person.keyboard('{Enter}');

  await heading('The WebSocket, for developers');
  expect(router.state.location.href).toBe('/help/websocket?q=websocket');
  expect(screen.getByRole('searchbox')).toHaveValue('websocket');
});

it('says what it looked for when nothing was found, and shows all again', async () => {
  const person = userEvent.setup();
  openPage('/help?q=zebra');

  expect(await screen.findByRole('heading', { name: 'Nothing about “zebra”' })).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Show all pages' }));

  expect(await link('Appearance')).toBeVisible();
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

it('says so when there is no such page', async () => {
  openPage('/help/zebra');

  expect(await heading('There is no such help page')).toBeVisible();
});

it('helps people who are not signed in', async () => {
  platform.answers('GET /bff/me', { authenticated: false });
  openPage('/help/signing-in');

  expect(await heading('Signing in and creating an account')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Help'));
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/bff/login?return_to=%2Fchat');
});
