import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '@/test/render';
import { OwnMessage } from './OwnMessage';

it('folds a very long message, and shows it whole when asked', async () => {
  show(<OwnMessage content={'word '.repeat(4_000)} />);
  const message = screen.getByText(/^word word/);
  expect(message).toHaveAttribute('data-clipped');

  const button = screen.getByRole('button', { name: 'Show all 20,000 characters', expanded: false });
  await userEvent.click(button);

  expect(message).not.toHaveAttribute('data-clipped');
  await userEvent.click(screen.getByRole('button', { name: 'Show less', expanded: true }));
  expect(message).toHaveAttribute('data-clipped');
});

it('folds many short lines as well', () => {
  show(<OwnMessage content={'line\n'.repeat(30)} />);

  expect(screen.getByRole('button', { name: /^Show all/ })).toBeInTheDocument();
});

it('leaves an ordinary message whole', () => {
  show(<OwnMessage content="Why was my card charged twice?" />);

  expect(screen.queryByRole('button')).toBeNull();
});
