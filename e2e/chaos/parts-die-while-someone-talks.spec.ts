import { expect, type APIRequestContext } from '@playwright/test';
import { cookieHeader, FROM_THE_APP, signInByForm } from '../client/browserless.ts';
import { Client, type Message, messagesOf, ok } from '../client/http.ts';
import { ADMIN, somebody } from '../client/people.ts';
import { Talker } from '../client/talker.ts';
import { counting } from '../openai/answers.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const PARTS = ['gateway', 'auth', 'chat', 'analytics', 'kafka', 'postgres'];
const RECOVERY = { timeout: 60_000, intervals: [1_000] };
const QUESTION = 'count to 150';
const ANSWER = counting(150).join('');

const platform = ours();
let admin: Client;
let person: APIRequestContext;
let cookie: string;

test.beforeAll(async () => {
  const someone = somebody('Nadia');
  await Client.register(platform.url, someone);
  person = await signInByForm(platform.url, someone);
  cookie = await cookieHeader(person);
  admin = await Client.signIn(platform.url, ADMIN);
});

test.beforeEach(async ({ modelOverOpenAi }) => {
  void modelOverOpenAi;
  test.setTimeout(150_000);
});

for (const part of PARTS) {
  test(`${part} is killed: it comes back by itself and nothing that was said is lost`, async () => {
    await whileSomeoneTalks(async () => {
      const victim = await partNamed(part);

      process.kill(victim.pid, 'SIGKILL');

      await expect
        .poll(async () => {
          const { pid, state } = await partNamed(part);
          return pid !== victim.pid && state === 'healthy';
        }, RECOVERY)
        .toBe(true);
      await expect.poll(async () => (await platform.status()).state, RECOVERY).toBe('healthy');
    });
  });
}

test('everything is killed at once: "up" brings all back and nothing that was said is lost', async ({
  modelOverOpenAi,
}) => {
  await whileSomeoneTalks(async () => {
    const pids = [platform.supervisor(), ...(await platform.status()).parts.map(({ pid }) => pid)];

    pids.forEach((pid) => process.kill(pid, 'SIGKILL'));

    await platform.up(modelOverOpenAi);
    expect((await platform.status()).state).toBe('healthy');
  });
});

/** The misfortune strikes in the middle of an answer; afterwards one more question is answered whole. */
async function whileSomeoneTalks(misfortune: () => Promise<void>): Promise<void> {
  const before = await admin.settled('total_messages');
  const conversation = await newConversation();
  let asked = 0;
  const questions = () => `Question ${++asked}: ${QUESTION}`;
  const talker = new Talker(platform.url, conversation, { cookie, origin: platform.url }, questions);
  await expect.poll(() => (talker.running?.text.length ?? 0) > 150, { intervals: [20], timeout: 20_000 }).toBe(true);

  await misfortune();

  const finished = talker.finished;
  await expect.poll(() => talker.finished, { timeout: 30_000 }).toBeGreaterThanOrEqual(finished + 2);
  await talker.stop();
  expect(talker.faults).toEqual([]);
  const messages = await endedMessages(conversation);
  expectEachQuestionOnce(messages, talker);
  expectAnswersToHaveEnded(messages, talker);
  await expectStillSignedIn();
  await expect
    .poll(async () => ((await admin.summary()).total_messages ?? 0) - before, { timeout: 30_000 })
    .toBe(messages.length);
}

/** An answer whose start nobody was told of still runs then, or waits for its lease to be given up. */
async function endedMessages(conversation: string): Promise<Message[]> {
  let messages: Message[] = [];
  await expect
    .poll(async () => {
      messages = await messagesOf(person, conversation);
      return messages.filter(({ status }) => status === 'streaming');
    }, RECOVERY)
    .toEqual([]);
  return messages;
}

function expectEachQuestionOnce(messages: Message[], talker: Talker): void {
  const stored = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const acknowledged = [...talker.acknowledged.values()].map(({ content }) => content);

  expect(stored).toEqual(acknowledged);
}

function expectAnswersToHaveEnded(messages: Message[], talker: Talker): void {
  const answers = messages.filter(({ role }) => role === 'assistant');
  expect(answers.length).toBeGreaterThanOrEqual(2);
  for (const { id, content, status } of answers) {
    expect(['complete', 'interrupted']).toContain(status);
    expect(content).not.toBe('');
    expect(ANSWER.startsWith(content), `"${content}" is a beginning of the answer`).toBe(true);
    expect(ANSWER.startsWith(talker.answers.get(id)?.text ?? ''), 'what was seen is a beginning too').toBe(true);
    expect(status === 'complete').toBe(content === ANSWER);
  }
}

async function expectStillSignedIn(): Promise<void> {
  const me = (await (await ok(person.get('/bff/me'))).json()) as { authenticated: boolean };
  expect(me.authenticated).toBe(true);
  expect(await cookieHeader(person)).toBe(cookie);
}

async function newConversation(): Promise<string> {
  const answer = await ok(person.post('/api/conversations', { data: {}, headers: FROM_THE_APP }));
  return ((await answer.json()) as { id: string }).id;
}

async function partNamed(name: string) {
  const { parts } = await platform.status();
  const part = parts.find((candidate) => candidate.name === name);
  if (!part) {
    throw new Error(`status names no part ${name}: ${parts.map((candidate) => candidate.name).join(', ')}`);
  }
  return part;
}
