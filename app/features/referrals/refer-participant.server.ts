import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { SEXES, UNITS } from '~/domain/matching/people';
import { ageAnswer } from '~/domain/people/participant-age';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import { searchKeyOf } from '~/domain/people/search-key';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { profileColumn } from '../participants/participant-profile.query';
import { getSettings } from '../programme/settings.query.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';
import { shieldParticipant } from '../shield-participant.server';

/** The minimum that a municipality gives, and nothing that could become a case file. */
export interface ReferralInput {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly contactLanguage: string;
  readonly interpreter: 'no' | 'first-meeting' | 'always';
  readonly sex: (typeof SEXES)[number];
  readonly birthYear: number;
  readonly unit: (typeof UNITS)[number];
  readonly specialCare: boolean;
  /** The day on which the person said yes to being referred. */
  readonly consentGivenOn: string;
}

export type ReferralRefusal =
  | CommonRefusal
  | 'participant-too-young'
  | 'referral-consent-in-future'
  | 'referral-contact-needed';

type Referred = Result<{ referralId: string; isShielded: boolean }, ReferralRefusal>;

/** A caseworker proposes a person who has agreed to it. */
export function referParticipant(
  ctx: Context,
  input: ReferralInput,
  key: string | undefined,
): Promise<Referred> {
  const participantId = ctx.newId();
  const referralId = ctx.newId();
  return inTransaction(
    ctx,
    {
      verb: 'referral.create',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
    },
    async (tx): Promise<Referred> => {
      if (ctx.actor.role !== 'caseworker') return refuse('not-found');
      const flaw = await flawOf(tx, ctx, input);
      if (flaw) return flaw;
      const { userId, membershipId } = ctx.actor;
      const membership = await tx.membership.findFirst({
        where: { id: membershipId },
        select: { organisation: true },
      });
      await addReferred(tx, ctx, participantId, input);
      await tx.referral.create({
        data: {
          id: referralId,
          branchId: ctx.branchId,
          participantId,
          caseworkerUserId: userId,
          organisation: membership?.organisation ?? '',
          consentGivenOn: input.consentGivenOn,
          createdAt: dateOf(ctx.clock.now()),
        },
      });
      if (input.specialCare) await shieldParticipant(tx, ctx, participantId);
      return ok({ referralId, isShielded: input.specialCare });
    },
  );
}

async function flawOf(tx: BranchTx, ctx: Context, input: ReferralInput) {
  const { settings } = await getSettings(tx);
  const now = today(ctx.clock);
  const age = ageAnswer(now.year, input.birthYear);
  if (age === 'too-young' || (age === 'youth' && !settings.rules.minorsAllowed)) {
    return refuse('participant-too-young', 'birthYear');
  }
  if (input.consentGivenOn > now.toString()) {
    return refuse('referral-consent-in-future', 'consentGivenOn');
  }
  if (!input.phone && !input.email) return refuse('referral-contact-needed', 'phone');
  return null;
}

async function addReferred(
  tx: BranchTx,
  ctx: Context,
  id: string,
  input: ReferralInput,
): Promise<void> {
  const at = dateOf(ctx.clock.now());
  const { specialCare, consentGivenOn, phone, email, ...columns } = input;
  await tx.participant.create({
    data: {
      ...columns,
      id,
      branchId: ctx.branchId,
      state: 'referred',
      stateSince: at,
      source: 'referral',
      phone: phone ?? null,
      email: email ?? null,
      preferredChannel: phone ? 'sms' : 'email',
      searchKey: specialCare ? '' : searchKeyOf(input.firstName, input.lastName),
      profile: profileColumn(emptyParticipantProfile),
      waitingSinceOn: today(ctx.clock).toString(),
      createdAt: at,
      updatedAt: at,
    },
  });
  await tx.consent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      subjectType: 'participant',
      subjectId: id,
      kind: 'referral',
      textVersion: '',
      language: input.contactLanguage,
      givenHow: 'through-caseworker',
      givenAt: at,
      recordedByUserId: ctx.actor.role === 'caseworker' ? ctx.actor.userId : null,
    },
  });
  await recordStateChange(tx, ctx, {
    subjectType: 'participant',
    subjectId: id,
    event: 'refer',
    from: '',
    to: 'referred',
  });
}
