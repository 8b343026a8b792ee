import { hashSecret, issueToken, revokeTokens } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { composeApplicationLink } from '~/mail/application-link/compose';
import { type Reachable, writeToGuide } from './write-to-guide.server';

const LINK_HOURS = 14 * 24;

/**
 * Sends the guide a link to the application. A new link ends the ones before it and every browser
 * that holds the application open. The link can be followed until the application is sent, so that
 * one message is enough to come back to it.
 */
export async function sendApplicationLink(
  tx: BranchTx,
  ctx: Context,
  guide: Reachable,
  baseUrl: string,
): Promise<boolean> {
  await revokeTokens(tx.system, ctx.clock, 'resume-application', guide.id);
  const secret = await issueToken(tx.system, ctx, {
    purpose: 'resume-application',
    branchId: ctx.branchId,
    subjectId: guide.id,
    side: 'guide',
    lifetimeHours: LINK_HOURS,
  });
  return writeToGuide(tx, ctx, guide, {
    template: 'application-link',
    dedupeKey: `application-link:${hashSecret(secret)}`,
    compose: (t) => composeApplicationLink({ link: `${baseUrl}/link/application/${secret}` }, t),
  });
}
