import type { Page } from '@playwright/test';

/** Whom a visitor of the demo can be; the story (prisma/scenarios) says who they are. */
export const PEOPLE = [
  'coordinator',
  'second-coordinator',
  'guide',
  'guide-asked',
  'participant',
  'participant-asked',
  'participant-waiting',
  'caseworker',
  'second-caseworker',
  'steering',
  'admin',
  'other-branch',
] as const;
export type Person = (typeof PEOPLE)[number];

/** Signs in as somebody of the story, with the press that a visitor uses. */
export async function become(page: Page, person: Person): Promise<void> {
  await page.goto('/demo');
  const form = page.locator(`form:has(input[name="person"][value="${person}"])`);
  await form.getByRole('button').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/demo'));
}

/** The newest message to an address: its text, and the first link to us in it. */
export async function newestMessageTo(
  page: Page,
  address: string,
): Promise<{ text: string; link: string }> {
  await page.goto('/demo/outbox');
  const message = page.getByRole('article').filter({ hasText: address }).first();
  const link = message.locator('a[href^="/"]').first();
  const text = await message.innerText();
  return { text, link: (await link.count()) > 0 ? ((await link.getAttribute('href')) ?? '') : '' };
}

/** Pretends that today is another day, `YYYY-MM-DD`. */
export async function pretendToday(page: Page, day: string): Promise<void> {
  await page.goto('/demo/clock');
  await page.locator('input[name="day"]').fill(day);
  const form = page.locator('form:has(input[name="day"])');
  await form.getByRole('button').click();
  await page.waitForURL('**/demo/clock');
}
