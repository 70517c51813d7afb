import type { Locator, Page } from '@playwright/test';

/** What somebody does at the window, counted: a click, a chord of keys, a field or cell typed full are one action each. */
export class CountedHand {
  readonly #window: Page;
  #actions = 0;

  constructor(window: Page) {
    this.#window = window;
  }

  get actions(): number {
    return this.#actions;
  }

  async click(target: Locator): Promise<void> {
    this.#actions += 1;
    await target.click();
  }

  async press(keys: string): Promise<void> {
    this.#actions += 1;
    await this.#window.keyboard.press(keys);
  }

  /** Into what has the keyboard. */
  async type(text: string): Promise<void> {
    this.#actions += 1;
    await this.#window.keyboard.type(text);
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.#actions += 1;
    await field.fill(text);
  }

  async select(field: Locator, value: string): Promise<void> {
    this.#actions += 1;
    await field.selectOption(value);
  }

  /** The button, then the files in the system's own window, all at once. */
  async pick(input: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    this.#actions += 2;
    await input.setInputFiles(files);
  }
}
