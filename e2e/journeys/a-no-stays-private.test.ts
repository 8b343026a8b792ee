import { answer, approve, openQuestion } from '../pages/proposal';
import { become, newestMessage } from '../support/demo';
import { expect, journey } from '../support/test';
import { t } from '../support/words';

journey("a guide's no reaches nobody but the coordinator", async ({ page }) => {
  const { proposal, names } = await proposeFirst(page);
  const asked = await newestMessage(page);
  await openQuestion(page, asked.to);
  await answer(page, 'no', 'you-declined');
  // The participant has never heard of it, and does not now.
  expect(await newestMessage(page)).toEqual(asked);
  await page.goto(asked.link);
  await expect(page.locator('main')).not.toContainText(names.participant);
  await page.goto(proposal);
  await expect(page.locator('main')).toContainText(t('pairing:state-declined-by-guide'));
});

journey("a participant's no looks to the guide like any other end", async ({ page }) => {
  const { proposal, names } = await proposeFirst(page);
  const guide = await newestMessage(page);
  await openQuestion(page, guide.to);
  await answer(page, 'yes', 'waiting-for-other');
  const participant = await newestMessage(page);
  expect(participant.to).not.toBe(guide.to);
  await openQuestion(page, participant.to);
  await answer(page, 'no', 'you-declined');

  await page.goto(guide.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('answer:taken-back-title'));
  const seen = await page.locator('main').innerText();
  expect(seen).not.toContain(names.participant);
  const told = await newestMessage(page, guide.to);
  expect(told.text).not.toContain(names.participant);
  await page.goto(proposal);
  await expect(page.locator('main')).toContainText(t('pairing:state-declined-by-participant'));
});

type Args = Parameters<Parameters<typeof journey>[1]>[0];

/** The coordinator approves the first pair that the plan proposes. */
async function proposeFirst(page: Args['page']) {
  await become(page, 'coordinator');
  await page.goto('/desk/matching?show=suggested');
  await page.getByRole('table').getByRole('link').first().click();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const [participant = title] = title.split(' ');
  return { proposal: await approve(page), names: { participant } };
}
