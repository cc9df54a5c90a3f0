import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { ConversationSearch } from './ConversationSearch';

const field = () => screen.getByRole('textbox', { name: 'Search conversations' });

function Searching({ onWords }: { onWords: (words: string) => void }) {
  const [words, setWords] = useState('');
  const tell = (next: string) => {
    setWords(next);
    onWords(next);
  };
  return <ConversationSearch words={words} onWords={tell} />;
}

it('clears its words by the button and keeps the focus', async () => {
  const onWords = vi.fn();
  show(<Searching onWords={onWords} />);
  await userEvent.type(field(), 'card');

  await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));

  expect(field()).toHaveValue('');
  expect(field()).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull();
});

it('gives up its words on Escape, and itself on the next one', async () => {
  show(<Searching onWords={vi.fn()} />);
  await userEvent.type(field(), 'card');

  await userEvent.keyboard('{Escape}');
  expect(field()).toHaveValue('');
  expect(field()).toHaveFocus();
  await userEvent.keyboard('{Escape}');

  expect(field()).not.toHaveFocus();
});
