import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from '../client/people.ts';

export type Act = 'Change roles' | 'Suspend' | 'Let back in' | 'Delete';

/** Everybody who has an account, and what an admin does with them. */
export class PeoplePage {
  readonly searchField: Locator;
  readonly dialog: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.searchField = page.getByRole('textbox', { name: 'Search by name or e-mail' });
    this.dialog = page.getByRole('dialog');
  }

  async find(words: string): Promise<void> {
    await this.searchField.fill(words);
    await expect(this.page).toHaveURL(new RegExp(`q=${words}`));
  }

  row({ username }: Person): Locator {
    return this.page.getByRole('table', { name: 'People' }).getByRole('row').filter({ hasText: username });
  }

  async add({ username, email, fullName, password }: Person): Promise<void> {
    await this.dialog.getByLabel('Username').fill(username);
    await this.dialog.getByLabel('E-mail').fill(email);
    await this.dialog.getByLabel('Full name').fill(fullName);
    await this.dialog.getByLabel('First password', { exact: true }).fill(password);
    await this.decide('Add');
  }

  async openAdd(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a person' }).click();
    await expect(this.dialog).toBeVisible();
  }

  async choose(person: Person, act: Act): Promise<void> {
    await this.actionsFor(person).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  actionsFor({ username }: Person): Locator {
    return this.page.getByRole('button', { name: `Actions for ${username}` });
  }

  async toggleRole(person: Person, role: string): Promise<void> {
    await this.choose(person, 'Change roles');
    await this.dialog.getByRole('checkbox', { name: role }).click();
    await this.decide('Save roles');
    await this.expectTold(`The roles of ${person.username} are saved.`);
  }

  async decide(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  async expectTold(text: string): Promise<void> {
    await expect(this.page.getByRole('log', { name: 'Notifications' }).getByText(text).last()).toBeVisible();
    await expect(this.dialog).toBeHidden();
  }
}
