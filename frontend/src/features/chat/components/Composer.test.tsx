import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { draftOf } from '../model/drafts';
import { limited, limitOf } from '../model/limits';
import { LONGEST_MESSAGE } from '../model/types';
import { Composer } from './Composer';

const onStart = vi.fn();
const field = () => screen.getByRole('textbox', { name: 'Message' });

beforeEach(() => {
  onStart.mockReset();
  draftOf(null).set('');
  limitOf(null).set(null);
});

it('sends on Enter and starts a new line on Shift and Enter', async () => {
  const person = composing();

  await person.type(field(), 'one{Shift>}{Enter}{/Shift}two');
  expect(onStart).not.toHaveBeenCalled();
  await person.type(field(), '{Enter}');

  expect(onStart).toHaveBeenCalledExactlyOnceWith('one\ntwo');
  expect(field()).toHaveValue('');
});

it('leaves Enter to the input method while it composes', async () => {
  const person = composing();
  await person.type(field(), 'にほん');

  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });

  expect(onStart).not.toHaveBeenCalled();
  expect(field()).toHaveValue('にほん');
});

it('sends no blanks, and nothing while a conversation is being started', async () => {
  const person = composing();
  await person.type(field(), '   {Enter}');
  expect(onStart).not.toHaveBeenCalled();
});

it('counts near the end and refuses what is too long, keeping the text', async () => {
  const person = composing();

  act(() => draftOf(null).set('a'.repeat(LONGEST_MESSAGE)));
  expect(screen.getByText('32,000 of 32,000 characters')).toBeInTheDocument();
  act(() => draftOf(null).set(`${'a'.repeat(LONGEST_MESSAGE)}!`));
  await person.type(field(), '{Enter}');

  expect(onStart).not.toHaveBeenCalled();
  expect(field()).toBeInvalid();
  expect(screen.getByText(/at most 32,000 characters; this one has 32,001/)).toBeInTheDocument();
});

it('counts a smiley as one character', () => {
  composing();

  act(() => draftOf(null).set('🙂'.repeat(30_001)));

  expect(screen.getByText('30,001 of 32,000 characters')).toBeInTheDocument();
});

it('keeps a draft for the time after a reload', async () => {
  const person = composing();

  await person.type(field(), 'Half a thought');

  await vi.waitFor(() => expect(localStorage.getItem('convoai.draft.new')).toBe('Half a thought'));
  await person.clear(field());
  await vi.waitFor(() => expect(localStorage.getItem('convoai.draft.new')).toBeNull());
});

it('keeps the text and sends nothing until the wait is over', async () => {
  const person = composing();
  await person.type(field(), 'One too many');
  act(() => limited(null, 'answers', 1));

  await person.keyboard('{Enter}');
  expect(onStart).not.toHaveBeenCalled();
  expect(field()).toHaveValue('One too many');
  expect(screen.getByRole('status')).toHaveTextContent('Your text is kept');
  expect(await screen.findByText('You can send it now', {}, { timeout: 3_000 })).toBeInTheDocument();
  await person.type(field(), '{Enter}');

  expect(onStart).toHaveBeenCalledExactlyOnceWith('One too many');
  expect(screen.queryByRole('timer')).toBeNull();
});

function composing() {
  show(<Composer conversationId={null} busy={false} onStart={onStart} insightsOpen={false} onInsights={null} />);
  return userEvent.setup();
}
