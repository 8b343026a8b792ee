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
  minOverlapSlots: 2,
  certificateForChildren: true,
  minorsAllowed: false,
  districts: 'Sentrum\nKroken',
  weights: DEFAULT_SETTINGS.weights,
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
    expect(settings.rules.version).toBe('1');
    const other = contextOn(db(), { branchId: 'branch-b' });
    expect((await getSettings(other.db)).version).toBe(0);
  });
});

it.each([
  [
    'weights that do not add up',
    { weights: { ...DEFAULT_SETTINGS.weights, age: 171 } },
    'weights.field',
  ],
  ['a shortest length above the longest', { minMonths: 13 }, 'maxMonths'],
  ['no reason', { reason: ' ' }, 'reason'],
])('the form refuses %s', (_, change, path) => {
  const whole = { ...input, certificateForChildren: 'yes', minorsAllowed: undefined, ...change };
  const parsed = SettingsForm.safeParse(whole);
  expect(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'))).toEqual([
    path,
  ]);
});
