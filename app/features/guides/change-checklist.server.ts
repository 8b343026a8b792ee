import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { mayRequire, type OnboardingKind } from '~/domain/people/guide-checklist';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';

export type ChecklistRefusal = 'day-in-future' | 'ground-needed' | 'always-required';

/**
 * Records that a line is done: when, by whom it was seen, and for the declaration its version, for the
 * ID card its number and last day. For a police certificate nothing but the day is ever kept, and only
 * where it is required: nobody else is asked for one.
 * `doneOn` null opens the line again.
 */
export function recordItem(
  ctx: Context,
  input: {
    readonly guideId: string;
    readonly kind: OnboardingKind;
    readonly doneOn: string | null;
    readonly reference: string;
    readonly expiresOn: string | null;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, ChecklistRefusal | CommonRefusal>> {
  const { kind, doneOn } = input;
  return inTransaction(
    ctx,
    {
      verb: kind === 'police-certificate' ? 'vetting.record.seen' : 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { item: kind, done: doneOn !== null },
      idempotencyKey: options.key && `${options.key}-${kind}`,
    },
    async (tx) => {
      const guide = await tx.guide.findFirst({
        where: { id: input.guideId },
        select: {
          id: true,
          onboarding: { where: { kind: 'police-certificate' }, select: { isRequired: true } },
        },
      });
      if (!guide) return refuse('not-found');
      const isAsked = kind !== 'police-certificate' || guide.onboarding[0]?.isRequired === true;
      if (doneOn !== null && !isAsked) return refuse('ground-needed', 'ground');
      if (doneOn !== null && doneOn > today(ctx.clock).toString())
        return refuse('day-in-future', 'doneOn');
      const mayCarry = doneOn !== null && kind !== 'police-certificate';
      const line = {
        doneOn,
        doneByUserId: doneOn === null ? null : userIdOf(ctx.actor),
        reference: mayCarry ? input.reference : '',
        expiresOn: mayCarry ? input.expiresOn : null,
        recordedAt: dateOf(ctx.clock.now()),
      };
      const key = { branchId: ctx.branchId, guideId: guide.id, kind };
      await tx.onboardingItem.upsert({
        where: { branchId_guideId_kind: key },
        create: { id: ctx.newId(), ...key, isRequired: false, ...line },
        update: line,
      });
      return ok(null);
    },
  );
}

/**
 * Turns the requirement of references or a police certificate on or off. A certificate may be asked
 * for only with a ground, which is kept with who wrote it.
 */
export function requireItem(
  ctx: Context,
  input: {
    readonly guideId: string;
    readonly kind: OnboardingKind;
    readonly isRequired: boolean;
    readonly ground: string;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, ChecklistRefusal | CommonRefusal>> {
  const { kind, isRequired } = input;
  return inTransaction(
    ctx,
    {
      verb: 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { item: kind, required: isRequired },
      idempotencyKey: options.key && `${options.key}-require-${kind}`,
    },
    async (tx) => {
      if (!mayRequire(kind)) return refuse('always-required');
      if (kind === 'police-certificate' && input.ground.trim() === '')
        return refuse('ground-needed', 'ground');
      const guide = await tx.guide.findFirst({
        where: { id: input.guideId },
        select: { id: true, state: true },
      });
      if (!guide) return refuse('not-found');
      const key = { branchId: ctx.branchId, guideId: guide.id, kind };
      await tx.onboardingItem.upsert({
        where: { branchId_guideId_kind: key },
        create: { id: ctx.newId(), ...key, isRequired },
        update: { isRequired },
      });
      await recordStateChange(tx, ctx, {
        subjectType: 'guide',
        subjectId: guide.id,
        event: isRequired ? 'item-required' : 'item-not-required',
        from: guide.state,
        to: guide.state,
        reasonCode: kind,
        note: input.ground,
      });
      return ok(null);
    },
  );
}
