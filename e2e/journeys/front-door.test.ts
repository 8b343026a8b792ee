import { expect, journey } from '../support/test';

journey('a page that is not there says so, and shows the way', async ({ page, faults }) => {
  faults.expect(/status of 404/);
  const answer = await page.goto('/nothing-here');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
