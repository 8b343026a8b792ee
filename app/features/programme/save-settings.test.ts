import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { saveSettings } from './save-settings.server';
import { getSettings } from './settings.query.server';
import { SettingsForm, type SettingsInput } from './settings-form';

const input: SettingsInput = {
  version: 0,
  normHoursPerFourWeeks: 6,
  minMonths: 9,
  maxMonths: 12,
  trialWeeks: 4,
  answerWithinWorkingDays: 3,
  districts: 'Sentrum\nKroken',
  reason: 'Voted in November',
};

describeOnBothEngines('the settings of a programme', (db) => {
  it('are a new version with every save, and nobody overwrites what was saved meanwhile', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    expect(await saveSettings(ctx, input, { key: undefined })).toEqual({
      ok: true,
      value: { version: 1 },
    });
    expect(await saveSettings(ctx, input, { key: undefined })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    const { version, settings } = await getSettings(ctx.db);
    expect(version).toBe(1);
    expect(settings.normHoursPerFourWeeks).toBe(6);
    // What the form does not ask stays as it was.
    expect(settings.weights).toEqual(DEFAULT_SETTINGS.weights);
    expect(settings.rules).toEqual({ ...DEFAULT_SETTINGS.rules, version: '1' });
    const other = contextOn(db(), { branchId: 'branch-b' });
    expect((await getSettings(other.db)).version).toBe(0);
  });
});

it.each([
  ['a shortest length above the longest', { minMonths: 13 }, 'maxMonths'],
  ['no reason', { reason: ' ' }, 'reason'],
])('the form refuses %s', (_, change, path) => {
  const parsed = SettingsForm.safeParse({ ...input, ...change });
  expect(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'))).toEqual([
    path,
  ]);
});
