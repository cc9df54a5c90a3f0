import { expect } from '@playwright/test';
import { Client, ok } from '../client/http.ts';
import { ADMIN, somebody } from '../client/people.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { AnalyticsPage } from '../pages/analytics-page.ts';
import { Offices } from '../pages/offices.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

const A_DAY_IN_MS = 86_400_000;

interface Numbers {
  username: string;
  total_conversations: number;
  total_messages: number;
  total_tokens: number;
  avg_response_time: number;
  last_activity: string;
}

test("an admin finds a person's chat in the numbers, by every filter, as table and as file", async ({ page }) => {
  test.setTimeout(180_000);
  const person = somebody('Rita');
  const numbers = await numbersOf(await chatOf(person), person.username);
  const analytics = new AnalyticsPage(page);
  await new AccountPages(page).enter(ADMIN);
  await new Offices(page).open('Analytics');

  const messages = analytics.chart('Messages a day');
  await expect(messages.getByRole('img', { name: /^Messages a day: \d+ day/ })).toBeVisible();
  await expectAccessible(page, 'analytics');
  await messages.getByRole('button', { name: 'Show as table' }).click();
  const today = messages.getByRole('row').filter({ has: page.getByRole('rowheader', { name: dayAndMonth(numbers.last_activity), exact: true }) });
  await expect.poll(async () => Number((await today.getByRole('cell').innerText()).replaceAll(',', ''))).toBeGreaterThanOrEqual(2);
  await expectAccessible(page, 'analytics-table');

  await analytics.openPart('People');
  await analytics.showFilters();
  await analytics.filter('Person').fill(person.username);
  const row = analytics.rows('Person by person');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(person.username);
  const cells = ['user', '1', '2', String(numbers.total_tokens), inSeconds(numbers.avg_response_time)];
  await expect(row.getByRole('cell')).toHaveText([...cells, /\d/]);
  await expect(analytics.rows('Role by role').filter({ hasText: 'user' })).toHaveCount(1);
  await expectAccessible(page, 'analytics-people');

  const { total_tokens: tokens, avg_response_time: seconds, last_activity: at } = numbers;
  await analytics.expectToSift('Role', { keeps: 'user', loses: 'admin' }, row);
  await analytics.expectToSift('From', { keeps: date(at), loses: date(at, 1) }, row);
  await analytics.expectToSift('To', { keeps: date(at), loses: date(at, -1) }, row);
  await analytics.expectToSift('Tokens, at least', { keeps: String(tokens), loses: String(tokens + 1) }, row);
  await analytics.expectToSift('Tokens, at most', { keeps: String(tokens), loses: String(tokens - 1) }, row);
  await analytics.expectToSift('Seconds, at least', { keeps: '0', loses: String(seconds + 60) }, row);
  await analytics.expectToSift('Seconds, at most', { keeps: String(seconds + 1), loses: '0' }, row);
  await analytics.filter('Tokens, at least').fill(String(tokens + 1));
  await expect(analytics.nothingFits).toBeVisible();
  await expectAccessible(page, 'analytics-nothing');
  await analytics.filter('Tokens, at least').fill('');
  await expect(row).toBeVisible();

  const line = (await analytics.download('CSV')).split('\r\n').find((one) => one.includes(person.username));
  expect(line).toContain(`,1,2,${tokens},`);
  expect(rowOf(await analytics.download('JSON'), person.username)).toMatchObject({ total_messages: 2, total_tokens: tokens });

  await row.getByRole('link', { name: person.username }).click();
  const conversation = analytics.rows('All conversations');
  await expect(conversation).toHaveCount(1);
  await expect(conversation.getByRole('cell')).toHaveText([person.username, 'Active', '2', cells[3]!, cells[4]!, /\d/]);
  await expectAccessible(page, 'analytics-conversations');
  expect((await analytics.download('CSV')).split('\r\n').filter((one) => one.includes(person.username))).toHaveLength(1);
});

/** One question and its answer, over HTTP. */
async function chatOf(person: ReturnType<typeof somebody>): Promise<Client> {
  const client = await Client.register(ours().url, person);
  const conversation = await client.startConversation();
  const content = 'What can ConvoAI do for me?';
  await ok(client.http.post(`/api/conversations/${conversation}/messages?answer=true`, { data: { content }, timeout: 60_000 }));
  return Client.signIn(ours().url, ADMIN);
}

async function numbersOf(admin: Client, username: string): Promise<Numbers> {
  const read = async () => {
    const answer = await ok(admin.http.get('/api/v1/analytics/users/detailed-metrics?limit=500'));
    return rowOf(await answer.text(), username);
  };
  await expect.poll(async () => (await read())?.total_messages, { timeout: 15_000 }).toBe(2);
  return (await read()) as Numbers;
}

function rowOf(json: string, username: string): Numbers | undefined {
  return (JSON.parse(json) as Numbers[]).find((one) => one.username === username);
}

function date(moment: string, later = 0): string {
  return new Date(Date.parse(moment) + later * A_DAY_IN_MS).toISOString().slice(0, 10);
}

function dayAndMonth(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

function inSeconds(seconds: number): string {
  return `${seconds.toLocaleString('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} s`;
}
