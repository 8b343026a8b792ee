import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';

export type CampaignRefusal = 'campaign-code-taken';

/** Letters and digits that nobody mixes up on a poster. */
const CODE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 5;

/**
 * A poster, stand or advertisement with its own address. The code is the coordinator's word for it or
 * a short one of ours; it is one of a kind in the whole installation, for it stands in the address.
 */
export function makeCampaign(
  ctx: Context,
  input: { readonly name: string; readonly code: string | null },
  options: { readonly key: string | undefined },
): Promise<Result<{ campaignId: string }, CampaignRefusal | CommonRefusal>> {
  const campaignId = ctx.newId();
  const code = input.code ?? shortCodeOf(campaignId);
  return inTransaction<{ campaignId: string }, CampaignRefusal | CommonRefusal>(
    ctx,
    {
      verb: 'campaign.manage',
      subject: { type: 'campaign', id: campaignId },
      idempotencyKey: options.key,
    },
    async (tx) => {
      const taken = await tx.system.campaign.findUnique({ where: { code }, select: { id: true } });
      if (taken) return refuse('campaign-code-taken', 'code');
      await tx.campaign.create({
        data: {
          id: campaignId,
          branchId: ctx.branchId,
          code,
          name: input.name,
          createdAt: dateOf(ctx.clock.now()),
        },
      });
      return ok({ campaignId });
    },
  );
}

/** The poster comes down: its address leads on, and no sign-up is counted under it any more. */
export function endCampaign(
  ctx: Context,
  input: { readonly campaignId: string },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  return inTransaction<null, CommonRefusal>(
    ctx,
    {
      verb: 'campaign.manage',
      subject: { type: 'campaign', id: input.campaignId },
      details: { ended: true },
      idempotencyKey: options.key && `${options.key}-end`,
    },
    async (tx) => {
      const campaign = await tx.campaign.findFirst({
        where: { id: input.campaignId },
        select: { endedAt: true },
      });
      if (!campaign) return refuse('not-found');
      if (campaign.endedAt) return refuse('not-allowed-now');
      await changeOne(
        tx.campaign.updateMany({
          where: { id: input.campaignId, endedAt: null },
          data: { endedAt: dateOf(ctx.clock.now()) },
        }),
      );
      return ok(null);
    },
  );
}

/** Five letters from the random id, in an alphabet without look-alikes. */
function shortCodeOf(id: string): string {
  let code = '';
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    const number = id.charCodeAt(at * 2) * 32 + id.charCodeAt(at * 2 + 1);
    code += CODE_LETTERS.charAt(number % CODE_LETTERS.length);
  }
  return code;
}
