import { describe, expect, it } from 'vitest';
import { DEFAULT_FOLLOW_UP } from '~/domain/programme/follow-up';
import { followUpChanges } from '~/domain/programme/follow-up-changes';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { FollowUpFields, followUpOf } from './follow-up-form';
import { saveFollowUp } from './save-follow-up.server';
import { getSettings } from './settings.query.server';
import { listVersions } from './versions.query.server';

const { freeDays: _, ...thresholds } = DEFAULT_FOLLOW_UP;
const fields = {
  version: 0,
  ...thresholds,
  halvesHolidayWeeks: 'yes' as const,
  countsPhoneTalks: undefined,
  free: [] as { name?: string; fromOn?: string; untilOn?: string }[],
};
const christmas = { name: 'Jul', fromOn: '2026-12-21', untilOn: '2027-01-03' };

describe('the form', () => {
  const faults = (change: Partial<typeof fields>) => {
    const parsed = FollowUpFields.safeParse({ ...fields, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  };

  it.each([
    ['what applies', {}, []],
    ['both asked on the guide’s day', { askBothAfterDays: 10 }, ['askBothAfterDays']],
    ['both asked a day later', { askBothAfterDays: 11 }, []],
    ['a call on the day both are asked', { callAfterDays: 14 }, ['callAfterDays']],
    ['a call a day later', { callAfterDays: 15 }, []],
    [
      'a first check-in that ends before it begins',
      { firstCheckInUntilDay: 9 },
      ['firstCheckInUntilDay'],
    ],
    ['a first check-in of one day', { firstCheckInUntilDay: 10 }, []],
    ['a second check-in within the first', { secondCheckInDay: 14 }, ['secondCheckInDay']],
    ['a second check-in a day later', { secondCheckInDay: 15 }, []],
    ['25 hours', { quietFrom: '25:00' }, ['quietFrom']],
    ['a free week', { free: [christmas] }, []],
    ['free lines that nobody filled in', { free: [{}, {}] }, []],
    ['a free week without an end', { free: [{ fromOn: '2026-12-21' }] }, ['free.0.untilOn']],
    ['a name alone', { free: [{}, { name: 'Jul' }] }, ['free.1.fromOn', 'free.1.untilOn']],
    [
      'a free week that ends before it begins',
      { free: [{ fromOn: '2026-12-21', untilOn: '2026-12-20' }] },
      ['free.0.untilOn'],
    ],
    ['a free day', { free: [{ fromOn: '2026-12-21', untilOn: '2026-12-21' }] }, []],
    ['ten free weeks', { free: [{ fromOn: '2026-06-01', untilOn: '2026-08-09' }] }, []],
    ['a day more', { free: [{ fromOn: '2026-06-01', untilOn: '2026-08-10' }] }, ['free.0.untilOn']],
  ] as const)('%s', (_name, change, expected) => {
    expect(faults(change as Partial<typeof fields>)).toEqual(expected);
  });

  it('orders free weeks and leaves out empty lines', () => {
    const summer = { name: '', fromOn: '2026-07-01', untilOn: '2026-07-31' };
    const parsed = FollowUpFields.parse({ ...fields, free: [christmas, {}, summer] });
    expect(followUpOf(parsed)).toEqual({ ...DEFAULT_FOLLOW_UP, freeDays: [summer, christmas] });
  });
});

it('names what changes', () => {
  const before = { ...DEFAULT_FOLLOW_UP, freeDays: [christmas] };
  const after = { ...DEFAULT_FOLLOW_UP, callAfterDays: 30, quietFrom: '21:00' };
  expect(followUpChanges(before, after)).toEqual([
    { kind: 'value', name: 'callAfterDays', from: 21, to: 30 },
    { kind: 'value', name: 'quietFrom', from: '20:00', to: '21:00' },
    { kind: 'free-removed', days: christmas },
  ]);
  expect(followUpChanges(before, before)).toEqual([]);
});

describeOnBothEngines('how a programme follows its pairings', (db) => {
  it('is a new version with its reason; nobody overwrites what was saved meanwhile', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const followUp = { ...DEFAULT_FOLLOW_UP, callAfterDays: 30, freeDays: [christmas] };
    const input = { followUp, version: 0, reason: 'Christmas' };
    expect(await saveFollowUp(ctx, input, { key: undefined })).toMatchObject({ ok: true });
    expect(await saveFollowUp(ctx, input, { key: undefined })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    const { version, settings } = await getSettings(ctx.db);
    expect([version, settings.followUp]).toEqual([1, followUp]);
    expect(settings.rules.version).toBe('1');
    expect(settings.normHoursPerFourWeeks).toBe(8);
    const [listed] = (await listVersions(ctx, 1)).versions;
    expect([listed?.reason, listed?.changes, listed?.followUp.map(({ kind }) => kind)]).toEqual([
      'Christmas',
      [],
      ['value', 'free-added'],
    ]);
  });
});
