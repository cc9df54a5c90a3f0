import type { Locator, Page } from '@playwright/test';

const MOST_STEPS = 80;

/** A person without a mouse: moves by Tab, as far as it takes. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async activate(target: Locator): Promise<void> {
    await this.reach(target);
    await this.press('Enter');
  }

  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await this.press('Tab');
    }
    throw new Error(`${MOST_STEPS} times Tab did not lead to ${target}.`);
  }
}
