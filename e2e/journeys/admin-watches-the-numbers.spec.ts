import { expect } from '@playwright/test';
import { ADMIN, somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { InsightsPanel } from '../pages/insights-panel.ts';
import { Offices } from '../pages/offices.ts';
import { test } from '../platform/test.ts';

const SOON = { timeout: 5_000 };

test('an admin sees the totals rise beside a person who talks', async ({ page, neighbour }, testInfo) => {
  const panel = await openPanel(neighbour);
  const before = await totals(panel);

  const accounts = new AccountPages(page);
  const chat = new ChatPage(page);
  await accounts.register(somebody('Tomas'));
  await chat.send('What can ConvoAI do for me?');
  await chat.expectFinished();

  await expect(async () => {
    await panel.refresh();
    expect(await totals(panel)).toEqual({
      people: before.people + 1,
      conversations: before.conversations + 1,
      messages: before.messages + 2,
    });
  }).toPass(SOON);
  await panel.root.page().screenshot({ path: `results/pictures/panel-${testInfo.project.name}.png` });
});

test('a person without the permission finds neither numbers of the workspace nor what admins look after', async ({ page }) => {
  const chat = new ChatPage(page);
  await new AccountPages(page).register(somebody('Uma'));
  await chat.expectOpen();

  await chat.openInsights();

  await expect(new InsightsPanel(page).root).toBeVisible();
  await expect(page.getByRole('region', { name: 'Workspace' })).toBeHidden();

  await new Offices(page).expectAllClosed();
});

async function openPanel(page: import('@playwright/test').Page): Promise<InsightsPanel> {
  const accounts = new AccountPages(page);
  const chat = new ChatPage(page);
  await accounts.openSignIn();
  await accounts.signIn(ADMIN);
  await chat.expectOpen();
  await chat.openInsights();
  const panel = new InsightsPanel(page);
  await panel.expectOpen();
  return panel;
}

async function totals(panel: InsightsPanel) {
  return {
    people: await panel.total('people'),
    conversations: await panel.total('conversations'),
    messages: await panel.total('messages'),
  };
}
