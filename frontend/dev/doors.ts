import type { Page } from 'playwright-core';
import type { States } from './steps.ts';

const setUpUrl = process.env['LOOK_SET_UP'];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The pages of auth-service, where a platform runs. The one that makes the first admin needs its link: `LOOK_SET_UP`. */
export const doors: States = {
  'sign-in': (page) => page.goto('/sign-in'),
  'sign-in-refused': async (page) => {
    await page.goto('/sign-in');
    await page.getByLabel('Username or e-mail').fill('nobody_of_that_name');
    await page.getByLabel('Password').fill('not the right one');
    await button(page, 'Sign in').click();
    await page.getByRole('alert').waitFor();
  },
  register: (page) => page.goto('/register'),
  'register-refused': async (page) => {
    await page.goto('/register');
    await page.getByLabel('Username').fill('no');
    await page.getByLabel('E-mail').fill('ada at home');
    await button(page, 'Create account').click();
    await page.locator('[aria-invalid]').first().waitFor();
  },
  ...(setUpUrl && { 'set-up': (page: Page) => page.goto(setUpUrl) }),
  'set-up-closed': (page) => page.goto('/setup/not-a-link-that-works'),
};
