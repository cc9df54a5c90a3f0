import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { meQuery, type Me } from '@/auth';
import { useCommand } from '@/lib/keyboard';
import { Platform } from '@/test/Platform';
import { UiProvider } from '@/ui';
import { layer } from './layer';
import { Palettes } from './Palettes';

const titles = ['Card charged twice', 'Rotate Jira token', 'Cards on the table'];
const insights = vi.fn();
let platform: Platform;
let router: ReturnType<typeof routerTo>;

beforeEach(async () => {
  insights.mockReset();
  layer.set(null);
  platform = await new Platform().listen();
  platform.answers('GET /api/conversations', (query: URLSearchParams) => {
    const words = query.get('q')?.toLowerCase() ?? '';
    return { items: titles.filter((title) => title.toLowerCase().includes(words)).map((title) => ({ id: title.replaceAll(' ', ''), title })), next_cursor: null };
  });
});

afterEach(() => platform.stop());

const field = () => screen.findByRole('combobox', { name: 'Search or run a command' });
const options = () => screen.queryAllByRole('option').map((option) => option.firstChild?.textContent);

it('opens by Ctrl K, shows what the page can do, and hands the focus back on Escape', async () => {
  const person = await onPage();
  const before = screen.getByRole('button', { name: 'Before' });
  before.focus();

  await person.keyboard('{Control>}k{/Control}');

  expect(await field()).toHaveFocus();
  expect(screen.getByRole('dialog', { name: 'Search and commands' })).toBeInTheDocument();
  const actions = screen.getByRole('group', { name: 'Actions' });
  expect(within(actions).getByRole('option', { name: /Show or hide insights/ })).toBeInTheDocument();
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(before).toHaveFocus());
});

it('runs what is chosen by arrows and Enter', async () => {
  const person = await onPage();
  await person.keyboard('{Control>}k{/Control}');
  await person.type(await field(), 'insights');
  await waitFor(() => expect(options()).toEqual(['Show or hide insights']));

  await person.keyboard('{ArrowDown}{ArrowUp}{Enter}');

  await waitFor(() => expect(insights).toHaveBeenCalledOnce());
});

it('finds conversations by their title and goes there', async () => {
  const person = await onPage();
  await person.keyboard('{Control>}k{/Control}');

  await person.type(await field(), 'card');
  await waitFor(() => expect(options()).toEqual(['Card charged twice', 'Cards on the table']));
  await person.click(screen.getByRole('option', { name: 'Cards on the table' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/chat/Cardsonthetable'));
});

it('says when nothing has that name', async () => {
  const person = await onPage();
  await person.keyboard('{Control>}k{/Control}');

  await person.type(await field(), 'zzz');

  expect(await screen.findByText('Nothing is called “zzz”.')).toBeInTheDocument();
});

it('still offers commands when the search is down', async () => {
  platform.refuses('GET /api/conversations', 422, 'INVALID', 'Not understood.');
  const person = await onPage();

  await person.keyboard('{Control>}k{/Control}');

  expect(await screen.findByText('Conversations could not be searched.')).toBeInTheDocument();
  expect(options()).toContain('Show or hide insights');
});

it('shows every key in one place', async () => {
  const person = await onPage();

  await person.keyboard('?');

  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const words of ['New conversation', 'Next conversation', 'Send the message', 'Search or run a command']) {
    expect(within(sheet).getByText(words)).toBeInTheDocument();
  }
  await person.click(within(sheet).getByRole('switch', { name: /Shortcuts of a single key/ }));
  expect(localStorage.getItem('convoai.singleKeys')).toBe('off');
  await person.click(within(sheet).getByRole('switch', { name: /Shortcuts of a single key/ }));
});

function Page() {
  useCommand('insights', insights);
  return (
    <>
      <button type="button">Before</button>
      <Palettes />
    </>
  );
}

function routerTo() {
  const root = createRootRoute({ component: Page });
  const chat = createRoute({ getParentRoute: () => root, path: '/chat/$conversationId' });
  return createRouter({ routeTree: root.addChildren([chat]), history: createMemoryHistory({ initialEntries: ['/'] }) });
}

async function onPage() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(meQuery.queryKey, {
    authenticated: true,
    user: { id: 'ada', username: 'ada', full_name: null, email: null },
    roles: [],
    permissions: ['conversations.use'],
    expires_at: '',
  } as Me);
  router = routerTo();
  render(
    <QueryClientProvider client={queries}>
      <UiProvider>
        <RouterProvider router={router as never} />
      </UiProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('button', { name: 'Before' });
  return userEvent.setup();
}
