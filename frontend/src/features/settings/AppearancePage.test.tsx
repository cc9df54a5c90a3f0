import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPage } from '@/test/page';
import { Platform } from '@/test/Platform';
import { chooseDefaults, watchAppearance } from '@/theme';

const root = document.documentElement;
let platform: Platform;
let stop: () => void;

beforeEach(async () => {
  platform = await new Platform().listen();
  chooseDefaults();
  stop = watchAppearance();
});

afterEach(() => {
  chooseDefaults();
  stop();
  platform.stop();
});

const choice = async (group: string, name: string) =>
  within(await screen.findByRole('group', { name: group })).getByRole('radio', { name });

it('is reached from the account menu', async () => {
  const person = userEvent.setup();
  const router = openPage('/help');

  await person.click(await screen.findByRole('button', { name: 'Account menu' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Appearance' }));

  expect(await screen.findByRole('heading', { level: 2, name: 'Appearance' })).toHaveFocus();
  expect(router.state.location.pathname).toBe('/settings/appearance');
});

it('shows each choice at once, by mouse and by keyboard, and keeps it on the device', async () => {
  const person = userEvent.setup();
  openPage('/settings/appearance');

  expect(await choice('Theme', 'Like the system')).toBeChecked();
  await person.click(await choice('Theme', 'Dark'));
  await person.click(await choice('Contrast', 'High'));
  await person.click(await choice('Density', 'Compact'));
  await person.click(await choice('Motion', 'Always reduced'));
  await person.click(await choice('Text size', '125 %'));
  await person.keyboard('{ArrowRight}');

  expect(root.dataset).toMatchObject({ theme: 'dark', contrast: 'more', density: 'compact', motion: 'reduced' });
  expect(root.style.fontSize).toBe('150%');
  expect(localStorage.getItem('convoai.theme')).toBe('dark');
});

it('goes back to the defaults, and back again', async () => {
  const person = userEvent.setup();
  openPage('/settings/appearance');
  await person.click(await choice('Theme', 'Dark'));

  await person.click(screen.getByRole('button', { name: 'Use the defaults' }));
  expect(root.dataset['theme']).toBe('light');

  await person.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await choice('Theme', 'Dark')).toBeChecked();
});

it('draws every theme in its picture as it is, whatever is chosen', async () => {
  openPage('/settings/appearance');

  const dark = (await choice('Theme', 'Dark')).closest('label')!.querySelector('svg')!;
  expect(dark.dataset).toMatchObject({ theme: 'dark', contrast: 'standard' });
});
