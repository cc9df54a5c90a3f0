import { expect, type Page } from '@playwright/test';
import type { Person } from '../client/people.ts';

/** The form pages of auth-service: sign in, register, and the one-time set-up. */
export class AccountPages {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openStart(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async openSignIn(): Promise<void> {
    await this.openStart();
    await this.page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await this.expectSignIn();
  }

  /** By an address of the app, which is where one is afterwards. */
  async enter(person: Person, path = '/chat'): Promise<void> {
    await this.page.goto(`/bff/login?return_to=${encodeURIComponent(path)}`);
    await this.expectSignIn();
    await this.signIn(person);
    await expect(this.page).toHaveURL(new RegExp(`${path}($|[/?])`));
  }

  async openRegister(): Promise<void> {
    await this.openStart();
    await this.page.getByRole('main').getByRole('link', { name: 'Create account' }).click();
    await expect(this.button('Create account')).toBeVisible();
  }

  async expectSignIn(): Promise<void> {
    await expect(this.page).toHaveURL(/\/sign-in/);
    await expect(this.button('Sign in')).toBeVisible();
  }

  async signIn({ username, password }: Person): Promise<void> {
    await this.field(/^username/i).fill(username);
    await this.field(/^password/i).fill(password);
    await this.button('Sign in').click();
  }

  /** Types as a person does, key by key; the same form makes an account and the first admin. */
  async fillIn({ username, email, fullName, password }: Person): Promise<void> {
    await this.type(/^username/i, username);
    await this.type(/^e-?mail/i, email);
    await this.type(/^full name/i, fullName);
    await this.type(/^password/i, password);
  }

  async register(person: Person): Promise<void> {
    await this.openRegister();
    await this.fillIn(person);
    await this.button('Create account').click();
  }

  /** The field is marked and says by itself what is wrong with it. */
  async expectRefused(label: RegExp, reason: RegExp): Promise<void> {
    await expect(this.field(label)).toHaveAttribute('aria-invalid', 'true');
    await expect(this.field(label)).toHaveAccessibleDescription(reason);
  }

  async expectAlert(reason: RegExp): Promise<void> {
    await expect(this.page.getByRole('alert')).toContainText(reason);
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  private async type(label: RegExp, text: string): Promise<void> {
    await this.field(label).pressSequentially(text);
  }

  private field(label: RegExp) {
    return this.page.getByLabel(label);
  }
}
