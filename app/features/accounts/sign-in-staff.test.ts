import { expect, test } from 'vitest';
import type { Actor } from '~/domain/access/actor';
import {
  accountEvents,
  appCode,
  makeBranchRow,
  makeStaff,
  PASSWORD,
  TOTP_SECRET,
} from '~/testing/accounts';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { accountContext, BROWSER, runtimeOn } from '~/testing/runtime';
import { answerSecondFactor } from './answer-second-factor.server';
import { chooseRole } from './choose-role.server';
import { enrolSecondFactor } from './enrol-second-factor.server';
import { findActor } from './find-actor.server';
import { signInStaff } from './sign-in-staff.server';

const EMAIL = 'kari@example.org';

async function staffOf(db: TestDatabase, isEnrolled = true) {
  const branchId = await makeBranchRow(db.system, 'tromso');
  const roles = [
    { role: 'coordinator', branchId },
    { role: 'steering', branchId },
  ];
  const staff = await makeStaff(db.system, { email: EMAIL, roles, isEnrolled });
  const runtime = await runtimeOn(db);
  const { limits } = runtime;
  const visitor = accountContext(db);
  const signIn = (email: string, password: string) =>
    signInStaff(visitor, limits, { email, password }, BROWSER);
  const actorOf = (sid: string): Promise<Actor> => findActor(runtime, { sid });
  /** Signed in with the password alone. */
  const halfway = async () => {
    const begun = await signIn(EMAIL, PASSWORD);
    if (!begun.ok) throw new Error(begun.refusal);
    const actor = await actorOf(begun.value.secret);
    return { actor, ctx: accountContext(db, { actor }), secret: begun.value.secret };
  };
  return { ...staff, branchId, limits, signIn, actorOf, halfway };
}

describeOnBothEngines('signing in as staff', (db) => {
  test('needs the second factor before anything else', async () => {
    const { signIn, actorOf } = await staffOf(db());
    const begun = await signIn(EMAIL, PASSWORD);
    expect(begun).toMatchObject({ ok: true, value: { next: 'second-factor' } });
    const secret = begun.ok ? begun.value.secret : '';
    expect(await actorOf(secret)).toMatchObject({ role: 'coordinator', isVerified: false });
    expect(await accountEvents(db().system)).toEqual(['account.sign-in']);
  });

  test('answers alike for a wrong password, an unknown address and an ended membership', async () => {
    const { signIn, userId } = await staffOf(db());
    const wrong = await signIn(EMAIL, 'not the password');
    const unknown = await signIn('nobody@example.org', PASSWORD);
    const endedAt = new Date();
    await db().system.membership.updateMany({ where: { userId }, data: { endedAt } });
    const ended = await signIn(EMAIL, PASSWORD);
    expect([wrong, unknown, ended]).toEqual(Array(3).fill({ ok: false, refusal: 'wrong-sign-in' }));
    expect(await db().system.session.count()).toBe(0);
  });

  test('hashes for an unknown address as long as for a known one', async () => {
    const { signIn } = await staffOf(db());
    const time = async (email: string) => {
      const started = performance.now();
      await signIn(email, 'not the password');
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 5; n++) {
      known.push(await time(EMAIL));
      unknown.push(await time('nobody@example.org'));
    }
    // An answer without hashing takes a tenth of the time.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.4);
  });

  test('is refused after ten tries on one account, also with the right password', async () => {
    const { signIn } = await staffOf(db());
    for (let n = 0; n < 10; n++) await signIn(EMAIL, 'not the password');
    expect(await signIn(EMAIL, PASSWORD)).toEqual({ ok: false, refusal: 'too-many-attempts' });
  });

  test('takes each six digits once, also when two requests bring them together', async () => {
    const { halfway, limits, actorOf } = await staffOf(db());
    const { ctx } = await halfway();
    const code = appCode(TOTP_SECRET);
    const both = await Promise.all([
      answerSecondFactor(ctx, limits, code, BROWSER),
      answerSecondFactor(ctx, limits, code, BROWSER),
    ]);
    const won = both.filter((one) => one.ok);
    expect(won).toHaveLength(1);
    const secret = won[0]?.ok ? won[0].value.secret : '';
    expect(await actorOf(secret)).toMatchObject({ isVerified: true });
    const again = await answerSecondFactor(ctx, limits, code, BROWSER);
    expect(again).toMatchObject({ ok: false, refusal: 'wrong-code' });
  });

  test('gives five tries at the second factor, then makes one wait', async () => {
    const { halfway, limits } = await staffOf(db());
    const { ctx } = await halfway();
    const answers: string[] = [];
    for (let n = 0; n < 6; n++) {
      const answer = await answerSecondFactor(ctx, limits, '000000', BROWSER);
      answers.push(answer.ok ? 'ok' : answer.refusal);
    }
    expect(answers).toEqual([...Array(5).fill('wrong-code'), 'too-many-attempts']);
  });

  test('enrols once, and each of the ten recovery codes works once', async () => {
    const { signIn, actorOf, limits, userId } = await staffOf(db(), false);
    const begun = await signIn(EMAIL, PASSWORD);
    expect(begun).toMatchObject({ ok: true, value: { next: 'enrol' } });
    const actor = await actorOf(begun.ok ? begun.value.secret : '');
    const ctx = accountContext(db(), { actor });
    const { totpSecret } = await db().system.user.findUniqueOrThrow({ where: { id: userId } });
    const enrolled = await enrolSecondFactor(ctx, limits, appCode(totpSecret ?? ''), BROWSER);
    if (!enrolled.ok) throw new Error(enrolled.refusal);
    const [first = ''] = enrolled.value.recoveryCodes;
    expect(enrolled.value.recoveryCodes).toHaveLength(10);
    const stored = JSON.stringify(await db().system.recoveryCode.findMany());
    expect(stored).not.toContain(first);
    const typed = first.toLowerCase().replaceAll('-', ' ');
    const answers = [
      await answerSecondFactor(ctx, limits, typed, BROWSER),
      await answerSecondFactor(ctx, limits, typed, BROWSER),
    ];
    expect(answers.map((one) => one.ok)).toEqual([true, false]);
    const twice = await enrolSecondFactor(ctx, limits, appCode(totpSecret ?? ''), BROWSER);
    expect(twice).toMatchObject({ ok: false, refusal: 'not-allowed-now' });
  });

  test('lets somebody with two roles choose one of them, in a session of its own', async () => {
    const { halfway, limits, actorOf, membershipIds } = await staffOf(db());
    const half = await halfway();
    const steering = membershipIds[1] ?? '';
    const tooEarly = await chooseRole(half.ctx, steering, BROWSER);
    expect(tooEarly).toMatchObject({ ok: false, refusal: 'not-allowed-now' });
    const passed = await answerSecondFactor(half.ctx, limits, appCode(TOTP_SECRET), BROWSER);
    expect(passed).toMatchObject({ ok: true, value: { hasRoles: true } });
    const secret = passed.ok ? passed.value.secret : '';
    const ctx = accountContext(db(), { actor: await actorOf(secret) });
    const browser = { ...BROWSER, replaces: secret };
    const chosen = await chooseRole(ctx, steering, browser);
    const after = chosen.ok ? await actorOf(chosen.value.secret) : null;
    expect(after).toMatchObject({ role: 'steering', isVerified: true });
    expect(await actorOf(secret)).toEqual({ role: 'anonymous' });
    expect(await chooseRole(ctx, 'a'.repeat(26), browser)).toMatchObject({ refusal: 'not-found' });
  });
});
