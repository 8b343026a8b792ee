import type { BrowserContext } from '@playwright/test';
import type { Locale } from '../../app/i18n/languages';

/** Chooses the language of the pages, as the language form does. */
export async function readIn(
  context: BrowserContext,
  url: string,
  language: Locale,
): Promise<void> {
  await context.addCookies([{ name: 'lang', value: language, url, sameSite: 'Lax' }]);
}
