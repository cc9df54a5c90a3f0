import { expect, type Locator, type Page } from '@playwright/test';

const OFFICES = { Analytics: '/analytics', People: '/people', 'Dead letters': '/system/dead-letters' };

export type Office = keyof typeof OFFICES;

/** What some look after for others: in the navigation, on a phone in its menu. */
export class Offices {
  private readonly page: Page;
  private readonly navigation: Locator;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation', { name: 'Primary' });
  }

  async open(name: Office): Promise<void> {
    await this.showEntries();
    await this.entry(name).click();
    await expect(this.page).toHaveURL(new RegExp(OFFICES[name]));
  }

  /** What a role gives and takes counts in the next moment, without a new sign-in. */
  async expectEntryAfterReload(name: Office): Promise<void> {
    await expect(async () => {
      await this.page.reload();
      await this.showEntries();
      await expect(this.entry(name)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await this.hideEntries();
  }

  async expectClosedAfterReload(): Promise<void> {
    await expect(async () => {
      await this.page.reload();
      await expect(this.refusal).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }

  /** Neither by the navigation nor by its address. */
  async expectAllClosed(): Promise<void> {
    for (const [name, path] of Object.entries(OFFICES)) {
      await this.page.goto(path);
      await expect(this.refusal).toBeVisible();
      await this.showEntries();
      await expect(this.entry(name as Office)).toBeHidden();
      await this.hideEntries();
    }
  }

  private get refusal(): Locator {
    return this.page.getByText('An admin of this workspace can give you the permission');
  }

  private entry(name: Office): Locator {
    const link = this.navigation.getByRole('link', { name, exact: true });
    return link.or(this.page.getByRole('menuitem', { name, exact: true }));
  }

  private async showEntries(): Promise<void> {
    await expect(this.navigation.getByRole('link', { name: 'Chat', exact: true })).toBeVisible();
    if (await this.more.isVisible()) {
      await this.more.click();
      await expect(this.page.getByRole('menuitem', { name: 'Help' })).toBeVisible();
    }
  }

  private async hideEntries(): Promise<void> {
    if (await this.more.isVisible()) {
      await this.page.keyboard.press('Escape');
      await expect(this.page.getByRole('menuitem', { name: 'Help' })).toBeHidden();
    }
  }

  private get more(): Locator {
    return this.navigation.getByRole('button', { name: 'More', exact: true });
  }
}
