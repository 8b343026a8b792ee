import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { SaveMatchingForm } from './matching-form';
import { saveMatching } from './save-matching.server';
import { getSettings } from './settings.query.server';
import { findVersion, listVersions } from './versions.query.server';

const {
  rules: { version: _, ...rules },
  weights,
} = DEFAULT_SETTINGS;
const same = { rules, weights, travelMinutes: null };
const reason = 'Voted in November';
const whole = 'The municipality vouches for the guides of the youth club';

describeOnBothEngines('rules, weights and ways', (db) => {
  const ctx = () => contextOn(db());
  const save = (change: object, version = 0, why = reason) =>
    saveMatching(ctx(), { ...same, ...change, version, reason: why }, { key: undefined });

  beforeEach(() => addBranches(db()));

  it('are a new version, and leave every other setting as it was', async () => {
    const travelMinutes = { kroken: { centre: 15, atlantis: 3 } };
    const heavier = { ...weights, age: weights.age + 10, field: weights.field - 10 };
    expect(await save({ weights: heavier, travelMinutes })).toEqual({
      ok: true,
      value: { version: 1 },
    });
    const { version, settings } = await getSettings(ctx().db);
    expect(version).toBe(1);
    // The way to a district that the programme does not have is left out.
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      weights: heavier,
      travelMinutes: { centre: { kroken: 15 } },
    });
  });

  it('are not saved over what somebody else has saved, also at the same moment', async () => {
    expect((await save({})).ok).toBe(true);
    expect(await save({})).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await save({}, 7)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    const both = await Promise.all([save({}, 1), save({}, 1)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
  });

  it('take a whole sentence where they keep the young safe', async () => {
    const change = { rules: { ...rules, certificateForChildren: false } };
    expect(await save(change, 0, 'Because')).toEqual({
      ok: false,
      refusal: 'safety-reason-needed',
      field: 'reason',
    });
    expect((await save(change, 0, whole)).ok).toBe(true);
    // Changing something else afterwards needs no such sentence.
    const more = { rules: { ...change.rules, floor: 100 } };
    expect((await save(more, 1, 'Because')).ok).toBe(true);
  });

  it('can all be read again: who, why and what each changed', async () => {
    await save({ rules: { ...rules, maxTravelMinutes: null } });
    await save({ rules: { ...rules, maxTravelMinutes: null, floor: 300 } }, 1);
    const { versions, pages } = await listVersions(ctx(), 1);
    expect(pages).toBe(1);
    const rule = { kind: 'rule' } as const;
    expect(versions).toMatchObject([
      { version: 2, by: 'Staff coordinator-a', reason, changes: [{ ...rule, name: 'floor' }] },
      { version: 1, changes: [{ ...rule, name: 'maxTravelMinutes', from: 60, to: null }] },
    ]);
    expect((await findVersion(ctx(), 1))?.settings.rules.maxTravelMinutes).toBeNull();
    expect((await findVersion(ctx(), 0))?.settings).toEqual(DEFAULT_SETTINGS);
    expect(await findVersion(ctx(), 3)).toBeNull();
    expect(await findVersion(contextOn(db(), { branchId: 'branch-b' }), 1)).toBeNull();
  });

  it('are shown ten versions a page in a few statements', async () => {
    for (let version = 0; version < 12; version += 1) await save({}, version);
    const { versions, pages } = await listVersions(ctx(), 2);
    expect([versions.map((one) => one.version), pages]).toEqual([[2, 1], 2]);
    expect(await db().countStatements(() => listVersions(ctx(), 1))).toBe(3);
  });
});

it.each([
  ['weights that do not add up', { weights: { ...weights, age: weights.age + 1 } }],
  ['a way of no minutes', { travelMinutes: { centre: { kroken: 0 } } }],
  ['a guide for youth under eighteen', { rules: { ...rules, minorGuideMinAge: 17 } }],
])('the form refuses %s', (_what, change) => {
  const settings = JSON.stringify({ ...same, ...change });
  expect(SaveMatchingForm.safeParse({ version: 0, settings, reason }).success).toBe(false);
  expect(SaveMatchingForm.safeParse({ version: 0, settings: '{', reason }).success).toBe(false);
  const right = { version: 0, settings: JSON.stringify(same), reason };
  expect(SaveMatchingForm.safeParse(right).success).toBe(true);
});
