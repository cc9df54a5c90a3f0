import { expect } from '@playwright/test';
import { Client } from '../client/http.ts';
import { ADMIN, somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { AnalyticsPage } from '../pages/analytics-page.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

test('an admin suspends somebody, lets them back in and reads the numbers by keys alone', async ({ page }) => {
  const person = somebody('Kim');
  await Client.register(ours().url, person);
  const keys = new Keyboard(page);
  const people = new PeoplePage(page);
  const primary = page.getByRole('navigation', { name: 'Primary' });
  await new AccountPages(page).enter(ADMIN);

  await keys.activate(primary.getByRole('link', { name: 'People' }));
  await keys.reach(people.searchField);
  await keys.type(person.username);
  await expect(page.getByRole('table', { name: 'People' }).getByRole('row')).toHaveCount(2);
  await chooseByKeys('Suspend');
  await expect(people.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keys.activate(people.dialog.getByRole('button', { name: 'Suspend' }));
  await people.expectTold(`${person.username} is suspended.`);
  await chooseByKeys('Let back in');
  await people.expectTold(`${person.username} may sign in again.`);
  await chooseByKeys('Delete');
  await keys.press('Escape');
  await expect(people.dialog).toBeHidden();
  await expect(people.actionsFor(person)).toBeFocused();

  const analytics = new AnalyticsPage(page);
  await keys.activate(primary.getByRole('link', { name: 'Analytics' }));
  await keys.activate(analytics.chart('Messages a day').getByRole('button', { name: 'Show as table' }));
  await expect(page.getByRole('table', { name: 'Messages a day' })).toBeVisible();
  await keys.activate(analytics.parts.getByRole('link', { name: 'People' }));
  await keys.reach(analytics.filter('Person'));
  await keys.type(ADMIN.username);
  await expect(analytics.rows('Person by person')).toHaveCount(1);
  const tokens = page.getByRole('table', { name: 'Person by person' }).getByRole('columnheader', { name: 'Tokens' });
  await keys.activate(tokens.getByRole('button'));
  await expect(tokens).toHaveAttribute('aria-sort', 'ascending');
  await keys.reach(page.getByRole('link', { name: 'CSV file' }));

  async function chooseByKeys(name: string): Promise<void> {
    await keys.activate(people.actionsFor(person));
    const item = page.getByRole('menuitem', { name });
    await item.waitFor();
    for (let steps = 0; steps < 4 && !(await item.evaluate((element) => element === document.activeElement)); steps++) {
      await keys.press('ArrowDown');
    }
    await expect(item).toBeFocused();
    await keys.press('Enter');
  }
});
