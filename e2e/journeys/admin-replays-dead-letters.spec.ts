import { expect } from '@playwright/test';
import { Client, ok } from '../client/http.ts';
import { ADMIN, somebody } from '../client/people.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { DeadLettersPage } from '../pages/dead-letters-page.ts';
import { Offices } from '../pages/offices.ts';
import { inDatabaseOf } from '../platform/database.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const SOON = { timeout: 15_000 };

test('an admin sees why an event was not counted, and counts it when the reason is gone', async ({ page }) => {
  const dora = await Client.register(ours().url, somebody('Dora'));
  const admin = await Client.signIn(ours().url, ADMIN);
  const { id: uid } = (await (await ok(dora.http.get('/users/me'))).json()) as { id: string };
  const messages = () => messagesOf(admin, uid);
  const conversation = await dora.startConversation();
  await sendMessage(dora, conversation);
  await expect.poll(messages, SOON).toBe(1);
  const letters = new DeadLettersPage(page);
  await new AccountPages(page).enter(ADMIN);

  await inDatabaseOf('analytics', (sql) =>
    sql.unsafe(`alter table person add constraint refused check (uid <> '${uid}') not valid`),
  );
  try {
    await sendMessage(dora, conversation);
    await expect.poll(async () => (await waiting(admin)).map(({ type }) => type), SOON).toContain('message_received');
    await new Offices(page).open('Dead letters');
    await expect(letters.newest('message_received')).toContainText('It was read, but could not be stored.');
    await expectAccessible(page, 'dead-letters');
    await letters.replayNewest('message_received');
    await letters.expectTold(/failed again and stays parked/);
    await expect(letters.newest('message_received')).toContainText('Waiting');
  } finally {
    await inDatabaseOf('analytics', (sql) => sql`alter table person drop constraint refused`);
  }

  expect(await messages()).toBe(1);
  await letters.replayNewest('message_received');
  await letters.expectTold('message_received is replayed.');
  await expect(letters.newest('message_received')).toContainText('Replayed');
  await expect(letters.newest('message_received').getByRole('button')).toBeHidden();
  expect(await messages()).toBe(2);
  await replayOthers(admin);
});

async function sendMessage(person: Client, conversation: string): Promise<void> {
  await ok(person.http.post(`/api/conversations/${conversation}/messages`, { data: { content: 'Hello' } }));
}

async function messagesOf(admin: Client, uid: string): Promise<number | undefined> {
  const answer = await ok(admin.http.get(`/api/v1/analytics/users/detailed-metrics?user_id=${uid}`));
  return ((await answer.json()) as { total_messages: number }[])[0]?.total_messages;
}

async function waiting(admin: Client): Promise<{ id: string; type: string | null }[]> {
  const answer = await ok(admin.http.get('/api/v1/analytics/dead-letters?replayed=false&limit=100'));
  return ((await answer.json()) as { items: { id: string; type: string | null }[] }).items;
}

/** What else Dora did in that moment. */
async function replayOthers(admin: Client): Promise<void> {
  for (const { id } of await waiting(admin)) {
    await ok(admin.http.post(`/api/v1/analytics/dead-letters/${id}/replay`));
  }
}
