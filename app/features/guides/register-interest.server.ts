import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Sex } from '~/domain/matching/people';
import { emptyGuideProfile } from '~/domain/people/guide-profile';
import { searchKeyOf } from '~/domain/people/search-key';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { composeAlreadyRegistered } from '~/mail/already-registered/compose';
import type { Contact } from '../contact';
import { getSettings } from '../programme/settings.query.server';
import { recordStateChange } from '../record-state-change.server';
import type { CommonRefusal } from '../refusal-codes';
import { sendApplicationLink } from './application-link.server';
import { profileColumn } from './profile-column';
import { recordConsents } from './record-consents.server';
import { REACHABLE, type Reachable, writeToGuide } from './write-to-guide.server';

export interface Interest {
  readonly firstName: string;
  readonly lastName: string;
  readonly contact: Contact;
  readonly sex: Sex;
  readonly district: string;
  readonly heardFrom: string;
  /** Code of the poster that led here, if any; an unknown or ended one is left out. */
  readonly campaignCode: string | null;
}

export type InterestRefusal = 'guide-already-known' | 'unknown-choice';

/**
 * Step one of the sign-up: the guide counts as *interested* and gets a link to the application.
 * A visitor gets the same answer for a contact that is known: then that contact is written to and
 * nothing is created, so that nobody can try out who is a guide. A coordinator is told.
 * The value's `guideId` is null in that case; a page must not show the difference.
 */
export function registerInterest(
  ctx: Context,
  input: Interest,
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<{ guideId: string | null }, InterestRefusal | CommonRefusal>> {
  const newGuideId = ctx.newId();
  return inTransaction(
    ctx,
    {
      verb: 'guide.apply',
      subject: ({ guideId }) => ({ type: 'guide', id: guideId ?? '' }),
      idempotencyKey: options.key,
    },
    async (tx): Promise<Result<{ guideId: string | null }, InterestRefusal>> => {
      const { settings } = await getSettings(tx);
      if (!settings.districts.some(({ code }) => code === input.district))
        return refuse('unknown-choice', 'district');
      const heardFrom = settings.heardFrom.includes(input.heardFrom) ? input.heardFrom : '';
      const { email, phone } = input.contact;
      const known = await tx.guide.findFirst({
        where: { OR: [...(email ? [{ email }] : []), ...(phone ? [{ phone }] : [])] },
        orderBy: { createdAt: 'desc' },
        select: { ...REACHABLE, state: true },
      });
      if (known && ctx.actor.role !== 'anonymous') return refuse('guide-already-known', 'contact');
      if (known) {
        await answerKnown(tx, ctx, known, options.baseUrl);
        return ok({ guideId: null });
      }
      await createGuide(tx, ctx, newGuideId, { ...input, heardFrom });
      const guide = {
        id: newGuideId,
        email,
        phone,
        preferredChannel: email ? 'email' : 'sms',
        locale: ctx.locale,
        consentToConfirm: false,
      };
      await sendApplicationLink(tx, ctx, guide, options.baseUrl);
      return ok({ guideId: newGuideId });
    },
  );
}

async function answerKnown(
  tx: BranchTx,
  ctx: Context,
  guide: Reachable & { readonly state: string },
  baseUrl: string,
): Promise<void> {
  if (guide.state === 'interested') {
    await sendApplicationLink(tx, ctx, guide, baseUrl);
    return;
  }
  // Once a day is enough, however often somebody tries.
  const dedupeKey = `already-registered:${guide.id}:${today(ctx.clock)}`;
  const sent = await tx.outboxMessage.findFirst({ where: { dedupeKey }, select: { id: true } });
  if (sent) return;
  await writeToGuide(tx, ctx, guide, {
    template: 'already-registered',
    dedupeKey,
    compose: composeAlreadyRegistered,
  });
}

async function createGuide(tx: BranchTx, ctx: Context, id: string, input: Interest) {
  const at = dateOf(ctx.clock.now());
  const campaign = input.campaignCode
    ? await tx.campaign.findFirst({
        where: { code: input.campaignCode, endedAt: null },
        select: { id: true },
      })
    : null;
  await tx.guide.create({
    data: {
      id,
      branchId: ctx.branchId,
      state: 'interested',
      stateSince: at,
      firstName: input.firstName,
      lastName: input.lastName,
      searchKey: searchKeyOf(input.firstName, input.lastName),
      email: input.contact.email,
      phone: input.contact.phone,
      preferredChannel: input.contact.email ? 'email' : 'sms',
      locale: ctx.locale,
      sex: input.sex,
      district: input.district,
      profile: profileColumn(emptyGuideProfile),
      heardFrom: input.heardFrom,
      campaignId: campaign?.id ?? null,
      createdAt: at,
      updatedAt: at,
    },
  });
  await recordStateChange(tx, ctx, {
    subjectType: 'guide',
    subjectId: id,
    event: 'sign-up',
    from: '',
    to: 'interested',
  });
  await recordConsents(tx, ctx, id, ['privacy']);
}
