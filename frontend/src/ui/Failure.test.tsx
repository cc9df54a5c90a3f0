import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Problem } from '@/lib/http';
import { show } from '@/test/render';
import { Failure } from './Failure';

const onRetry = vi.fn();

it('shows the words of the server and a reference to quote', async () => {
  show(<Failure title="It did not load" problem={new Problem(503, 'SERVICE_AWAY', 'Analytics is away.', 'req_1')} onRetry={onRetry} />);

  expect(screen.getByRole('alert')).toHaveTextContent('Analytics is away.');
  expect(screen.getByRole('alert')).toHaveTextContent('Reference req_1');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(onRetry).toHaveBeenCalledOnce();
});

it('says that the server cannot be reached when no answer came', () => {
  show(<Failure title="It did not load" problem={new Problem(0, 'UNREACHABLE')} onRetry={onRetry} />);

  expect(screen.getByRole('alert')).toHaveTextContent('The server cannot be reached');
});

it('waits as long as it was told after too many calls', async () => {
  show(<Failure title="It did not load" problem={new Problem(429, 'RATE_LIMITED', 'x', 'req_2', [], 1)} onRetry={onRetry} />);

  expect(screen.getByRole('alert')).toHaveTextContent('That was a lot at once');
  expect(screen.getByRole('button', { name: 'Try again in 1 s' })).toBeDisabled();
  expect(await screen.findByRole('button', { name: 'Try again' }, { timeout: 3_000 })).toBeEnabled();
});
