import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export type Part = 'Overview' | 'People' | 'Conversations';
type List = 'Person by person' | 'Role by role' | 'All conversations';

/** The numbers of the workspace, with their filters. */
export class AnalyticsPage {
  readonly parts: Locator;
  readonly nothingFits: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.parts = page.getByRole('navigation', { name: 'Parts of the analytics' });
    this.nothingFits = page.getByText('Nothing fits these filters');
  }

  async openPart(name: Part): Promise<void> {
    await this.parts.getByRole('link', { name }).click();
    await expect(this.parts.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
  }

  chart(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** On a phone the filters are behind a line. */
  async showFilters(): Promise<void> {
    if (!(await this.filter('Person').isVisible())) {
      await this.page.getByText(/^Filters/).click();
    }
  }

  filter(name: string): Locator {
    return this.page.getByRole('search', { name: 'Filters' }).getByLabel(name, { exact: true });
  }

  /** Keeps one thing in view with one value of a filter, loses it with another, and is taken away again. */
  async expectToSift(name: string, { keeps, loses }: { keeps: string; loses: string }, wanted: Locator): Promise<void> {
    await this.set(name, loses);
    await expect(this.nothingFits).toBeVisible();
    await this.set(name, keeps);
    await expect(wanted).toBeVisible();
    await this.set(name, '');
  }

  rows(list: List): Locator {
    return this.page.getByRole('table', { name: list }).getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  /** What the browser saves when one asks for the list as a file. */
  async download(kind: 'CSV' | 'JSON'): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: `${kind} file` }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
    return readFile(await file.path(), 'utf8');
  }

  private async set(name: string, value: string): Promise<void> {
    const field = this.filter(name);
    await (name === 'Role' ? field.selectOption(value) : field.fill(value));
  }
}
