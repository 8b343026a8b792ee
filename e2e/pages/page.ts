import { expect, type Page } from '@playwright/test';
import { t, type Words } from '../support/words';

type Values = Record<string, unknown>;

/** The page that is open has this heading. */
export async function expectTitle(page: Page, key: string, values: Values = {}): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(key, values));
}

/** The page says that what was asked for has been done. */
export async function expectNotice(page: Page, key: string, words: Words = t): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words(key) })).toBeVisible();
}

/** What a box of the week's grid is called. */
export function slotName(slot: string): string {
  const [day, part] = slot.split('-');
  return t('ui:week-slot', { day: t(`ui:day-${day}`), part: t(`ui:part-${part}`) });
}
