import type { Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';

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

export interface Message {
  readonly to: string;
  readonly text: string;
  /** The first link to us in it, without the host; empty where there is none. */
  readonly link: string;
}

/** The newest message of all, or the newest to an address. */
export async function newestMessage(page: Page, address = ''): Promise<Message> {
  await page.goto('/demo/outbox');
  const message = page.getByRole('article').filter({ hasText: address }).first();
  const link = message.locator('a[href^="/"]').first();
  return {
    to: await message.locator('bdi').first().innerText(),
    text: await message.innerText(),
    link: (await link.count()) > 0 ? ((await link.getAttribute('href')) ?? '') : '',
  };
}

/** A day so many days from the real today, `YYYY-MM-DD`. */
export function daysFromToday(days: number): string {
  return Temporal.Now.plainDateISO('Europe/Oslo').add({ days }).toString();
}

/** Pretends that today is another day, `YYYY-MM-DD`. */
export async function pretendToday(page: Page, day: string): Promise<void> {
  await page.goto('/demo/clock');
  await page.locator('input[name="day"]').fill(day);
  const form = page.locator('form:has(input[name="day"])');
  await form.getByRole('button').click();
  await page.waitForURL('**/demo/clock');
}
