import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { messageOf } from '@/test/LineServer';
import { show } from '@/test/render';
import { Channel } from '../model/Channel';
import { draftOf } from '../model/drafts';
import type { AnswerError, MessageStatus, Metadata } from '../model/types';
import { AnswerEnd } from './AnswerEnd';

const channel = new Channel('conversation1', 'ws://127.0.0.1:1/', {
  onSessionEnd() {},
  onMissed() {},
  onChanged() {},
  onLimited() {},
  onRefused: () => Promise.resolve('stop'),
});
const unsent = () => channel.state.get().unsent.map(({ content }) => content);
const again = () => screen.getByRole('button', { name: /^Try again/ });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  // Another file may have left its words in the same page.
  draftOf('conversation1').set('');
});

afterEach(() => {
  vi.useRealTimers();
  for (const { clientId } of channel.state.get().unsent) channel.discard(clientId);
});

it.each([
  ['MODEL_KEY_REFUSED', /did not accept the key/],
  ['MODEL_RATE_LIMITED', /too many questions/],
  ['MODEL_REFUSED_REQUEST', /did not accept this question/],
  ['MODEL_TIMED_OUT', /did not begin to answer/],
  ['MODEL_SILENT', /went silent/],
  ['MODEL_CUT_OFF', /connection to the model broke/],
  ['MODEL_FAILED', /The model failed/],
  ['MODEL_UNREACHABLE', /cannot be reached/],
  ['MODEL_NOT_UNDERSTOOD', /could not be read/],
  ['MODEL_BUSY', /is busy/],
  ['SOMETHING_NEW', /There is no answer/],
])('says what %s means, beside the words of the server', (code, title) => {
  ending('failed', { code, detail: 'The server says so.' });

  expect(screen.getByText(title)).toBeInTheDocument();
  expect(screen.getByText('The server says so.')).toBeInTheDocument();
});

it('asks the same question again', async () => {
  ending('failed', { code: 'MODEL_FAILED', detail: '' });

  await userEvent.click(again());

  expect(unsent()).toEqual(['Why?']);
});

it('counts down before a rate-limited question may be asked again', () => {
  ending('failed', { code: 'MODEL_RATE_LIMITED', detail: '', retry_after_seconds: 3 });

  expect(again()).toBeDisabled();
  expect(again()).toHaveTextContent('Try again in 3 s');
  act(() => void vi.advanceTimersByTime(3_100));

  expect(again()).toBeEnabled();
  expect(again()).toHaveTextContent(/^Try again$/);
});

it('does not let one wait again for what has long passed', () => {
  const error = { code: 'MODEL_RATE_LIMITED', detail: '', retry_after_seconds: 3 };
  show(<AnswerEnd message={messageOf({ status: 'failed', error })} retry={{ question: 'Why?', channel }} />);

  // The message above is dated: its wait began then.
  expect(Date.parse(messageOf({}).created_at)).toBeLessThan(Date.now() - 3_000);
  expect(again()).toBeEnabled();
});

it('offers to change a question that the model refused, not to repeat it', async () => {
  ending('failed', { code: 'MODEL_REFUSED_REQUEST', detail: '' });

  expect(screen.queryByRole('button', { name: /^Try again/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Edit the question' }));

  await vi.waitFor(() => expect(draftOf('conversation1').get()).toBe('Why?'));
});

it('offers nothing where only the owner of the key can help, nor further up in the thread', () => {
  ending('failed', { code: 'MODEL_KEY_REFUSED', detail: '' });
  show(<AnswerEnd message={messageOf({ status: 'failed', error: null })} retry={null} />);

  expect(screen.queryByRole('button')).toBeNull();
});

it('offers to go on where the model may write no more in one answer', async () => {
  complete({ finish_reason: 'length' });

  expect(screen.getByText('Cut short: the model may write no more in one answer')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));

  expect(unsent()).toEqual(['Go on from where you stopped.']);
});

it('says that a filter ended the answer, which another try would not change', () => {
  complete({ finish_reason: 'content_filter' });

  expect(screen.getByText('Cut short by the content filter of the model')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it.each([null, {}, { finish_reason: 'stop' }, { finish_reason: 7 }])('says nothing of a whole answer with %o', (metadata) => {
  complete(metadata);

  expect(screen.queryByText(/Cut short/)).not.toBeInTheDocument();
});

it.each([
  [{ code: 'MODEL_SILENT', detail: 'The model said nothing for 20 s.' }, 'The model said nothing for 20 s.'],
  [{ code: 'MODEL_CUT_OFF', detail: '' }, 'The connection to the model broke'],
])('marks a part that is kept, and says why it is no more than a part', (error, why) => {
  ending('interrupted', error);

  expect(screen.getByText('Interrupted: the part that arrived is kept')).toBeInTheDocument();
  expect(screen.getByText(why)).toBeInTheDocument();
  expect(again()).toBeEnabled();
});

it('marks a part also when nobody knows why it was cut', () => {
  ending('interrupted', null);

  expect(screen.getByText('Interrupted: the part that arrived is kept')).toBeInTheDocument();
});

it('says the next step itself where the server says nothing', () => {
  ending('failed', { code: 'MODEL_FAILED', detail: '' });

  expect(screen.getByText(/The fault is on its side/)).toBeInTheDocument();
});

it('says nothing about what ended well, and offers nothing where somebody stopped it', () => {
  ending('complete', null);
  ending('stopped', null);

  expect(screen.getByText('Stopped')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

function ending(status: MessageStatus, error: AnswerError | null) {
  const message = messageOf({ role: 'assistant', status, error, created_at: new Date().toISOString() });
  return show(<AnswerEnd message={message} retry={{ question: 'Why?', channel }} />);
}

function complete(metadata: Metadata | null): void {
  show(<AnswerEnd message={messageOf({ status: 'complete', metadata })} retry={{ question: 'Why?', channel }} />);
}
