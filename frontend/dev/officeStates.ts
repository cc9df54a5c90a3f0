import type { Page } from 'playwright-core';
import { button, fails, narrow, signIn, type States } from './steps.ts';

const person = async (page: Page, username: string, item: string) => {
  await signIn(page, '/people');
  await button(page, `Actions for ${username}`).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
};
const drawn = async (page: Page, path: string) => {
  await signIn(page, path);
  await page.locator('[role=img]').first().scrollIntoViewIfNeeded();
  await page.locator('[role=img] svg').first().waitFor();
};

/** What admins look after. */
export const offices: States = {
  people: (page) => signIn(page, '/people'),
  'people-none': (page) => signIn(page, '/people?q=nobody'),
  'people-failed': (page) => fails(page, '/users', '/people'),
  'people-closed': (page) => signIn(page, '/people', 'ben'),
  'people-menu': async (page) => {
    await signIn(page, '/people');
    await button(page, 'Actions for jonas').click();
    await page.getByRole('menuitem', { name: 'Suspend' }).waitFor();
  },
  'people-add': async (page) => {
    await signIn(page, '/people');
    await button(page, 'Add a person').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('An e-mail address has').waitFor();
  },
  'people-roles': (page) => person(page, 'jonas', 'Change roles'),
  'people-suspend': (page) => person(page, 'jonas', 'Suspend'),
  'people-delete': async (page) => {
    await person(page, 'marta_ruiz', 'Delete');
    await page.getByLabel('Type marta_ruiz').fill('marta_ruiz');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alert').waitFor();
  },
  analytics: (page) => drawn(page, '/analytics'),
  'analytics-table': async (page) => {
    await signIn(page, '/analytics/overview?from=2026-01-01');
    await button(page, 'Show as table').first().click();
  },
  'analytics-people': (page) => drawn(page, '/analytics/people'),
  'analytics-conversations': (page) => signIn(page, '/analytics/conversations?person=a&tokensFrom=1000'),
  'analytics-nothing': (page) => signIn(page, '/analytics/conversations?person=zebra'),
  'analytics-failed': (page) => fails(page, 'analytics', '/analytics/people'),
  'dead-letters': (page) => signIn(page, '/system/dead-letters'),
  more: async (page) => {
    await signIn(page, '/people');
    if (!narrow(page)) return;
    await button(page, 'More').click();
    await page.getByRole('menuitem', { name: 'Analytics' }).waitFor();
  },
  offline: async (page) => {
    await signIn(page, '/people');
    await page.getByText('Ada Obi').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByText('You are offline').first().waitFor();
  },
};
