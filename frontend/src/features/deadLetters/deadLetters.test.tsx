import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPage } from '@/test/page';
import { ada, Platform } from '@/test/Platform';
import { toasts } from '@/ui/toasts';

const letter = (id: string, more: object = {}) => ({ id, topic: 'convoai.chat.v1', type: 'message_sent', reason: 'UNREADABLE', parked_at: '2026-11-20T10:00:00Z', replayed_at: null, ...more });
const LIST = 'GET /api/v1/analytics/dead-letters';
const REPLAY = 'POST /api/v1/analytics/dead-letters/d1/replay';

let platform: Platform;

beforeEach(async () => {
  toasts.set([]);
  platform = await new Platform().listen();
  platform.answers('GET /bff/me', { ...ada, permissions: ['events.replay'] });
  platform.answers(LIST, { items: [letter('d1'), letter('d2', { type: null, replayed_at: '2026-11-20T11:00:00Z' })], next_cursor: null }).answers(REPLAY, letter('d1', { replayed_at: '2026-11-21T10:00:00Z' }));
});

afterEach(() => platform.stop());

it('lists what was parked, and why', async () => {
  openPage('/system/dead-letters');

  const [, first, second] = within(await screen.findByRole('table', { name: 'Dead letters' })).getAllByRole('row');
  expect(first).toHaveTextContent('message_sentconvoai.chat.v1What it says cannot be read.');
  expect(first).toHaveTextContent('Waiting');
  expect(second).toHaveTextContent('Without a name');
  expect(second).toHaveTextContent('Replayed');
  expect(screen.getAllByRole('button', { name: /^Replay/ })).toHaveLength(1);
});

it('replays one and reads the list anew', async () => {
  openPage('/system/dead-letters');
  await userEvent.click(await screen.findByRole('button', { name: 'Replay message_sent' }));

  expect(await screen.findByText('message_sent is replayed.')).toBeVisible();
  expect(platform.asked(REPLAY)).toHaveLength(1);
  await waitFor(() => expect(platform.asked(LIST)).toHaveLength(2));
});

it('says why one could not be replayed', async () => {
  platform.refuses(REPLAY, 409, 'CANNOT_BE_REPLAYED', 'It failed again and stays parked.');
  openPage('/system/dead-letters');
  await userEvent.click(await screen.findByRole('button', { name: 'Replay message_sent' }));

  expect(await screen.findByText('It failed again and stays parked.')).toBeVisible();
});

it('says that all is well when there are none', async () => {
  platform.answers(LIST, { items: [], next_cursor: null });
  openPage('/system/dead-letters');

  expect(await screen.findByText('No dead letters')).toBeVisible();
});

it('is closed to those who may not replay', async () => {
  platform.answers('GET /bff/me', ada);
  openPage('/system/dead-letters');

  expect(await screen.findByText(/events\.replay/)).toBeVisible();
  expect(platform.asked(LIST)).toEqual([]);
});
