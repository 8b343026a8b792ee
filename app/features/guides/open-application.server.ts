import { ok, type Result, refuse } from '~/domain/kernel/result';
import { findToken, issueToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { Contact } from '../contact';
import type { CommonRefusal } from '../refusal-codes';
import { sendApplicationLink } from './application-link.server';
import { REACHABLE } from './write-to-guide.server';

/** Long enough for a pause with a cup of coffee, short enough for a borrowed phone. */
const BROWSER_HOURS = 12;

/**
 * The press on the page behind a link: gives this browser a secret of its own for the cookie. The
 * link itself stays good, so that a second device or another day needs no new message; sending the
 * application ends both.
 */
export function openApplication(
  ctx: Context,
  secret: string,
): Promise<
  Result<{ secret: string; savedSteps: number; unit: string }, 'link-not-valid' | CommonRefusal>
> {
  let subjectId = '';
  return inTransaction<
    { secret: string; savedSteps: number; unit: string },
    'link-not-valid' | CommonRefusal
  >(ctx, { verb: 'link.answer', subject: () => ({ type: 'guide', id: subjectId }) }, async (tx) => {
    const token = await findToken(tx.system, ctx.clock, 'resume-application', secret);
    if (!token?.subjectId || token.branchId !== ctx.branchId) return refuse('link-not-valid');
    subjectId = token.subjectId;
    const guide = await tx.guide.findFirst({
      where: { id: subjectId, state: 'interested' },
      select: { applicationStep: true, unit: true },
    });
    if (!guide) return refuse('link-not-valid');
    const browserSecret = await issueToken(tx.system, ctx, {
      purpose: 'resume-application',
      branchId: ctx.branchId,
      subjectId,
      side: 'guide',
      lifetimeHours: BROWSER_HOURS,
    });
    return ok({ secret: browserSecret, savedSteps: guide.applicationStep, unit: guide.unit });
  });
}

/**
 * Somebody lost the link: a new one goes to the contact if an application waits under it. The answer
 * is the same either way.
 */
export function requestNewLink(
  ctx: Context,
  contact: Contact,
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<null, CommonRefusal>> {
  let subjectId = '';
  return inTransaction<null, CommonRefusal>(
    ctx,
    {
      verb: 'guide.apply',
      subject: () => ({ type: 'guide', id: subjectId }),
      details: { newLink: true },
      idempotencyKey: options.key && `${options.key}-link`,
    },
    async (tx) => {
      const { email, phone } = contact;
      const guide = await tx.guide.findFirst({
        where: {
          state: 'interested',
          OR: [...(email ? [{ email }] : []), ...(phone ? [{ phone }] : [])],
        },
        orderBy: { createdAt: 'desc' },
        select: REACHABLE,
      });
      if (guide) {
        subjectId = guide.id;
        await sendApplicationLink(tx, ctx, guide, options.baseUrl);
      }
      return ok(null);
    },
  );
}

/** A coordinator sends an interested guide the link once more. */
export function resendLink(
  ctx: Context,
  guideId: string,
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<null, CommonRefusal>> {
  return inTransaction<null, CommonRefusal>(
    ctx,
    {
      verb: 'guide.manage',
      subject: { type: 'guide', id: guideId },
      details: { newLink: true },
      idempotencyKey: options.key && `${options.key}-link`,
    },
    async (tx) => {
      const guide = await tx.guide.findFirst({
        where: { id: guideId },
        select: { ...REACHABLE, state: true },
      });
      if (!guide) return refuse('not-found');
      if (guide.state !== 'interested') return refuse('not-allowed-now');
      await sendApplicationLink(tx, ctx, guide, options.baseUrl);
      return ok(null);
    },
  );
}
