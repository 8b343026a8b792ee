import type { Locator, Page } from '@playwright/test';
import { t, type Words } from '../support/words';

type Values = Record<string, unknown>;

/**
 * A form as somebody fills it in who sees its words alone. Labels, options and buttons are given by
 * their key in the catalogues, or as they stand where they are names.
 */
export class Form {
  constructor(
    private readonly within: Page | Locator,
    private readonly words: Words = t,
  ) {}

  /** The input, list or text area that a label belongs to; the first where the same stands twice. */
  field(label: string, values?: Values): Locator {
    return this.within.getByLabel(this.exactly(label, values)).first();
  }

  fill(label: string, text: string): Promise<void> {
    return this.field(label).fill(text);
  }

  async select(label: string, option: string, values?: Values): Promise<void> {
    await this.field(label, values).selectOption({ label: this.text(option) });
  }

  group(legend: string): Locator {
    return this.within.getByRole('group', { name: this.exactly(legend) });
  }

  /** One or more answers to a question: radio buttons or boxes. */
  async choose(legend: string, ...options: string[]): Promise<void> {
    const group = this.group(legend);
    for (const option of options) {
      const name = this.exactly(option);
      await group.getByRole('radio', { name }).or(group.getByRole('checkbox', { name })).check();
    }
  }

  /** A box that stands alone. */
  tick(label: string): Promise<void> {
    return this.within.getByRole('checkbox', { name: this.exactly(label) }).check();
  }

  press(label: string, values?: Values): Promise<void> {
    const name = this.text(label, values);
    return this.within.getByRole('button', { name, exact: true }).click();
  }

  /** Opens what is folded away, if it is not open. */
  async unfold(summary: string): Promise<void> {
    const line = this.within
      .locator('summary')
      .filter({ hasText: this.exactly(summary) })
      .first();
    if ((await line.locator('xpath=..').getAttribute('open')) === null) await line.click();
  }

  private text(key: string, values?: Values): string {
    return /^[a-z]+:/.test(key) ? this.words(key, values) : key;
  }

  /** The label alone, or with "(optional)" behind it. */
  private exactly(key: string, values?: Values): RegExp {
    const optional = literally(this.words('ui:optional'));
    return new RegExp(`^\\s*${literally(this.text(key, values))}(\\s*${optional})?\\s*$`);
  }
}

/** A text as a pattern that means only itself. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
