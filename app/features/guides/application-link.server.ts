import { hashSecret, issueToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { composeApplicationLink } from '~/mail/application-link/compose';
import { type Reachable, writeToGuide } from './write-to-guide.server';

const LINK_HOURS = 14 * 24;

/**
 * Sends the guide a link to the application. It can be followed until the application is sent, so that
 * one message is enough to come back to it. Earlier links stay good as well: somebody who types
 * another's contact must not be able to throw that person out of a half-filled form.
 */
export async function sendApplicationLink(
  tx: BranchTx,
  ctx: Context,
  guide: Reachable,
  baseUrl: string,
): Promise<boolean> {
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
