import { expect, type Locator, type Page } from '@playwright/test';

/** Events that could not be taken in, the newest first. */
export class DeadLettersPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  newest(event: string): Locator {
    return this.page.getByRole('table', { name: 'Dead letters' }).getByRole('row').filter({ hasText: event }).first();
  }

  async replayNewest(event: string): Promise<void> {
    await this.newest(event).getByRole('button', { name: `Replay ${event}` }).click();
  }

  async expectTold(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('log', { name: 'Notifications' }).getByText(text).last()).toBeVisible();
  }
}
