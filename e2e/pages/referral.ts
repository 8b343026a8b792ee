import type { Page } from '@playwright/test';
import { t } from '../support/words';
import { Form } from './form';
import { expectNotice } from './page';

export interface Referred {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
}

/** A referral as the municipality's caseworker makes it, with the person's consent. */
export async function refer(page: Page, person: Referred): Promise<void> {
  await page.goto('/caseworker');
  await page
    .getByRole('link', { name: t('referral:new'), exact: true })
    .first()
    .click();
  const form = new Form(page);
  await form.fill('referral:first-name', person.firstName);
  await form.fill('referral:last-name', person.lastName);
  await form.fill('referral:phone', person.phone);
  await form.field('referral:language').selectOption('ti');
  await form.select('referral:interpreter', 'lists:interpreter-first-meeting');
  await form.fill('referral:birth-year', '1988');
  await form.select('referral:sex', 'lists:sex-man');
  await form.select('referral:unit', 'lists:unit-single');
  await form.choose('referral:special-care', 'referral:no');
  await form.tick('referral:told');
  await form.tick('referral:consent');
  await form.press('referral:send');
  await expectNotice(page, 'referral:done');
}

/** The one word that a caseworker sees of somebody. */
export function statusOf(page: Page, person: Referred) {
  return page.getByRole('row').filter({ hasText: `${person.firstName} ${person.lastName}` });
}
