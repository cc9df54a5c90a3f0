import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Platform } from '@/test/Platform';
import { show } from '@/test/render';
import { Workspace } from './Workspace';

const summary = {
  total_users: 312,
  active_users_today: 41,
  total_conversations: 1284,
  active_conversations: 96,
  total_messages: 9740,
  total_tokens: 2_184_220,
  total_api_calls: 48_112,
  avg_response_time: 1.2371,
  error_rate: 0.42,
  avg_first_delta_ms: 684,
  avg_answer_ms: 3420,
  answer_error_rate: 1.25,
};
const SUMMARY = 'GET /api/v1/analytics/summary';
const TOP = 'GET /api/v1/analytics/users/top';
let platform: Platform;

beforeEach(async () => {
  platform = await new Platform().listen();
  platform.answers(SUMMARY, summary).answers('GET /api/v1/analytics/users/activities', []);
  platform.answers(TOP, [{ user_id: 'u1', username: 'marta', activity_count: 84 }, { user_id: 'u2', username: null, activity_count: 21 }]);
});

afterEach(() => platform.stop());

const region = (name: string) => screen.findByRole('region', { name });
const figure = async (where: string, name: string) => within(await region(where)).findByRole('definition', { name });

it('shows how fast answers are, and how often they fail', async () => {
  show(<Workspace />);

  expect(await figure('Answers', 'until the first words')).toHaveTextContent('0.7 s');
  expect(await figure('Answers', 'average response')).toHaveTextContent('3.4 s');
  expect(await figure('Answers', 'answers failed')).toHaveTextContent('1.3%');
  expect(await figure('Answers', 'errors')).toHaveTextContent('0.4%');
  expect(await figure('Workspace', 'people')).toHaveTextContent('312');
});

it('leaves out what nobody has measured', async () => {
  platform.answers(SUMMARY, { ...summary, avg_first_delta_ms: null, avg_answer_ms: null, answer_error_rate: null });
  show(<Workspace />);

  expect(await figure('Answers', 'until the first words')).toHaveTextContent('–');
  expect(await figure('Answers', 'average response')).toHaveTextContent('1.2 s');
});

it('names the most active people with their count', async () => {
  show(<Workspace />);

  const people = within(await region('Most active'));
  expect(await people.findByText('marta')).toBeInTheDocument();
  expect(people.getByRole('img', { name: '84 activities' })).toBeInTheDocument();
  expect(people.getByText('Somebody')).toBeInTheDocument();
});

it('says so when nothing has happened yet', async () => {
  show(<Workspace />);

  expect(await within(await region('Recent activity')).findByText('Nothing has happened yet.')).toBeInTheDocument();
});

it('keeps a part that fails from the others, and reads it again when asked', async () => {
  platform.refuses(TOP, 503, 'SERVICE_AWAY', 'Analytics is away.');
  show(<Workspace />);
  const people = within(await region('Most active'));
  expect(await people.findByRole('alert')).toHaveTextContent('Analytics is away.');
  expect(await figure('Workspace', 'messages')).toHaveTextContent('9,740');

  platform.answers(TOP, []);
  await userEvent.click(people.getByRole('button', { name: 'Try again' }));

  expect(await people.findByText('Nothing has happened yet.')).toBeInTheDocument();
});

it('reads everything anew when asked, and says when it is paused', async () => {
  show(<Workspace />);
  await figure('Workspace', 'people');
  await waitFor(() => expect(platform.calls).toHaveLength(3));

  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(platform.calls).toHaveLength(6));
  await userEvent.click(screen.getByRole('button', { name: 'Pause the updates' }));

  expect(screen.getByText(/^Paused, updated/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Go on with the updates' })).toBeInTheDocument();
});
