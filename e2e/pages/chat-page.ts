import { expect, type Locator, type Page } from '@playwright/test';

const A_CONVERSATION = /\/chat\/([A-Za-z0-9]{12})/;

/** The list of conversations, the thread and the composer. */
export class ChatPage {
  readonly composer: Locator;
  readonly thread: Locator;
  readonly sendButton: Locator;
  readonly stopButton: Locator;
  readonly insightsButton: Locator;
  readonly accountMenu: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.composer = page.getByRole('textbox', { name: 'Message' });
    this.thread = page.getByRole('log', { name: 'Messages' });
    this.sendButton = page.getByRole('button', { name: 'Send', exact: true });
    this.stopButton = page.getByRole('button', { name: 'Stop', exact: true });
    this.insightsButton = page.getByRole('button', { name: 'Insights', exact: true });
    this.accountMenu = page.getByRole('button', { name: 'Account menu' });
  }

  async expectOpen(): Promise<void> {
    await expect(this.page).toHaveURL(/\/chat/);
    await expect(this.composer).toBeVisible();
  }

  async send(text: string): Promise<void> {
    await this.composer.pressSequentially(text);
    await this.sendButton.click();
    await expect(this.question(text)).toBeVisible();
  }

  question(text: string): Locator {
    return this.thread.getByRole('article').filter({ hasText: text });
  }

  get answers(): Locator {
    return this.thread.getByRole('article', { name: /^Assistant/ });
  }

  get lastAnswer(): Locator {
    return this.answers.last();
  }

  /** The answer on the screen becomes longer while the page says that the assistant writes. */
  async expectToGrow(): Promise<void> {
    await expect(this.stopButton).toBeVisible();
    await expect(this.lastAnswer).toContainText(/\w{3,}/);
    const before = await this.answerLength();
    await expect.poll(() => this.answerLength(), { intervals: [50] }).toBeGreaterThan(before);
  }

  /** The last word is the assistant's and can be copied; only a finished answer can. */
  async expectFinished(): Promise<void> {
    const last = this.thread.getByRole('article').last();
    await expect(last).toHaveAccessibleName(/^Assistant/, { timeout: 30_000 });
    await expect(last.getByRole('button', { name: 'Copy answer' })).toBeVisible({ timeout: 30_000 });
    await expect(this.stopButton).toBeHidden();
  }

  async answerLength(): Promise<number> {
    return (await this.lastAnswer.innerText()).length;
  }

  async conversationId(): Promise<string> {
    await expect(this.page).toHaveURL(A_CONVERSATION);
    return A_CONVERSATION.exec(this.page.url())?.[1] ?? '';
  }

  async startNew(): Promise<void> {
    await this.showList();
    await this.list.getByRole('link', { name: 'New conversation' }).click();
    await expect(this.page).toHaveURL(/\/chat$/);
  }

  /** On a phone the list comes over the page by a button of the bottom bar, and stays over a reload. */
  async showList(): Promise<void> {
    await expect(this.accountMenu.or(this.list).first()).toBeVisible();
    if (!(await this.list.isVisible())) {
      await this.page.getByRole('button', { name: 'Conversations', exact: true }).click();
    }
    await expect(this.list).toBeVisible();
  }

  get list(): Locator {
    return this.page.getByRole('navigation', { name: 'Conversations' });
  }

  entry(title: string): Locator {
    return this.list.getByRole('link', { name: title });
  }

  async rename(title: string, newTitle: string): Promise<void> {
    await this.choose(title, 'Rename');
    const field = this.page.getByRole('textbox', { name: 'Conversation title' });
    await field.fill(newTitle);
    await field.press('Enter');
  }

  async delete(title: string): Promise<void> {
    await this.choose(title, 'Delete');
  }

  async undo(): Promise<void> {
    await this.button('Undo').click();
  }

  async signOut(): Promise<void> {
    await this.accountMenu.click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
  }

  async openInsights(): Promise<void> {
    await this.insightsButton.click();
  }

  async openActions(title: string): Promise<void> {
    await this.button(`Actions for ${title}`).click();
  }

  /** Only a phone has one to close. */
  async closeList(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Conversations' });
    if (await dialog.isVisible()) {
      await this.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  }

  private async choose(title: string, action: string): Promise<void> {
    await this.openActions(title);
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
