import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { type Client, messagesOf } from '../client/http.ts';
import { ours } from '../platform/ours.ts';
import { ChatDatabase, differenceOf, type StoredMessage, type Totals } from './chat-database.ts';
import { ANSWER, Crowd, type Member } from './crowd.ts';

const PATIENCE = { timeout: 60_000, intervals: [500] };
const COUNTED_TWICE_WITHIN_MS = 1_500;

/** A misfortune strikes in the middle of many answers; afterwards everybody gets one more, and nothing is missing. */
export async function whilePeopleTalk(
  people: Member[],
  admin: Client,
  misfortune: (crowd: Crowd) => Promise<void>,
): Promise<void> {
  const before = await settledDifference(admin);
  const crowd = await Crowd.startTalking(ours().url, people);
  try {
    await expect.poll(() => crowd.talkers.every(({ hasReadSomething }) => hasReadSomething), PATIENCE).toBe(true);

    await misfortune(crowd);

    await expectEverybodyToGoOn(crowd);
  } finally {
    await crowd.stop();
  }
  expect(crowd.talkers.flatMap(({ faults }) => faults)).toEqual([]);
  await expect(async () => expect(await ChatDatabase.runningIn(crowd.conversations)).toBe(0)).toPass(PATIENCE);
  await expectStoredOnce(crowd);
  await expectTheStoredToHaveBeenTold(crowd);
  await expectStillSignedIn(crowd);
  await expect(async () => expect(await differenceOf(admin)).toEqual(before)).toPass(PATIENCE);
  await pause(COUNTED_TWICE_WITHIN_MS);
  expect(await differenceOf(admin)).toEqual(before);
}

/** What was done before has been counted: nothing moves any more. */
async function settledDifference(admin: Client): Promise<Totals> {
  let settled = await differenceOf(admin);
  await expect(async () => {
    const before = settled;
    await pause(1_000);
    settled = await differenceOf(admin);
    expect(settled).toEqual(before);
  }).toPass(PATIENCE);
  return settled;
}

async function expectEverybodyToGoOn({ talkers }: Crowd): Promise<void> {
  const goals = talkers.map((talker) => ({ talker, goal: talker.finished + 1 }));
  await expect.poll(() => goals.filter(({ talker, goal }) => talker.finished < goal).length, PATIENCE).toBe(0);
}

async function expectStoredOnce(crowd: Crowd): Promise<void> {
  const messages = await ChatDatabase.messagesOf(crowd.conversations);
  console.log(`answers: ${tally(messages)}`);
  for (const { conversation, talker } of crowd.talks) {
    const own = messages.filter(({ conversation_id }) => conversation_id === conversation);
    const questions = own.filter(({ role }) => role === 'user');
    const answers = own.filter(({ role }) => role === 'assistant');
    expect(questions.map(({ client_id, content }) => ({ clientId: client_id, content }))).toEqual([
      ...talker.acknowledged.values(),
    ]);
    expect(answers.length).toBe(questions.length);
    for (const { content, status } of answers) {
      expect(ANSWER.startsWith(content), `"${content}" is a beginning of the answer`).toBe(true);
      expect(['complete', 'interrupted', 'failed']).toContain(status);
      expect(status === 'complete').toBe(content === ANSWER);
      expect(status === 'failed' ? content : '', 'what has arrived is kept').toBe('');
    }
  }
}

/** How the answers ended, for whoever reads the log of a run. */
function tally(messages: StoredMessage[]): string {
  const ends = new Map<string, number>();
  for (const { role, status, error_code } of messages) {
    if (role === 'assistant') {
      const end = [status, error_code].filter(Boolean).join(' ');
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  }
  return [...ends].map(([end, count]) => `${count} ${end}`).join(', ');
}

async function expectTheStoredToHaveBeenTold({ talks }: Crowd): Promise<void> {
  for (const { http, conversation, talker } of talks) {
    const stored = new Map((await messagesOf(http, conversation)).map((message) => [message.id, message]));
    for (const [id, { text, status }] of talker.answers) {
      expect({ content: text, status }).toEqual({
        content: stored.get(id)?.content,
        status: stored.get(id)?.status,
      });
    }
  }
}

async function expectStillSignedIn({ talks }: Crowd): Promise<void> {
  for (const { http } of talks) {
    const me = (await (await http.get('/bff/me')).json()) as { authenticated: boolean };
    expect(me.authenticated).toBe(true);
  }
}
