import { expect, it } from 'vitest';
import { messageOf } from '@/test/LineServer';
import { byDay } from './days';
import { threadOf } from './thread';
import type { Conversation } from './types';

const answer = messageOf({ id: 'answer0001', role: 'assistant', status: 'streaming', content: '' });
const question = messageOf({ id: 'question01' });
const at = (day: number, hour: number) =>
  ({ id: `${day}-${hour}`, updated_at: new Date(2026, 10, day, hour).toISOString() }) as Conversation;

it('shows a message once, whether it came by a page, by the socket, or by both', () => {
  const thread = threadOf([question], { messages: [question, answer], settled: {} });

  expect(thread.map(({ id }) => id)).toEqual(['question01', 'answer0001']);
});

it('believes whoever says that an answer has ended', () => {
  const told = threadOf([answer, question], { messages: [], settled: { answer0001: { status: 'stopped', content: 'So' } } });
  const stored = threadOf([{ ...answer, status: 'interrupted', content: 'Kept' }], { messages: [answer], settled: {} });

  expect(told.at(-1)).toMatchObject({ status: 'stopped', content: 'So' });
  expect(stored).toMatchObject([{ status: 'interrupted', content: 'Kept' }]);
});

it('keeps finished messages the same objects, so that they are not drawn again', () => {
  const state = { messages: [question, answer], settled: { answer0001: { status: 'complete' as const, content: 'Yes' } } };

  expect(threadOf([], state)).toEqual(threadOf([], { ...state }));
  expect(threadOf([], state)[1]).toBe(threadOf([], { ...state })[1]);
});

it('groups conversations by the day of the reader', () => {
  const now = new Date(2026, 10, 20, 0, 30).getTime();
  const groups = byDay([at(20, 0), at(19, 23), at(19, 1), at(17, 12), at(2, 12)], now, 'en-GB');

  expect(groups.map(({ day, conversations }) => [day, conversations.length])).toEqual([
    ['today', 1],
    ['yesterday', 2],
    [{ name: 'Tuesday' }, 1],
    [{ name: '2 November 2026' }, 1],
  ]);
});
