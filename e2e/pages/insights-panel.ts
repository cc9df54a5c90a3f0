import { expect, type Locator, type Page } from '@playwright/test';

/** The panel with the numbers of the workspace. */
export class InsightsPanel {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: 'Insights' }).or(page.getByRole('dialog', { name: 'Insights' }));
  }

  async expectOpen(): Promise<void> {
    await expect(this.root).toBeVisible();
    await expect(this.root.getByRole('button', { name: 'Refresh' })).toBeVisible();
  }

  async refresh(): Promise<void> {
    await this.root.getByRole('button', { name: 'Refresh' }).click();
  }

  /** The number that stands with a label of the workspace's figures. */
  async total(label: 'messages' | 'conversations' | 'people'): Promise<number> {
    const workspace = this.root.getByRole('region', { name: 'Workspace' });
    const name = workspace.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) });
    const figure = name.locator('xpath=following-sibling::dd');
    return Number((await figure.innerText()).replaceAll(',', ''));
  }
}
