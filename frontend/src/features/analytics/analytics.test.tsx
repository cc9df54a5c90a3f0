import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPage } from '@/test/page';
import { ada, Platform } from '@/test/Platform';

const day = (date: string, messages: number) => ({
  date,
  active_users: 4,
  new_users: 1,
  total_conversations: 2,
  total_messages: messages,
  total_tokens: 900,
  avg_response_time: null,
});
const person = (user_id: string, role: string, tokens: number, seconds: number) => ({
  user_id,
  username: user_id,
  role,
  total_conversations: 3,
  total_messages: 14,
  total_tokens: tokens,
  avg_response_time: seconds,
  first_activity: '2026-10-01T10:00:00Z',
  last_activity: '2026-11-20T10:00:00Z',
});
const conversation = (conversation_id: string, user_id: string, tokens: number) => ({
  conversation_id,
  user_id,
  username: user_id,
  role: 'user',
  created_at: '2026-11-19T10:00:00Z',
  updated_at: '2026-11-19T11:00:00Z',
  message_count: 4,
  total_tokens: tokens,
  avg_response_time: 1.25,
  status: 'active',
});
const role = (name: string, user_count: number) => ({ role: name, user_count, total_conversations: 6, total_messages: 28, total_tokens: 5_000, avg_response_time: 1.2 });
const fits = (query: URLSearchParams) => (one: { username: string; total_tokens: number }) => one.total_tokens >= Number(query.get('min_tokens') ?? 0) && one.username.includes(query.get('username') ?? '');
const DOOR = 'GET /api/v1/analytics';

let platform: Platform;

beforeEach(async () => {
  platform = await new Platform().listen();
  platform.answers('GET /bff/me', { ...ada, permissions: ['analytics.read'] });
  platform.answers(`${DOOR}/summary`, { total_users: 312, avg_answer_ms: 3_400, total_messages: 9_740, total_tokens: 1, total_conversations: 1, active_users_today: 1, active_conversations: 1 });
  platform.answers(`${DOOR}/daily-stats`, [day('2026-11-20', 1_200), day('2026-11-19', 80)]);
  platform.answers(`${DOOR}/users/detailed-metrics`, (query: URLSearchParams) => [person('marta', 'manager', 4_000, 1.5), person('tom', 'user', 1_000, 0)].filter(fits(query)));
  platform.answers(`${DOOR}/metrics/by-role`, [role('manager', 1), role('user', 2)]);
  platform.answers(`${DOOR}/conversations`, (query: URLSearchParams) => [conversation('c1', 'marta', 4_000), conversation('c2', 'tom', 1_000)].filter(fits(query)));
});

afterEach(() => platform.stop());

const table = (name: string) => screen.findByRole('table', { name });
const people = async (name: string) => within(await table(name)).getAllByRole('rowheader').map(({ textContent }) => textContent);

it('leads from its address to the totals and the days, which are tables as well', async () => {
  const router = openPage('/analytics');

  expect(await screen.findByRole('definition', { name: 'people' })).toHaveTextContent('312');
  await waitFor(() => expect(router.state.location.pathname).toBe('/analytics/overview'));
  const messages = within(await screen.findByRole('region', { name: 'Messages a day' }));
  expect(messages.getByRole('img')).toHaveAccessibleName('Messages a day: 2 days, from 80 to 1,200, 1,200 on the last day.');
  await userEvent.click(messages.getByRole('button', { name: 'Show as table' }));

  expect(messages.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['80', '1,200']);
});

it('asks for as many days as the dates need, and leaves out the others', async () => {
  openPage('/analytics/overview?from=2026-11-20');

  const messages = within(await screen.findByRole('region', { name: 'Messages a day' }));
  expect(messages.getByRole('img')).toHaveAccessibleName(/1 day, from 1,200 to 1,200/);
  expect(Number(platform.query(`${DOOR}/daily-stats`)['days'])).toBeGreaterThan(0);
});

it('shows people and roles, the most tokens first, and turns the order round', async () => {
  openPage('/analytics/people');

  expect(await people('Person by person')).toEqual(['marta', 'tom']);
  expect(await people('Role by role')).toEqual(['manager', 'user']);
  const heads = within(await table('Person by person'));
  expect(heads.getByRole('columnheader', { name: 'Tokens' })).toHaveAttribute('aria-sort', 'descending');
  await userEvent.click(heads.getByRole('button', { name: 'Tokens' }));

  expect(await people('Person by person')).toEqual(['tom', 'marta']);
});

it('puts what was never measured last, whichever way the rest goes', async () => {
  openPage('/analytics/people');
  const heads = within(await table('Person by person'));

  await userEvent.click(heads.getByRole('button', { name: 'Response' }));
  expect(await people('Person by person')).toEqual(['marta', 'tom']);
  await userEvent.click(heads.getByRole('button', { name: 'Response' }));
  expect(await people('Person by person')).toEqual(['marta', 'tom']);
});

it('filters by what is typed, keeps it in the address and across the parts, and gives it up', async () => {
  const router = openPage('/analytics/people');
  await table('Person by person');
  const hand = userEvent.setup();

  await hand.type(screen.getByLabelText('Tokens, at least'), '2000');
  await waitFor(async () => expect(await people('Person by person')).toEqual(['marta']));
  expect(router.state.location.search).toEqual({ tokensFrom: 2000 });
  await hand.click(screen.getByRole('link', { name: 'Conversations' }));
  await waitFor(async () => expect(within(await table('All conversations')).getAllByRole('row')).toHaveLength(2));

  await hand.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(async () => expect(within(await table('All conversations')).getAllByRole('row')).toHaveLength(3));
});

it('leads from a person to their conversations', async () => {
  const router = openPage('/analytics/people');

  await userEvent.click(within(await table('Person by person')).getByRole('link', { name: 'marta' }));

  await waitFor(async () => expect(within(await table('All conversations')).getAllByRole('row')).toHaveLength(2));
  expect(router.state.location.search).toEqual({ person: 'marta' });
});

it('says that nothing fits, and gives the whole list as files', async () => {
  openPage('/analytics/conversations?person=zebra&role=user');

  expect(await screen.findByText('Nothing fits these filters')).toBeVisible();
  expect(screen.getByRole('link', { name: 'CSV file' })).toHaveAttribute('href', '/api/v1/analytics/conversations?limit=1000&username=zebra&role=user&format=csv');
  expect(screen.getByRole('link', { name: 'JSON file' })).toHaveAttribute('href', '/api/v1/analytics/conversations?limit=1000&username=zebra&role=user&format=json');
});

it('keeps a part that fails from the others', async () => {
  platform.refuses(`${DOOR}/users/detailed-metrics`, 503, 'SERVICE_AWAY', 'Analytics is away.');
  openPage('/analytics/people');

  expect(await screen.findByRole('alert')).toHaveTextContent('The numbers of people did not load');
  expect(await people('Role by role')).toEqual(['manager', 'user']);
});

it('is closed to those who may not read the numbers', async () => {
  platform.answers('GET /bff/me', { ...ada, permissions: ['conversations.use'] });
  openPage('/analytics/people');

  expect(await screen.findByText(/analytics\.read/)).toBeVisible();
  expect(platform.asked(`${DOOR}/users/detailed-metrics`)).toEqual([]);
});
